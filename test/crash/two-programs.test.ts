import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoLinkCode } from '../../demo/world.ts';
import { type OwnPostgres, startPostgres } from '../../src/process/postgres.ts';
import { countKept } from '../kit/kept-answers.ts';
import { crowd, FROM_EVERYWHERE, formWriter } from '../kit/poster.ts';
import { type Program, startProgram } from '../kit/program.ts';

/** Two programs, as on two machines, on one PostgreSQL: both take answers in, and both mix. */
let folder: string;
let postgres: OwnPostgres;
let client: pg.Client;
const running: Program[] = [];
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-two-'));
  chmodSync(folder, 0o711);
  postgres = await startPostgres(path.join(folder, 'server'), {
    stageFolder: path.join(folder, 'stage'),
  });
  // The first one begins the house; both have the same keys.
  const env = { DATABASE_URL: postgres.url, DATA_DIR: path.join(folder, 'data') };
  for (const PORT of ['18700', '18720']) {
    running.push(await startProgram(process.cwd(), { env: { ...env, ...FROM_EVERYWHERE, PORT } }));
  }
  client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query("select set_config('prongsai.scope', 'all', false)");
});
afterAll(async () => {
  await client.end();
  for (const program of running) {
    program.signal('SIGTERM');
    await program.ended;
  }
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

const hastenMixer = () =>
  client.query("update job set run_after = now() - interval '1 second' where kind = 'mixer'");

test('a load on both, one of them killed: nothing lost, nothing twice, mixed by one at a time', async () => {
  const [one, two] = running as [Program, Program];
  const survey = (at: Program) => `${at.url}go/eit/${demoLinkCode('L01')}`;
  const write = await formWriter(survey(one));
  const before = await countKept(postgres.url, []);
  const { rows } = await client.query<{ xid: string }>('select pg_current_xact_id()::text as xid');
  // Pressed twice, and taken by both.
  const twice = Array.from({ length: 150 }, write);
  const here = crowd(survey(one), write, 6, twice);
  const there = crowd(survey(two), write, 6, twice);
  for (let n = 0; n < 12; n += 1) {
    await sleep(200);
    await hastenMixer();
    if (n === 7) await Promise.all([here.reaches(151), there.reaches(151)]);
    if (n === 8) process.kill(one.pid, 'SIGKILL');
  }
  await here.stop();
  await there.stop();
  const rest = crowd(survey(two), write, 6, [...here.unsure, ...there.unsure]);
  await sleep(300);
  await rest.stop();
  const known = [here, there, rest].flatMap(({ acknowledged }) => [...acknowledged]);
  const keys = [...new Set(known)];
  const found = await countKept(postgres.url, keys);
  expect([here.acknowledged.size > 150, there.acknowledged.size > 150]).toEqual([true, true]);
  expect(keys.length).toBeLessThan(known.length);
  expect(keys.length - found.known).toBe(0);
  expect(found.answers - before.answers).toBe(found.keys - before.keys);
  const batches = async () => {
    await hastenMixer();
    const mixed = await client.query<{ n: number }>(
      'select count(*)::integer as n from response where xmin::text::bigint > $1 group by xmin',
      [rows[0]?.xid],
    );
    return mixed.rows.map(({ n }) => n);
  };
  await expect.poll(batches).not.toEqual([]);
  expect((await batches()).filter((n) => n < 20)).toEqual([]);
  const jobs = await client.query("select from job where kind = 'mixer'");
  expect(jobs.rowCount).toBe(1);
});
