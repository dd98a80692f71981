import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { listAgencyYears, seeAgencyYear } from '../../src/actions/agency-year.ts';
import { seeResult } from '../../src/actions/edition.ts';
import { seeRanking } from '../../src/actions/ranking.ts';
import { seeStandingGroups } from '../../src/actions/standing-group.ts';
import { checkBundle } from '../../src/core/bundle-check.ts';
import { instrumentName } from '../../src/core/instrument.ts';
import type { Actor } from '../../src/core/person.ts';
import { ranked } from '../../src/core/rank.ts';
import { viewResult } from '../../src/core/result-view.ts';
import type { SheetCheck } from '../../src/core/sheet-check.ts';
import { historyOf } from '../../src/core/year-history.ts';
import { parseDecimal } from '../../src/kit/decimal.ts';
import { sayWhy } from '../../src/text/result-why.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import {
  DIPROM_2567,
  DIPROM_2568,
  DIPROM_TOTALS,
  enter,
  KHAM_NIAM_2568,
  MINISTRIES,
  MINISTRY,
  OPS_2564,
  OPS_2565,
  printedYear,
  publish,
  registerThem,
} from '../kit/open-reports.ts';
import { publishedBundle } from '../kit/published.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

/** Three agencies' open reports, entered from their printed figures: everything else is computed. */
const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let admin: Actor;
let cycle2565: number;

const PEOPLE = { iit: '208', eit1: '449', eit2: '72' };

beforeAll(async () => {
  house = houseOn(database.url());
  cast = await withCast(house);
  admin = await cast.actor('admin');
  await registerThem(house, admin);
  const cycle2564 = await printedYear(house, admin, 2564);
  cycle2565 = await printedYear(house, admin, 2565);
  await enter(house, admin, ['OPS', 2564], OPS_2564);
  await enter(house, admin, ['OPS', 2565], OPS_2565);
  await publish(house, admin, cycle2564);
  await publish(house, admin, cycle2565);
  for (const [year, total] of Object.entries(DIPROM_TOTALS)) {
    await enter(house, admin, ['DIPROM', Number(year)], { total });
  }
  await enter(house, admin, ['DIPROM', 2567], DIPROM_2567);
  await enter(house, admin, ['DIPROM', 2568], DIPROM_2568, PEOPLE);
  await enter(house, admin, ['KHAMNIAM', 2568], KHAM_NIAM_2568);
});
afterAll(() => house.close());

const yearOf = (agency: string, year: number) =>
  perform(house, admin, seeAgencyYear, { agency, year });
const historyFor = async (agency: string) => {
  const { years, lineage } = await perform(house, admin, listAgencyYears, { agency });
  return historyOf(lineage, years);
};
/** `| OPS 2565 | \`ind4\` | 84.47 | 87.47 | why |` */
const DIFFERENCE = /^\| (\w+) (\d{4}) \| `(\w+)` \| (\S+) \| (\S+) \|/gm;
const DIFFERENCES = [...readFileSync('docs/open-reports.md', 'utf8').matchAll(DIFFERENCE)].map(
  ([, agency = '', year = '', key = '', printed = '', here = '']) =>
    [`${agency} ${year}`, key, printed, here] as const,
);
const STANDING: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'OPS 2565': OPS_2565,
  'DIPROM 2568': DIPROM_2568,
  'DIPROM 2567': DIPROM_2567,
};
/** Printed beside its misprinted indicator 3. */
const BESIDE = { ind1: '94.51', ind2: '95.25', ind4: '84.60', ind5: '91.36' };

test('the list of differences is whole', () => expect(DIFFERENCES).toHaveLength(16));

test.each(DIFFERENCES)('%s: %s printed %s is said to be %s', async (of, key, printed, here) => {
  const [agency = '', year] = of.split(' ');
  const place = [agency, Number(year)] as const;
  const beside = of === 'DIPROM 2567' ? BESIDE : {};
  const given = { ...STANDING[of], ...beside, [key]: printed };
  const check = await enter(house, admin, place, given);
  const said = check.contradictions.flatMap((one) => [
    ...(one.key === key ? [one.computed] : []),
    ...one.remedies.flatMap((remedy) => (remedy.key === key ? [remedy.needed] : [])),
  ]);
  expect(said).toContain(here);
  await enter(house, admin, place, STANDING[of]!, of === 'DIPROM 2568' ? PEOPLE : {});
});

const keysOf = ({ contradictions }: SheetCheck) => contradictions.map(({ key }) => key);

describe('a ministry’s office, 2564 and 2565', () => {
  test('tools and totals follow from the ten printed indicators', async () => {
    const { entry } = await yearOf('OPS', 2564);
    expect(entry.values).toMatchObject({
      IIT: '90.05',
      EIT: '84.35',
      OIT: '100.00',
      total: '92.32',
    });
    const { entry: now, instrument } = await yearOf('OPS', 2565);
    expect(now.values).toMatchObject({ IIT: '90.82', EIT: '89.54', OIT: '97.50', total: '93.11' });
    expect(viewResult(instrument, now).level?.code).toBe('A');
  });

  test('the members of its ministry: places and changes', async () => {
    const { places, summary } = await perform(house, admin, seeRanking, {
      cycleId: cycle2565,
      ministry: 'R03',
    });
    expect(places.map((place) => place.code)).toEqual(MINISTRY.map(([code]) => code));
    expect(places.map((place) => place.ranks.ministry)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(places.map((place) => place.change)).toEqual([
      '+1.88',
      '+3.77',
      '-2.27',
      '+0.56',
      '+0.36',
      '+0.17',
      '+0.79',
      '+7.63',
      '-1.26',
    ]);
    expect(places.filter((place) => place.passed === false).map(({ code }) => code)).toEqual([
      'OFFO',
    ]);
    expect(summary).toMatchObject({ agencies: 9, mean: '93.28', passed: 8 });
  });

  test('the ministries: two with 91.12 share the tenth place, and none is the eleventh', async () => {
    const { groups } = await perform(house, admin, seeStandingGroups, {
      cycleId: cycle2565,
      kind: 'ministry',
    });
    const inOrder = groups.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    expect(inOrder.map((group) => group.mean)).toEqual(MINISTRIES);
    const rest = [12, 13, 14, 15, 16, 17, 18, 19, 20, 21];
    expect(inOrder.map((group) => group.rank)).toEqual([
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      10,
      10,
      ...rest,
    ]);
  });

  test('two ranks printed in a row for one mean: said on the page, shared in the data', async () => {
    const shown = await (await cast.signedIn('admin')).get(`/standings/${cycle2565}/ministry`);
    expect(shown.text.match(/10 ร่วม/g)).toHaveLength(2);
    expect(shown.text).toContain('เอกสารที่พิมพ์สองอันดับต่อกันให้คะแนนเดียวกันจึงต่างจากที่นี่');
  });

  test('changes by indicator: the second fell by 0.74, the fourth rose', async () => {
    const { rows } = await historyFor('OPS');
    const changes = rows.flatMap(({ key, figures }) => {
      const change = figures.at(-1)?.change;
      return /^ind/.test(key) && change?.kind === 'compared' ? [change.difference] : [];
    });
    expect(changes).toEqual([
      '+0.06',
      '-0.74',
      '+1.97',
      '+1.81',
      '+0.74',
      '+3.03',
      '+4.74',
      '+7.81',
      '-5.00',
      '0.00',
    ]);
  });

  test('indicator 4 as its conclusion misprints it is found, with the digit that would mend it', async () => {
    const check = await enter(house, admin, ['OPS', 2565], { ...OPS_2565, ind4: '84.47' });
    expect(keysOf(check)).toEqual(['IIT']);
    expect(check.contradictions[0]).toMatchObject({
      given: '90.82',
      computed: '90.22',
      difference: '+0.60',
      touches: ['total'],
    });
    expect(check.contradictions[0]?.remedies).toContainEqual({
      key: 'ind4',
      given: '84.47',
      needed: '87.47',
      likely: 'slip',
    });
    await enter(house, admin, ['OPS', 2565], OPS_2565);
  });

  test('the year is published as printed; a stranger checks what follows from what', async () => {
    const { entry } = await perform(house, admin, seeResult, {
      cycleId: cycle2565,
      agencyCode: 'OPS',
    });
    expect(entry.printed).toEqual(OPS_2565);
    expect(entry.channels.iit).toEqual({ release: 'printed', respondents: null, minimum: null });
    const bundle = await publishedBundle(house, { cycleId: cycle2565, edition: null });
    const copy = () => JSON.parse(JSON.stringify(bundle));
    expect(checkBundle(copy())).toMatchObject({ is: 'right' });
    const values = copy();
    values.agencies.find((one: typeof entry) => one.agency.code === 'OPS').values['9.1'] = '90.00';
    expect(checkBundle(values)).toMatchObject({
      is: 'wrong',
      fault: { key: '9.1', given: '90.00' },
    });
    const printed = copy();
    printed.agencies.find((one: typeof entry) => one.agency.code === 'OPS').printed.ind4 = '84.47';
    expect(checkBundle(printed)).toMatchObject({
      is: 'wrong',
      fault: { key: 'ind4', given: '87.47' },
    });
    const open = await (await cast.signedIn('admin')).get(`/results/${cycle2565}/OPS`);
    expect(open.text).toContain('ผลนี้มาจากคะแนนที่พิมพ์ในเอกสาร');
    expect(open.text).toContain('93.11');
    expect(open.text).toContain('ไม่มีผลเป็นรายรายการ');
    expect(open.text).not.toContain('ได้คะแนนครบทุกรายการ');
  });
});

test('a sub-district organisation, 2568: 93.00, passed, because one tool is below 85', async () => {
  const { entry, instrument } = await yearOf('KHAMNIAM', 2568);
  expect(entry.values).toMatchObject({ IIT: '99.96', EIT: '98.70', OIT: '83.50', total: '93.00' });
  const view = viewResult(instrument, entry);
  expect(view.level?.title.th).toBe('ผ่าน');
  expect(sayWhy(view, 'th')).toContain('OIT ได้ 83.50 ต้องได้ 85 ขึ้นไป');
  const open = await (await cast.signedIn('admin')).get('/agencies/KHAMNIAM/years/2568');
  expect(open.text.match(/เอกสารไม่ได้พิมพ์ไว้/g)?.length).toBeGreaterThanOrEqual(2);
  expect(open.text).not.toMatch(/ไม่มีคะแนน|ยังไม่ได้กรอก/);
});

describe('a department, 2562 to 2568', () => {
  test('seven totals with their changes, and the years after which a reader must beware', async () => {
    const { years, breaks, rows } = await historyFor('DIPROM');
    expect(years).toEqual([2562, 2563, 2564, 2565, 2566, 2567, 2568]);
    const [total] = rows;
    expect(total?.figures.map(({ value }) => value)).toEqual([
      '88.95',
      '92.77',
      '90.70',
      '79.79',
      '95.02',
      '92.92',
      '92.65',
    ]);
    expect(
      total?.figures.map(({ change }) => (change?.kind === 'compared' ? change.difference : null)),
    ).toEqual([null, '+3.82', '-2.07', '-10.91', '+15.23', '-2.10', '-0.27']);
    expect(breaks.map(({ year }) => year)).toEqual([2567, 2568]);
    const { instrument } = await yearOf('DIPROM', 2562);
    expect(instrumentName(instrument)).toBe('nacc/2565');
  });

  test('ranks of its indicators, its level and why', async () => {
    const { entry, instrument } = await yearOf('DIPROM', 2568);
    const view = viewResult(instrument, entry);
    const places = ranked(view.indicators, (one) => parseDecimal(one.value ?? ''));
    const rankOf = new Map(places.map(({ thing, rank }) => [thing.key, rank]));
    expect(view.indicators.map(({ key }) => rankOf.get(key))).toEqual([
      4, 3, 2, 7, 6, 5, 9, 10, 1, 8,
    ]);
    expect(view.level?.title.th).toBe('ผ่าน');
    expect(sayWhy(view, 'th')).toContain('EIT2 ได้ 84.38 ต้องได้ 85 ขึ้นไป');
    expect(view.channels.map(({ released }) => released)).toEqual(
      [208, 449, 72].map((respondents) => ({ release: 'printed', respondents, minimum: null })),
    );
  });

  test('its right figures agree at every level and with its respondents', async () => {
    const check = await enter(house, admin, ['DIPROM', 2568], DIPROM_2568, PEOPLE);
    expect(check.contradictions).toEqual([]);
    expect(check.people.map((one) => [one.channel, one.isConsistent])).toEqual([
      ['iit', true],
      ['eit1', true],
      ['eit2', true],
    ]);
    const wrong = await enter(house, admin, ['DIPROM', 2568], DIPROM_2568, {
      ...PEOPLE,
      iit: '207',
    });
    expect(wrong.people[0]).toMatchObject({ isConsistent: false });
  });

  test.each([
    [
      'last year’s tools',
      { IIT: '92.52', EIT1: '91.21', EIT2: '89.91' },
      ['IIT', 'EIT1', 'EIT2', 'EIT', 'total'],
    ],
    ['indicator 4 in a text', { ind4: '90.45' }, ['ind4']],
    ['indicator 3 in a heading', { ind3: '98.46' }, ['ind3']],
    ['indicator 8 in a heading', { ind8: '86.86' }, ['ind8']],
    ['the mean of e7', { e7: '81.39' }, ['e7']],
    ['the mean of e6', { e6: '88.51' }, ['e6']],
    ['the whole tool in place of its indicator', { ind10: '95.00' }, ['OIT']],
  ])('a misprint is found: %s', async (_what, figures, keys) => {
    const check = await enter(
      house,
      admin,
      ['DIPROM', 2568],
      { ...DIPROM_2568, ...figures },
      PEOPLE,
    );
    expect(keysOf(check)).toEqual(keys);
    await enter(house, admin, ['DIPROM', 2568], DIPROM_2568, PEOPLE);
  });

  test('means of two parts whose decimals were cut off: each is said to be that and no misprint', async () => {
    const figures = { e1: '90.96', e2: '89.03', e4: '85.71', e8: '86.10', e9: '86.71' };
    const given = { ...DIPROM_2568, ...figures };
    const check = await enter(house, admin, ['DIPROM', 2568], given, PEOPLE);
    expect(check.contradictions.map(({ key, computed, isCut }) => [key, computed, isCut])).toEqual([
      ['e1', '90.97', true],
      ['e2', '89.04', true],
      ['e4', '85.72', true],
      ['e8', '86.11', true],
      ['e9', '86.72', true],
    ]);
    const shown = await (await cast.signedIn('admin')).get('/agencies/DIPROM/years/2568/sheet');
    expect(shown.text.match(/ตัดทศนิยมตำแหน่งถัดไปทิ้ง/g)).toHaveLength(5);
    const slip = await enter(
      house,
      admin,
      ['DIPROM', 2568],
      { ...DIPROM_2568, e6: '88.51' },
      PEOPLE,
    );
    expect(slip.contradictions.map(({ key, isCut }) => [key, isCut])).toEqual([['e6', false]]);
    await enter(house, admin, ['DIPROM', 2568], DIPROM_2568, PEOPLE);
  });

  test('indicator 3 of the year before, copied from its neighbour, is found with what it was', async () => {
    const indicators = {
      ind1: '94.51',
      ind2: '95.25',
      ind3: '95.25',
      ind4: '84.60',
      ind5: '91.36',
    };
    const check = await enter(house, admin, ['DIPROM', 2567], { ...DIPROM_2567, ...indicators });
    expect(keysOf(check)).toEqual(['IIT']);
    expect(check.contradictions[0]?.remedies).toContainEqual({
      key: 'ind3',
      given: '95.25',
      needed: '96.88',
      likely: 'copy',
    });
    await enter(house, admin, ['DIPROM', 2567], DIPROM_2567);
  });
});
