import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { demoLinkCode } from '../../demo/world.ts';
import { type Binaries, findBinaries } from '../../src/process/binaries.ts';
import { findHome, type Home } from '../../src/process/home.ts';
import { freePort } from '../../src/process/ports.ts';
import { startPostgres } from '../../src/process/postgres.ts';
import { postmasterOf } from '../../src/process/postmaster.ts';
import { cutPower, recordUpTo, type Unsynced } from './disk-record.ts';
import { countKept } from './kept-answers.ts';
import { treeOf } from './kill.ts';
import { crowd, FROM_EVERYWHERE, formWriter } from './poster.ts';
import { startProgram } from './program.ts';

/**
 * Power cuts without cutting power: every write and sync of the server is recorded while answers come
 * in; then, for many moments, the disk is made as a cut at that moment would have left it, a server
 * is started on it, and the answers acknowledged before that moment are looked for.
 */
export interface Cut {
  readonly atBytes: number;
  readonly unsynced: Unsynced;
  readonly acknowledged: number;
  readonly missing: number;
  readonly double: number;
}

export interface PowerCutOptions {
  readonly cuts: number;
  readonly people: number;
  readonly loadMs: number;
}

const SETTINGS = { connections: 40, throwaway: false };

export function whyNoCut(): string | undefined {
  if (process.platform !== 'linux') return 'writes are recorded on Linux only';
  try {
    execFileSync('cc', ['--version'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'there is no C compiler (cc)';
  }
}

export async function* powerCuts({ cuts, people, loadMs }: PowerCutOptions): AsyncGenerator<Cut> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-cut-'));
  chmodSync(folder, 0o711);
  try {
    const house = await prepare(folder);
    const { record, sizes } = await load(folder, house, people, loadMs);
    const moments = [...sizes.values()];
    for (let n = 0; n <= cuts; n += 1) {
      // The moment somebody was thanked; the last one once more, on a disk that lied.
      const atBytes =
        moments[Math.floor(((n + Math.random()) * moments.length) / cuts)] ?? moments.at(-1);
      if (atBytes === undefined) throw new Error('nobody was thanked');
      const unsynced = n === cuts ? 'everything' : n % 2 === 0 ? 'gone' : 'torn';
      const keys = [...sizes].flatMap(([key, size]) => (size <= atBytes ? [key] : []));
      const after = house.cluster.replace(/data$/, `after-${n}`);
      execFileSync('cp', ['-a', `${house.cluster}.before`, after]);
      cutPower(after, recordUpTo(record, atBytes), house.cluster, unsynced);
      if (house.home.as.uid !== undefined) {
        execFileSync('chown', ['-R', `${house.home.as.uid}:${house.home.as.gid}`, after]);
      }
      const found = await withServer(after, house, (url) => countKept(url, keys));
      rmSync(after, { recursive: true, force: true });
      yield {
        atBytes,
        unsynced,
        acknowledged: keys.length,
        missing: keys.length - found.known,
        double: found.answers - house.before.answers - (found.keys - house.before.keys),
      };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

/** A house with the demo in it, stopped: what is on the disk is the beginning. */
async function prepare(folder: string) {
  const data = path.join(folder, 'data');
  const stageFolder = path.join(folder, 'stage');
  const env = { DATA_DIR: data, STAGE_DIR: stageFolder, PORT: '18680', LOG_LEVEL: 'error' };
  const program = await startProgram(process.cwd(), { env });
  const server = await startPostgres(data, { stageFolder });
  const before = await countKept(server.url, []);
  program.signal('SIGTERM');
  await program.ended;
  await server.stop();
  const home = await findHome(data, stageFolder);
  const binaries = await findBinaries(home);
  const cluster = path.join(home.folder, 'data');
  execFileSync('cp', ['-a', cluster, `${cluster}.before`]);
  const passwords = JSON.parse(readFileSync(path.join(data, 'database.json'), 'utf8'));
  return { data, home, binaries, cluster, passwords, before };
}

function urlsOf({ passwords }: Pick<Prepared, 'passwords'>, port: number) {
  const url = (user: string, password: string, database: string) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  return {
    program: url('prongsai', passwords.program, 'prongsai'),
    owner: url('owner', passwords.owner, 'postgres'),
  };
}

async function load(folder: string, house: Prepared, people: number, loadMs: number) {
  const record = path.join(house.home.folder, 'record');
  const binaries = recorded(folder, house.home, house.binaries, house.cluster, record);
  const port = await freePort();
  const postmaster = postmasterOf(house.cluster, house.home, binaries, SETTINGS);
  const started = await postmaster.start(port);
  if (started.code !== 0) throw new Error(started.said);
  const urls = urlsOf(house, port);
  const pid = Number(
    readFileSync(path.join(house.cluster, 'postmaster.pid'), 'utf8').split('\n')[0],
  );
  const env = {
    DATA_DIR: house.data,
    PORT: '18680',
    LOG_LEVEL: 'silent',
    DATABASE_URL: urls.program,
  };
  const program = await startProgram(process.cwd(), { env: { ...env, ...FROM_EVERYWHERE } });
  const sizes = new Map<string, number>();
  try {
    const survey = `${program.url}go/eit/${demoLinkCode('L01')}`;
    const write = await formWriter(survey);
    const onThanks = (key: string) => sizes.set(key, statSync(record).size);
    const posting = crowd(survey, write, people, [], onThanks);
    // Data files are synced and its log begins anew, as it does by itself in hours.
    for (let n = 0; n < 4; n += 1) {
      await sleep(loadMs / 4);
      if (n < 3) await checkpoint(urls.owner);
    }
    for (const one of treeOf(pid)) process.kill(one, 'SIGKILL');
    await posting.stop();
  } finally {
    program.signal('SIGKILL');
    await program.ended;
  }
  return { record, sizes };
}

/** `pg_ctl` by way of a script that loads the recorder first. */
function recorded(
  folder: string,
  _home: Home,
  binaries: Binaries,
  cluster: string,
  record: string,
): Binaries {
  const library = path.join(folder, 'recorder.so');
  const source = 'test/prove/power-cut/recorder.c';
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl']);
  const control = path.join(folder, 'pg_ctl');
  const settings = `LD_PRELOAD='${library}' RECORD_UNDER='${cluster}' RECORD_FILE='${record}'`;
  writeFileSync(control, `#!/bin/sh\nexec env ${settings} '${binaries.control}' "$@"\n`);
  chmodSync(control, 0o755);
  chmodSync(library, 0o755);
  return { ...binaries, control };
}

async function checkpoint(owner: string): Promise<void> {
  const client = new pg.Client({ connectionString: owner });
  await client.connect();
  await client.query('checkpoint');
  await client.end();
}

async function withServer<T>(
  cluster: string,
  house: Prepared,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const postmaster = postmasterOf(cluster, house.home, house.binaries, SETTINGS);
  const started = await postmaster.start(port);
  if (started.code !== 0)
    throw new Error(`${started.said}\n${readFileSync(postmaster.log, 'utf8')}`);
  try {
    return await work(urlsOf(house, port).program);
  } finally {
    await postmaster.stop();
  }
}
