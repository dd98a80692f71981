import { expect, test } from 'vitest';
import { Turnstile } from './turnstile.ts';

test('so many work, so many wait, the rest is turned away', async () => {
  const turnstile = new Turnstile(2, 1);
  const ends: (() => void)[] = [];
  const work = () => new Promise<string>((resolve) => ends.push(() => resolve('done')));
  const first = turnstile.pass(work);
  const second = turnstile.pass(work);
  const third = turnstile.pass(work);
  expect(ends.length).toBe(2);
  expect(await turnstile.pass(work)).toBeUndefined();
  ends[0]?.();
  expect(await first).toEqual({ result: 'done' });
  ends[1]?.();
  await second;
  ends[2]?.();
  expect(await third).toEqual({ result: 'done' });
});

test('work that fails leaves its place', async () => {
  const turnstile = new Turnstile(1, 0);
  await expect(turnstile.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await turnstile.pass(async () => 1)).toEqual({ result: 1 });
});
