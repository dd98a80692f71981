import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addNational } from '../../demo/national.ts';
import { perform } from '../../src/actions/action.ts';
import { seeCustomStanding } from '../../src/actions/custom-standing.ts';
import { seeMovers } from '../../src/actions/mover.ts';
import { seeRanking } from '../../src/actions/ranking.ts';
import { publishResult } from '../../src/actions/result.ts';
import { previewResult } from '../../src/actions/result-preview.ts';
import { seeStandingGroup, seeStandingGroups } from '../../src/actions/standing-group.ts';
import { NOBODY } from '../../src/core/person.ts';
import { GROUPED_BY, type RankedPlace } from '../../src/core/ranking.ts';
import { withCast } from '../kit/cast.ts';
import {
  agenciesBySql,
  figuresBySql,
  groupBySql,
  groupRanksBySql,
  type Which,
} from '../kit/standing-by-sql.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

/**
 * Every figure that a ministry, a province and the nation are shown, held against one computation in SQL over the
 * entries that were released: two years of a nation in which some have no score, some are withheld and some tie.
 */
const AGENCIES = 240;
const database = ownDatabase();
const installation = { id: '', kind: 'self-assessment', name: 'สาธิต', isDemo: true } as const;
let house: ReturnType<typeof houseOn>;
const cycles: number[] = [];
const editions: number[] = [];
const PASS = 85;

beforeAll(async () => {
  house = houseOn(database.url(), { installation });
  const cast = await withCast(house);
  const admin = await cast.actor('admin');
  for (const fiscalYear of [2567, 2568] as const) {
    const wish = {
      agencies: AGENCIES,
      responses: AGENCIES * 20,
      seed: `${fiscalYear}`,
      fiscalYear,
    };
    const { cycleId } = await addNational(house, wish, () => {});
    await house.db.transaction({ kind: 'all' }, (tx) =>
      tx.run(sql`delete from response where cycle_id = ${cycleId} and agency_id % 40 = 7`),
    );
    const { version } = (await perform(house, admin, previewResult, { cycleId })).cycle;
    const input = { cycleId, version, incomplete: 'on' };
    const { edition } = await perform(house, admin, publishResult, input);
    cycles.push(cycleId);
    editions.push(edition.id);
  }
}, 60_000);
afterAll(() => house.close());

const all = <T>(work: Parameters<typeof house.db.transaction<T>>[1]) =>
  house.db.transaction({ kind: 'all' }, work);
const now = () => ({ cycleId: cycles[1]!, edition: editions[1]! });

async function everyPlace(asked: object): Promise<RankedPlace[]> {
  const places: RankedPlace[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const found = await perform(house, NOBODY, seeRanking, { ...asked, page });
    places.push(...found.places);
    pages = found.pages;
  }
  return places;
}

const GROUPS: readonly Which[] = [
  { kind: 'nation', key: '' },
  { kind: 'ministry', key: 'NM05' },
  { kind: 'province', key: 'NP07' },
  { kind: 'type', key: 'subdistrict-organization' },
  { kind: 'size', key: 'M' },
];

test.each(GROUPS)('$kind $key: mean, pass rate, distribution, every figure', async (of) => {
  const { cycleId, edition } = now();
  const found = await perform(house, NOBODY, seeStandingGroup, { cycleId, ...of });
  const counted = await all((tx) => groupBySql(tx, edition, PASS, of));
  const { agencies, scored, passed, mean, passRate: rate, distribution } = found.group;
  expect({ agencies, scored, passed, mean, rate, bands: distribution.bands }).toEqual(counted);
  expect(scored).toBeGreaterThan(0);
  const figures = await all((tx) => figuresBySql(tx, edition, PASS, of));
  const bySql = new Map(figures.map(({ code, ...figure }) => [code, figure]));
  for (const { code, agencies, mean, short } of found.shortfalls) {
    if (found.shortfalls.find((one) => one.code === code)?.what === 'item') continue;
    expect({ code, agencies, mean, short }).toEqual({ code, ...bySql.get(code) });
  }
  for (const [code, mean] of Object.entries(found.group.means)) {
    expect([code, mean]).toEqual([code, bySql.get(code)?.mean]);
  }
  expect(Object.keys(found.group.means).length).toBeGreaterThan(9);
});

test.each(GROUPED_BY)('groups by %s stand where their means put them', async (kind) => {
  const { cycleId, edition } = now();
  const { groups } = await perform(house, NOBODY, seeStandingGroups, { cycleId, kind });
  const shown = groups.map(({ key, mean, rank }) => ({ key, mean, rank }));
  const counted = await all((tx) => groupRanksBySql(tx, edition, kind));
  expect(shown.sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual(counted);
});

test('ranks, ties and changes of every agency; the ranking is in that order to its last page', async () => {
  const { cycleId, edition } = now();
  const places = await everyPlace({ cycleId });
  const counted = await all((tx) => agenciesBySql(tx, edition, editions[0]!));
  expect(places).toHaveLength(AGENCIES);
  expect(counted.some(({ sharedBy }) => sharedBy > 1)).toBe(true);
  expect(counted.some(({ total }) => total === null)).toBe(true);
  const byCode = new Map(counted.map((one) => [one.code, one]));
  for (const { code, total, rank, ranks, tied, change } of places) {
    const own = byCode.get(code)!;
    const none = own.total === null;
    const { nation, ministry, province, type } = own.better;
    expect({ code, total, rank, tied, change: change?.replace('+', '') ?? null }).toEqual({
      code,
      total: own.total,
      rank: none ? null : nation,
      tied: own.sharedBy > 1,
      change: own.change,
    });
    expect([ranks.ministry, ranks.province, ranks.type]).toEqual([
      none || own.ministry === null ? null : ministry,
      none || own.province === null ? null : province,
      none ? null : type,
    ]);
  }
  const ranks = places.flatMap(({ rank }) => rank ?? []);
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  expect(places.slice(ranks.length).every(({ rank }) => rank === null)).toBe(true);
});

test('movers: how many rose and fell, and the twenty that did most', async () => {
  const { cycleId, edition } = now();
  const counted = await all((tx) => agenciesBySql(tx, edition, editions[0]!));
  const changes = counted.flatMap(({ change }) => (change === null ? [] : [Number(change)]));
  const found = await perform(house, NOBODY, seeMovers, { cycleId });
  expect(found.counts).toMatchObject({
    compared: changes.length,
    rose: changes.filter((one) => one > 0).length,
    fell: changes.filter((one) => one < 0).length,
  });
  const most = changes.toSorted((a, b) => b - a);
  expect(found.rises.map(({ change }) => Number(change))).toEqual(most.slice(0, 20));
  expect(found.falls.map(({ change }) => Number(change))).toEqual(most.toReversed().slice(0, 20));
  const inProvince = await perform(house, NOBODY, seeMovers, { cycleId, province: 'NP07' });
  const own = counted.filter(({ province, change }) => province === 'NP07' && Number(change) > 0);
  expect(inProvince.counts).toMatchObject({
    compared: counted.filter((one) => one.province === 'NP07' && one.change !== null).length,
    rose: own.length,
  });
  expect(inProvince.rises.map(({ code }) => code).sort()).toEqual(
    own.map(({ code }) => code).sort(),
  );
});

test('a search with a filter is summed up as SQL sums up those it lists', async () => {
  const { cycleId } = now();
  const asked = { cycleId, q: 'เทศบาล', below: 'OIT' };
  const { summary } = await perform(house, NOBODY, seeRanking, asked);
  const listed = await everyPlace(asked);
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
  const { cycleId, edition } = now();
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
