import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { seeComparison } from '../../src/actions/comparison.ts';
import { seeMovers } from '../../src/actions/mover.ts';
import { seeRanking } from '../../src/actions/ranking.ts';
import { NOBODY } from '../../src/core/person.ts';
import { type Visitor, visitor } from '../kit/browser.ts';
import { houseOn, ownDemo } from '../kit/world.ts';

/** Heat map, rises and falls, agencies side by side. */
const database = ownDemo();
let house: ReturnType<typeof houseOn>;
let guest: Visitor;
beforeAll(async () => {
  house = houseOn(database.url());
  guest = await visitor(house);
});
afterAll(() => house.close());

test('rises and falls are the ends of the ranking by change, and all agencies are accounted for', async () => {
  const found = await perform(house, NOBODY, seeMovers, { cycleId: 2 });
  const { places } = await perform(house, NOBODY, seeRanking, { cycleId: 2, sort: 'change' });
  const rising = places.filter(({ change }) => Number(change) > 0).map(({ code }) => code);
  const falling = places.filter(({ change }) => Number(change) < 0).map(({ code }) => code);
  expect(found.rises.map(({ code }) => code)).toEqual(rising);
  expect(found.falls.map(({ code }) => code)).toEqual(falling.reverse());
  // Some changes of the demo are larger than what its surveys leave open, some are not.
  const moved = [...found.rises, ...found.falls].map(({ agencyId }) => agencyId);
  expect(found.noisy.every((id) => moved.includes(id))).toBe(true);
  expect(found.noisy.length).toBeGreaterThan(0);
  expect(found.noisy.length).toBeLessThan(moved.length);
  const { length: rose } = rising;
  expect(found.counts).toEqual({ compared: 8, rose, fell: falling.length, fresh: 0, gone: 0 });
});

test('a merger or a new name between the years is named; one of another year is not', async () => {
  await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.run(sql`
      insert into agency_event (agency_id, fiscal_year, kind, other_id, other_code, other_name,
        before, at)
      select a.id, year, kind, o.id, coalesce(o.code, ''), coalesce(o.name_th, ''), before::jsonb,
        now()
      from (values ('A01', 2568, 'took-in', 'U01', '{}'),
        ('L01', 2568, 'changed', null, '{"nameTh":"สภาตำบลน้ำกี่"}'),
        ('L02', 2567, 'changed', null, '{"nameTh":"ชื่อก่อนนานแล้ว"}'))
        as e(code, year, kind, other, before)
      join agency a on a.code = e.code left join agency o on o.code = e.other`),
  );
  const { turns } = await perform(house, NOBODY, seeMovers, { cycleId: 2 });
  expect(turns.map(({ code, kind }) => [code, kind])).toEqual([
    ['A01', 'took-in'],
    ['L01', 'changed'],
  ]);
  const shown = await guest.get('/standings/2/movers');
  expect(shown.text).toContain('รับรวม มหาวิทยาลัยธารบุรี');
  expect(shown.text).toContain('เปลี่ยนชื่อจาก สภาตำบลน้ำกี่');
  expect((await guest.get('/standings/1/movers')).text).toContain('ยังไม่มีผลของปีก่อน');
});

test('the heat map has a cell for each agency and indicator', async () => {
  const shown = await guest.get('/standings/2/heat-map?province=P01');
  expect(shown.text).toContain('พบ 4 หน่วยงาน');
  expect(shown.html.match(/<td class="number heat-\d"/g)).toHaveLength(4 * 10);
});

test('agencies side by side in the order they were chosen, with differences and more to add', async () => {
  const codes = ['L02', 'A01', 'L02', 'NONE'];
  const found = await perform(house, NOBODY, seeComparison, { cycleId: 2, agencies: codes });
  expect(found.places.map(({ code }) => code)).toEqual(['L02', 'A01']);
  expect(found.unknown).toEqual(['NONE']);
  const shown = await guest.get('/standings/2/compare?agency=L02&agency=A01&q=ธารบุรี');
  const [first, second] = found.places.map(({ total }) => Number(total)) as [number, number];
  const difference = (second - first).toFixed(2);
  expect(shown.text).toContain(
    difference.startsWith('-') ? `−${difference.slice(1)}` : `+${difference}`,
  );
  expect(shown.html).toContain('/standings/2/compare?agency=L02&amp;agency=A01&amp;agency=U01');
  expect((await guest.get('/standings/2/compare')).text).toContain('เลือกอย่างน้อยสองหน่วยงาน');
  const many = Array.from({ length: 40 }, (_, i) => `agency=X${i}`).join('&');
  const left = await guest.get(`/standings/2/compare?${many}`);
  expect(left.status).toBe(200);
  expect(left.text).toContain('ยังมีอีก 34 หน่วยงานที่ไม่ได้แสดง');
});

test('each view is JSON and CSV too, and says what its page says', async () => {
  const json = async (path: string) => (await guest.raw(`/standings/2/${path}`)).json();
  const csv = async (path: string) => (await guest.raw(`/standings/2/${path}`)).text();
  const heat = await json('heat-map.json?province=P01&sort=ind3');
  expect(heat.agencies).toHaveLength(4);
  expect(Object.keys(heat.agencies[0]).filter((key) => /^score_ind/.test(key))).toHaveLength(10);
  const scores = heat.agencies.map((one: Record<string, string>) => Number(one.score_ind3));
  expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
  expect((await guest.raw('/standings/2/heat-map.csv?province=P01')).headers.get('location')).toBe(
    '/standings/2/export.csv?province=P01',
  );

  const { rises, falls } = await perform(house, NOBODY, seeMovers, { cycleId: 2 });
  const moved = await json('movers.json');
  expect(moved.agencies.map((one: { change: string }) => one.change)).toEqual(
    [...rises, ...falls].map(({ change }) => change),
  );
  expect((await csv('movers.csv')).trim().split('\n')).toHaveLength(1 + moved.agencies.length);

  const { shortfalls } = await json('items.json');
  const item = shortfalls.find((one: { what: string }) => one.what === 'item');
  const asked = await json(`items.json?code=${item.code}&by=type`);
  const sum = asked.groups.reduce((all: number, one: { short: number }) => all + one.short, 0);
  expect(sum).toBe(item.short);
  expect(await csv(`items.csv?code=${item.code}&by=type`)).toContain('type,');

  const side = await json('compare.json?agency=L02&agency=A01&agency=NONE');
  expect(side.unknown).toEqual(['NONE']);
  const [first, second] = side.figures;
  const difference = (Number(second.score) - Number(first.score)).toFixed(2);
  expect([first.difference, second.difference.replace('+', '')]).toEqual([null, difference]);
  expect(await csv('compare.csv?agency=L02&agency=A01')).toContain('total,');
});
