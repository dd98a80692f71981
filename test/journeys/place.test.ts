import sql, { raw } from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placeOlderEditions } from '../../src/actions/edition-places.ts';
import { type PublishedHouse, publishedHouse } from '../kit/published.ts';
import { ownDatabase } from '../kit/world.ts';

/** Where agencies and groups stand is kept with every edition, and made up for where it is not. */
const database = ownDatabase();
let world: PublishedHouse;

beforeAll(async () => {
  world = await publishedHouse(database.url(), {
    A01: { people: { iit: 12, eit: 30 } },
    L01: { people: { iit: 12, eit: 30 }, missed: ['o3'] },
    L02: { people: { iit: 4, eit: 21 } },
  });
});
afterAll(() => world.house.close());

const rows = (query: ReturnType<typeof sql>) =>
  world.house.db.transaction({ kind: 'public' }, (tx) => tx.rows(query));
const PLACES = sql`select * from edition_place order by edition_id, agency_id`;
const SHORTFALLS = sql`select * from edition_shortfall order by edition_id, kind, key, code`;
const GROUPS = sql`select * from edition_group order by edition_id, kind, key`;

test('a published edition has a place for every agency, counted again by plain SQL', async () => {
  const places = await rows(sql`
    select p.code, p.total = (r.entry -> 'values' ->> 'total')::numeric as same,
      p.rank_all = rank() over (order by p.total desc) as "rankedAll",
      p.rank_type = rank() over (partition by p.type order by p.total desc) as "rankedType",
      p.respondents, p.search_text = a.search_text and p.sort_text = a.sort_text as found
    from edition_place p join agency_result r using (edition_id, agency_id)
      join agency a on a.id = p.agency_id order by p.code`);
  const right = { same: true, rankedAll: true, rankedType: true, found: true };
  expect(places).toEqual([
    { code: 'A01', ...right, respondents: { iit: 12, eit: 30 } },
    { code: 'L01', ...right, respondents: { iit: 12, eit: 30 } },
    { code: 'L02', ...right, respondents: { eit: 21 } },
  ]);
});

test('groups add up from their places', async () => {
  const groups = await rows(sql`
    select g.kind, g.key, g.agencies, g.mean = m.mean as mean, g.pass_rate = m.rate as rate
    from edition_group g join lateral (
      select round(avg(total), 2) as mean,
        round(100.0 * count(*) filter (where passed) / count(*), 2) as rate
      from edition_place p where p.edition_id = g.edition_id and case g.kind
        when 'nation' then true when 'type' then p.type = g.key when 'size' then p.size_class = g.key
        when 'ministry' then p.ministry_code = g.key else p.province_code = g.key end
    ) as m on true order by g.kind, g.key`);
  expect(groups.length).toBeGreaterThan(4);
  expect(groups).toContainEqual({ kind: 'nation', key: '', agencies: 3, mean: true, rate: true });
  expect(groups.filter((one) => !(one as { mean: boolean }).mean)).toEqual([]);
});

test('where points are lost is counted from what was released', async () => {
  const shortfalls = await rows(sql`
    select s.key, s.agencies, s.short, s.mean::text as mean from edition_shortfall s
    where s.kind = 'nation' and s.code = 'o3'`);
  expect(shortfalls).toEqual([{ key: '', agencies: 3, short: 1, mean: '66.67' }]);
  // Staff of L02 are too few to be shown: their question counts for nothing here.
  const question = await rows(sql`
    select s.agencies, s.mean = (select round(avg((entry -> 'values' ->> s.code)::numeric), 2)
      from agency_result where entry -> 'values' -> s.code is not null) as mean
    from edition_shortfall s where s.kind = 'nation' and s.code = 'i1'`);
  expect(question).toEqual([{ agencies: 2, mean: true }]);
});

test('an edition of an older program gets the same places when this one starts', async () => {
  const kept = async () => [await rows(PLACES), await rows(GROUPS), await rows(SHORTFALLS)];
  const before = await kept();
  for (const lost of ['edition_place, edition_group, edition_shortfall', 'edition_shortfall']) {
    await world.house.db.transaction({ kind: 'all' }, (tx) => tx.run(sql`truncate ${raw(lost)}`));
    await placeOlderEditions(world.house.db);
    expect(await kept()).toEqual(before);
  }
  await placeOlderEditions(world.house.db);
  expect(await rows(PLACES)).toEqual(before[0]);
});
