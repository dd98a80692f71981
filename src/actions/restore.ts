import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { type AuditHead, keyCheck } from '../core/audit.ts';
import { type BackupPart, readBackup } from '../core/backup.ts';
import { Problem } from '../core/problem.ts';
import { appendAudit } from '../store/audit.ts';
import { keptTables, printAlike } from '../store/backup.ts';
import type { Tx } from '../store/database.ts';
import { setAuditKey } from '../store/installation.ts';
import { applyMigration, LEDGER, type Migration, readMigrations } from '../store/migrate.ts';
import { dropSealed } from '../store/mixer.ts';
import {
  copyIn,
  dropEverything,
  isEmptyDatabase,
  loosen,
  refuseOthers,
  setSequence,
} from '../store/restore.ts';
import { type BackupFacts, hashOf, keepBackup, type Progress } from './backup.ts';
import type { Place } from './place.ts';

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
  /** What is there now may be replaced; it is backed up first. */
  readonly replace: boolean;
  /** The audit key at hand; without the right one the restored log could not be continued. */
  readonly key: Uint8Array | undefined;
  /** The right key is lost: go on with the one at hand from here on. */
  readonly keyLost: boolean;
  readonly progress?: Progress;
}

export interface Restored extends BackupFacts {
  /** The last line of the audit log now. */
  readonly head: AuditHead;
  /** Where the backup of what was replaced is. */
  readonly kept: string | undefined;
}

/** Makes the database what the file says, then brings it to this program's version; all or nothing. */
export async function restoreBackup(
  place: Place,
  file: string,
  options: RestoreOptions,
): Promise<Restored> {
  const { db } = place;
  const facts = await checkBackup(file);
  const migrations = await readMigrations(place.migrationsFolder);
  const made = migrationsOf(facts, migrations);
  const keyKnown = knowsKey(facts, options.key);
  if (!keyKnown && !(options.keyLost && options.key)) {
    throw new Problem('cannotRun', { why: 'auditKeyMissing' });
  }
  const empty = await db.transaction({ kind: 'all' }, isEmptyDatabase, { readonly: true });
  if (!empty && !options.replace) throw new Problem('cannotRun', { why: 'databaseNotEmpty' });
  const kept = empty ? undefined : await keepBackup(place, 'before-restore');
  const head = await db.transaction({ kind: 'all' }, async (tx) => {
    await refuseOthers(tx, place.ownConnections);
    await dropEverything(tx);
    await tx.client.query(LEDGER);
    for (const migration of made) await applyMigration(tx.client, migration);
    await load(tx, file, facts, options.progress ?? (() => {}));
    const { end } = await hashOf(tx, place.clock());
    if (end.content !== facts.end.content) {
      throw new Problem('cannotRun', { why: 'restoredDiffers' });
    }
    for (const migration of migrations) {
      if (!made.includes(migration)) await applyMigration(tx.client, migration);
    }
    return keyKnown ? facts.header.audit : changeKey(tx, facts, options.key, place.clock());
  });
  return { ...facts, head, kept };
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

async function load(
  tx: Tx,
  file: string,
  { header }: BackupFacts,
  progress: Progress,
): Promise<void> {
  if (JSON.stringify(await keptTables(tx)) !== JSON.stringify(header.tables)) {
    throw new Problem('cannotRun', { why: 'backupDamaged' });
  }
  await printAlike(tx);
  const tighten = await loosen(tx);
  const parts = partsOf(file);
  let number = 0;
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    const part = next.value;
    if (part.kind === 'table') {
      number += 1;
      progress(part.table.name, number, header.tables.length);
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
  let isBackup = false;
  try {
    for await (const part of readBackup(source.pipe(unzipped))) {
      isBackup = true;
      yield part;
    }
  } catch (error) {
    throw cannotRead(error, file, isBackup);
  } finally {
    source.destroy();
  }
}

function cannotRead(error: unknown, file: string, isBackup: boolean): unknown {
  const code = (error as { code?: string }).code ?? '';
  if (code === 'Z_BUF_ERROR' || code === 'Z_DATA_ERROR') {
    return new Problem('cannotRun', { why: isBackup ? 'backupDamaged' : 'notABackup' });
  }
  if (['ENOENT', 'EACCES', 'EISDIR', 'EPERM', 'ENOTDIR'].includes(code)) {
    return new Problem('cannotRun', { why: 'fileNotReadable', facts: { file } });
  }
  return error;
}

function knowsKey({ header: { installation } }: BackupFacts, key: Uint8Array | undefined): boolean {
  if (!installation?.keyCheck) return true;
  const { id, auditUnkeyed } = installation;
  return (
    key !== undefined &&
    keyCheck(key, id, auditUnkeyed).equals(Buffer.from(installation.keyCheck, 'hex'))
  );
}

/** The log goes on with another key, and its first line with it says so. */
async function changeKey(
  tx: Tx,
  { header: { installation, audit, madeAt } }: BackupFacts,
  key: Uint8Array | undefined,
  now: Date,
): Promise<AuditHead> {
  if (!key || !installation) throw new Error('no key to change to');
  await setAuditKey(tx, keyCheck(key, installation.id, audit.number), audit.number);
  const sealedLost = await dropSealed(tx);
  return appendAudit(tx, key, {
    at: now.toISOString(),
    personId: null,
    action: 'audit.keyLost',
    agencyId: null,
    target: installation.name,
    details: { unkeyed: audit.number, restoredFrom: madeAt, sealedLost },
  });
}
