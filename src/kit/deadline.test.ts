import { expect, test } from 'vitest';
import { Late, within } from './deadline.ts';

test('what ends in time ends as it does; what does not is late', async () => {
  expect(await within(60_000, Promise.resolve(1))).toBe(1);
  await expect(within(60_000, Promise.reject(new Error('bad')))).rejects.toThrow('bad');
  await expect(within(1, new Promise(() => {}))).rejects.toBeInstanceOf(Late);
});
