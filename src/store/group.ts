import sql from 'sql-template-tag';
import type { Group, GroupKind } from '../core/group.ts';
import type { Tx } from './database.ts';

interface GroupRow {
  id: number;
  kind: GroupKind;
  code: string;
  name_th: string;
  name_en: string;
  version: number;
}

const groupOf = (row: GroupRow): Group => ({
  id: row.id,
  kind: row.kind,
  code: row.code,
  nameTh: row.name_th,
  nameEn: row.name_en,
  version: row.version,
});

type NewGroup = Omit<Group, 'id' | 'version'>;

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

/** Undefined when someone else changed it since this version. */
export async function updateGroup(
  tx: Tx,
  id: number,
  version: number,
  names: Pick<Group, 'nameTh' | 'nameEn'>,
): Promise<Group | undefined> {
  const row = await tx.maybe<GroupRow>(sql`
    update agency_group
    set name_th = ${names.nameTh}, name_en = ${names.nameEn}, version = version + 1
    where id = ${id} and version = ${version} returning *`);
  return row && groupOf(row);
}
