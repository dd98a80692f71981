import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageOf, SCALES, type Scale, shapesOf } from '../../test/kit/coverage.ts';
import {
  differenceInterval,
  independentInterval,
  intervalTexts,
  isNoise,
  meanInterval,
  momentsOf,
  togetherInterval,
} from './interval.ts';

const SAMPLED: readonly [n: number, scale: Scale, mean: number][] = [
  [12, 'six steps', 90],
  [20, 'four steps', 99.9],
  [50, 'yes/no', 98],
  [200, 'six steps', 95],
];
test.each(SAMPLED)('n %i on %s around %f: the truth is inside 92 times of 100 or more', (...at) => {
  const [n, scale, mean] = at;
  for (const [shape, chances] of shapesOf(SCALES[scale], mean)) {
    const place = { n, scale, mean, shape, population: null };
    const { coverage } = coverageOf(place, chances, 1000);
    expect([shape, coverage >= 0.92]).toEqual([shape, true]);
  }
});

test('an ordinary sample has a narrow interval, a unanimous one still has one', () => {
  const common = meanInterval(momentsOf({ 80: 100, 100: 100 }));
  expect(common.high - common.low).toBeLessThan(4);
  const unanimous = meanInterval(momentsOf({ 0: 0, 100: 30 }));
  expect(unanimous.high).toBe(100);
  expect(unanimous.low).toBeGreaterThan(85);
  expect(unanimous.low).toBeLessThan(98);
});

describe('a known population', () => {
  const counts = momentsOf({ 60: 4, 80: 10, 100: 16 });
  const mean = counts.sum / counts.answers;
  const width = (population: number | null) => {
    const { low, high } = meanInterval(counts, population);
    return high - low;
  };
  test('makes surer as more of it answered, down to a floor', () => {
    expect(width(1_000_000)).toBeCloseTo(width(null), 3);
    expect(width(60)).toBeLessThan(width(null));
    expect(width(31)).toBeGreaterThan(0);
  });
  test('that answered whole leaves no doubt; one too small says nothing', () => {
    expect(meanInterval(counts, 30)).toEqual({ low: mean, high: mean });
    expect(width(29)).toBe(width(null));
  });
});

const counts = fc
  .record({ 0: fc.nat(20), 40: fc.nat(40), 80: fc.nat(300), 100: fc.nat(600) })
  .filter((some) => Object.values(some).reduce((a, b) => a + b) >= 5);
const estimate = counts.map((some) => {
  const moments = momentsOf(some);
  return { value: moments.sum / moments.answers, interval: meanInterval(moments) };
});

test('every interval holds its own figure and stays on the scale', () => {
  fc.assert(
    fc.property(estimate, ({ value, interval }) => {
      expect(interval.low).toBeLessThanOrEqual(value + 1e-9);
      expect(interval.high).toBeGreaterThanOrEqual(value - 1e-9);
      expect(interval.low >= 0 && interval.high <= 100).toBe(true);
      const [low, high] = intervalTexts(interval).map(Number);
      expect(low! <= interval.low + 1e-6 && high! >= interval.high - 1e-6).toBe(true);
    }),
  );
});

test('the same people taken together are never surer than different people', () => {
  fc.assert(
    fc.property(estimate, estimate, (a, b) => {
      const parts = [a, b].map((one) => ({ ...one, weight: 1 }));
      const [wide, narrow] = [togetherInterval(parts), independentInterval(parts)];
      expect(narrow.low).toBeGreaterThanOrEqual(wide.low - 1e-9);
      expect(narrow.high).toBeLessThanOrEqual(wide.high + 1e-9);
    }),
  );
});

test('a difference is the other way round from the other side; a figure does not differ from itself', () => {
  fc.assert(
    fc.property(estimate, estimate, (a, b) => {
      const [there, back] = [differenceInterval(a, b), differenceInterval(b, a)];
      expect(there.low).toBeCloseTo(-back.high, 9);
      expect(isNoise(a, b)).toBe(isNoise(b, a));
      expect(isNoise(a, a)).toBe(true);
    }),
  );
});
