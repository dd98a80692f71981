import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widestMoments } from './finer-interval.ts';
import { momentsOf } from './interval.ts';
import { shownBands } from './suppression.ts';

const SIX = [0, 20, 40, 60, 80, 100];
const chosen = fc.tuple(fc.nat(3), fc.nat(4), fc.nat(9), fc.nat(40), fc.nat(90), fc.nat(200));

test('the spread of what is shown is never less than that of the answers, and theirs when all is', () => {
  fc.assert(
    fc.property(chosen, (counts) => {
      const own = momentsOf(Object.fromEntries(SIX.map((score, i) => [score, counts[i]!])));
      const bands = shownBands(SIX, counts, 5);
      const widest = widestMoments(SIX.toReversed(), { ...own, bands });
      expect(widest.squares).toBeGreaterThanOrEqual(own.squares);
      if (bands?.length === 6) expect(widest).toEqual(own);
      const ends = widestMoments(SIX, { ...own, bands: undefined });
      expect(ends.squares).toBe(100 * own.sum);
      expect(widest.squares).toBeLessThanOrEqual(ends.squares);
    }),
  );
});
