import { expect, test } from 'vitest';
import { Kept } from './kept.ts';

test('made once while it is kept; the one not asked for longest goes first', () => {
  const made: string[] = [];
  const kept = new Kept<string>(2);
  const ask = (key: string) =>
    kept.take(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
  kept.drop('b');
  ask('b');
  expect(made).toEqual(['a', 'b', 'c', 'b', 'b']);
  expect([kept.find('a'), kept.find('x')]).toEqual(['A', undefined]);
  ask('c');
  expect([kept.find('a'), kept.find('b')]).toEqual(['A', undefined]);
});
