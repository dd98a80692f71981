import sql, { join, type Sql } from 'sql-template-tag';
import type { Agency, GroupName } from '../core/agency.ts';
import { searchWords } from '../core/agency-search.ts';
import type { AgencyType } from '../core/agency-type.ts';
import type { CollectionQuery } from '../core/collection.ts';
import type { Sampled } from '../core/sample.ts';
import { asTyped } from './agency-list.ts';
import type { Tx } from './database.ts';

/** Agencies while answers come in, with what may be told of them. */
export interface CollectingRow
  extends Omit<Sampled, 'staff' | 'users'>,
    Pick<Agency, 'id' | 'code' | 'nameTh' | 'nameEn'> {
  readonly ministry: string | null;
  readonly province: string | null;
}

export interface RegisteredRow extends Pick<Sampled, 'staff' | 'users'> {
  readonly agencyId: number;
}

export interface CollectingFilter
  extends Pick<CollectionQuery, 'q' | 'ministry' | 'province' | 'type'> {
  readonly among: 'all' | readonly number[];
}

/** All that match, in the order of their names. */
export function collectingAgencies(tx: Tx, filter: CollectingFilter): Promise<CollectingRow[]> {
  return tx.rows(sql`
    select a.id, a.code, a.name_th as "nameTh", a.name_en as "nameEn", a.type,
      a.size_class as size, a.head_count as "headCount", m.code as ministry, v.code as province
    from agency a
    left join agency_group m on m.id = a.ministry_id
    left join agency_group v on v.id = a.province_id
    where ${conditions(filter)} order by a.sort_text, a.code`);
}

/** Joined by the program: a table that was just filled misleads the database's planner. */
export function registeredIn(tx: Tx, cycleId: number): Promise<RegisteredRow[]> {
  return tx.rows(sql`
    select agency_id as "agencyId", eligible_staff as staff, service_users as users
    from participation where cycle_id = ${cycleId}`);
}

export interface CollectingChoices {
  readonly groups: readonly (GroupName & { readonly kind: 'ministry' | 'province' })[];
  readonly types: readonly AgencyType[];
}

/** What there is to choose among the agencies that somebody watches over. */
export async function collectingChoices(
  tx: Tx,
  among: CollectingFilter['among'],
): Promise<CollectingChoices> {
  const watched = sql`a.ended_year is null and ${amongst(among)}`;
  const groups = await tx.rows<CollectingChoices['groups'][number]>(sql`
    select kind, code, name_th as "nameTh", name_en as "nameEn" from agency_group
    where id in (select ministry_id from agency a where ${watched}
      union select province_id from agency a where ${watched})
    order by kind, code`);
  const types = await tx.rows<{ type: AgencyType }>(
    sql`select distinct type from agency a where ${watched}`,
  );
  return { groups, types: types.map(({ type }) => type) };
}

const amongst = (among: CollectingFilter['among']): Sql =>
  among === 'all' ? sql`true` : sql`a.id = any(${among}::integer[])`;

function conditions({ among, q, ministry, province, type }: CollectingFilter): Sql {
  const all = searchWords(q).map((word) => sql`a.search_text like ${`%${asTyped(word)}%`}`);
  if (ministry) all.push(sql`m.code = ${ministry}`);
  if (province) all.push(sql`v.code = ${province}`);
  if (type) all.push(sql`a.type = ${type}`);
  return join([sql`a.ended_year is null`, amongst(among), ...all], ' and ');
}
