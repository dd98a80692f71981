import sql, { join, type Sql } from 'sql-template-tag';
import { searchWords } from '../core/agency-search.ts';
import { NEEDED } from '../core/analysis.ts';
import type { AnalysisState, OverseenAnalysis } from '../core/analysis-oversight.ts';
import { asTyped } from './agency-list.ts';
import type { Tx } from './database.ts';

/** How far the analyses of a year are, agency by agency. */
export interface AnalysisFilter {
  readonly fiscalYear: number;
  /** The codes of the year's indicators. */
  readonly indicators: readonly string[];
  /** Its current edition, where it is published. */
  readonly editionId: number | null;
  readonly among: 'all' | readonly number[];
  readonly q: string;
  readonly state: AnalysisState | null;
}

export async function countAnalyses(
  tx: Tx,
  filter: AnalysisFilter,
): Promise<Record<AnalysisState, number>> {
  return tx.one(sql`
    select count(*) filter (where state = 'none') as none,
      count(*) filter (where state = 'begun') as begun,
      count(*) filter (where state = 'whole') as whole
    from (${states({ ...filter, state: null })}) as s`);
}

export async function overseenAnalyses(
  tx: Tx,
  filter: AnalysisFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<Omit<OverseenAnalysis, 'plan'>[]> {
  const { fiscalYear, editionId, state } = filter;
  const rows = await tx.rows<
    Omit<OverseenAnalysis, 'agency' | 'plan'> & OverseenAnalysis['agency']
  >(sql`
    select s.id, s.code, s."nameTh", s."nameEn", s.done, s.pieces, s."changedAt",
      exists (select from agency_result r where r.edition_id = ${editionId} and r.agency_id = s.id)
        or exists (select from result_sheet r
          where r.agency_id = s.id and r.fiscal_year = ${fiscalYear}) as "hasYear"
    from (${states(filter)}) as s
    where ${state}::text is null or s.state = ${state}
    order by s.sort_text, s.code limit ${limit} offset ${offset}`);
  return rows.map(({ id, code, nameTh, nameEn, ...rest }) => ({
    agency: { id, code, nameTh, nameEn },
    ...rest,
  }));
}

export async function yearsOfSheets(tx: Tx): Promise<number[]> {
  const rows = await tx.rows<{ year: number }>(
    sql`select distinct fiscal_year as year from result_sheet order by 1 desc`,
  );
  return rows.map(({ year }) => year);
}

const states = (filter: AnalysisFilter): Sql => sql`
  select a.id, a.code, a.name_th as "nameTh", a.name_en as "nameEn", a.sort_text,
    coalesce(p.done, 0)::int as done, coalesce(p.pieces, 0)::int as pieces, p.at as "changedAt",
    case when p.pieces is null then 'none'
      when p.done >= ${filter.indicators.length} then 'whole' else 'begun' end as state
  from agency a left join (
    select agency_id, sum(pieces) as pieces, max(at) as at,
      count(*) filter (where asked = ${NEEDED.length}) as done
    from (
      select agency_id, place, max(at) as at, count(distinct kind) as pieces,
        count(distinct kind) filter (where kind = any(${NEEDED}::text[])
          and place = any(${filter.indicators}::text[])) as asked
      from analysis_text where fiscal_year = ${filter.fiscalYear} group by agency_id, place
    ) as places group by agency_id
  ) as p on p.agency_id = a.id
  where ${conditions(filter)}`;

function conditions({ among, q }: AnalysisFilter): Sql {
  const all = searchWords(q).map((word) => sql`a.search_text like ${`%${asTyped(word)}%`}`);
  if (among !== 'all') all.push(sql`a.id = any(${among}::integer[])`);
  return join([sql`a.ended_year is null`, ...all], ' and ');
}
