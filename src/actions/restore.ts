import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { type BackupPart, readBackup } from '../core/backup.ts';
import { Problem } from '../core/problem.ts';
import { keptTables, printAlike } from '../store/backup.ts';
import type { Database, Tx } from '../store/database.ts';
import { applyMigration, LEDGER, type Migration, readMigrations } from '../store/migrate.ts';
import {
  copyIn,
  dropEverything,
  isEmptyDatabase,
  loosen,
  refuseOthers,
  setSequence,
} from '../store/restore.ts';
import { type BackupFacts, hashOf, type Progress } from './backup.ts';

/** Reads a backup from beginning to end and refuses it unless every byte is as it was written. */
export async function checkBackup(file: string): Promise<BackupFacts> {
  let facts: Partial<BackupFacts> = {};
  for await (const part of partsOf(file)) {
    if (part.kind === 'header') facts = { header: part.header };
    if (part.kind === 'end') return { ...facts, end: part.end } as BackupFacts;
  }
  throw new Problem('cannotRun', { why: 'backupDamaged' });
}

export interface RestoreOptions {
  readonly file: string;
  readonly migrationsFolder: string;
  readonly now: Date;
  /** What is there now may be replaced. */
  readonly replace: boolean;
  /** How many connections the caller itself holds besides the one of this transaction. */
  readonly ownConnections: number;
  /** Called before anything is touched, when there is something to lose. */
  readonly keepFirst: () => Promise<void>;
  readonly progress: Progress;
}

/** Makes the database what the file says, then brings it to this program's version; all or nothing. */
export async function restoreBackup(db: Database, options: RestoreOptions): Promise<BackupFacts> {
  const facts = await checkBackup(options.file);
  const migrations = await readMigrations(options.migrationsFolder);
  const made = migrationsOf(facts, migrations);
  const empty = await db.transaction({ kind: 'all' }, isEmptyDatabase, { readonly: true });
  if (!empty) {
    if (!options.replace) throw new Problem('cannotRun', { why: 'databaseNotEmpty' });
    await options.keepFirst();
  }
  await db.transaction({ kind: 'all' }, async (tx) => {
    await refuseOthers(tx, options.ownConnections);
    await dropEverything(tx);
    await tx.client.query(LEDGER);
    for (const migration of made) await applyMigration(tx.client, migration);
    await load(tx, facts, options);
    const { end } = await hashOf(tx, options.now);
    if (end.content !== facts.end.content) {
      throw new Problem('cannotRun', { why: 'restoredDiffers' });
    }
    for (const migration of migrations) {
      if (!made.includes(migration)) await applyMigration(tx.client, migration);
    }
  });
  return facts;
}

/** The program's own migrations that made the schema of the backup; it must know every one. */
function migrationsOf({ header }: BackupFacts, known: readonly Migration[]): Migration[] {
  const schema = header.migrations.at(-1)?.version ?? 0;
  const program = known.at(-1)?.version ?? 0;
  if (schema > program) {
    throw new Problem('cannotRun', { why: 'backupNewer', facts: { schema, program } });
  }
  return header.migrations.map(({ name, sha256 }) => {
    const same = known.find((migration) => migration.name === name && migration.sha256 === sha256);
    if (!same) throw new Problem('cannotRun', { why: 'backupOfOtherProgram', facts: { name } });
    return same;
  });
}

async function load(tx: Tx, { header }: BackupFacts, options: RestoreOptions): Promise<void> {
  if (JSON.stringify(await keptTables(tx)) !== JSON.stringify(header.tables)) {
    throw new Problem('cannotRun', { why: 'backupDamaged' });
  }
  await printAlike(tx);
  const tighten = await loosen(tx);
  const parts = partsOf(options.file);
  let number = 0;
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    const part = next.value;
    if (part.kind === 'table') {
      number += 1;
      options.progress(part.table.name, number, header.tables.length);
      await copyIn(tx, part.table, rowsFrom(parts));
    }
    if (part.kind === 'sequence') await setSequence(tx, part.sequence);
  }
  await tighten();
}

/** The rows of one table, up to its end and no further. */
async function* rowsFrom(parts: AsyncGenerator<BackupPart, void>): AsyncGenerator<Uint8Array> {
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    if (next.value.kind !== 'rows') return;
    yield next.value.bytes;
  }
}

async function* partsOf(file: string): AsyncGenerator<BackupPart, void> {
  const source = createReadStream(file);
  const unzipped = createGunzip();
  source.on('error', (error) => unzipped.destroy(error));
  try {
    yield* readBackup(source.pipe(unzipped));
  } catch (error) {
    throw cannotRead(error, file);
  } finally {
    source.destroy();
  }
}

function cannotRead(error: unknown, file: string): unknown {
  const code = (error as { code?: string }).code ?? '';
  if (code === 'Z_BUF_ERROR' || code === 'Z_DATA_ERROR') {
    return new Problem('cannotRun', { why: 'backupDamaged' });
  }
  if (['ENOENT', 'EACCES', 'EISDIR', 'EPERM', 'ENOTDIR'].includes(code)) {
    return new Problem('cannotRun', { why: 'fileNotReadable', facts: { file } });
  }
  return error;
}
