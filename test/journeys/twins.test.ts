import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasFew, secretsOf } from '../kit/small-cells.ts';
import { type Twin, twinHouse, unlikeFor } from '../kit/twins.ts';
import { ownDatabase } from '../kit/world.ts';

/**
 * Nobody sees a difference between two houses that differ in what few people answered alone, so that no two
 * of them can tell it together. A sample; everybody, every format and the time of answers are
 * `npm run prove -- twins`.
 */
const [first, second] = [ownDatabase(), ownDatabase()];
let [one, other]: (Twin | undefined)[] = [];
beforeAll(async () => {
  one = await twinHouse(first.url(), 'one');
  other = await twinHouse(second.url(), 'other');
});
afterAll(async () => {
  await one?.house.close();
  await other?.house.close();
});

test('before and after a correction, what few people answered shows nowhere, to nobody', async () => {
  if (!one || !other) throw new Error('a house was not built');
  expect(one.unlike).toBeGreaterThan(10);
  for (const key of ['coordinator', 'ministry']) {
    const { places, found } = await unlikeFor(one, other, key);
    expect(found).toEqual([]);
    expect(places).toBeGreaterThan(50);
  }
  await Promise.all([one.correct(), other.correct()]);
  for (const key of ['lead', null]) expect((await unlikeFor(one, other, key)).found).toEqual([]);
});

test('there is something to tell: what is counted in the one is not what is counted in the other', async () => {
  if (!one || !other) throw new Error('a house was not built');
  const [here, there] = [await secretsOf(one.house), await secretsOf(other.house)];
  const few = here.filter((secret, i) => hasFew(secret) && !isDeepStrictEqual(secret, there[i]));
  expect(few.length).toBeGreaterThan(20);
});
