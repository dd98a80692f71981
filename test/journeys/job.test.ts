import sql from 'sql-template-tag';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { keepJob, takeJob } from '../../src/actions/job.ts';
import { type JobKind, runDue, startRunner } from '../../src/jobs/runner.ts';
import { addJob } from '../../src/store/job.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

const database = ownDatabase();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let other: ReturnType<typeof houseOn>;
beforeAll(() => {
  house = houseOn(database.url(), { clock: () => now });
  other = houseOn(database.url(), { clock: () => now });
});
beforeEach(async () => {
  now = TEST_NOW;
  await house.db.transaction({ kind: 'all' }, (tx) => tx.run(sql`delete from job`));
});
afterAll(async () => {
  await house.close();
  await other.close();
});

const quiet = () => {};
const afterSeconds = (seconds: number) => new Date(TEST_NOW.getTime() + seconds * 1000);
const add = (kind: string, payload: Record<string, unknown> = {}, uniqueKey?: string) =>
  house.db.transaction({ kind: 'all' }, (tx) =>
    addJob(tx, { kind, payload, runAfter: TEST_NOW, ...(uniqueKey ? { uniqueKey } : {}) }),
  );
const left = () =>
  house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ failures: number; last_error: string | null }>(
      sql`select failures, last_error from job`,
    ),
  );

test('two processes share the work; each job is done once', async () => {
  const done: number[] = [];
  const kind: JobKind = {
    kind: 'count',
    run: async (_house, { n }) => {
      done.push(n as number);
    },
  };
  for (let n = 0; n < 30; n += 1) await add('count', { n });
  const counts = await Promise.all([runDue(house, [kind], quiet), runDue(other, [kind], quiet)]);
  expect(counts[0] + counts[1]).toBe(30);
  expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n));
  expect(await left()).toEqual([]);
});

test('the same key is the same job', async () => {
  await add('mail', {}, 'a');
  await add('mail', {}, 'a');
  expect(await left()).toHaveLength(1);
});

test('a failed job waits, keeps its reason, and is tried again', async () => {
  let broken = true;
  const kind: JobKind = {
    kind: 'mend',
    run: async () => {
      if (broken) throw new Error('no paper');
    },
  };
  await add('mend');
  expect(await runDue(house, [kind], quiet)).toBe(1);
  expect(await left()).toEqual([{ failures: 1, last_error: 'Error: no paper' }]);
  expect(await runDue(house, [kind], quiet)).toBe(0);
  broken = false;
  now = afterSeconds(5);
  expect(await runDue(house, [kind], quiet)).toBe(1);
  expect(await left()).toEqual([]);
});

test('a job of a worker that died is taken when its lease ends; the dead hand holds nothing', async () => {
  await add('long');
  const held = await takeJob(house, ['long'], 60);
  expect(await takeJob(other, ['long'], 60)).toBeUndefined();
  now = afterSeconds(60);
  const taken = await takeJob(other, ['long'], 60);
  expect(taken?.id).toBe(held?.id);
  expect(held && (await keepJob(house, held, 60))).toBeUndefined();
});

test('a repeating job is planted once by two runners and comes again after its pause', async () => {
  let times = 0;
  const tick = new Promise<void>((resolve) => {
    const kind: JobKind = {
      kind: 'tick',
      everySeconds: 60,
      run: async () => {
        times += 1;
        resolve();
      },
    };
    const runners = [house, other].map((one) => startRunner(one, [kind], quiet, { pauseMs: 1 }));
    stop = async () => {
      for (const runner of runners) await runner.stop();
    };
  });
  await tick;
  await stop();
  expect(times).toBe(1);
  expect(await left()).toHaveLength(1);
});
let stop = async () => {};
