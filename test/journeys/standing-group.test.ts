import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { seeRanking } from '../../src/actions/ranking.ts';
import { seeShortfalls } from '../../src/actions/shortfall.ts';
import { seeStandingGroup, seeStandingGroups } from '../../src/actions/standing-group.ts';
import { NOBODY } from '../../src/core/person.ts';
import { type Visitor, visitor } from '../kit/browser.ts';
import { houseOn, ownDemo } from '../kit/world.ts';

/** Ministries, provinces, types and sizes of a published year, and where they lose points. */
const database = ownDemo();
let house: ReturnType<typeof houseOn>;
let guest: Visitor;
beforeAll(async () => {
  house = houseOn(database.url());
  guest = await visitor(house);
});
afterAll(() => house.close());

const see = (kind: string, key = '', cycleId = 2) =>
  perform(house, NOBODY, seeStandingGroup, { cycleId, kind, key });

test('groups stand in the order of their means, with the year before and the target', async () => {
  const found = await perform(house, NOBODY, seeStandingGroups, { cycleId: 2, kind: 'ministry' });
  expect(found.groups.map(({ key }) => key).sort()).toEqual(['M01', 'M02']);
  expect(found.groups.map(({ rank }) => rank)).toEqual([1, 2]);
  expect(found.target).toMatchObject({ year: 2570, mean: 89, passRate: 100 });
  for (const { key, mean, meanBefore, change } of found.groups) {
    const then = await see('ministry', key, 1);
    expect(meanBefore).toBe(then.group.mean);
    expect(Number(change)).toBe(Number((Number(mean) - Number(meanBefore)).toFixed(2)));
  }
});

test('one group: its agencies with changes, its trend, and what its agencies miss', async () => {
  const found = await see('ministry', 'M02');
  expect(found.places.map(({ code }) => code).sort()).toEqual(['L01', 'L02', 'L03']);
  expect(found.places.map(({ ranks }) => ranks.ministry)).toEqual([1, 2, 3]);
  expect(found.trend.map(({ year }) => year)).toEqual([2567, 2568]);
  expect(found.trend.at(-1)?.mean).toBe(found.group.mean);
  const failed = found.shortfalls.find(({ code }) => code === 'o12');
  expect(failed).toMatchObject({ agencies: 3, short: 2, mean: '33.33' });
  const low = found.shortfalls.find(({ code }) => code === 'OIT')!;
  const below = await perform(house, NOBODY, seeRanking, {
    cycleId: 2,
    ministry: 'M02',
    below: 'OIT',
  });
  expect(low.short).toBe(below.summary.agencies);
});

test('the first year stands alone; a year that is not comparable says nothing of changes', async () => {
  const first = await see('nation', '', 1);
  expect(first.before).toBeNull();
  expect(first.meansBefore).toEqual({});
  expect((await guest.get('/standings/1')).text).toContain('ยังไม่มีผลของปีก่อน');
});

test('one item over all groups, the greatest share first', async () => {
  const { overGroups } = await perform(house, NOBODY, seeShortfalls, {
    cycleId: 2,
    code: 'o12',
    by: 'ministry',
  });
  expect(overGroups.map(({ key, short, agencies }) => [key, short, agencies])).toEqual([
    ['M02', 2, 3],
    ['M01', 1, 3],
  ]);
});

test('pages: every kind, a group, where points are lost; nothing for what is not there', async () => {
  for (const kind of ['nation', 'ministry', 'province', 'type', 'size']) {
    expect((await guest.get(`/standings/2/${kind}`)).status).toBe(200);
  }
  const shown = await guest.get('/standings/2/ministry/M02');
  expect(shown.text).toContain('หน่วยงานในกำกับดูแลส่วนท้องถิ่น');
  expect(shown.html).toContain('/standings/2?ministry=M02&amp;below=OIT');
  const items = await guest.get('/standings/2/items?of=ministry/M02&code=o12');
  expect(items.text).toContain('2 จาก 3');
  // Of two agencies, L01 and L02, the assessor wrote the same.
  expect(items.text).toMatch(/ยังไม่ครบตามที่กำหนด 2/);
  for (const path of [
    'items?of=ministry/NONE',
    'ministry/NONE',
    'nowhere',
    'nowhere/M01',
    'nation/M01',
  ]) {
    expect((await guest.get(`/standings/2/${path}`)).status).toBe(404);
  }
});
