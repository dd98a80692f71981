import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankRange } from './rank-range.ts';

const score = fc.integer({ min: 0, max: 300 }).map((n) => n / 100);

test('a score is ranked among the others by its highest and its lowest', () => {
  fc.assert(
    fc.property(fc.array(score), score, score, score, (others, own, one, other) => {
      const interval = { low: Math.min(one, other), high: Math.max(one, other) };
      const above = (bound: number) => others.filter((total) => total > bound).length;
      expect(rankRange(Float64Array.from([...others, own]).sort(), own, interval)).toEqual({
        best: 1 + above(interval.high),
        worst: 1 + above(interval.low),
      });
    }),
  );
});
