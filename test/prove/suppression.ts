import { loadDemo } from '../../demo/load.ts';
import { agencies, people } from '../../demo/world.ts';
import { attackAll } from '../kit/attack.ts';
import { castOf } from '../kit/cast.ts';
import { withDatabase } from '../kit/database-alone.ts';
import { houseOn, TEST_NOW } from '../kit/house.ts';
import { publishedHouse } from '../kit/published.ts';
import {
  type Attacked,
  attackAs,
  FEW_USERS,
  secretsIn,
  withDocument,
} from '../kit/signed-in-attack.ts';
import { watchedBy } from '../kit/watch.ts';

/** Numbers of respondents, and the scale, of which every possible way to answer is tried. */
const GRID = [
  { scores: [0, 20, 40, 60, 80, 100], most: 22 },
  { scores: [0, 33, 67, 100], most: 60 },
  { scores: [0, 50, 100], most: 120 },
  { scores: [0, 100], most: 400 },
];

/**
 * `npm run prove -- suppression [LEAST]`: every way to answer is published, and who knows the
 * program and everything published finds no option that 1 to k−1 people chose; nor does anybody with an account
 * in all that they may open, nor learns that one more has answered while a survey runs.
 */
export async function prove([least = '5']: readonly string[]): Promise<boolean> {
  let found = 0;
  for (const { scores, most } of GRID) {
    console.log(`scores ${scores.join(' ')}`);
    for (let n = +least; n <= most; n += scores.length > 4 ? 1 : 5) {
      const attack = attackAll(n, scores, +least);
      found += attack.found.length;
      const { published, whole, withheld, small } = attack;
      console.log(
        `  n ${String(n).padEnd(4)} ${published} ways: ${whole} whole, ` +
          `${published - whole - withheld} joined, ${withheld} withheld; ` +
          `${small} small options, ${attack.found.length} found out`,
      );
      for (const one of attack.found.slice(0, 3)) console.log(`    ${one}`);
    }
  }
  found += await signedIn();
  found += await watching();
  console.log(`${found} found out`);
  return found === 0;
}

/** In the demo, and in a cycle with a channel that fewer than five answered. */
async function signedIn(): Promise<number> {
  const few = await withDatabase(async (url) => {
    const published = await publishedHouse(url, FEW_USERS, INSTRUMENT);
    await withDocument(published.house, published.cast, 2569);
    const world = { ...published, year: 2569, codes: Object.keys(FEW_USERS) };
    return attackedBy(world).finally(() => published.house.close());
  });
  const demo = await withDatabase(async (url) => {
    const house = houseOn(url);
    await loadDemo(house);
    const codes = agencies.map(({ code }) => code);
    const world = { house, cast: castOf(house), cycleId: 2, year: 2568, codes };
    return attackedBy(world).finally(() => house.close());
  });
  return few + demo;
}

/** Everybody of the demo, while its survey runs, before and after one answer more. */
async function watching(): Promise<number> {
  return withDatabase(async (url) => {
    let now = TEST_NOW;
    const house = houseOn(url, { clock: () => now });
    await loadDemo(house);
    const wait = (hours: number) => {
      now = new Date(+now + hours * 3_600_000);
    };
    const place = { house, cast: castOf(house), cycleId: 3, agency: 'L01', wait };
    const keys = [...people.map(({ key }) => key), null];
    let [found, seen] = [0, 0];
    for (const [key, { places, one, step }] of await watchedBy(place, keys)) {
      console.log(
        `  ${key.padEnd(12)} ${places} places watched, ${one.length} tell of one answer, ${step.length} of a step`,
      );
      for (const where of one.slice(0, 3)) console.log(`    ${where}`);
      found += one.length;
      seen += step.length;
    }
    await house.close();
    // Who sees nothing at all proves nothing.
    return seen > 0 ? found : found + 1;
  });
}

const INSTRUMENT = 'instruments/nacc/2568/instrument.yaml';
/** They run the machine, and see what is to be published before it is. */
const TRUSTED = ['admin'];

type World = Parameters<typeof attackAs>[0] & {
  readonly cycleId: number;
  readonly year: number;
  readonly codes: readonly string[];
};

async function attackedBy({ house, cast, cycleId, year, codes }: World): Promise<number> {
  const secrets = await secretsIn(house);
  const figures = [...secrets.figures.values()].reduce((sum, own) => sum + own.size, 0);
  console.log(`${secrets.rows.length} rows of options, ${figures} figures to find`);
  let found = 0;
  for (const { key } of people.filter((one) => !TRUSTED.includes(one.key))) {
    const all: Attacked[] = [];
    for (const agency of codes) {
      for (const format of ['pdf', 'docx', 'xlsx', 'html']) {
        const about = { cycleId, year, agency };
        all.push(await attackAs({ house, cast }, key, about, secrets, format));
      }
    }
    const told = all.flatMap((one) => one.found);
    const opened = all.reduce((sum, one) => sum + one.opened, 0);
    console.log(
      `  ${key.padEnd(12)} ${opened} looks, pages and files opened, ${told.length} found out`,
    );
    for (const one of told.slice(0, 3)) console.log(`    ${one}`);
    found += told.length;
  }
  return found;
}
