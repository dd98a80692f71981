import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { Problem } from '../core/problem.ts';

/**
 * Brings the schema up to this program's version: forward only, one transaction a file, under an
 * advisory lock so that two starting processes do it once. A schema that is newer than the
 * program, or a migration that was altered after it ran, is refused.
 */
export async function migrate(
  url: string,
  folder: string,
  beforeChange: (from: number) => Promise<void> = async () => {},
): Promise<{ from: number; to: number }> {
  const migrations = await readMigrations(folder);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await refusePrivilegedRole(client);
    await client.query("select pg_advisory_lock(hashtext('prongsai.migrate'))");
    await client.query(LEDGER);
    const applied = await client.query('select version, sha256 from schema_migration order by 1');
    const known = new Map<number, string>(applied.rows.map((r) => [r.version, r.sha256]));
    const from = Math.max(0, ...known.keys());
    const to = migrations.at(-1)?.version ?? 0;
    if (from > to) {
      throw new Problem('cannotRun', { why: 'schemaNewer', facts: { schema: from, program: to } });
    }
    if (from > 0 && from < to) await beforeChange(from);
    for (const migration of migrations) await applyOnce(client, migration, known);
    return { from, to };
  } finally {
    await client.end();
  }
}

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

export const LEDGER = `create table if not exists schema_migration (
  version integer primary key, name text not null, sha256 text not null,
  applied_at timestamptz not null default now())`;

export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_.*\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8');
      const sha256 = createHash('sha256').update(text).digest('hex');
      return { version: Number(name.slice(0, 4)), name, text, sha256 };
    }),
  );
}

async function applyOnce(
  client: pg.Client,
  migration: Migration,
  known: ReadonlyMap<number, string>,
): Promise<void> {
  const before = known.get(migration.version);
  if (before === migration.sha256) return;
  if (before !== undefined) {
    throw new Problem('cannotRun', { why: 'migrationAltered', facts: { name: migration.name } });
  }
  await client.query('begin');
  try {
    await client.query("select set_config('prongsai.scope', 'all', true)");
    await applyMigration(client, migration);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Within a transaction of the caller's, in scope `all`. */
export async function applyMigration(
  client: pg.ClientBase,
  { version, name, text, sha256 }: Migration,
): Promise<void> {
  await client.query(text);
  await client.query('insert into schema_migration (version, name, sha256) values ($1, $2, $3)', [
    version,
    name,
    sha256,
  ]);
}

/** Row-level security is no protection from a role that is above it. */
async function refusePrivilegedRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    'select rolsuper or rolbypassrls as above from pg_roles where rolname = current_user',
  );
  if (rows[0]?.above) throw new Problem('cannotRun', { why: 'roleBypassesRowSecurity' });
  const version = await client.query("select current_setting('server_version_num')::int as n");
  if (version.rows[0].n < 150000) {
    throw new Problem('cannotRun', { why: 'postgresTooOld', facts: { found: version.rows[0].n } });
  }
}
