import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { seeCustomStanding } from '../../src/actions/custom-standing.ts';
import { seeRanking } from '../../src/actions/ranking.ts';
import { NOBODY } from '../../src/core/person.ts';
import { PLACE_KINDS } from '../../src/core/place.ts';
import { withCast } from '../kit/cast.ts';
import {
  everyPlace,
  heldAgencies,
  heldGroups,
  heldMovers,
  type TwoYears,
} from '../kit/standing-check.ts';
import { twoYears } from '../kit/two-years.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

/**
 * Every figure that a ministry, a province and the nation are shown, held against one computation in SQL over the
 * entries that were released: two years of a nation in which some have no score, some are withheld and some tie.
 */
const AGENCIES = 240;
const database = ownDatabase();
const installation = { id: '', kind: 'self-assessment', name: 'สาธิต', isDemo: true } as const;
let house: ReturnType<typeof houseOn>;
let years: TwoYears;

beforeAll(async () => {
  house = houseOn(database.url(), { installation });
  await withCast(house);
  years = await twoYears(house, AGENCIES);
});
afterAll(() => house.close());

const all = <T>(work: Parameters<typeof house.db.transaction<T>>[1]) =>
  house.db.transaction({ kind: 'all' }, work);

test.each(PLACE_KINDS)(
  'groups by %s: every figure, and where their means put them',
  async (kind) => {
    const { compared, faults } = await heldGroups(years, kind);
    expect(faults).toEqual([]);
    expect(compared).toBeGreaterThan(70);
  },
);

test('ranks, ties and changes of every agency; the ranking is in that order to its last page', async () => {
  const { compared, faults, tied } = await heldAgencies(years);
  expect(faults).toEqual([]);
  expect(compared).toBeGreaterThan(AGENCIES * 15);
  expect(tied).toBeGreaterThan(1);
});

test('movers: how many rose and fell in each group, and the twenty that did most', async () => {
  const { compared, faults } = await heldMovers(years);
  expect(faults).toEqual([]);
  expect(compared).toBeGreaterThan(500);
});

test('a search with a filter is summed up as SQL sums up those it lists', async () => {
  const { cycleId } = years;
  const asked = { cycleId, q: 'เทศบาล', below: 'OIT' };
  const { summary } = await perform(house, NOBODY, seeRanking, asked);
  const listed = await everyPlace(years, asked);
  const bySql = await all((tx) =>
    tx.one<{ mean: string; passed: number }>(sql`
      select round(avg(t::numeric), 2)::text as mean, count(*) filter (where t::numeric >= 85)::int as passed
      from unnest(${listed.flatMap(({ total }) => total ?? [])}::text[]) t`),
  );
  expect(summary.agencies).toBe(listed.length);
  expect(summary.agencies).toBeGreaterThan(1);
  expect({ mean: summary.mean, passed: summary.passed }).toEqual(bySql);
});

test('a group of one’s own choice is its members', async () => {
  const { cycleId, edition } = years;
  await all((tx) =>
    tx.run(sql`
      with g as (insert into agency_group (kind, code, name_th, name_en, is_public)
        values ('custom', 'TEN', 'สิบหน่วยงาน', '', true) returning id)
      insert into agency_group_member (group_id, agency_id)
      select g.id, a.id from g, agency a where a.id % 24 = 7`),
  );
  const { group } = await perform(house, NOBODY, seeCustomStanding, { cycleId, key: 'TEN' });
  const bySql = await all((tx) =>
    tx.one(sql`
      select count(*)::int as agencies, count(total)::int as scored, round(avg(total), 2)::text as mean
      from (select (entry -> 'values' ->> 'total')::numeric as total from agency_result
        where edition_id = ${edition} and agency_id % 24 = 7) t`),
  );
  const { agencies, scored, mean } = group;
  expect({ agencies, scored, mean }).toEqual(bySql);
  expect(agencies).toBeGreaterThan(5);
});

test('what is shown wrongly is found', async () => {
  await all((tx) =>
    tx.run(sql`update edition_place set total = total - 1 where edition_id = ${years.edition}
      and agency_id = (select min(agency_id) from edition_place where total > 50)`),
  );
  expect((await heldAgencies(years)).faults.length).toBeGreaterThan(1);
  expect((await heldMovers(years)).faults.length).toBeGreaterThan(0);
});
