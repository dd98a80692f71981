import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type BackupEnd, type BackupHeader, writeBackup } from '../core/backup.ts';
import { Problem } from '../core/problem.ts';
import { dayInThailand } from '../kit/thai.ts';
import { writeWhole } from '../kit/whole-file.ts';
import { backupHeader, copyOut, printAlike, sequences } from '../store/backup.ts';
import type { Database, Tx } from '../store/database.ts';
import type { House } from './house.ts';

/**
 * Backup is done by whoever runs the machine, at the command line or by the clock, not by an
 * officer: it is no action of a person, and leaves the database, its hash and its log as they are.
 */
export interface BackupFacts {
  readonly header: BackupHeader;
  readonly end: BackupEnd;
}

/** Told of each table as its turn comes. */
export type Progress = (table: string, number: number, of: number) => void;

export async function makeBackup(
  db: Database,
  now: Date,
  file: string,
  progress: Progress = () => {},
): Promise<BackupFacts> {
  return snapshot(db, async (tx) => {
    const header = await backupHeader(tx, now);
    const text = whole(tx, header, progress);
    const source = Readable.from(text.chunks);
    const zipped = createGzip();
    // What goes wrong on the way comes out at the end, where the file is written.
    const sent = pipeline(source, zipped).catch(() => {});
    try {
      await writeWhole(file, zipped);
    } catch (error) {
      // The connection is busy until what was asked of it has ended.
      zipped.destroy();
      if (!source.closed) await new Promise((closed) => source.once('close', closed));
      throw cannotWrite(error, file);
    }
    await sent;
    return { header, end: text.end() };
  });
}

type Keeper = Pick<House, 'db' | 'clock' | 'backups'>;
type Reason = 'nightly' | 'before-migration' | 'before-restore';

/** Makes a backup in the folder for it, and lets the oldest of its kind go. */
export async function keepBackup(
  { db, clock, backups }: Keeper,
  reason: Reason,
  progress?: Progress,
): Promise<string> {
  const now = clock();
  const file = path.join(backups.folder, `${reason}-${stamp(now)}.sql.gz`);
  await mkdir(backups.folder, { recursive: true, mode: 0o700 }).catch((error) => {
    throw cannotWrite(error, file);
  });
  await makeBackup(db, now, file, progress);
  const kept = await keptBackups(backups.folder, reason);
  for (const old of kept.slice(0, -backups.keep)) await rm(path.join(backups.folder, old));
  return file;
}

/**
 * Once a day, which begins at two in the morning in Thailand; where the machine sleeps at night, as
 * soon as it is awake. Undefined when the day has its backup.
 */
export async function nightlyBackup(keeper: Keeper): Promise<string | undefined> {
  const dayOf = (moment: Date) => dayInThailand(new Date(moment.getTime() - 2 * 3_600_000));
  const today = dayOf(keeper.clock());
  const made = await keptBackups(keeper.backups.folder, 'nightly').catch(() => []);
  if (made.some((name) => dayOf(momentOf(name)) === today)) return undefined;
  return keepBackup(keeper, 'nightly');
}

/** Oldest first. */
async function keptBackups(folder: string, reason: Reason): Promise<string[]> {
  const ours = new RegExp(`^${reason}-\\d{4}-\\d\\d-\\d\\dT\\d{6}Z\\.sql\\.gz$`);
  return (await readdir(folder)).filter((name) => ours.test(name)).sort();
}

/** `2026-03-02T030000Z`: no colon, which not every file system takes. */
function stamp(moment: Date): string {
  return moment.toISOString().replace(/:|\.\d+/g, '');
}

function momentOf(name: string): Date {
  const [, day, hour, minute, second] = /(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(name) ?? [];
  return new Date(`${day}T${hour}:${minute}:${second}Z`);
}

/** What the content is now, without writing it anywhere. */
export function hashContent(db: Database, now: Date): Promise<BackupFacts> {
  return snapshot(db, async (tx) => hashOf(tx, now));
}

export async function hashOf(tx: Tx, now: Date): Promise<BackupFacts> {
  const header = await backupHeader(tx, now);
  const text = whole(tx, header, () => {});
  for await (const _ of text.chunks);
  return { header, end: text.end() };
}

function snapshot<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction({ kind: 'all' }, work, { readonly: true, snapshot: true });
}

function whole(tx: Tx, header: BackupHeader, progress: Progress) {
  let end: BackupEnd | undefined;
  let number = 0;
  const rowsOf = (table: BackupHeader['tables'][number]) => {
    number += 1;
    progress(table.name, number, header.tables.length);
    return copyOut(tx, table);
  };
  async function* chunks(): AsyncGenerator<Uint8Array> {
    await printAlike(tx);
    end = yield* writeBackup(header, rowsOf, () => sequences(tx));
  }
  return {
    chunks: chunks(),
    end(): BackupEnd {
      if (!end) throw new Error('the backup has no end yet');
      return end;
    },
  };
}

function cannotWrite(error: unknown, file: string): unknown {
  switch ((error as { code?: string }).code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new Problem('cannotRun', { why: 'diskFull', facts: { file } });
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EISDIR':
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Problem('cannotRun', { why: 'fileNotWritable', facts: { file } });
    default:
      return error;
  }
}
