import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoLinkCode } from '../../demo/world.ts';
import { type OwnPostgres, startPostgres } from '../../src/process/postgres.ts';
import { formWriter } from '../kit/poster.ts';
import { type Program, startProgram } from '../kit/program.ts';

/**
 * The program as a process, at its most talkative, on a server that somebody told to log everything: every
 * line that either wrote while people answered is read.
 */
let folder: string;
let postgres: OwnPostgres;
let program: Program;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-lines-'));
  chmodSync(folder, 0o711);
  const env = { DATA_DIR: path.join(folder, 'data'), STAGE_DIR: path.join(folder, 'stage') };
  const options = { LOG_LEVEL: 'debug', PORT: '18760', TRUST_PROXY: '127.0.0.1' };
  program = await startProgram(process.cwd(), { env: { ...env, ...options } });
  postgres = await startPostgres(env.DATA_DIR, { stageFolder: env.STAGE_DIR });
  for (const statement of [
    "alter system set log_statement = 'all'",
    'alter system set log_min_duration_statement = 0',
    'alter system set log_parameter_max_length = -1',
    "alter system set log_min_error_statement = 'info'",
    "alter system set log_error_verbosity = 'verbose'",
    'select pg_reload_conf()',
  ]) {
    await tell(postgres.adminUrl, statement);
  }
});
afterAll(async () => {
  program.signal('SIGTERM');
  await program.ended;
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function tell(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

const HEADERS = {
  'user-agent': 'TellingPhone/9.9',
  'x-forwarded-for': '198.51.100.77',
  cookie: 'tracker=telling-cookie',
  referer: 'https://telling.example/inbox/42',
};

function databaseLines(): string {
  const root = process.getuid?.() === 0;
  const home = root
    ? readFileSync(path.join(folder, 'data/database.path'), 'utf8').trim()
    : path.join(folder, 'data/postgres');
  return readFileSync(path.join(home, 'postgres.log'), 'utf8');
}

test('no line of the program or of its database has anything of those who answer', async () => {
  const survey = `${program.url}go/iit/${demoLinkCode('A02')}`;
  const write = await formWriter(survey);
  const post = (to: string, body: URLSearchParams) =>
    fetch(to, { method: 'POST', body, headers: HEADERS, redirect: 'manual' });
  const said = program.said().length;
  const keys: string[] = [];
  const answer = async (): Promise<number> => {
    const { key, fields } = write();
    fields.set('_suggestion', 'ฝากถึงนายสมชาย โทร 0812345678');
    keys.push(key);
    await fetch(survey, { headers: HEADERS });
    await post(survey, fields);
    return (await post(`${survey}/send`, fields)).status;
  };
  for (let n = 0; n < 25; n += 1) expect(await answer()).toBe(303);
  await fetch(`${survey}/thanks`, { headers: HEADERS });
  await fetch(`${program.url}go?code=somchai&who=iit`, { headers: HEADERS });
  await fetch(`${program.url}go/iit/somchai`, { headers: HEADERS });
  await post(survey, new URLSearchParams({ i1: '1' }));
  // A row that the database refuses, and says so.
  await tell(postgres.url, 'alter table intake add constraint never check (false) not valid');
  expect(await answer()).toBe(503);
  await tell(postgres.url, 'alter table intake drop constraint never');
  await tell(postgres.url, "update job set run_after = now() where kind = 'mixer'");
  await expect.poll(() => program.said()).toContain('"job":"mixer"');

  const lines = program.said().slice(said);
  const database = databaseLines();
  expect(database).toContain('violates check constraint');
  expect(lines).toContain('could not be written (');
  expect(lines).not.toContain('"msg":"request"');
  const telling = [
    ...['TellingPhone', '198.51.100.77', 'telling', 'somchai', 'สมชาย', '0812345678'],
    ...['/go', demoLinkCode('A02'), '[เบอร์โทรศัพท์]', 'insert into', 'unnest', 'Failing row'],
    ...keys.flatMap((key) => [key, Buffer.from(key, 'base64url').toString('hex')]),
  ];
  for (const word of telling) {
    expect([word, lines.includes(word), database.includes(word)]).toEqual([word, false, false]);
  }
});
