import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GroupCommit } from './group-commit.ts';

const LIMITS = { batch: 3, waiting: 5 };

test('what arrives while a batch is being written goes into the next', async () => {
  const batches: number[][] = [];
  const group = new GroupCommit<number>((batch) => {
    batches.push([...batch]);
    return new Promise((resolve) => setImmediate(resolve));
  }, LIMITS);
  group.add(1);
  await Promise.resolve();
  for (const item of [2, 3, 4, 5]) group.add(item);
  await group.drained();
  expect(batches).toEqual([[1], [2, 3, 4], [5]]);
});

test('a long queue takes no more, and takes again when it is short', async () => {
  const group = new GroupCommit<number>(async () => {}, LIMITS);
  const taken = [1, 2, 3, 4, 5].map((item) => group.add(item));
  expect(group.add(6)).toBeUndefined();
  await Promise.all(taken);
  expect(group.add(6)).toBeInstanceOf(Promise);
  await group.drained();
});

test('whatever fails, every good item is written once and every bad one is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 40 }), async (goods) => {
      const written: number[] = [];
      const group = new GroupCommit<number>(
        async (batch) => {
          await Promise.resolve();
          if (batch.some((item) => !goods[item])) throw new Error('bad item');
          written.push(...batch);
        },
        { batch: 4, waiting: 100 },
      );
      const results = await Promise.allSettled(goods.map((_, item) => group.add(item)));
      expect(results.map((result) => result.status === 'fulfilled')).toEqual(goods);
      expect(written).toEqual(goods.flatMap((good, item) => (good ? [item] : [])));
    }),
  );
});

test('when nothing can be written just now, no item is tried alone', async () => {
  let tries = 0;
  const group = new GroupCommit<number>(
    async () => {
      tries += 1;
      throw new Error('away');
    },
    LIMITS,
    (error) => String(error) !== 'Error: away',
  );
  const results = await Promise.allSettled([1, 2, 3].map((item) => group.add(item)));
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(tries).toBe(1);
});
