import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joined } from './group-shown.ts';
import { LEAST_SHOWN } from './release.ts';

/** Groups of one demographic make up everybody, whose figures are known: nobody may be left over. */
const groupsOf = (sizes: readonly number[]) =>
  sizes.map((respondents, i) => ({
    bands: [`b${i}`],
    respondents,
    sums: { i1: [respondents * 100 - i, respondents] as const },
  }));
const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 });

test('nobody who subtracts groups from each other or from everybody finds fewer than five', () => {
  fc.assert(
    fc.property(sizes, (given) => {
      const shown = joined(groupsOf(given));
      const total = given.reduce((sum, n) => sum + n, 0);
      if (shown.length === 0) return total < LEAST_SHOWN;
      // All that follows from the groups and the whole is a union of them.
      for (let some = 1; some < 2 ** shown.length; some += 1) {
        const people = shown.reduce((n, one, i) => n + (some & (1 << i) ? one.respondents : 0), 0);
        expect(people).toBeGreaterThanOrEqual(LEAST_SHOWN);
      }
      return shown.reduce((sum, one) => sum + one.respondents, 0) === total;
    }),
  );
});

test('every band is in exactly one group, with what its people gave', () => {
  fc.assert(
    fc.property(sizes, (given) => {
      const all = groupsOf(given);
      const shown = joined(all);
      fc.pre(shown.length > 0);
      expect(shown.flatMap((one) => one.bands).sort()).toEqual(all.flatMap((o) => o.bands).sort());
      const sum = (groups: readonly { sums: Record<string, readonly [number, number]> }[]) =>
        groups.reduce((n, one) => n + one.sums.i1![0], 0);
      expect(sum(shown as typeof all)).toBe(sum(all));
    }),
  );
});

test('large groups stand as they are; one small one takes the next smallest with it', () => {
  const sizesOf = (given: readonly number[]) =>
    joined(groupsOf(given)).map((one) => [one.bands.join('+'), one.respondents]);
  expect(sizesOf([40, 30])).toEqual([
    ['b0', 40],
    ['b1', 30],
  ]);
  expect(sizesOf([40, 30, 3])).toEqual([
    ['b0', 40],
    ['b1+b2', 33],
  ]);
  expect(sizesOf([40, 30, 3, 2])).toEqual([
    ['b0', 40],
    ['b1', 30],
    ['b2+b3', 5],
  ]);
  expect(sizesOf([40, 4])).toEqual([['b0+b1', 44]]);
});
