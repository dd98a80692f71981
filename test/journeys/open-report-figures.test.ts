import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor } from '../kit/browser.ts';
import { withCast } from '../kit/cast.ts';
import { PRINTED } from '../kit/open-report-figures.ts';
import {
  DIPROM_2567,
  DIPROM_2567_INDICATORS,
  DIPROM_2568,
  DIPROM_2568_ITEMS,
  DIPROM_TOTALS,
  enter,
  KHAM_NIAM_2568,
  OPS_2564,
  OPS_2565,
  OPS_2565_ITEMS,
  OPS_2565_QUESTIONS,
  printedYear,
  publish,
  registerThem,
} from '../kit/open-reports.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

/**
 * Three open reports page by page: every figure they print stands on our pages, or docs/open-reports.md says
 * why it does not.
 */
const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
const shown = new Map<string, ReadonlySet<string>>();

beforeAll(async () => {
  house = houseOn(database.url());
  const cast = await withCast(house);
  const admin = await cast.actor('admin');
  await registerThem(house, admin);
  const [then, now] = [
    await printedYear(house, admin, 2564),
    await printedYear(house, admin, 2565),
  ];
  await enter(house, admin, ['OPS', 2564], OPS_2564);
  const found = { ...OPS_2565, ...OPS_2565_QUESTIONS, ...OPS_2565_ITEMS };
  const people = { iit: '63', eit: '32' };
  const ops = await enter(house, admin, ['OPS', 2565], found, people);
  expect([ops.contradictions, ops.people.map((one) => one.isConsistent)]).toEqual([
    [],
    [true, true],
  ]);
  await publish(house, admin, then);
  await publish(house, admin, now);
  for (const [year, total] of Object.entries(DIPROM_TOTALS)) {
    await enter(house, admin, ['DIPROM', Number(year)], { total });
  }
  const before = { ...DIPROM_2567, ...DIPROM_2567_INDICATORS };
  const one = await enter(house, admin, ['DIPROM', 2567], before);
  const two = await enter(house, admin, ['DIPROM', 2568], { ...DIPROM_2568, ...DIPROM_2568_ITEMS });
  expect([one.contradictions, two.contradictions]).toEqual([[], []]);
  await enter(house, admin, ['KHAMNIAM', 2568], KHAM_NIAM_2568);
  const visitor = await cast.signedIn('admin');
  const pages = {
    OPS: [
      ...yearPages('OPS', 2565, 2564),
      `/results/${now}/OPS`,
      `/standings/${now}/ministry`,
      `/standings/${now}/ministry/R03`,
      `/standings/${now}?ministry=R03`,
      `/standings/${then}?ministry=R03`,
    ],
    KHAMNIAM: yearPages('KHAMNIAM', 2568),
    DIPROM: yearPages('DIPROM', 2568, 2567),
  };
  for (const [report, paths] of Object.entries(pages)) {
    shown.set(report, await numbersOn(visitor, paths));
  }
});
afterAll(() => house.close());

function yearPages(agency: string, ...years: readonly number[]): string[] {
  const here = `/agencies/${agency}/years`;
  return [here, ...years.flatMap((year) => [`${here}/${year}`, `${here}/${year}/analysis`])];
}

async function numbersOn(visitor: Visitor, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const numbers = new Set<string>();
  for (const path of paths) {
    const { status, text } = await visitor.get(path);
    expect([path, status]).toEqual([path, 200]);
    for (const [found] of text.replaceAll('−', '-').matchAll(/[+-]?\d+(?:\.\d+)?/g)) {
      numbers.add(found).add(found.replace(/^[+-]/, ''));
    }
  }
  return numbers;
}

const DOC = readFileSync('docs/open-reports.md', 'utf8');
/** `| OPS | 2.2.1, by sex | \`20 43\` | why |` */
const explained = new Map(
  [...DOC.matchAll(/^\| (\w+) \| ([^|]+) \| `([^`]+)` \| [^|]{10,} \|$/gm)].map(
    ([, report = '', where = '', figures = '']) => [`${report}: ${where}`, figures],
  ),
);

test.each(PRINTED.map((place) => [`${place.report}: ${place.where}`, place] as const))(
  'every figure of %s is on a page or explained',
  (name, { report, figures, isElsewhere = false }) => {
    const isThere = (figure: string) => !isElsewhere && shown.get(report)!.has(figure);
    const missing = figures.split(' ').filter((figure) => !isThere(figure));
    expect([...new Set(missing)].join(' ')).toBe(explained.get(name) ?? '');
  },
);

test('nothing is explained that no report prints', () => {
  const places = new Set(PRINTED.map(({ report, where }) => `${report}: ${where}`));
  expect([...explained.keys()].filter((name) => !places.has(name))).toEqual([]);
  expect(PRINTED.flatMap(({ figures }) => figures.split(' ')).length).toBeGreaterThan(250);
});
