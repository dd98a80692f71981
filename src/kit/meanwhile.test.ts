import { expect, test } from 'vitest';
import { doneMeanwhile, inBatches, inBetween, type Work } from './meanwhile.ts';

test('each piece is done after the one before it, and made while that is under way', async () => {
  const told: string[] = [];
  const works = function* (): Generator<Work> {
    for (const name of ['a', 'b', 'c']) {
      told.push(`made ${name}`);
      yield async () => {
        told.push(`begun ${name}`);
        await new Promise((resolve) => setImmediate(resolve));
        told.push(`done ${name}`);
      };
    }
  };
  await doneMeanwhile(works());
  expect(told).toEqual(
    ['made a', 'begun a', 'made b', 'done a', 'begun b', 'made c', 'done b'].concat([
      'begun c',
      'done c',
    ]),
  );
});

test('whatever fails, nothing is under way any more when it is told, and nothing else is begun', async () => {
  let under = 0;
  const slow: Work = async () => {
    under += 1;
    await new Promise((resolve) => setImmediate(resolve));
    under -= 1;
  };
  const broken: Work = () => Promise.reject(new Error('not written'));
  const notMade = function* (): Generator<Work> {
    yield slow;
    throw new Error('not made');
  };
  await expect(doneMeanwhile(notMade())).rejects.toThrow('not made');
  expect(under).toBe(0);
  await expect(doneMeanwhile([slow, broken, slow])).rejects.toThrow('not written');
  expect(under).toBe(0);
});

test('some of many at a time, and of the few one in between', () => {
  expect([...inBatches([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]]);
  expect([...inBatches([], 2)]).toEqual([]);
  expect([...inBetween<number | string>([1, 2, 3, 4, 5], ['a', 'b', 'c'], 2)].join('')).toBe(
    '12a34b5c',
  );
  expect([...inBetween<number | string>([1, 2], ['a', 'b'], 5)].join('')).toBe('12ab');
  expect([...inBetween([1, 2, 3], [], 1)].join('')).toBe('123');
});
