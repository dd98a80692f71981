import { randomBytes } from 'node:crypto';
import { access, constants, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../core/problem.ts';
import { syncOne } from './durable.ts';

const KEY_BYTES = 32;

/** The data folder is there and ours to use; whose it is otherwise is said in words. */
export async function claimFolder(dataFolder: string): Promise<void> {
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    await access(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Problem('cannotRun', { why: 'folderUnusable', facts: { folder: dataFolder, code } });
  }
}

/** A secret of the data folder, made at first need and then never again; kept out of the database. */
export async function readKey(dataFolder: string, name: string): Promise<Buffer> {
  await claimFolder(dataFolder);
  await writeOnce(path.join(dataFolder, name), randomBytes(KEY_BYTES));
  return (await findKey(dataFolder, name)) as Buffer;
}

/** The same where one is there already. */
export async function findKey(dataFolder: string, name: string): Promise<Buffer | undefined> {
  const file = path.join(dataFolder, name);
  const key = await readFile(file).catch((error) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (key === undefined || key.length === KEY_BYTES) return key;
  throw new Problem('cannotRun', { why: 'keyDamaged', facts: { file } });
}

/**
 * Writes a private file unless it is there: whole and durable under another name first, so that
 * neither a crash nor a second program that starts leaves half of it or two of it.
 */
export async function writeOnce(file: string, content: string | Uint8Array): Promise<void> {
  if (await readFile(file).catch(() => undefined)) return;
  const fresh = `${file}.new-${randomBytes(6).toString('hex')}`;
  await writeFile(fresh, content, { mode: 0o600 });
  await syncOne(fresh);
  await link(fresh, file).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(fresh);
  await syncOne(path.dirname(file));
}
