import sql, { type Sql } from 'sql-template-tag';
import type { Template, TemplateOwner } from '../core/template.ts';
import type { Tx } from './database.ts';

/** Templates of documents, every version of each; what a person may see of them the database knows. */
interface TemplateRow extends Omit<Template, 'owner'>, TemplateOwner {}

const versions = (which: Sql): Sql => sql`
  select t.id, t.agency_id as "agencyId", t.group_id as "groupId",
    case when t.agency_id is not null then 'agency' else coalesce(g.kind, 'all') end as kind,
    coalesce(a.code, g.code, '') as code, coalesce(a.name_th, g.name_th, '') as "nameTh",
    coalesce(a.name_en, g.name_en, '') as "nameEn", v.name, v.version,
    v.is_withdrawn as "isWithdrawn", v.file_name as "fileName", length(v.bytes) as size, v.fields,
    p.name as "personName", v.at
  from template t join template_version v on v.template_id = t.id
  left join agency a on a.id = t.agency_id left join agency_group g on g.id = t.group_id
  left join person p on p.id = v.person_id ${which}`;

/** The newest version of each, by name. */
export async function templates(tx: Tx): Promise<Template[]> {
  const rows = await tx.rows<TemplateRow>(
    versions(sql`
    where v.version = (select max(version) from template_version w where w.template_id = t.id)
    order by v.name, t.id`),
  );
  return rows.map(templateOf);
}

/** Newest first; none where it is not there or not to be seen. */
export async function templateVersions(tx: Tx, id: number): Promise<Template[]> {
  const rows = await tx.rows<TemplateRow>(
    versions(sql`where t.id = ${id} order by v.version desc`),
  );
  return rows.map(templateOf);
}

export async function templateBytes(tx: Tx, id: number, version: number): Promise<Uint8Array> {
  const row = await tx.one<{ bytes: Buffer }>(sql`
    select bytes from template_version where template_id = ${id} and version = ${version}`);
  return row.bytes;
}

export async function insertTemplate(
  tx: Tx,
  owner: Pick<TemplateOwner, 'agencyId' | 'groupId'>,
): Promise<number> {
  const row = await tx.one<{ id: number }>(sql`
    insert into template (agency_id, group_id) values (${owner.agencyId}, ${owner.groupId})
    returning id`);
  return row.id;
}

export interface TemplateFile {
  readonly name: string;
  readonly fileName: string;
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly fields: readonly string[];
  readonly isWithdrawn: boolean;
}

/** False when somebody else saved this version first. */
export async function insertTemplateVersion(
  tx: Tx,
  made: TemplateFile & {
    readonly id: number;
    readonly version: number;
    readonly personId: string | null;
    readonly at: Date;
  },
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into template_version (template_id, version, name, is_withdrawn, file_name, hash, bytes,
      fields, person_id, at)
    select ${made.id}::integer, ${made.version}::integer, ${made.name}::text,
      ${made.isWithdrawn}::boolean, ${made.fileName}::text, ${made.hash}::text,
      ${Buffer.from(made.bytes)}::bytea, ${[...made.fields]}::text[], ${made.personId}::uuid,
      ${made.at}::timestamptz
    where coalesce((select max(version) from template_version where template_id = ${made.id}), 0)
      = ${made.version - 1}
    on conflict do nothing`);
  return added === 1;
}

function templateOf(row: TemplateRow): Template {
  const { kind, agencyId, groupId, code, nameTh, nameEn, ...template } = row;
  return { ...template, owner: { kind, agencyId, groupId, code, nameTh, nameEn } };
}
