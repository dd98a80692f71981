import { expect, test } from 'vitest';
import { Shelf } from './shelf.ts';

test('what is asked for twice outlasts any flood of things asked for once', () => {
  const shelf = new Shelf<string>(3200);
  shelf.put('home', 'home', 100);
  expect(shelf.take('home')).toBe('home');
  for (let n = 0; n < 10_000; n += 1) shelf.put(`?x=${n}`, 'junk', 100);
  expect(shelf.take('home')).toBe('home');
  expect(shelf.take('?x=9999')).toBe('junk');
  expect(shelf.take('?x=1')).toBeUndefined();
  expect(shelf.bytes).toBeLessThanOrEqual(3200);
});

test('it is bounded by bytes, whatever is put, taken, replaced and dropped', () => {
  const shelf = new Shelf<number>(10_000);
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let n = 0; n < 20_000; n += 1) {
    const key = String(next(300));
    if (next(3) === 0) shelf.take(key);
    else if (next(20) === 0) shelf.drop(key);
    else shelf.put(key, n, next(900));
    expect(shelf.bytes).toBeLessThanOrEqual(10_000);
  }
  for (let n = 0; n < 300; n += 1) shelf.drop(String(n));
  expect(shelf.bytes).toBe(0);
});

test('one thing larger than a sixteenth is not kept', () => {
  const shelf = new Shelf<string>(1600);
  shelf.put('bundle', 'large', 101);
  expect(shelf.take('bundle')).toBeUndefined();
  shelf.put('bundle', 'small', 100);
  shelf.put('bundle', 'large again', 101);
  expect(shelf.take('bundle')).toBeUndefined();
});
