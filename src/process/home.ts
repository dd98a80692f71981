import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../core/problem.ts';
import type { RunAs } from './run.ts';

/**
 * Where the PostgreSQL of a data folder lives and whom it runs as. For an ordinary user both are
 * plain: inside the data folder, as that user. PostgreSQL refuses root, and an unprivileged user
 * may be unable to reach a checkout under /root; so for root the binaries and the data are put
 * under /var/lib/prongsai/<id>, where id comes from the data folder's path.
 */
export interface Home {
  /** Holds `data/` and `postgres.log`; belongs to whom the server runs as. */
  readonly folder: string;
  /** Where binaries are copied to, for root. */
  readonly stage: string | undefined;
  readonly as: RunAs;
}

export const STAGE = '/var/lib/prongsai';
const USERS = ['prongsai', 'nobody'];

export async function findHome(dataFolder: string, stageFolder = STAGE): Promise<Home> {
  const absolute = path.resolve(dataFolder);
  await mkdir(absolute, { recursive: true, mode: 0o700 });
  if (process.getuid?.() !== 0) {
    const folder = path.join(absolute, 'postgres');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return { folder, stage: undefined, as: {} };
  }
  const id = createHash('sha256').update(absolute).digest('hex').slice(0, 16);
  const stage = path.join(stageFolder, id);
  await openFolder(stageFolder);
  await openFolder(stage);
  const folder = path.join(stage, 'postgres');
  const as = (await ownerOf(folder)) ?? (await unprivilegedUser());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chown(folder, as.uid, as.gid);
  return { folder, stage, as };
}

/** A folder of ours that others may pass through; one that was there already keeps its mode. */
async function openFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true });
  if (made !== undefined) await chmod(folder, 0o755);
}

/** Whoever owns the data that is there already goes on owning it. */
async function ownerOf(folder: string): Promise<Required<RunAs> | undefined> {
  const there = await stat(folder).catch(() => undefined);
  return there && there.uid !== 0 ? { uid: there.uid, gid: there.gid } : undefined;
}

async function unprivilegedUser(): Promise<Required<RunAs>> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  for (const name of USERS) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    const uid = Number(fields?.[2]);
    const gid = Number(fields?.[3]);
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  throw new Problem('cannotRun', { why: 'noUnprivilegedUser', facts: { names: USERS.join(', ') } });
}
