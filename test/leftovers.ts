import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** How the folder of a run is called; short, because sockets deep inside of it may have no longer path. */
export const RUN = 'ita-';

/**
 * Everything that tests begin, they begin with or in the folder of the run, which is their TMPDIR. Whatever of it
 * is still there when the run ends was left by a test that failed or was given up: it is ended, and told.
 */
export function endLeftovers(folder: string): void {
  // Never anybody else's.
  if (!path.basename(folder).startsWith(RUN)) return;
  for (const { pid, command } of processesOf(folder)) {
    process.stderr.write(`Left running by a test, and ended: ${command}\n`);
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It went with the others.
    }
  }
  for (const place of mountsUnder(folder)) spawnSync('umount', ['-l', place]);
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

function processesOf(folder: string): { pid: number; command: string }[] {
  const own = new Set([process.pid, process.ppid]);
  return numbersIn('/proc').flatMap((pid) => {
    const command = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
    const isOfRun = command.includes(folder) || read(`/proc/${pid}/environ`).includes(folder);
    return isOfRun && !own.has(pid) ? [{ pid, command }] : [];
  });
}

function mountsUnder(folder: string): string[] {
  const places = read('/proc/mounts')
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '');
  return places.filter((place) => place.startsWith(`${folder}/`));
}

/** Only Linux tells. */
function numbersIn(folder: string): number[] {
  try {
    return readdirSync(folder).map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
