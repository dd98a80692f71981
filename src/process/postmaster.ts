import { readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { DISCREET } from './discretion.ts';
import type { Home } from './home.ts';
import { type Ran, run } from './run.ts';

/** One server process over one cluster, through `pg_ctl` and the `postmaster.pid` it keeps. */
export interface Postmaster {
  /** The port that `postmaster.pid` names, if the process it names lives. */
  runningOn(): Promise<number | undefined>;
  start(port: number): Promise<Ran>;
  stop(): Promise<void>;
  readonly log: string;
}

export interface ServerSettings {
  readonly connections: number;
  /** For tests only: nothing need survive a power cut. */
  readonly throwaway: boolean;
}

const LOG_LIMIT = 5_000_000;
const STOP_MS = 60_000;
const STEP_MS = 100;

// Above the largest process number that Linux and macOS give.
const NEVER_A_PROCESS = 4_194_304;

export function postmasterOf(
  cluster: string,
  home: Home,
  binaries: Binaries,
  settings: ServerSettings,
): Postmaster {
  const log = path.join(home.folder, 'postgres.log');
  const control = (args: readonly string[]) =>
    run(binaries.control, ['-D', cluster, ...args], home.folder, home.as);
  return {
    log,
    runningOn: async () => (await running(cluster))?.port,
    async start(port) {
      await forgetRecycledProcess(cluster);
      await turnLog(log);
      const options = serverOptions(port, settings).map((option) => `-c ${option}`);
      return control(['-w', '-t', '60', '-l', log, '-o', options.join(' '), 'start']);
    },
    async stop() {
      const server = await running(cluster);
      if (!server) return;
      const { said } = await control(['-W', '-m', 'fast', 'stop']);
      // Not by pg_ctl, which takes one that another process of the program starts meanwhile for this.
      for (let waited = 0; waited < STOP_MS; waited += STEP_MS) {
        if ((await running(cluster))?.pid !== server.pid) return;
        await sleep(STEP_MS);
      }
      throw new Error(`pg_ctl stop: ${said}`);
    },
  };
}

/** On the command line, where they stand above whatever the cluster's files say. */
function serverOptions(port: number, { connections, throwaway }: ServerSettings): string[] {
  const durable = throwaway ? 'off' : 'on';
  return [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `max_connections=${connections}`,
    'shared_buffers=32MB',
    // By itself it takes a thirty-second of those, and whoever writes much would write its log page by page.
    'wal_buffers=16MB',
    'jit=off',
    `fsync=${durable}`,
    `full_page_writes=${durable}`,
    `synchronous_commit=${durable}`,
    // Else a sync ends in the cache of the disk.
    ...(process.platform === 'darwin' && !throwaway ? ['wal_sync_method=fsync_writethrough'] : []),
    ...(process.platform === 'linux' ? ['recovery_init_sync_method=syncfs'] : []),
    // Three worker processes fewer, for a small machine.
    'io_method=sync',
    'max_logical_replication_workers=0',
    'timezone=UTC',
    'log_timezone=UTC',
    ...DISCREET,
  ];
}

async function running(cluster: string): Promise<{ pid: number; port: number } | undefined> {
  const lines = await pidFile(cluster);
  const port = Number(lines?.[3]);
  const pid = Number(lines?.[0]);
  return port > 0 && isAlive(pid) && (await serves(pid, cluster)) ? { pid, port } : undefined;
}

/**
 * After a crash `postmaster.pid` may name a number that another process of the same user has since
 * been given, and PostgreSQL would refuse to start for ever. The file itself stays: from its last
 * line the server knows the shared memory that an orphan of the crash may still hold.
 */
async function forgetRecycledProcess(cluster: string): Promise<void> {
  const lines = await pidFile(cluster);
  const pid = Number(lines?.[0]);
  if (!lines || !isAlive(pid) || (await serves(pid, cluster))) return;
  const file = path.join(cluster, 'postmaster.pid');
  // Whole or not at all: on a full disk an empty one would keep every server away.
  await writeFile(`${file}.new`, [String(NEVER_A_PROCESS), ...lines.slice(1)].join('\n'));
  await rename(`${file}.new`, file);
}

async function pidFile(cluster: string): Promise<string[] | undefined> {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => undefined);
  return text?.split('\n');
}

/** Whether this process is, as far as the system tells, a server over this cluster. */
async function serves(pid: number, cluster: string): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  if (command === undefined) return true;
  const words = command.split('\0');
  const folder = words[words.indexOf('-D') + 1] ?? '';
  return words.includes('-D') && (await samePlace(folder, cluster));
}

async function samePlace(one: string, other: string): Promise<boolean> {
  const real = (folder: string) => realpath(folder).catch(() => folder);
  return (await real(one)) === (await real(other));
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The log of a server that runs for years does not fill the disk: one older file is kept. */
async function turnLog(log: string): Promise<void> {
  const size = (await stat(log).catch(() => undefined))?.size ?? 0;
  if (size > LOG_LIMIT) await rename(log, `${log}.1`);
}
