import { chmod, lstat, open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { run } from './run.ts';

/** Makes every file and folder under this one, and its own entry in its parent, survive a power cut. */
export async function syncTree(folder: string): Promise<void> {
  if (await syncDisk(folder)) return;
  for await (const file of filesUnder(folder)) await syncOne(file);
  await syncOne(folder);
  await syncOne(path.dirname(folder));
}

/** One write of all that waits is many times quicker than a thousand of one file each. */
async function syncDisk(folder: string): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  return run('sync', ['-f', folder], folder, {}).then(
    ({ code }) => code === 0,
    () => false,
  );
}

export async function syncOne(file: string): Promise<void> {
  // Windows opens no folder, and needs none synced.
  if (process.platform === 'win32' && (await lstat(file)).isDirectory()) return;
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Lets everybody read and pass, whatever the umask was. */
export async function openTree(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for await (const file of filesUnder(folder)) {
    const { mode } = await lstat(file);
    await chmod(file, (mode & 0o111) === 0 ? 0o644 : 0o755);
  }
}

/** Files and folders below, a folder after what is in it; links are passed over. */
async function* filesUnder(folder: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(file);
    if (entry.isDirectory() || entry.isFile()) yield file;
  }
}
