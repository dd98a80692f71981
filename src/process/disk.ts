import { readdir, readFile, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { DiskFacts, DiskSpace } from '../core/storage.ts';

/** How much room there is, and what stands beside the database: asked anew each time, it is cheap. */
export interface DiskPlaces {
  readonly dataFolder: string;
  readonly backupFolder: string;
  /** Of a server of somebody else's nothing is known. */
  readonly ownsDatabase: boolean;
}

export async function readDisk(places: DiskPlaces): Promise<DiskFacts> {
  const home = await homeOf(places.dataFolder);
  const database = places.ownsDatabase ? home : undefined;
  const [ofDatabase, ofBackups] = await Promise.all([
    deviceOf(database),
    deviceOf(places.backupFolder),
  ]);
  const logs = [
    ...(await filesIn(places.dataFolder)).filter(({ name }) => name.endsWith('.log')),
    ...(database ? await filesIn(database) : []).filter(({ name }) => /^postgres\.log/.test(name)),
  ];
  const backups = (await filesIn(places.backupFolder)).filter(({ name }) => /\.sql\.gz/.test(name));
  return {
    database: database ? await spaceOf(database) : null,
    backups: await spaceOf(places.backupFolder),
    isOne: ofDatabase !== undefined && ofDatabase === ofBackups,
    backupFiles: { count: backups.length, bytes: sum(backups) },
    logBytes: sum(logs),
  };
}

const sum = (files: readonly { readonly size: number }[]) =>
  files.reduce((all, { size }) => all + size, 0);

/** For root the database stands outside the data folder, which says where. */
async function homeOf(dataFolder: string): Promise<string> {
  const said = await readFile(path.join(dataFolder, 'database.path'), 'utf8').catch(() => '');
  return said.trim() || path.join(dataFolder, 'postgres');
}

async function spaceOf(folder: string): Promise<DiskSpace | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(await nearest(folder));
    return { free: bavail * bsize, total: blocks * bsize };
  } catch {
    return null;
  }
}

async function deviceOf(folder: string | undefined): Promise<number | undefined> {
  if (folder === undefined) return undefined;
  return (await stat(await nearest(folder)).catch(() => undefined))?.dev;
}

/** A folder that is made when it is first written to stands where the one above it does. */
async function nearest(folder: string): Promise<string> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (at === path.dirname(at) || (await stat(at).catch(() => undefined))) return at;
  }
}

async function filesIn(folder: string): Promise<{ name: string; size: number }[]> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names.map(async (name) => {
      const found = await stat(path.join(folder, name)).catch(() => undefined);
      return found?.isFile() ? [{ name, size: found.size }] : [];
    }),
  );
  return files.flat();
}
