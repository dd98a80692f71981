import sql, { type Sql } from 'sql-template-tag';
import { type Agency, type GroupName, searchTextOf, sortTextOf } from '../core/agency.ts';
import type { AgencyType, SizeClass } from '../core/agency-type.ts';
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

export async function agencyByLinkCode(tx: Tx, linkCode: string): Promise<Agency | undefined> {
  return oneAgency(tx, sql`a.link_code = ${linkCode}`);
}

async function oneAgency(tx: Tx, where: Sql): Promise<Agency | undefined> {
  const row = await tx.maybe<AgencyRow>(sql`${SELECT_AGENCY} where ${where}`);
  return row && agencyOf(row);
}

export type NewAgency = Omit<Agency, 'id' | 'version'>;

export async function insertAgency(tx: Tx, agency: NewAgency): Promise<Agency> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into agency (code, link_code, name_th, name_en, abbreviation, type, size_class,
      ministry_id, province_id, head_count, domains, ended_year, search_text, sort_text)
    values (${agency.code}, ${agency.linkCode}, ${agency.nameTh}, ${agency.nameEn},
      ${agency.abbreviation}, ${agency.type}, ${agency.size}, ${agency.ministry?.id ?? null},
      ${agency.province?.id ?? null}, ${agency.headCount}, ${agency.domains}, ${agency.endedYear},
      ${searchTextOf(agency)}, ${sortTextOf(agency)})
    returning id`);
  return { ...agency, id, version: 1 };
}

/** Every fact of it anew; false when someone else changed it since `agency.version`. */
export async function updateAgency(
  tx: Tx,
  agency: Agency,
  formerNames: readonly string[],
): Promise<boolean> {
  const changed = await tx.run(sql`
    update agency set code = ${agency.code}, name_th = ${agency.nameTh},
      name_en = ${agency.nameEn}, abbreviation = ${agency.abbreviation}, type = ${agency.type},
      size_class = ${agency.size}, ministry_id = ${agency.ministry?.id ?? null},
      province_id = ${agency.province?.id ?? null}, head_count = ${agency.headCount},
      domains = ${agency.domains}, ended_year = ${agency.endedYear},
      search_text = ${searchTextOf(agency, formerNames)}, sort_text = ${sortTextOf(agency)},
      version = version + 1
    where id = ${agency.id} and version = ${agency.version}`);
  return changed === 1;
}

export async function linkCodeTaken(tx: Tx, linkCode: string): Promise<boolean> {
  return (await agencyByLinkCode(tx, linkCode)) !== undefined;
}
