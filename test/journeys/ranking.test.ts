import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { perform } from '../../src/actions/action.ts';
import { seeRanking } from '../../src/actions/ranking.ts';
import { NOBODY } from '../../src/core/person.ts';
import { rankingInput } from '../../src/core/ranking.ts';
import { rankedPlaces, rankingSummary } from '../../src/store/ranking.ts';
import { type Visitor, visitor } from '../kit/browser.ts';
import { houseOn, ownDemo } from '../kit/world.ts';

/** The ranking of a published year, as anybody sees it. */
const database = ownDemo();
let house: ReturnType<typeof houseOn>;
let guest: Visitor;
beforeAll(async () => {
  house = houseOn(database.url());
  guest = await visitor(house);
});
afterAll(() => house.close());

const ask = (query: object = {}) => perform(house, NOBODY, seeRanking, { cycleId: 2, ...query });
const codes = async (query: object = {}) => (await ask(query)).places.map(({ code }) => code);

test('best first, ties beside each other, with what became of each since the year before', async () => {
  const { places, summary, before } = await ask();
  expect(places).toHaveLength(8);
  expect(summary.agencies).toBe(8);
  expect(before?.isComparable).toBe(true);
  const totals = places.map(({ total }) => Number(total));
  expect(totals).toEqual([...totals].sort((a, b) => b - a));
  for (const { total, before: then, change } of places) {
    const difference = (Number(total) - Number(then)).toFixed(2);
    expect(Number(change)).toBe(Number(difference));
  }
});

test('filters pick and sum up what they pick', async () => {
  const found = await ask({ ministry: 'M02' });
  expect(found.places.map(({ code }) => code).sort()).toEqual(['L01', 'L02', 'L03']);
  const mean = found.places.reduce((sum, { total }) => sum + Number(total), 0) / 3;
  expect(Number(found.summary.mean)).toBeCloseTo(mean, 1);
  const both = await ask({ ministry: 'M02', size: 'S' });
  expect(both.summary).toMatchObject({ agencies: 1, mean: both.places[0]?.total });
  expect(both.summary.bands.reduce((sum, n) => sum + n)).toBe(1);
  const failed = await codes({ passed: 'no' });
  expect(new Set([...failed, ...(await codes({ passed: 'yes' }))]).size).toBe(8);
  for (const place of (await ask({ below: 'OIT' })).places) {
    expect(Number(place.figures.OIT)).toBeLessThan(85);
  }
});

test('sorted by name in Thai order, by a figure, by change, and the other way round', async () => {
  const names = (await ask({ sort: 'name' })).places.map(({ nameTh }) => nameTh);
  expect(names).toEqual([...names].sort(new Intl.Collator('th').compare));
  const figures = (await ask({ sort: 'ind9' })).places.map(({ figures }) => Number(figures.ind9));
  expect(figures).toEqual([...figures].sort((a, b) => b - a));
  const rising = await codes({ sort: 'change' });
  expect(await codes({ sort: 'change', order: 'asc' })).not.toEqual(rising);
});

test('found by a part of its name, its short form, and a name it took after publication', async () => {
  expect(await codes({ q: 'ปู่ฐู' })).toEqual(['L02']);
  expect(await codes({ q: 'อบต. น้ำกี่' })).toEqual(['L01']);
  await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.run(sql`update agency set search_text = search_text || ' ชื่อใหม่เอี่ยม' where code = 'A02'`),
  );
  expect(await codes({ q: 'ใหม่เอี่ยม' })).toEqual(['A02']);
  expect(await codes({ q: '%' })).toEqual([]);
});

test('an order that is held in memory is the one the database gives, page by page', async () => {
  const asked = [{}, { sort: 'name' }, { sort: 'OIT', order: 'asc' }, { sort: 'change' }];
  const filters = [{}, { ministry: 'M02' }, { passed: 'no', below: 'OIT' }, { level: 'none' }];
  for (const query of asked.flatMap((one) => filters.map((filter) => ({ ...one, ...filter })))) {
    const first = await ask(query);
    const again = await ask(query);
    const source = { editionId: first.edition.id, beforeId: first.before!.edition.id, pass: 85 };
    const parsed = z.strictObject(rankingInput).parse({ cycleId: 2, ...query });
    const slow = await house.db.transaction({ kind: 'public' }, (tx) =>
      rankedPlaces(tx, source, parsed, { limit: 50, offset: 0 }),
    );
    expect(first.places).toEqual(slow);
    expect(again.places).toEqual(slow);
  }
});

test('what is held in memory for searching finds whom the database itself finds', async () => {
  for (const q of ['อบต', 'ก', 'น้ำ กี่', 'L0', 'l0 1', '_', 'ไม่มีชื่อนี้', 'กรม ', 'ปู่ฐู อบต.']) {
    const { edition, places, summary } = await ask({ q });
    const source = { editionId: edition.id, beforeId: null, pass: 85 };
    const asked = z.strictObject(rankingInput).parse({ cycleId: 2, q });
    const [listed, counted] = await house.db.transaction({ kind: 'public' }, async (tx) => [
      await rankedPlaces(tx, source, asked, { limit: 50, offset: 0 }),
      await rankingSummary(tx, source, asked),
    ]);
    expect(places.map(({ code }) => code)).toEqual(listed.map(({ code }) => code));
    expect(summary).toEqual(counted);
  }
});

test('the page says what was asked, keeps it in every link, and refuses what is no figure', async () => {
  const shown = await guest.get('/standings/2?ministry=M02&sort=change');
  expect(shown.status).toBe(200);
  expect(shown.text).toContain('พบ 3 หน่วยงาน');
  expect(shown.html).toContain('/standings/2?ministry=M02&amp;sort=change&amp;order=asc');
  expect(shown.html).toContain('href="/results/2/L01"');
  expect((await guest.get('/standings/2?q=ไม่มีชื่อนี้')).text).toContain('ไม่พบหน่วยงาน');
  const refused = await guest.get('/standings/2?sort=password&q=กรม');
  expect(refused.status).toBe(422);
  expect(refused.text).toMatch(/sort ?: เครื่องมือของปีนี้ไม่มีตัวเลข “password”/);
  expect(refused.text).not.toContain('สิ่งที่พิมพ์ไว้');
  expect(refused.html).toContain('<a href="/standings/2">');
  expect((await guest.get('/standings/99')).status).toBe(404);
  expect((await guest.get('/standings/3')).status).toBe(404);
  expect((await guest.get('/standings')).path).toBe('/standings/2');
});

test.each([
  ['0', 1],
  ['-7', 1],
  ['', 1],
  ['๑', 1],
  ['2', 1],
  ['9999999', 1],
  ['99999999999999999999', 1],
])('page %s is the nearest there is', async (page, shown) => {
  const found = await perform(house, NOBODY, seeRanking, { cycleId: 2, page });
  expect([found.page, found.places.length]).toEqual([shown, 8]);
});

test('what is no number is no page, and says so', async () => {
  for (const page of ['abc', '1.5', '1e2', "1' or 1=1"]) {
    const refused = await guest.get(`/standings/2?page=${encodeURIComponent(page)}`);
    expect([refused.status, /page ?: โปรดกรอกเป็นตัวเลข/.test(refused.text)]).toEqual([422, true]);
  }
});

test('words typed on the wrong keyboard find nobody, and the page offers what was meant', async () => {
  const typed = await guest.get(`/standings/2?q=${encodeURIComponent('gmL[k]')}&sort=name&page=3`);
  expect(typed.text).toContain('ค้นหา “เทศบาล”');
  const meant = `/standings/2?q=${encodeURIComponent('เทศบาล')}&amp;sort=name`;
  expect(typed.html).toContain(`href="${meant}"`);
  const code = await guest.get(`/standings/2/heat-map?q=${encodeURIComponent('ส/จ')}`);
  expect(code.text).not.toContain('ค้นหา “l20”');
  const found = await perform(house, NOBODY, seeRanking, { cycleId: 2, q: 'สจๅ' });
  expect(found.retyped).toBe('l01');
});
