import { finished } from 'node:stream/promises';
import { to as copyTo } from 'pg-copy-streams';
import sql, { raw } from 'sql-template-tag';
import type { BackupHeader, BackupTable, Sequence } from '../core/backup.ts';
import { Problem } from '../core/problem.ts';
import { auditHead } from './audit.ts';
import type { Tx } from './database.ts';

/**
 * A backup is read in one transaction that sees a single moment and everything in it. The tables
 * come from the catalog, so a table that a later migration adds cannot be forgotten.
 */

/**
 * What ends by itself or is made anew: who was signed in, who was slowed down, the migrations. And
 * addresses of people who were promised that nobody keeps them.
 */
const NOT_KEPT = [
  'session',
  'throttle',
  'schema_migration',
  'batch',
  'batch_document',
  'batch_file',
  'survey_letter',
];

export async function backupHeader(tx: Tx, now: Date): Promise<BackupHeader> {
  if (!(await hasSchema(tx))) throw new Problem('cannotRun', { why: 'nothingToBackUp' });
  await refuseHiddenRows(tx);
  return {
    madeAt: now.toISOString(),
    installation: (await installationFacts(tx)) ?? null,
    audit: await auditHead(tx),
    migrations: await tx.rows(
      sql`select version, name, sha256 from schema_migration order by version`,
    ),
    tables: await keptTables(tx),
  };
}

export async function hasSchema(tx: Tx): Promise<boolean> {
  const { made } = await tx.one<{ made: boolean }>(
    sql`select to_regclass('public.installation') is not null as made`,
  );
  return made;
}

/** Also of an older schema, which has not all of its columns. */
function installationFacts(tx: Tx): Promise<BackupHeader['installation'] | undefined> {
  return tx.maybe(sql`
    select facts ->> 'id' as id, facts ->> 'name' as name,
      right(facts ->> 'key_check', 64) as "keyCheck",
      coalesce((facts ->> 'audit_unkeyed')::bigint, 0) as "auditUnkeyed"
    from (select to_jsonb(installation) as facts from installation) as row`);
}

/** Every table that belongs into a backup, in the order of its name, with the columns it is given. */
export function keptTables(tx: Tx): Promise<BackupTable[]> {
  return tx.rows<BackupTable>(sql`
    select relname as name, array_agg(attname::text order by attnum) as columns
    from pg_class c join pg_attribute on attrelid = c.oid
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> all (${NOT_KEPT})
      and attnum > 0 and not attisdropped and attgenerated = ''
      and not exists (select 1 from pg_depend d
        where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    group by relname order by relname collate "C"`);
}

/**
 * The rows in the order of the primary key, or of their own text where there is none: it says
 * nothing of when a row came, and is the same on every server.
 */
export async function* copyOut(tx: Tx, table: BackupTable): AsyncGenerator<Uint8Array> {
  const columns = table.columns.map((column) => `"${column}"`).join(', ');
  const order = await rowOrder(tx, table);
  const rows = tx.client.query(
    copyTo(`copy (select ${columns} from "${table.name}" order by ${order}) to stdout`),
  );
  try {
    yield* rows.iterator({ destroyOnReturn: false });
  } finally {
    // The connection is of use again only when everything it was asked for has been read.
    await finished(rows.resume()).catch(() => {});
  }
}

async function rowOrder(tx: Tx, table: BackupTable): Promise<string> {
  const keys = await tx.rows<{ name: string; is_text: boolean }>(sql`
    select attname as name, attcollation <> 0 as is_text
    from pg_constraint cross join unnest(conkey) with ordinality as key (attnum, place)
      join pg_attribute a on a.attrelid = conrelid and a.attnum = key.attnum
    where conrelid = ${`public.${table.name}`}::regclass and contype = 'p' order by place`);
  if (keys.length === 0) return `"${table.name}"::text collate "C"`;
  return keys.map((key) => `"${key.name}"${key.is_text ? ' collate "C"' : ''}`).join(', ');
}

/** Where each sequence stands; read last, so that none is behind the rows. */
export async function sequences(tx: Tx): Promise<Sequence[]> {
  const names = await tx.rows<{ name: string }>(sql`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname collate "C"`);
  const found: Sequence[] = [];
  for (const { name } of names) {
    const { last, called } = await tx.one<{ last: string; called: boolean }>(
      sql`select last_value::text as last, is_called as called from ${raw(`"${name}"`)}`,
    );
    found.push({ name, last, called });
  }
  return found;
}

/** The same value is printed and read the same, whatever the server's settings are. */
export async function printAlike(tx: Tx): Promise<void> {
  await tx.run(sql`select set_config(name, value, true) from (values
    ('timezone', 'UTC'), ('datestyle', 'ISO, YMD'), ('intervalstyle', 'iso_8601'),
    ('bytea_output', 'hex'), ('extra_float_digits', '1')) as setting (name, value)`);
}

/**
 * Row-level security hides rows without a word. So each table's policies are asked, in the widest
 * scope, about a row of which nothing is known; a table that would not show it is refused.
 */
async function refuseHiddenRows(tx: Tx): Promise<void> {
  const policies = await tx.rows<{ table: string; permissive: boolean; shows: string }>(sql`
    select relname as table, polpermissive as permissive, pg_get_expr(polqual, polrelid) as shows
    from pg_class c left join pg_policy on polrelid = c.oid and polcmd in ('r', '*')
    where relnamespace = 'public'::regnamespace and relrowsecurity`);
  for (const table of new Set(policies.map((policy) => policy.table))) {
    const own = policies.filter((policy) => policy.table === table && policy.shows !== null);
    const any = own.filter((policy) => policy.permissive).map((policy) => `(${policy.shows})`);
    const all = own.filter((policy) => !policy.permissive).map((policy) => `(${policy.shows})`);
    const shown = [`(${any.join(' or ') || 'false'})`, ...all].join(' and ');
    const { seen } = await tx.one<{ seen: boolean | null }>(
      sql`select ${raw(shown)} as seen from (select (null::${raw(`"${table}"`)}).*) as ${raw(`"${table}"`)}`,
    );
    if (!seen) throw new Problem('cannotRun', { why: 'rowsHiddenFromBackup', facts: { table } });
  }
}
