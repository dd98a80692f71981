import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Problem } from '../core/problem.ts';
import { findBinaries } from './binaries.ts';
import { ensureCluster, type Passwords } from './cluster.ts';
import { findHome, rememberHome } from './home.ts';
import { claimFolder } from './keys.ts';
import { freePort } from './ports.ts';
import { type Postmaster, postmasterOf } from './postmaster.ts';
import { keepPresence, leave, PROGRAM, refuseForgetful } from './presence.ts';

/**
 * The program's own PostgreSQL, over the data folder it is given. It joins a server that already
 * runs there – another process of the program, or an orphan of one that was killed – and starts
 * one otherwise, with patience after a crash. Whoever leaves last stops it. When the server dies
 * under the running program it is started again on the same port.
 */
export interface OwnPostgres {
  /** For the program's role, which is neither superuser nor above row-level security. */
  readonly url: string;
  /** For making and dropping databases; used by tests and benches only. */
  readonly adminUrl: string;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  readonly stageFolder?: string;
  readonly connections?: number;
  readonly throwaway?: boolean;
  /** Told when the server went away and could not be started again; it is tried further. */
  readonly onLost?: (error: unknown) => void;
}

const PATIENCE_SECONDS = 30;

export async function startPostgres(
  dataFolder: string,
  options: PostgresOptions = {},
): Promise<OwnPostgres> {
  const { connections = 40, throwaway = false, onLost = () => {} } = options;
  await claimFolder(dataFolder);
  const home = await findHome(dataFolder, options.stageFolder);
  const binaries = await findBinaries(home);
  const { folder, passwords } = await ensureCluster(home, binaries, dataFolder, throwaway);
  await rememberHome(dataFolder, home);
  const postmaster = postmasterOf(folder, home, binaries, { connections, throwaway });
  const { adminUrl, url, presence } = await comeIn(postmaster, passwords, throwaway, onLost);
  return {
    adminUrl,
    url,
    async stop() {
      await presence.end();
      await leave(adminUrl, () => postmaster.stop());
    },
  };
}

/** Once more from the start if the server we joined was just being stopped by who was there before. */
async function comeIn(
  postmaster: Postmaster,
  passwords: Passwords,
  throwaway: boolean,
  onLost: (error: unknown) => void,
  triesLeft = 3,
): Promise<{ adminUrl: string; url: string; presence: { end(): Promise<void> } }> {
  const port = await joinOrStart(postmaster, passwords);
  const adminUrl = urlOf('owner', passwords.owner, port, 'postgres');
  const url = urlOf(PROGRAM, passwords.program, port, PROGRAM);
  const revive = async () => {
    await joinOrStart(postmaster, passwords, port);
  };
  try {
    await ensureDatabase(adminUrl, passwords);
    if (!throwaway) await refuseForgetful(url);
    return { adminUrl, url, presence: await keepPresence(url, revive, onLost) };
  } catch (error) {
    if (error instanceof Problem || triesLeft === 0) throw error;
    return comeIn(postmaster, passwords, throwaway, onLost, triesLeft - 1);
  }
}

function urlOf(user: string, password: string, port: number, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * Tries for some seconds: right after a crash the server may still be recovering, or an orphaned
 * part of it still hold its shared memory.
 */
async function joinOrStart(
  postmaster: Postmaster,
  passwords: Passwords,
  wanted?: number,
): Promise<number> {
  let said = '';
  for (let round = 0; round < PATIENCE_SECONDS * 4; round += 1) {
    const running = await postmaster.runningOn();
    if (running === undefined) {
      const port = wanted ?? (await freePort());
      const started = await postmaster.start(port);
      if (started.code === 0) return port;
      said = started.said;
    } else if (await answers(urlOf('owner', passwords.owner, running, 'postgres'))) {
      return running;
    }
    await sleep(250);
  }
  throw new Problem('cannotRun', {
    why: 'databaseNotStarted',
    facts: { said: said.trim(), log: postmaster.log },
  });
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === '28P01') throw new Problem('cannotRun', { why: 'databasePasswordsDiffer' });
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Done at every start, so that a first start cut short anywhere is finished by the next. */
async function ensureDatabase(adminUrl: string, passwords: Passwords): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('prongsai.ensure'))");
    const role = await client.query('select 1 from pg_roles where rolname = $1', [PROGRAM]);
    if (role.rowCount === 0) {
      const password = client.escapeLiteral(passwords.program);
      await client.query(`create role ${PROGRAM} login password ${password}`);
    }
    const database = await client.query('select 1 from pg_database where datname = $1', [PROGRAM]);
    if (database.rowCount === 0) await client.query(`create database ${PROGRAM} owner ${PROGRAM}`);
  } finally {
    await client.end();
  }
}
