import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import sql, { raw } from 'sql-template-tag';
import { type BackupTable, copyLine, type Sequence } from '../core/backup.ts';
import { Problem } from '../core/problem.ts';
import { hasSchema } from './backup.ts';
import type { Tx } from './database.ts';

/**
 * A restore is one transaction: everything of ours is dropped, made again by the migrations and
 * filled. Until it commits, and whatever happens before, the database is what it was.
 */

/** Whether there is nothing in it that anybody could miss. */
export async function isEmptyDatabase(tx: Tx): Promise<boolean> {
  return !(await hasSchema(tx)) || (await tx.maybe(sql`select 1 from installation`)) === undefined;
}

/** Nobody else may be at work meanwhile; waiting for them has an end. */
export async function refuseOthers(tx: Tx, ownConnections: number): Promise<void> {
  const { others } = await tx.one<{ others: number }>(sql`
    select count(*) as others from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend'
      and pid <> pg_backend_pid()`);
  if (others > ownConnections) throw new Problem('cannotRun', { why: 'othersAtWork' });
  await tx.run(sql`set local lock_timeout = '20s'`);
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('prongsai.migrate'))`);
}

/** What an extension brought stays; it may belong to somebody else. */
export async function dropEverything(tx: Tx): Promise<void> {
  const statements = await tx.rows<{ statement: string }>(sql`
    select format('drop %s if exists %s cascade', kind, what) as statement from (
      select case relkind when 'v' then 'view' when 'm' then 'materialized view'
                          when 'S' then 'sequence' else 'table' end as kind,
        oid::regclass::text as what, 'pg_class'::regclass as catalog, oid
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')
      union all
      select 'routine', oid::regprocedure::text, 'pg_proc'::regclass, oid
      from pg_proc where pronamespace = 'public'::regnamespace
      union all
      select 'type', oid::regtype::text, 'pg_type'::regclass, oid
      from pg_type where typnamespace = 'public'::regnamespace and typtype in ('e', 'd', 'r')
    ) as ours
    where not exists (select 1 from pg_depend d where d.classid = ours.catalog
      and d.objid = ours.oid and d.deptype in ('e', 'i'))
    order by array_position('{table,view,materialized view,sequence,routine,type}', kind)`);
  for (const { statement } of statements) await tx.run(raw(statement));
}

/**
 * Takes away for the load what would refuse or alter it – foreign keys, triggers, the owner's
 * obedience to row-level security (COPY cannot go through policies), rows that migrations put in –
 * and gives back what makes everything as it was; the foreign keys are then checked as a whole.
 */
export async function loosen(tx: Tx): Promise<() => Promise<void>> {
  const tables = await tx.rows<{ name: string; forced: boolean; triggers: boolean }>(sql`
    select format('%I', relname) as name, relforcerowsecurity as forced,
      exists (select 1 from pg_trigger where tgrelid = c.oid and not tgisinternal) as triggers
    from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
      and relname <> 'schema_migration' order by relname`);
  const links = await tx.rows<{ table: string; name: string; definition: string }>(sql`
    select conrelid::regclass::text as table, format('%I', conname) as name,
      pg_get_constraintdef(oid) as definition
    from pg_constraint where connamespace = 'public'::regnamespace and contype = 'f'`);
  const each = async (statements: readonly string[]) => {
    for (const statement of statements) await tx.run(raw(statement));
  };
  const forced = tables.filter((table) => table.forced);
  const guarded = tables.filter((table) => table.triggers);
  await each([
    ...links.map((link) => `alter table ${link.table} drop constraint ${link.name}`),
    ...guarded.map((table) => `alter table ${table.name} disable trigger user`),
    ...forced.map((table) => `alter table ${table.name} no force row level security`),
    `truncate ${tables.map((table) => table.name).join(', ')}`,
  ]);
  return () =>
    each([
      ...links.map((l) => `alter table ${l.table} add constraint ${l.name} ${l.definition}`),
      ...forced.map((table) => `alter table ${table.name} force row level security`),
      ...guarded.map((table) => `alter table ${table.name} enable trigger user`),
      ...tables.map((table) => `analyze ${table.name}`),
    ]);
}

export async function copyIn(
  tx: Tx,
  table: BackupTable,
  rows: AsyncIterable<Uint8Array>,
): Promise<void> {
  await pipeline(Readable.from(rows), tx.client.query(copyFrom(copyLine(table))));
}

export async function setSequence(tx: Tx, { name, last, called }: Sequence): Promise<void> {
  await tx.run(sql`select setval(${`public."${name}"`}::regclass, ${last}::bigint, ${called})`);
}
