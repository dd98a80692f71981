import { randomBytes } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file whole or not at all: under another name first, to the disk, then renamed. Whoever
 * is killed or runs out of room in between leaves the file as it was before.
 */
export async function writeWhole(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  mode = 0o600,
): Promise<void> {
  const folder = path.dirname(file);
  const part = `${file}.part-${process.pid}-${randomBytes(6).toString('hex')}`;
  await removeAbandoned(file);
  try {
    const handle = await open(part, 'wx', mode);
    try {
      for await (const chunk of chunks) await handle.writeFile(chunk);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** Parts whose writer was killed. */
async function removeAbandoned(file: string): Promise<void> {
  const begin = `${path.basename(file)}.part-`;
  for (const name of await readdir(path.dirname(file))) {
    if (name.startsWith(begin) && !isRunning(Number.parseInt(name.slice(begin.length), 10))) {
      await rm(path.join(path.dirname(file), name), { force: true });
    }
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder, and needs none synced.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
