import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBundle } from '../../src/core/bundle-check.ts';
import { type PublishedHouse, publishedBundle, publishedHouse, REVIEW } from '../kit/published.ts';
import { correct } from '../kit/results.ts';
import { ownDatabase } from '../kit/world.ts';

/** A publication whose program, or whose connection, is cut after its results are written and before the end. */
const database = ownDatabase();
let published: PublishedHouse;
beforeAll(async () => {
  const people = { iit: 20, eit: 30 };
  published = await publishedHouse(database.url(), {
    L01: { people, missed: ['o1', 'o2'] },
    L02: { people },
  });
});
afterAll(() => published.house.close());

const publishing = () =>
  fork(
    'test/kit/publish-alone.ts',
    [database.url(), String(published.cycleId), REVIEW.toISOString()],
    {
      execArgv: ['--import', 'tsx'],
      stdio: 'ignore',
    },
  );

const all = <T>(work: Parameters<typeof published.house.db.transaction<T>>[1]) =>
  published.house.db.transaction({ kind: 'all' }, work);

const standing = () =>
  all((tx) =>
    tx.one(sql`
      select (select count(*)::int from edition) as editions,
        (select count(*)::int from agency_result) as results,
        (select count(*)::int from result_input) as inputs,
        (select count(*)::int from audit_line where action = 'result.publish') as told,
        (select version from cycle where id = ${published.cycleId}) as version`),
  );

/** Whoever waits to write the edition itself has written its results already. */
const WAITING = sql`
  select pid from pg_locks where not granted and relation = 'edition'::regclass
    and database = (select oid from pg_database where datname = current_database())`;

test.each(['program', 'connection'] as const)(
  '%s cut in the middle: nothing of it stays, and it can be done again',
  async (victim) => {
    const { house, cast, cycleId } = published;
    await correct(house, cast, cycleId, 'L01', victim === 'program' ? 'o1' : 'o2');
    const before = (await standing()) as { editions: number; results: number; told: number };
    const child = publishing();
    const ended = once(child, 'exit');
    await all(async (tx) => {
      await tx.run(sql`lock table edition in share mode`);
      let waiting: { pid: number }[] = [];
      for (let n = 0; n < 2400 && waiting.length === 0; n += 1) {
        waiting = await tx.rows<{ pid: number }>(WAITING);
        if (waiting.length === 0) await sleep(50);
      }
      expect(waiting).toHaveLength(1);
      if (victim === 'program') child.kill('SIGKILL');
      else await tx.rows(sql`select pg_terminate_backend(${waiting[0]!.pid})`);
      await ended;
    });
    expect(await standing()).toEqual(before);
    expect(checkBundle(await publishedBundle(house, { cycleId }))).toMatchObject({ is: 'right' });

    const [code] = await once(publishing(), 'exit');
    expect(code).toBe(0);
    expect(await standing()).toMatchObject({
      editions: before.editions + 1,
      results: before.results + 2,
      told: before.told + 1,
    });
    const after = await publishedBundle(house, { cycleId });
    expect([after.head.edition.number, checkBundle(after).is]).toEqual([
      before.editions + 1,
      'right',
    ]);
  },
);
