import { expect, test } from 'vitest';
import { differenceInterval, intervalTexts, isNoise, meanInterval, momentsOf } from './interval.ts';
import { isNoisyChange } from './result-detail.ts';

/** Sums that were done by hand, so that nobody has to believe the program. */
const estimateOf = (counts: Record<string, number>, population: number | null = null) => {
  const moments = momentsOf(counts);
  return { value: moments.sum / moments.answers, interval: meanInterval(moments, population) };
};

test('thirty answers: ten of 80 and twenty of 100', () => {
  // Sum 2800, mean 93.33; with one at 0 and one at 100: 2900 of 32, centre 90.625.
  // Squares 10·6400 + 21·10000 = 274000; /32 = 8562.5; less 90.625² = 8212.890625: variance 349.609375.
  // t of 29 degrees 2.0452; half 2.0452·√(349.609375/32) = 2.0452·3.30534 = 6.7601: from 83.865 to 97.385.
  const { low, high } = estimateOf({ 80: 10, 100: 20 }).interval;
  expect(low).toBeCloseTo(83.865, 2);
  expect(high).toBeCloseTo(97.385, 2);
  expect(intervalTexts({ low, high })).toEqual(['83.8', '97.4']);
});

test('a population of sixty narrows it by √(30/59), towards the mean', () => {
  // √(30/59) = 0.71307; low 93.3333 − 0.71307·(93.3333 − 83.865) = 86.582; high 93.3333 + 0.71307·4.0517 = 96.222.
  const { low, high } = estimateOf({ 80: 10, 100: 20 }, 60).interval;
  expect(low).toBeCloseTo(86.582, 2);
  expect(high).toBeCloseTo(96.222, 2);
});

test('a change of two points of thirty answers is noise, one of twelve is not', () => {
  // Against 28 of 80 and 2 of 100: mean 81.33; with the two made-up ones 2540 of 32, centre 79.375, squares
  // 28·6400 + 3·10000 = 209200, /32 = 6537.5 less 6300.390625 = 237.109375, half 2.0452·2.72207 = 5.5672.
  // From 73.808 to 84.942. Difference 12: low 12 − √(9.4683² + 3.6089²) = 12 − 10.1327 = 1.867: above 0.
  const [now, then] = [estimateOf({ 80: 10, 100: 20 }), estimateOf({ 80: 28, 100: 2 })];
  expect(differenceInterval(now, then).low).toBeCloseTo(1.867, 1);
  expect(isNoise(now, then)).toBe(false);
  expect(isNoise(now, estimateOf({ 80: 13, 100: 17 }))).toBe(true);
});

test('none, one, four, five, everybody, too few, all alike', () => {
  expect(meanInterval(momentsOf({}))).toEqual({ low: 0, high: 100 });
  expect(meanInterval(momentsOf({ 80: 1 }))).toEqual({ low: 0, high: 100 });
  const four = estimateOf({ 80: 2, 100: 2 }).interval;
  const five = estimateOf({ 80: 3, 100: 2 }).interval;
  expect(four.low).toBeLessThan(five.low);
  expect(estimateOf({ 80: 3, 100: 2 }, 5).interval).toEqual({ low: 88, high: 88 });
  expect(estimateOf({ 80: 3, 100: 2 }, 4).interval).toEqual(five);
  // Five of 100: 600 of 7, centre 85.714, squares 60000/7 − 7346.94 = 1224.49; half 2.7764·√(1224.49/7) = 36.72.
  const alike = estimateOf({ 100: 5 }).interval;
  expect(alike.low).toBeCloseTo(48.99, 0);
  expect(alike.high).toBe(100);
});

test('a year in which everybody answered is held against one in which not all did', () => {
  const lineage = {
    steps: [{ from: 2567, to: 2568, continues: { i1: ['i1'] }, breaks: {} }],
  } as unknown as Parameters<typeof isNoisyChange>[0];
  const [sample, whole] = [estimateOf({ 80: 10, 100: 20 }), estimateOf({ 80: 11, 100: 19 }, 30)];
  const noisy = (now: typeof sample, then: typeof sample) =>
    isNoisyChange(
      lineage,
      new Map([
        [2568, new Map([['i1', now]])],
        [2567, new Map([['i1', then]])],
      ]),
      { key: 'i1', year: 2568, since: 2567 },
    );
  expect(noisy(sample, whole)).toBe(true);
  expect(noisy(whole, sample)).toBe(true);
  expect(noisy(whole, whole)).toBeUndefined();
});
