import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { mixAnswers } from '../../src/actions/mixer.ts';
import { registerAgency } from '../../src/actions/participation.ts';
import { publishResult } from '../../src/actions/result.ts';
import { previewResult } from '../../src/actions/result-preview.ts';
import { cellsOf } from '../../src/core/instrument-cells.ts';
import { type Visitor, visitor } from '../kit/browser.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle } from '../kit/collection.ts';
import { REVIEW } from '../kit/published.ts';
import { judge } from '../kit/results.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/**
 * Three years' questionnaires, answered on their own pages by six people whose answers are few enough to
 * count on paper; then published, and read where everybody reads it. Nothing of the program's scoring is
 * used for what is expected: the figures below are worked out by hand from the points of the year.
 *
 * Of six people, by the options as they stand on the page, from the lowest:
 * – six steps (0 20 40 60 80 100): three choose the sixth, one each the fifth, fourth and second:
 *   460/6 = 76.67 where more is better, 140/6 = 23.33 where less is;
 * – four steps (0 33 67 100): three the fourth, one each the third, second and first: 400/6 = 66.67, or 200/6 = 33.33;
 * – no or yes: five say no: 500/6 = 83.33 where no is good, 100/6 = 16.67 where yes is.
 */
const SIX = [6, 6, 6, 5, 4, 2];
const FOUR = [4, 4, 4, 3, 2, 1];
const YES_NO = [1, 1, 1, 1, 1, 2];

interface Year {
  readonly agency: string;
  readonly missed: string;
  readonly figures: Readonly<Record<string, string>>;
  readonly level: string;
}

const YEARS: Readonly<Record<string, Year>> = {
  // Nothing is rounded below the tool. In sixths of a point, of each indicator's questions:
  'nacc/2565': {
    agency: 'A01',
    missed: 'O27',
    figures: {
      ind1: '75.00', // (400 400 400 500 500 500) = 2700/36
      ind2: '52.78', // (400 400 200 200 300 400) = 1900/36; I11 has a good and a bad half
      ind3: '50.00', // (400 400 400 200 200 200) = 1800/36
      ind4: '55.56', // (200 400 400 200 400 400) = 2000/36
      ind5: '52.78', // (400 100 200 400 400 400) = 1900/36; I26 asks what should be there
      IIT: '57.22', // 10300/180
      ind6: '63.33', // (400 400 200 500 400) = 1900/30
      ind7: '46.67', // (400 400 100 400 100) = 1400/30
      ind8: '56.67', // (400 400 100 400 400) = 1700/30
      EIT: '55.56', // 5000/90
      ind9: '95.00', // five parts, of which 9.4 has three of its four items
      ind10: '100.00',
      OIT: '97.50',
      total: '72.83', // 17.166 + 16.668 + 39 = 72.834
    },
    level: 'C',
  },
  // Means of questions are rounded first; a part's indicators are not.
  'nacc/2567': {
    agency: 'A02',
    missed: 'o34',
    figures: {
      ind1: '78.89', // (76.67 76.67 83.33)/3: i2 asks for the good this year
      ind2: '41.11', // (76.67 23.33 23.33)/3
      ind3: '43.33', // (23.33 23.33 83.33)/3
      ind4: '58.89', // (76.67 23.33 76.67)/3
      ind5: '76.67',
      IIT: '59.78', // 298.89/5 = 59.778
      EIT1: '70.74', // (78.89 + 76.67 + (76.67 76.67 16.67)/3 = 56.67)/3 = 70.743
      EIT2: '100.00',
      EIT: '85.37', // half of 170.74
      ind9: '100.00',
      ind10: '90.00', // one of ten items
      OIT: '95.00',
      total: '81.55', // 17.934 + 25.611 + 38 = 81.545
    },
    level: 'improve',
  },
  'nacc/2568': {
    agency: 'A03',
    missed: 'o26',
    figures: {
      ind1: '61.11', // (76.67 23.33 83.33)/3: i2 asks for the bad this year
      ind2: '41.11',
      ind3: '43.33',
      ind4: '58.89',
      ind5: '76.67',
      IIT: '56.22', // 281.11/5 = 56.222
      EIT1: '77.41', // (78.89 + 76.67 + 76.67)/3 = 77.41
      EIT2: '100.00',
      EIT: '88.71', // half of 177.41 = 88.705, upwards
      ind9: '100.00',
      ind10: '90.00', // o26 is worth ten points
      OIT: '95.00',
      total: '81.48', // 16.866 + 26.613 + 38 = 81.479
    },
    level: 'improve',
  },
};

const database = ownDatabase();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let phone: Visitor;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  phone = await visitor(house, { address: '192.0.2.7', https: false, loopback: false });
});
afterAll(() => house.close());

/** What the page offers: each question's name, and how many options it has. */
async function questionsOf(path: string): Promise<ReadonlyMap<string, number>> {
  const { html } = await phone.get(path);
  const found = new Map<string, number>();
  for (const [, name = ''] of html.matchAll(/<input type="radio" name="([a-zA-Z][\d.]+)"/g)) {
    found.set(name, (found.get(name) ?? 0) + 1);
  }
  return found;
}

async function answerOnPages(path: string): Promise<number> {
  const questions = await questionsOf(path);
  for (let person = 0; person < 6; person += 1) {
    const answers: Record<string, string> = {};
    for (const [name, options] of questions) {
      const choices = { 2: YES_NO, 4: FOUR, 6: SIX }[options];
      if (!choices) throw new Error(`${name} has ${options} options`);
      answers[name] = String(choices[person]);
    }
    const review = await phone.post(path, answers);
    const thanks = await phone.post(`${path}/send`, review.form(`${path}/send`));
    expect(thanks.path).toBe(`${path}/thanks`);
  }
  return questions.size;
}

test.each(Object.entries(YEARS))('%s', async (name, { agency, missed, figures, level }) => {
  now = TEST_NOW;
  const file = `instruments/${name}/instrument.yaml`;
  const admin = await cast.actor('admin');
  const cycleId = await runningCycle(house, admin, file);
  const agencyId = await cast.agencyId(agency);
  const numbers = { eligibleStaff: 40, serviceUsers: 0 };
  await perform(house, admin, registerAgency, { cycleId, agencyId, ...numbers });
  const code = await cast.linkCode(agency);
  const asked = [];
  for (const door of ['iit', 'eit']) asked.push(await answerOnPages(`/go/${door}/${code}`));
  expect(asked).toEqual(name === 'nacc/2565' ? [51, 19] : [15, 9]);

  const { instrument } = await perform(house, admin, previewResult, { cycleId });
  // Interviewers have no page here: what they bring is the best of everything.
  const best = instrument.family === 'nacc' && instrument.year > 2565;
  const key = (n: number) => Buffer.from(`${name} ${n}`.padEnd(16, '.')).subarray(0, 16);
  for (let n = 0; best && n < 6; n += 1) {
    const cells = cellsOf(instrument, 'eit2');
    const answers = Uint8Array.from(cells, ({ code: cell, labels }) =>
      cell === 'e3' ? 1 : labels.length,
    );
    await house.intake.submit({ key: key(n), agencyId, cycleId, channel: 'eit2', answers });
  }
  now = REVIEW;
  await judge(house, cast, instrument, { cycleId, agencyCode: agency }, [missed]);
  await mixAnswers(house);
  const { cycle } = await perform(house, admin, previewResult, { cycleId });
  const input = { cycleId, version: cycle.version, incomplete: 'on' };
  await perform(house, await cast.actor('admin'), publishResult, input);

  const { entry } = JSON.parse((await phone.get(`/results/${cycleId}/${agency}.json`)).html);
  const published = Object.fromEntries(
    Object.keys(figures).map((figure) => [figure, entry.values[figure]]),
  );
  expect(published).toEqual(figures);
  expect(entry.level).toBe(level);
  const page = await phone.get(`/results/${cycleId}/${agency}`);
  for (const figure of ['total', 'IIT', 'EIT', 'OIT']) expect(page.text).toContain(figures[figure]);
});
