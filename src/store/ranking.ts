import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import { searchWords } from '../core/agency-search.ts';
import { meanText } from '../core/place.ts';
import {
  BAND_WIDTH,
  BANDS,
  orderOf,
  type RankedPlace,
  type RankingFilter,
  type RankingQuery,
  type RankingSummary,
} from '../core/ranking.ts';
import { decimalText } from '../kit/decimal.ts';
import { asTyped } from './agency-list.ts';
import type { Tx } from './database.ts';
import { type PlaceRow, placeOf } from './ranked-place.ts';

/** The agencies of an edition in some order, read from the places that are kept beside it. */
export interface RankingSource {
  readonly editionId: number;
  /** The edition whose totals these are compared with; null where they may not be. */
  readonly beforeId: number | null;
  /** What passes, in points. */
  readonly pass: number;
  /** Only the present members of this group of one's own choice. */
  readonly groupId?: number;
  /** Whom the words of the query name, where that has been found out already. */
  readonly found?: readonly number[] | undefined;
}

export interface Slice {
  readonly limit: number;
  readonly offset: number;
}

/** Some agencies of the ranking. */
export async function rankedPlaces(
  tx: Tx,
  source: RankingSource,
  query: RankingFilter & Pick<RankingQuery, 'sort' | 'order'>,
  { limit, offset }: Slice,
): Promise<RankedPlace[]> {
  const { sort } = query;
  const direction = raw(orderOf(query));
  // Whole rows are looked up for the few that are shown, after they have been found in their order.
  const few = sql`
    select p.agency_id, p.sort_text, ${ordering(sort)} as by from edition_place p
    ${sort === 'change' ? before(source) : empty}
    where ${picked(source, query)}
    order by by ${direction} nulls last, p.sort_text, p.agency_id
    limit ${limit} offset ${offset}`;
  const rows = await tx.rows<PlaceRow>(sql`
    ${columns(few, source)}
    order by k.by ${direction} nulls last, k.sort_text, k.agency_id`);
  return rows.map(placeOf);
}

/** All of them in that order, by nothing but their numbers. */
export async function rankedIds(
  tx: Tx,
  source: RankingSource,
  query: RankingFilter & Pick<RankingQuery, 'sort' | 'order'>,
): Promise<number[]> {
  const { sort } = query;
  const { ids } = await tx.one<{ ids: number[] | null }>(sql`
    select array_agg(p.agency_id
      order by ${ordering(sort)} ${raw(orderOf(query))} nulls last, p.sort_text, p.agency_id) as ids
    from edition_place p ${sort === 'change' ? before(source) : empty}
    where ${picked(source, query)}`);
  return ids ?? [];
}

/** Every total of an edition, lowest first. */
export async function totalsInOrder(tx: Tx, editionId: number): Promise<number[]> {
  const { totals } = await tx.one<{ totals: number[] | null }>(sql`
    select array_agg(total::float8 order by total) as totals from edition_place
    where edition_id = ${editionId} and total is not null`);
  return totals ?? [];
}

/** These, in the order in which they are given. */
export async function placesInOrder(
  tx: Tx,
  source: RankingSource,
  ids: readonly number[],
): Promise<RankedPlace[]> {
  const few = sql`
    select * from unnest(${ids}::integer[]) with ordinality as given(agency_id, place)`;
  return (await tx.rows<PlaceRow>(sql`${columns(few, source)} order by k.place`)).map(placeOf);
}

/** Those of these codes, in no order. */
export async function placesByCode(
  tx: Tx,
  source: RankingSource,
  codes: readonly string[],
): Promise<RankedPlace[]> {
  const few = sql`
    select p.agency_id from edition_place p
    where p.edition_id = ${source.editionId} and p.code = any(${codes}::text[])`;
  return (await tx.rows<PlaceRow>(columns(few, source))).map(placeOf);
}

const columns = (few: Sql, source: RankingSource): Sql => sql`
    select p.agency_id, p.code, p.name_th, p.name_en, p.abbreviation, p.type, p.size_class,
      p.ministry_code, p.ministry_th, p.ministry_en, p.province_code, p.province_th, p.province_en,
      p.total::text as total, p.level, p.passed, p.figures, p.rank_all, p.rank_type, p.rank_size,
      p.rank_ministry, p.rank_province, b.total::text as before, (p.total - b.total)::text as change,
      exists (select from edition_place t where t.edition_id = p.edition_id
        and t.rank_all = p.rank_all and t.agency_id <> p.agency_id) as tied
    from (${few}) k
    join edition_place p on p.edition_id = ${source.editionId} and p.agency_id = k.agency_id
    ${before(source)}`;

/** The agencies that the filter picks, taken together. */
export async function rankingSummary(
  tx: Tx,
  source: RankingSource,
  filter: RankingFilter,
): Promise<RankingSummary> {
  const rows = await tx.rows<{
    band: number | null;
    agencies: number;
    passed: number;
    hundredths: number;
  }>(sql`
    select case when p.total is not null
        then least(floor(p.total / ${BAND_WIDTH}), ${BANDS - 1})::int end as band,
      count(*)::int as agencies, count(*) filter (where p.passed)::int as passed,
      coalesce(sum(p.total) * 100, 0)::bigint as hundredths
    from edition_place p where ${picked(source, filter)} group by 1`);
  const bands = new Array<number>(BANDS).fill(0);
  let [agencies, scored, passed, sum] = [0, 0, 0, 0];
  for (const row of rows) {
    agencies += row.agencies;
    if (row.band === null) continue;
    bands[row.band] = row.agencies;
    scored += row.agencies;
    passed += row.passed;
    sum += row.hundredths;
  }
  return {
    agencies,
    scored,
    passed,
    mean: scored === 0 ? null : meanText(sum, scored),
    passRate:
      scored === 0 ? null : decimalText({ over: BigInt(passed) * 100n, under: BigInt(scored) }),
    bands,
  };
}

function before({ beforeId }: RankingSource): Sql {
  return sql`left join edition_place b on b.edition_id = ${beforeId} and b.agency_id = p.agency_id`;
}

function ordering(sort: string): Sql {
  switch (sort) {
    case 'rank':
      return sql`p.rank_all`;
    case 'total':
      return sql`p.total`;
    case 'name':
      return sql`p.sort_text`;
    case 'change':
      return sql`p.total - b.total`;
    default:
      return figure(sort);
  }
}

const figure = (key: string) => sql`(p.figures ->> ${key})::numeric`;

/** Which places `p` of an edition a filter picks. */
export function picked(source: RankingSource, filter: RankingFilter): Sql {
  const { editionId, pass, groupId, found } = source;
  const all = [sql`p.edition_id = ${editionId}`];
  if (groupId !== undefined) all.push(memberOf(groupId));
  const words = searchWords(filter.q);
  if (found) all.push(sql`p.agency_id = any(${found}::integer[])`);
  else if (words.length > 0) all.push(named(words));
  if (filter.type) all.push(sql`p.type = ${filter.type}`);
  if (filter.size) all.push(sql`p.size_class = ${filter.size}`);
  if (filter.ministry) all.push(sql`p.ministry_code = ${filter.ministry}`);
  if (filter.province) all.push(sql`p.province_code = ${filter.province}`);
  if (filter.level) all.push(sql`p.level = ${filter.level}`);
  if (filter.passed) all.push(sql`p.passed = ${filter.passed === 'yes'}`);
  if (filter.below !== '') all.push(sql`${figure(filter.below)} < ${pass}`);
  return join(all, ' and ');
}

export const memberOf = (groupId: number): Sql => sql`p.agency_id in (
  select agency_id from agency_group_member where group_id = ${groupId})`;

/** By a name of that time or one it took later. */
export function named(words: readonly string[]): Sql {
  const holds = (column: Sql) =>
    join(
      words.map((word) => sql`${column} like ${`%${asTyped(word)}%`}`),
      ' and ',
    );
  return sql`(${holds(sql`p.search_text`)}
    or p.agency_id in (select a.id from agency a where ${holds(sql`a.search_text`)}))`;
}
