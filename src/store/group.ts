import sql, { type Sql } from 'sql-template-tag';
import type { Group, GroupKind, GroupWithCount } from '../core/group.ts';
import type { Tx } from './database.ts';

interface GroupRow {
  id: number;
  kind: GroupKind;
  code: string;
  name_th: string;
  name_en: string;
  version: number;
  is_public: boolean;
}

const groupOf = (row: GroupRow): Group => ({
  id: row.id,
  kind: row.kind,
  code: row.code,
  nameTh: row.name_th,
  nameEn: row.name_en,
  version: row.version,
  isPublic: row.is_public,
});

type NewGroup = Omit<Group, 'id' | 'version' | 'isPublic'>;

export async function insertGroup(tx: Tx, group: NewGroup): Promise<Group> {
  return groupOf(
    await tx.one<GroupRow>(sql`
      insert into agency_group (kind, code, name_th, name_en)
      values (${group.kind}, ${group.code}, ${group.nameTh}, ${group.nameEn}) returning *`),
  );
}

export async function findGroup(tx: Tx, kind: GroupKind, code: string): Promise<Group | undefined> {
  const row = await tx.maybe<GroupRow>(
    sql`select * from agency_group where kind = ${kind} and code = ${code}`,
  );
  return row && groupOf(row);
}

export async function allGroups(tx: Tx): Promise<Group[]> {
  const rows = await tx.rows<GroupRow>(sql`select * from agency_group order by kind, code`);
  return rows.map(groupOf);
}

export async function customGroups(tx: Tx): Promise<Group[]> {
  const rows = await tx.rows<GroupRow>(
    sql`select * from agency_group where kind = 'custom' order by name_th, code`,
  );
  return rows.map(groupOf);
}

/** Every group with how many of its agencies the scope lets through. */
export async function groupsWithCounts(tx: Tx): Promise<GroupWithCount[]> {
  const rows = await tx.rows<GroupRow & { agencies: number }>(sql`
    select g.*, (select count(*)::int from agency a where a.ended_year is null and ${IN_GROUP})
      as agencies
    from agency_group g order by kind, code`);
  return rows.map((row) => ({ ...groupOf(row), agencies: row.agencies }));
}

const IN_GROUP: Sql = sql`case g.kind when 'ministry' then a.ministry_id = g.id
  when 'province' then a.province_id = g.id
  else exists (select from agency_group_member where group_id = g.id and agency_id = a.id) end`;

/** The custom groups of an agency. */
export async function groupsOf(tx: Tx, agencyId: number): Promise<Group[]> {
  const rows = await tx.rows<GroupRow>(sql`
    select g.* from agency_group g join agency_group_member m on m.group_id = g.id
    where m.agency_id = ${agencyId} order by g.code`);
  return rows.map(groupOf);
}

/** False when someone else changed it since this version. */
export async function updateGroup(
  tx: Tx,
  group: Pick<Group, 'id' | 'version' | 'nameTh' | 'nameEn' | 'isPublic'>,
): Promise<boolean> {
  const changed = await tx.run(sql`
    update agency_group
    set name_th = ${group.nameTh}, name_en = ${group.nameEn}, is_public = ${group.isPublic},
      version = version + 1
    where id = ${group.id} and version = ${group.version}`);
  return changed === 1;
}

export async function memberCodes(tx: Tx, groupId: number): Promise<string[]> {
  const rows = await tx.rows<{ code: string }>(sql`
    select code from agency join agency_group_member on agency_id = id
    where group_id = ${groupId} order by code collate "C"`);
  return rows.map((row) => row.code);
}

/** The members are exactly these; the codes of no agency come back and nothing is done. */
export async function replaceMembers(
  tx: Tx,
  groupId: number,
  codes: readonly string[],
): Promise<string[]> {
  const found = await tx.rows<{ id: number; code: string }>(
    sql`select id, code from agency where code = any(${codes}::text[])`,
  );
  const known = new Set(found.map((row) => row.code));
  const unknown = codes.filter((code) => !known.has(code));
  if (unknown.length > 0) return unknown;
  await tx.run(sql`delete from agency_group_member where group_id = ${groupId}`);
  await tx.run(sql`
    insert into agency_group_member (group_id, agency_id)
    select ${groupId}, unnest(${found.map((row) => row.id)}::integer[])`);
  return [];
}
