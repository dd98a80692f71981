import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { seeBatch, startBatch } from '../../src/actions/batch.ts';
import { type Cast, castOf } from '../kit/cast.ts';
import { houseOn, ownDemo, TEST_NOW } from '../kit/world.ts';

/** A set of documents whose program is killed in the middle, with a process that sets them. */
const database = ownDemo();
let house: ReturnType<typeof houseOn>;
let cast: Cast;
beforeAll(() => {
  house = houseOn(database.url());
  cast = castOf(house);
});
afterAll(() => house.close());

/** After a lease of the killed one has run out. */
const LATER = new Date(TEST_NOW.getTime() + 61_000);
const begin = (at: Date) =>
  fork('test/kit/batch-alone.ts', [database.url(), at.toISOString()], {
    execArgv: ['--import', 'tsx'],
  });

const kept = (id: number) =>
  house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ file: string }>(sql`
      select f.agency_id || ' ' || f.document || ' ' || f.xmin || ' ' || md5(f.body) as file
      from batch_file f where f.batch_id = ${id}`),
  );

test('killed with -9 in the middle, the next program makes the rest and nothing twice', async () => {
  const admin = await cast.actor('admin');
  const documents = ['result', 'subdistrict'];
  const { id, size } = await perform(house, admin, startBatch, { cycleId: 2, documents });
  const see = async () => (await perform(house, admin, seeBatch, { id })).batch;
  const first = begin(TEST_NOW);
  for (let n = 0; n < 2400 && (await see()).made < 2; n += 1) await sleep(50);
  const helpers = childrenOf(first.pid as number);
  const ended = once(first, 'exit');
  first.kill('SIGKILL');
  await ended;
  const before = await kept(id);
  expect(before.length).toBeGreaterThanOrEqual(2);
  expect(before.length).toBeLessThan(size);
  // What set the type for it does not stay behind.
  for (let n = 0; n < 1200 && helpers.some(lives); n += 1) await sleep(50);
  expect([helpers.length > 0, helpers.filter(lives)]).toEqual([true, []]);

  const [code] = await once(begin(LATER), 'exit');
  expect(code).toBe(0);
  expect(await see()).toMatchObject({ made: size, waiting: 0, failed: 0 });
  const after = (await kept(id)).map(({ file }) => file);
  for (const { file } of before) expect(after).toContain(file);
});

function childrenOf(pid: number): number[] {
  const listed = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return listed === '' ? [] : listed.split(/\s+/).map(Number);
}

function lives(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
