import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { houseOn, ownDatabase } from '../kit/world.ts';

const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
beforeAll(() => {
  house = houseOn(database.url());
});
afterAll(() => house.close());

test('a connection lost in the middle fails its transaction alone; the next one works', async () => {
  const lost = house.db.transaction({ kind: 'all' }, async (tx) => {
    await tx.run(sql`select pg_terminate_backend(pg_backend_pid())`);
  });
  await expect(lost).rejects.toThrow();
  const found = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.one<{ n: number }>(sql`select 1 as n`),
  );
  expect(found).toEqual({ n: 1 });
});
