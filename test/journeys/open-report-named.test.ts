import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { seeAgencyYear } from '../../src/actions/agency-year.ts';
import { readAdviceLibrary } from '../../src/core/advice-library.ts';
import { bandAt, DEFAULT_BANDS } from '../../src/core/band.ts';
import type { Actor } from '../../src/core/person.ts';
import { parseDecimal } from '../../src/kit/decimal.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import {
  DIPROM_2568,
  DIPROM_2568_ITEMS,
  enter,
  KHAM_NIAM_2568,
  OPS_2565,
  OPS_2565_ITEMS,
  OPS_2565_QUESTIONS,
  registerThem,
} from '../kit/open-reports.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

/**
 * The same reports, each figure beside the name that it has there, and what they print of figures without
 * printing one: measures by band, and which items a suggestion refers to.
 */
const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let admin: Actor;

beforeAll(async () => {
  house = houseOn(database.url());
  cast = await withCast(house);
  admin = await cast.actor('admin');
  await registerThem(house, admin);
  await enter(house, admin, ['DIPROM', 2568], { ...DIPROM_2568, ...DIPROM_2568_ITEMS });
  const ops = { ...OPS_2565, ...OPS_2565_QUESTIONS, ...OPS_2565_ITEMS };
  await enter(house, admin, ['OPS', 2565], ops, { iit: '63', eit: '32' });
  await enter(house, admin, ['KHAMNIAM', 2568], KHAM_NIAM_2568);
});
afterAll(() => house.close());

const textOf = async (agency: string, year: number) =>
  (await (await cast.signedIn('admin')).get(`/agencies/${agency}/years/${year}`)).text;

/** `o26 รายงานผล… 0.00`: nothing but words between. */
const standsAt = (text: string, name: string, figures: string) =>
  new RegExp(
    `(?<![\\w.])${name.replace('.', '\\.')}[. ][^\\d]*(?:รอบ 6 เดือน )?${figures.replaceAll('.', '\\.')}(?!\\d)`,
  ).test(text);

const upTo = (last: number, letter: string) =>
  Array.from({ length: last }, (_, i) => `${letter}${i + 1}`);

describe('a department, 2568', () => {
  test('each of 28 items, its sections and its questions with both parts', async () => {
    const text = await textOf('DIPROM', 2568);
    const d = DIPROM_2568 as Readonly<Record<string, string>>;
    const printed = [
      ...upTo(28, 'o').map((item) => [item, item === 'o26' ? '0.00' : '100.00']),
      ...['9.1', '9.2', '9.3', '9.4', '9.5', '10.1'].map((section) => [section, '100.00']),
      // Printed 90.00, the figure of the whole indicator: in docs/open-reports.md.
      ['10.2', '80.00'],
      ...upTo(15, 'i').map((question) => [question, d[question]]),
      ...upTo(9, 'e').map((question) => [
        question,
        `${d[`eit1.${question}`]} ${d[`eit2.${question}`]}`,
      ]),
    ];
    expect(printed.filter(([name = '', figures = '']) => !standsAt(text, name, figures))).toEqual(
      [],
    );
    expect(standsAt(text, 'o26', '100.00')).toBe(false);
  });

  test('the measures that it prints follow from its bands of 95 and 85, of all 62 figures', async () => {
    const { entry } = await perform(house, admin, seeAgencyYear, { agency: 'DIPROM', year: 2568 });
    const printed = [
      ...upTo(10, 'ind').map((key, i) => [
        key,
        'raise keep keep raise raise raise raise raise keep raise'.split(' ')[i],
      ]),
      ...upTo(15, 'i').map((key, i) => [key, 'rrkrkkkkkmkrrrr'[i]]),
      ...upTo(9, 'e').map((key, i) => [key, 'rrkrmrmrr'[i]]),
      ...upTo(28, 'o').map((key) => [key, key === 'o26' ? 'm' : 'k']),
    ].map(([key = '', measure = '']) => [key, measure[0]]);
    const here = printed.map(([key = '']) => {
      const place = bandAt(DEFAULT_BANDS, parseDecimal(entry.values[key] ?? '')!);
      return [key, DEFAULT_BANDS[place]?.sense[0]];
    });
    expect(here).toEqual(printed);
  });

  test('items that its suggestions refer to are those of our library', () => {
    const library = readAdviceLibrary(readFileSync('instruments/nacc/advice.yaml', 'utf8'));
    for (const [questions = '', items = ''] of SUGGESTED) {
      for (const question of questions.split(' ')) {
        const entry = library.find((one) => one.asked[2568]?.includes(question));
        expect([question, [...(entry?.items[2568] ?? [])].toSorted()]).toEqual([
          question,
          items.split(' ').toSorted(),
        ]);
      }
    }
  });
});

/** Questions, and what is cited for them; what it calls i16 is said of i1. */
const SUGGESTED = [
  ['i1', 'o8 o9'],
  ['i10', 'o8'],
  ['i12', 'o8 o16'],
  ['i14', 'o27 o23 o25'],
  ['i15', 'o17 o18'],
  ['e4 e5', '9.1 9.2 9.3'],
  ['e7', 'o20'],
  ['e8', 'o20 o6 o3'],
  ['e9', 'o10'],
];

test('a ministry’s office, 2565: weak questions by their codes, and the item that it did not get back', async () => {
  const text = await textOf('OPS', 2565);
  const printed = Object.entries(OPS_2565_QUESTIONS);
  const items = [
    ['O10', '100.00'],
    ['O11', '100.00'],
    ['O27', '0.00'],
  ];
  const missing = [...printed, ...items].filter(
    ([name = '', figure = '']) => !standsAt(text, name, figure),
  );
  expect(missing).toEqual([]);
});

test('a sub-district organisation, 2568: ten indicators by their numbers', async () => {
  const text = await textOf('KHAMNIAM', 2568);
  const figures = Object.entries(KHAM_NIAM_2568).filter(([key]) => key.startsWith('ind'));
  expect(figures).toHaveLength(10);
  const missing = figures.filter(
    ([key, figure]) => !standsAt(text, key.replace('ind', ''), figure),
  );
  expect(missing).toEqual([]);
});
