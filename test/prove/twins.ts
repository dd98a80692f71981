import { people } from '../../demo/world.ts';
import { withDatabase } from '../kit/database-alone.ts';
import { apartBy } from '../kit/twin-time.ts';
import { type Twin, twinHouse, unlikeFor } from '../kit/twins.ts';

/**
 * `npm run prove -- twins [REQUESTS]`: two houses that differ in what few people answered alone, seen by
 * everybody with an account but the administrator, and by whoever has none, before a correction in Thai
 * and after one, with one more answer, in English: not one place differs, so nothing is learnt by putting
 * together or subtracting what anybody sees. Then how long they take to answer, beside a third that is
 * the same as the first.
 */
export async function prove([requests = '200']: readonly string[]): Promise<boolean> {
  return withDatabase((first) =>
    withDatabase((second) =>
      withDatabase(async (third) => {
        const one = await twinHouse(first, 'one');
        const other = await twinHouse(second, 'other');
        const again = await twinHouse(third, 'one');
        console.log(
          `${one.unlike} questions in which a few chose otherwise; of a survey, 4 people or 1`,
        );
        let found = await everybody(one, other, 'first edition', { lang: 'th', format: 'html' });
        const all = [one, other, again] as const;
        await Promise.all(all.map((twin) => twin.correct()));
        found += await everybody(one, other, 'after a correction', { lang: 'en', format: 'xlsx' });
        found += await timed(all, +requests);
        await Promise.all(all.map((twin) => twin.house.close()));
        console.log(`${found} found out`);
        return found === 0;
      }),
    ),
  );
}

type Wish = Parameters<typeof unlikeFor>[3];

async function everybody(one: Twin, other: Twin, when: string, wish: Wish): Promise<number> {
  let all = 0;
  const keys = people.map(({ key }) => key).filter((key) => key !== 'admin');
  for (const key of [...keys, null]) {
    const { places, found } = await unlikeFor(one, other, key, wish);
    console.log(`  ${when}, ${key ?? 'everybody'}: ${places} places, ${found.length} unlike`);
    for (const where of found.slice(0, 3)) console.log(`    ${where}`);
    all += found.length;
  }
  return all;
}

const ADDRESSES = [
  ['coordinator', '/results/1/L01'],
  ['coordinator', '/agencies/L01/years/2569/what-if'],
  ['coordinator', '/agencies/L01/years/2569/analysis'],
  ['ministry', '/standings/1/nation'],
  [null, '/results/1/L01.json'],
  [null, '/open-data/1/questions.csv'],
] as const;

/** Who asks again and again learns no more from how long it takes than of a house that is the same. */
async function timed(
  houses: readonly [one: Twin, other: Twin, again: Twin],
  requests: number,
): Promise<number> {
  let found = 0;
  for (const [key, address] of ADDRESSES) {
    const { apart, alike, ms, status } = await apartBy(houses, key, address, requests);
    const isTold = status !== 200 || apart > Math.max(4, 2 * alike);
    if (isTold) found += 1;
    console.log(
      `  ${key ?? 'everybody'} ${address}: ${status}, ${ms.toFixed(2)} ms; the two houses ${apart.toFixed(2)} ` +
        `standard errors apart, two that are the same ${alike.toFixed(2)}${isTold ? ' TOLD' : ''}`,
    );
  }
  return found;
}
