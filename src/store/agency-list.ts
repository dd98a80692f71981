import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Agency } from '../core/agency.ts';
import { AGENCIES_A_PAGE, type AgencyListQuery } from '../core/agency-list.ts';
import { searchWords } from '../core/agency-search.ts';
import { type AgencyRow, agencyOf, SELECT_AGENCY } from './agency.ts';
import type { Tx } from './database.ts';

export interface AgencyPage {
  readonly agencies: readonly Agency[];
  readonly total: number;
  /** The page that is shown: the last one when there are not so many. */
  readonly page: number;
  readonly pages: number;
}

export async function listAgencies(tx: Tx, query: AgencyListQuery): Promise<AgencyPage> {
  const where = conditions(query);
  const { total } = await tx.one<{ total: number }>(sql`
    select count(*)::int as total from agency a
    left join agency_group m on m.id = a.ministry_id
    left join agency_group p on p.id = a.province_id where ${where}`);
  const pages = Math.max(1, Math.ceil(total / AGENCIES_A_PAGE));
  const page = Math.min(query.page, pages);
  const rows = await tx.rows<AgencyRow>(sql`
    ${SELECT_AGENCY} where ${where} order by ${ordering(query)}
    limit ${AGENCIES_A_PAGE} offset ${(page - 1) * AGENCIES_A_PAGE}`);
  return { agencies: rows.map(agencyOf), total, page, pages };
}

/** Every agency within the scope, ended ones too, by code. */
export async function everyAgency(tx: Tx): Promise<Agency[]> {
  const rows = await tx.rows<AgencyRow>(sql`${SELECT_AGENCY} order by a.code collate "C"`);
  return rows.map(agencyOf);
}

function conditions(query: AgencyListQuery): Sql {
  const all = searchWords(query.q).map((word) => sql`a.search_text like ${`%${asTyped(word)}%`}`);
  if (query.type) all.push(sql`a.type = ${query.type}`);
  if (query.size) all.push(sql`a.size_class = ${query.size}`);
  if (query.ministry) all.push(sql`m.code = ${query.ministry}`);
  if (query.province) all.push(sql`p.code = ${query.province}`);
  if (query.group) {
    all.push(sql`a.id in (
      select agency_id from agency_group_member join agency_group g on g.id = group_id
      where g.kind = 'custom' and g.code = ${query.group})`);
  }
  if (query.ended === 'without') all.push(sql`a.ended_year is null`);
  return all.length > 0 ? join(all, ' and ') : sql`true`;
}

function ordering({ sort, order }: AgencyListQuery): Sql {
  const direction = raw(order);
  switch (sort) {
    case 'name':
      return sql`a.sort_text ${direction}, a.code collate "C"`;
    case 'code':
      return sql`a.code collate "C" ${direction}`;
    case 'staff':
      return sql`a.head_count ${direction} nulls last, a.sort_text, a.code collate "C"`;
  }
}

/** What was typed is looked for as it stands. */
export const asTyped = (word: string) => word.replace(/[\\%_]/g, '\\$&');
