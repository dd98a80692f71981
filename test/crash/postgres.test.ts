import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type OwnPostgres, startPostgres } from '../../src/process/postgres.ts';

// As people name their folders.
const DATA = 'ข้อมูล ITA';
const STAGE = 'ที่ พัก';
let folder: string;
let begun: OwnPostgres[] = [];
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'prongsai-postgres-'));
  await chmod(folder, 0o711);
});
afterEach(async () => {
  for (const server of begun) await server.stop();
  begun = [];
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function start(): Promise<OwnPostgres> {
  const server = await startPostgres(path.join(folder, DATA), {
    stageFolder: path.join(folder, STAGE),
  });
  begun.push(server);
  return server;
}

async function ask(url: string, query: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}

async function clusterFolder(): Promise<string> {
  if (process.getuid?.() !== 0) return path.join(folder, DATA, 'postgres/data');
  const home = await readFile(path.join(folder, DATA, 'database.path'), 'utf8');
  return path.join(home.trim(), 'data');
}

async function postmasterPid(): Promise<number> {
  const text = await readFile(path.join(await clusterFolder(), 'postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

test('two first starts at once agree, and the last one out stops the server', async () => {
  const [first, second] = await Promise.all([start(), start()]);
  expect(second.url).toBe(first.url);
  await first.stop();
  expect(await ask(second.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  await second.stop();
  begun = [];
  await expect(ask(second.url, 'select 1')).rejects.toThrow();
});

test('whoever stops a server sees that it stopped, though another process starts it at once', async () => {
  const stays = await start();
  const query = "select pid from pg_stat_activity where application_name = 'prongsai present'";
  const present = async () =>
    ((await ask(stays.adminUrl, query)) as { pid: number }[]).map(({ pid }) => pid);
  for (let later = 0; later < 90; later += 15) {
    const [own] = await present();
    const leaves = await start();
    const before = await present();
    // Missed for a moment, so that the other believes to be the last one out.
    await ask(stays.adminUrl, `select pg_terminate_backend(${own})`);
    await sleep(later);
    await leaves.stop();
    begun = [stays];
    // Neither of the two that were there, which may both be seen for a moment longer.
    const isBackAlone = async () => {
      const now = await present();
      return now.length === 1 && !now.some((pid) => before.includes(pid));
    };
    await expect.poll(() => isBackAlone().catch(() => false)).toBe(true);
  }
});

test('the program is a plain role that owns its database, and everything is durable', async () => {
  const server = await start();
  expect(
    await ask(
      server.url,
      `select current_user::text as who, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole
       from pg_roles where rolname = current_user`,
    ),
  ).toEqual([
    {
      who: 'prongsai',
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
    },
  ]);
  expect(
    await ask(
      server.url,
      `select current_setting('fsync') as a, current_setting('full_page_writes') as b,
              current_setting('synchronous_commit') as c, current_setting('listen_addresses') as d,
              current_setting('wal_sync_method') as e`,
    ),
  ).toEqual([
    {
      a: 'on',
      b: 'on',
      c: 'on',
      d: '127.0.0.1',
      e: { linux: 'fdatasync', darwin: 'fsync_writethrough', win32: 'open_datasync' }[
        process.platform as string
      ],
    },
  ]);
  const secrets = await stat(path.join(folder, DATA, 'database.json'));
  expect(secrets.mode & 0o777).toBe(0o600);
});

test('a postmaster killed under the program comes back on its port', async () => {
  const server = await start();
  await ask(server.url, 'create table killed as select 1 as n');
  process.kill(await postmasterPid(), 'SIGKILL');
  await expect
    .poll(() => ask(server.url, 'select n from killed').catch(String), { interval: 100 })
    .toEqual([{ n: 1 }]);
});

test('the server of a program that was killed is joined by the next', async () => {
  const source = path.resolve('src/process/postgres.ts');
  const program = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      `const { startPostgres } = await import(${JSON.stringify(source)});
       const server = await startPostgres(${JSON.stringify(path.join(folder, DATA))},
         { stageFolder: ${JSON.stringify(path.join(folder, STAGE))} });
       console.log(server.url);
       setInterval(() => {}, 1000);`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const url = await new Promise<string>((resolve) =>
    program.stdout.once('data', (text) => resolve(String(text).trim())),
  );
  const killed = new Promise((resolve) => program.once('exit', resolve));
  program.kill('SIGKILL');
  await killed;
  const orphan = await postmasterPid();
  const server = await start();
  expect(server.url).toBe(url);
  expect(await postmasterPid()).toBe(orphan);
  await server.stop();
  begun = [];
  await expect(readFile(path.join(await clusterFolder(), 'postmaster.pid'))).rejects.toThrow();
});

test('a postmaster.pid whose number now belongs to another process does not stop the start', async () => {
  const server = await start();
  await ask(server.url, 'create table kept as select 1 as n');
  const file = path.join(await clusterFolder(), 'postmaster.pid');
  const left = await readFile(file, 'utf8');
  await server.stop();
  begun = [];
  const { uid, gid } = await stat(await clusterFolder());
  const other = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid } : {});
  try {
    await writeFile(file, left.replace(/^\d+/, String(other.pid)));
    const again = await start();
    expect(await ask(again.url, 'select n from kept')).toEqual([{ n: 1 }]);
  } finally {
    other.kill();
  }
});

test('a first start cut short before the database was made is finished by the next', async () => {
  const server = await start();
  await ask(server.adminUrl, 'drop database prongsai with (force)');
  await server.stop();
  begun = [];
  const again = await start();
  expect(await ask(again.url, 'select current_database()::text as name')).toEqual([
    { name: 'prongsai' },
  ]);
});

test('the data is found again after the data folder was moved', async () => {
  const server = await start();
  await ask(server.url, 'create table moved as select 1 as n');
  await server.stop();
  begun = [];
  await rename(path.join(folder, DATA), path.join(folder, 'ที่ใหม่'));
  const again = await startPostgres(path.join(folder, 'ที่ใหม่'), {
    stageFolder: path.join(folder, STAGE),
  });
  begun.push(again);
  expect(await ask(again.url, 'select n from moved')).toEqual([{ n: 1 }]);
  await again.stop();
  begun = [];
  await rename(path.join(folder, 'ที่ใหม่'), path.join(folder, DATA));
});

test('data of another major version and lost passwords are refused in words', async () => {
  const version = path.join(await clusterFolder(), 'PG_VERSION');
  const found = await readFile(version, 'utf8');
  await writeFile(version, '17\n');
  await expect(start()).rejects.toMatchObject({ details: { why: 'otherDatabaseMajor' } });
  await writeFile(version, found);
  await rm(path.join(folder, DATA, 'database.json'));
  await expect(start()).rejects.toMatchObject({ details: { why: 'databasePasswordsLost' } });
});
