import sql, { type Sql } from 'sql-template-tag';
import type { Agency, GroupName } from '../core/agency.ts';
import { searchTextOf } from '../core/agency-search.ts';
import type { AgencyType, SizeClass } from '../core/agency-type.ts';
import { thaiSortKey } from '../kit/thai-order.ts';
import type { Tx } from './database.ts';

/** Agencies in the register, always through the scope of the transaction. */
export interface AgencyRow {
  id: number;
  code: string;
  link_code: string;
  name_th: string;
  name_en: string;
  abbreviation: string;
  type: AgencyType;
  size_class: SizeClass | null;
  ministry: GroupRow | null;
  province: GroupRow | null;
  head_count: number | null;
  domains: string[];
  ended_year: number | null;
  version: number;
}

interface GroupRow {
  id: number;
  code: string;
  name_th: string;
  name_en: string;
}

/** An agency with the names of the groups it belongs to; conditions follow. */
export const SELECT_AGENCY = sql`
  select a.id, a.code, a.link_code, a.name_th, a.name_en, a.abbreviation, a.type, a.size_class,
    a.head_count, a.domains, a.ended_year, a.version,
    case when m.id is not null then json_build_object(
      'id', m.id, 'code', m.code, 'name_th', m.name_th, 'name_en', m.name_en) end as ministry,
    case when p.id is not null then json_build_object(
      'id', p.id, 'code', p.code, 'name_th', p.name_th, 'name_en', p.name_en) end as province
  from agency a
  left join agency_group m on m.id = a.ministry_id
  left join agency_group p on p.id = a.province_id`;

export function agencyOf(row: AgencyRow): Agency {
  return {
    id: row.id,
    code: row.code,
    linkCode: row.link_code,
    nameTh: row.name_th,
    nameEn: row.name_en,
    abbreviation: row.abbreviation,
    type: row.type,
    size: row.size_class,
    ministry: row.ministry && groupName(row.ministry),
    province: row.province && groupName(row.province),
    headCount: row.head_count,
    domains: row.domains,
    endedYear: row.ended_year,
    version: row.version,
  };
}

function groupName(row: GroupRow): GroupName {
  return { id: row.id, code: row.code, nameTh: row.name_th, nameEn: row.name_en };
}

export async function findAgency(tx: Tx, code: string): Promise<Agency | undefined> {
  return oneAgency(tx, sql`a.code = ${code}`);
}

export async function agencyById(tx: Tx, id: number): Promise<Agency | undefined> {
  return oneAgency(tx, sql`a.id = ${id}`);
}

async function oneAgency(tx: Tx, where: Sql): Promise<Agency | undefined> {
  const row = await tx.maybe<AgencyRow>(sql`${SELECT_AGENCY} where ${where}`);
  return row && agencyOf(row);
}

export type NewAgency = Omit<Agency, 'id' | 'version'>;

export async function insertAgency(tx: Tx, agency: NewAgency): Promise<Agency> {
  const [added] = await insertAgencies(tx, [agency]);
  return added!;
}

export async function insertAgencies(tx: Tx, agencies: readonly NewAgency[]): Promise<Agency[]> {
  const ids = await tx.rows<{ id: number; code: string }>(sql`
    insert into agency (code, link_code, name_th, name_en, abbreviation, type, size_class,
      ministry_id, province_id, head_count, domains, ended_year, search_text, sort_text)
    select code, link_code, name_th, name_en, abbreviation, type, size_class,
      ministry_id, province_id, head_count, domains, ended_year, search_text, sort_text
    from jsonb_to_recordset(${JSON.stringify(agencies.map((a) => columnsOf(a)))}::jsonb)
      as r(${RECORD})
    returning id, code`);
  const idOf = new Map(ids.map((row) => [row.code, row.id]));
  return agencies.map((agency) => ({ ...agency, id: idOf.get(agency.code)!, version: 1 }));
}

/** An agency with the facts it shall have, and the version they were changed from. */
interface AgencyUpdate {
  readonly agency: Agency;
  /** It can still be found by these. */
  readonly formerNames: readonly string[];
}

/** How many were changed: fewer than given when someone else changed one meanwhile. */
export async function updateAgencies(tx: Tx, updates: readonly AgencyUpdate[]): Promise<number> {
  const rows = updates.map(({ agency, formerNames }) => ({
    id: agency.id,
    version: agency.version,
    ...columnsOf(agency, formerNames),
  }));
  return tx.run(sql`
    update agency set code = r.code, link_code = r.link_code, name_th = r.name_th,
      name_en = r.name_en, abbreviation = r.abbreviation, type = r.type,
      size_class = r.size_class, ministry_id = r.ministry_id, province_id = r.province_id,
      head_count = r.head_count, domains = r.domains, ended_year = r.ended_year,
      search_text = r.search_text, sort_text = r.sort_text, version = agency.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id integer, version integer, ${RECORD})
    where agency.id = r.id and agency.version = r.version`);
}

const RECORD = sql`code text, link_code text, name_th text, name_en text, abbreviation text,
  type text, size_class text, ministry_id integer, province_id integer, head_count integer,
  domains text[], ended_year integer, search_text text, sort_text text`;

function columnsOf(agency: NewAgency, formerNames: readonly string[] = []) {
  return {
    code: agency.code,
    link_code: agency.linkCode,
    name_th: agency.nameTh,
    name_en: agency.nameEn,
    abbreviation: agency.abbreviation,
    type: agency.type,
    size_class: agency.size,
    ministry_id: agency.ministry?.id ?? null,
    province_id: agency.province?.id ?? null,
    head_count: agency.headCount,
    domains: agency.domains,
    ended_year: agency.endedYear,
    search_text: searchTextOf(agency, formerNames),
    sort_text: thaiSortKey(agency.nameTh),
  };
}

export async function linkCodes(tx: Tx): Promise<Set<string>> {
  const rows = await tx.rows<{ link_code: string }>(sql`select link_code from agency`);
  return new Set(rows.map((row) => row.link_code));
}
