import { createHash } from 'node:crypto';
import { access, chmod, chown, mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../core/problem.ts';
import { writeOnce } from './keys.ts';
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

const STAGE = '/var/lib/prongsai';
const USERS = ['prongsai', 'nobody'];

export async function findHome(dataFolder: string, stageFolder = STAGE): Promise<Home> {
  const absolute = path.resolve(dataFolder);
  const inside = path.join(absolute, 'postgres');
  if (process.getuid?.() !== 0) {
    await mkdir(inside, { recursive: true, mode: 0o700 });
    return { folder: inside, stage: undefined, as: {} };
  }
  const id = createHash('sha256').update(absolute).digest('hex').slice(0, 16);
  const stage = path.join(stageFolder, id);
  await openFolder(stageFolder);
  await openFolder(stage);
  const folder = await findFolder(absolute, inside, path.join(stage, 'postgres'));
  const as = (await ownerOf(folder)) ?? (await unprivilegedUser());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chown(folder, as.uid, as.gid);
  return { folder, stage, as };
}

/**
 * Root finds again what is there already: the data of an ordinary user who ran it before, and data
 * put aside before the data folder was moved. Losing sight of it would look like a new beginning.
 */
async function findFolder(dataFolder: string, inside: string, staged: string): Promise<string> {
  if (await hasCluster(inside)) return inside;
  const remembered = await readFile(path.join(dataFolder, REMINDER), 'utf8').catch(() => undefined);
  if (remembered === undefined) return staged;
  const folder = remembered.trim();
  if (await hasCluster(folder)) return folder;
  throw new Problem('cannotRun', { why: 'databaseFolderGone', facts: { folder } });
}

const REMINDER = 'database.path';

/** Once the data lies outside the data folder, the data folder says where. */
export async function rememberHome(dataFolder: string, home: Home): Promise<void> {
  if (home.stage !== undefined)
    await writeOnce(path.join(dataFolder, REMINDER), `${home.folder}\n`);
}

function hasCluster(folder: string): Promise<boolean> {
  return access(path.join(folder, 'data', 'PG_VERSION')).then(
    () => true,
    () => false,
  );
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

/** Whom what must not be root runs as where the program itself is. */
export async function unprivilegedUser(): Promise<Required<RunAs>> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  for (const name of USERS) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    const uid = Number(fields?.[2]);
    const gid = Number(fields?.[3]);
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  throw new Problem('cannotRun', { why: 'noUnprivilegedUser', facts: { names: USERS.join(', ') } });
}
