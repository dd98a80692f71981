import sql, { join, type Sql } from 'sql-template-tag';
import { searchWords } from '../core/agency-search.ts';
import type { OverseenGroup } from '../core/oversight.ts';
import type { Sampled } from '../core/sample.ts';
import { asTyped } from './agency-list.ts';
import type { Tx } from './database.ts';

/** Agencies in a cycle as those see them who watch over them. */
export interface OverseenRow extends Sampled {
  readonly id: number;
  readonly code: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly registered: boolean;
  readonly decided: number;
  readonly sheet: boolean | null;
  readonly analysed: number;
}

export interface OverseenFilter {
  readonly cycleId: number;
  readonly among: 'all' | readonly number[];
  readonly q: string;
  readonly registered: 'yes' | 'no' | null;
}

/** How many there are, and how many of them have registered, whatever the filter says of that. */
export function countOverseen(
  tx: Tx,
  filter: OverseenFilter,
): Promise<{ agencies: number; registered: number }> {
  return tx.one(sql`
    select count(*) as agencies, count(p.agency_id) as registered
    from agency a ${joined(filter)} where ${conditions({ ...filter, registered: null })}`);
}

export async function overseenAgencies(
  tx: Tx,
  filter: OverseenFilter,
  fiscalYear: number,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<OverseenRow[]> {
  const { cycleId } = filter;
  return tx.rows(sql`
    select a.*,
      (select count(distinct v.item)::int from verdict v
       where v.cycle_id = ${cycleId} and v.agency_id = a.id) as decided,
      (select s.is_complete from result_sheet s
       where s.agency_id = a.id and s.fiscal_year = ${fiscalYear}
       order by s.number desc limit 1) as sheet,
      (select count(distinct (t.place, t.kind))::int from analysis_text t
       where t.agency_id = a.id and t.fiscal_year = ${fiscalYear}) as analysed
    from (
      select a.id, a.code, a.name_th as "nameTh", a.name_en as "nameEn", a.type,
        a.size_class as size, a.head_count as "headCount", p.eligible_staff as staff,
        p.service_users as users, p.agency_id is not null as registered, a.sort_text
      from agency a ${joined(filter)} where ${conditions(filter)}
      order by a.sort_text, a.code limit ${limit} offset ${offset}
    ) a order by a.sort_text, a.code`);
}

export function groupsByIds(tx: Tx, ids: readonly number[]): Promise<OverseenGroup[]> {
  return tx.rows(sql`
    select id, kind, code, name_th as "nameTh", name_en as "nameEn" from agency_group
    where id = any(${ids}::integer[]) order by kind, code`);
}

const joined = ({ cycleId }: OverseenFilter): Sql =>
  sql`left join participation p on p.agency_id = a.id and p.cycle_id = ${cycleId}`;

function conditions({ among, q, registered }: OverseenFilter): Sql {
  const all = searchWords(q).map((word) => sql`a.search_text like ${`%${asTyped(word)}%`}`);
  if (among !== 'all') all.push(sql`a.id = any(${among}::integer[])`);
  if (registered === 'yes') all.push(sql`p.agency_id is not null`);
  if (registered === 'no') all.push(sql`p.agency_id is null`);
  return join([sql`a.ended_year is null`, ...all], ' and ');
}
