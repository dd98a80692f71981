import { createHash } from 'node:crypto';
import fc from 'fast-check';
import pg from 'pg';
import sql from 'sql-template-tag';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openIntake } from '../../src/actions/intake.ts';
import { mixAnswers } from '../../src/actions/mixer.ts';
import type { Submission } from '../../src/core/response.ts';
import { withCast } from '../kit/cast.ts';
import { runningCycle, storedAnswers } from '../kit/collection.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** Two programs on one database take answers in, and a mixer takes the order out of them. */
const database = ownDatabase();
let now = TEST_NOW;
let one: ReturnType<typeof houseOn>;
let two: ReturnType<typeof houseOn>;
let cycleId: number;
let agencies: number[];
beforeAll(async () => {
  one = houseOn(database.url(), { clock: () => now });
  two = houseOn(database.url(), { clock: () => now });
  const cast = await withCast(one);
  cycleId = await runningCycle(one, await cast.actor('admin'));
  agencies = [await cast.agencyId('L01'), await cast.agencyId('L02')];
});
afterEach(async () => {
  now = TEST_NOW;
  await one.db.transaction({ kind: 'all' }, (tx) =>
    tx.run(sql`truncate intake, response, spent_key`),
  );
});
afterAll(async () => {
  await one.close();
  await two.close();
});

/** A submission told apart from every other by its answers. */
function submission(n: number, channel: 'iit' | 'eit' = 'iit'): Submission {
  const digest = createHash('sha256').update(`form ${n}`).digest();
  return {
    key: digest.subarray(0, 16),
    agencyId: agencies[n % agencies.length] as number,
    cycleId,
    channel,
    answers: digest.subarray(16, 24),
  };
}
const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, i) => from + i);
const hex = (list: readonly Submission[]) =>
  list.map(({ answers }) => Buffer.from(answers).toString('hex')).sort();
async function everything(): Promise<string[]> {
  const { intake, response } = await storedAnswers(one);
  return [...intake, ...response].sort();
}

test('nothing is lost and nothing counts twice, whatever is sent again, wherever, whenever', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          { weight: 20, arbitrary: fc.record({ form: fc.nat(60), house: fc.nat(1) }) },
          { weight: 1, arbitrary: fc.constant('mix' as const) },
        ),
        { maxLength: 150 },
      ),
      async (deeds) => {
        const outcomes = await Promise.all(
          deeds.map((deed) =>
            deed === 'mix'
              ? mixAnswers(one).then(() => 'kept')
              : [one, two][deed.house]?.intake.submit(submission(deed.form)),
          ),
        );
        expect(outcomes.every((outcome) => outcome === 'kept')).toBe(true);
        const forms = new Set(deeds.flatMap((deed) => (deed === 'mix' ? [] : [deed.form])));
        expect(await everything()).toEqual(hex([...forms].map((n) => submission(n))));
        await one.db.transaction({ kind: 'all' }, (tx) =>
          tx.run(sql`truncate intake, response, spent_key`),
        );
      },
    ),
    { numRuns: 25 },
  );
});

test('fewer than twenty of one channel stay where they are while the window is open', async () => {
  const forms = numbers(19).map((n) => submission(n * 2));
  for (const form of forms) await one.intake.submit(form);
  for (const form of numbers(5).map((n) => submission(100 + n * 2, 'eit'))) {
    await one.intake.submit(form);
  }
  expect(await mixAnswers(one)).toBe(0);
  await one.intake.submit(submission(38));
  expect(await mixAnswers(one)).toBe(20);
  expect((await storedAnswers(one)).intake).toHaveLength(5);
});

test('when the window has closed, what is left moves too', async () => {
  for (const n of numbers(7)) await one.intake.submit(submission(n));
  now = new Date('2026-05-01T03:00:00Z');
  expect(await mixAnswers(one)).toBe(7);
  expect(await everything()).toEqual(hex(numbers(7).map((n) => submission(n))));
});

test('mixing keeps every answer and not their order', async () => {
  const forms = numbers(200).map((n) => submission(n * 2));
  for (const form of forms) await one.intake.submit(form);
  const arrived = (await storedAnswers(one)).intake;
  expect(await mixAnswers(one)).toBe(200);
  const { intake, response } = await storedAnswers(one);
  expect(intake).toEqual([]);
  expect(response).not.toEqual(arrived);
  expect([...response].sort()).toEqual(hex(forms));
});

test('two mixers at once never make a batch of a few', async () => {
  for (const n of numbers(60)) await one.intake.submit(submission(n));
  const moved = await Promise.all([mixAnswers(one), mixAnswers(two)]);
  expect(moved[0] + moved[1]).toBe(60);
  const batches = await one.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ n: number }>(sql`select count(*) as n from response group by xmin, agency_id`),
  );
  expect(batches.every(({ n }) => n >= 20)).toBe(true);
});

test('one answer the database refuses fails alone, and what is told holds nothing of it', async () => {
  const told: string[] = [];
  const intake = openIntake(one.db, one.keys.codes, (error) =>
    told.push(`${error.message} ${error.cause ?? ''}`),
  );
  const good = numbers(10).map((n) => submission(n));
  const bad = { ...submission(99), key: Buffer.alloc(3, 7) };
  const outcomes = await Promise.all([...good, bad].map((form) => intake.submit(form)));
  expect(outcomes).toEqual([...good.map(() => 'kept'), 'tryAgain']);
  expect(await everything()).toEqual(hex(good));
  expect(told).toHaveLength(1);
  expect(told.join()).not.toContain(Buffer.from(bad.answers).toString('hex'));
  expect(told.join()).not.toContain('070707');
});

test('a database that does not answer gives the page back; what it writes later counts once', async () => {
  const told: string[] = [];
  const intake = openIntake(one.db, one.keys.codes, (error) => told.push(error.message), 300);
  const holder = new pg.Client({ connectionString: database.url() });
  await holder.connect();
  await holder.query('begin; lock table intake in access exclusive mode');
  expect(await intake.submit(submission(1))).toBe('tryAgain');
  await holder.end();
  await intake.drained();
  expect(await intake.submit(submission(1))).toBe('kept');
  expect(await everything()).toEqual(hex([submission(1)]));
  expect(told).toEqual(['a submission could not be written (Late)']);
});

test('keys are forgotten when the results are out, not before', async () => {
  await one.intake.submit(submission(1));
  const keys = () =>
    one.db.transaction({ kind: 'all' }, (tx) =>
      tx.one<{ n: number }>(sql`select count(*) as n from spent_key`),
    );
  await mixAnswers(one);
  expect((await keys()).n).toBe(1);
  await one.db.transaction({ kind: 'all' }, (tx) =>
    tx.run(sql`update cycle set state = 'published' where id = ${cycleId}`),
  );
  await mixAnswers(one);
  expect((await keys()).n).toBe(0);
});

test('what is kept of an answer: its channel and what was answered, no person, time or order', async () => {
  const columns = await one.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ name: string; columns: string }>(sql`
      select c.relname as name,
        string_agg(a.attname || ' ' || format_type(a.atttypid, null), ', ' order by a.attname) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where c.relname in ('intake', 'response', 'spent_key') and c.relkind = 'r'
      group by 1 order by 1`),
  );
  const answers = 'agency_id integer, answers bytea, channel text, cycle_id integer';
  const waiting =
    'agency_id integer, answers bytea, bands bytea, channel text, cycle_id integer, suggestion text';
  expect(columns).toEqual([
    { name: 'intake', columns: waiting },
    { name: 'response', columns: answers },
    { name: 'spent_key', columns: 'agency_id integer, cycle_id integer, idempotency_key bytea' },
  ]);
  const references = await one.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows(sql`select conname from pg_constraint where contype = 'f'
      and (conrelid::regclass::text in ('intake', 'response', 'spent_key')
        or confrelid::regclass::text in ('intake', 'response', 'spent_key'))`),
  );
  expect(references).toEqual([]);
});
