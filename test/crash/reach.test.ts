import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type OwnPostgres, startPostgres } from '../../src/process/postgres.ts';
import { type Program, runProgram, startProgram } from '../kit/program.ts';

/** The program on a database of one's own, and open to others. */
let folder: string;
let postgres: OwnPostgres;
const running: Program[] = [];
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-reach-'));
  chmodSync(folder, 0o711);
  postgres = await startPostgres(path.join(folder, 'server'), {
    stageFolder: path.join(folder, 'stage'),
  });
});
afterEach(async () => {
  for (const program of running.splice(0)) {
    program.signal('SIGTERM');
    await program.ended;
  }
});
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

const settings = (more: Record<string, string> = {}) => ({
  DATABASE_URL: postgres.url,
  DATA_DIR: path.join(folder, 'data'),
  PORT: '18520',
  ...more,
});

async function tell(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.adminUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function start(more: Record<string, string> = {}): Promise<Program> {
  const program = await startProgram(process.cwd(), { env: settings(more) });
  running.push(program);
  return program;
}

describe('on a PostgreSQL of its own choice', () => {
  test('two processes that start at once on an empty database both serve it', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    for (const { url } of [one, two]) {
      expect((await fetch(new URL('/readyz', url))).status).toBe(200);
    }
    expect(one.said().includes('demo world')).not.toBe(two.said().includes('demo world'));
  });

  test('another audit key, a role above row-level security, nobody there: refused in words', async () => {
    const refused = async (more: Record<string, string>) => {
      const { code, said } = await runProgram(process.cwd(), { env: settings(more) });
      expect(code).toBe(2);
      return said;
    };
    expect(await refused({ DATA_DIR: path.join(folder, 'other') })).toContain('audit.key');
    expect(await refused({ DATABASE_URL: postgres.adminUrl })).toContain('BYPASSRLS');
    expect(await refused({ DATABASE_URL: 'postgres://x:y@127.0.0.1:9/z' })).toContain(
      'ECONNREFUSED',
    );
    expect(await refused({ INSTALLATION_KIND: 'authority' })).toContain('self-assessment');
    await tell('alter role prongsai set synchronous_commit = off');
    expect(await refused({})).toContain('synchronous_commit');
    await tell('alter role prongsai reset synchronous_commit');
    await tell('alter role prongsai set log_min_duration_statement = 0');
    await tell('alter role prongsai set log_parameter_max_length = 1000');
    expect(await refused({})).toContain('log_min_duration_statement');
    await tell('alter role prongsai reset all');
  });
});

test('a real installation begins with a link for its first administrator, until there is one', async () => {
  const begin = async () => {
    const env = { DATA_DIR: path.join(folder, 'real'), STAGE_DIR: path.join(folder, 'stage') };
    const program = await startProgram(process.cwd(), {
      command: [process.execPath, 'bin/prongsai.js', 'start', '--empty'],
      env: { ...env, PORT: '18530', INSTALLATION_KIND: 'authority', HOST: '0.0.0.0' },
    });
    running.push(program);
    return program;
  };
  const first = await begin();
  expect(first.said()).not.toContain('demo');
  const link = /http:\/\/127\.0\.0\.1:18530\/setup\/\S+/.exec(first.said())?.[0] ?? '';
  expect(await (await fetch(link)).text()).toContain('name="password"');
  const password = 'ระฆังเงิน-7-ใบ-ลอยน้ำ';
  const made = await fetch(link, {
    method: 'POST',
    body: new URLSearchParams({
      email: 'first@example.go.th',
      name: 'ผู้ดูแล คนแรก',
      password,
      again: password,
    }),
    headers: { origin: new URL(link).origin },
    redirect: 'manual',
  });
  expect([made.status, /session=/.test(made.headers.getSetCookie().join())]).toEqual([303, true]);
  expect((await fetch(link)).status).toBe(410);
  first.signal('SIGTERM');
  await first.ended;
  expect((await begin()).said()).not.toContain('/setup/');
});

describe('open to others', () => {
  const signIn = async (url: string, headers: Record<string, string> = {}) =>
    (await fetch(new URL('/sign-in', url), { headers })).text();

  test('over plain HTTP an officer elsewhere is told why not, and so is the one who starts it', async () => {
    const program = await start({ HOST: '0.0.0.0' });
    expect(program.said()).toContain('nothing is encrypted');
    const here = await signIn(program.url);
    const passedOn = await signIn(program.url, { 'x-forwarded-for': '203.0.113.9' });
    expect(here).toContain('type="password"');
    expect(passedOn).not.toContain('type="password"');
    expect(passedOn).toContain('https://');
    // The log tells which page and how it went, never who or what.
    await signIn(program.url, { 'x-forwarded-for': '203.0.113.9', 'user-agent': 'Somchai/1' });
    await fetch(new URL('/nowhere/somchai?email=somchai@example.go.th', program.url));
    expect(program.said()).toMatch(/"route":"\/sign-in","status":200,"ms":\d+/);
    expect(program.said()).toMatch(/"route":"\*","status":404/);
    expect(program.said()).not.toMatch(/203\.0\.113\.9|somchai/i);
  });

  test('behind a trusted proxy that ends TLS, officers sign in', async () => {
    const program = await start({
      PUBLIC_URL: 'https://ita.example.go.th',
      TRUST_PROXY: '127.0.0.1',
    });
    expect(program.url).toBe('https://ita.example.go.th/');
    const page = await signIn('http://127.0.0.1:18520', {
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-proto': 'https',
    });
    expect(page).toContain('type="password"');
  });

  test('with a certificate it speaks HTTPS itself; a key that does not fit is refused', async () => {
    const cert = path.join(folder, 'cert.pem');
    const key = path.join(folder, 'key.pem');
    makeCertificate(cert, key);
    const program = await start({ TLS_CERT: cert, TLS_KEY: key });
    expect(program.url).toMatch(/^https:/);
    expect(await statusOverTls(program.url)).toBe(200);
    writeFileSync(key, 'not a key');
    const refused = await runProgram(process.cwd(), {
      env: settings({ TLS_CERT: cert, TLS_KEY: key }),
    });
    expect(refused.code).toBe(2);
    expect(refused.said).toContain('TLS_CERT');
  });
});

/** Node makes no certificates; openssl is where git and curl are. */
function makeCertificate(cert: string, key: string): void {
  const subject = ['-subj', '/CN=127.0.0.1', '-days', '2', '-nodes'];
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  execFileSync(
    'openssl',
    [...['req', '-x509', ...newKey, ...subject, '-keyout', key, '-out', cert]],
    { stdio: 'ignore' },
  );
}

function statusOverTls(url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    https
      .get(url, { rejectUnauthorized: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
      .on('error', reject);
  });
}
