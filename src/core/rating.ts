import { compare, type Exact, exact, lesser } from '../kit/decimal.ts';
import type { Level, Rating } from './instrument.ts';

/** The least and greatest a score may be; equal when it is known. */
export interface Range {
  readonly low: Exact;
  readonly high: Exact;
}

/**
 * The levels that are not ruled out, best first: one when everything it takes is known. A level
 * asks for a total and, some, for a least side score, so every pair of what the total and the
 * least side may be is tried.
 */
export function possibleLevels(
  rating: Rating,
  total: Range,
  sides: readonly Range[],
): readonly Level[] {
  const least = sides.reduce<Range>(
    (sum, side) => ({ low: lesser(sum.low, side.low), high: lesser(sum.high, side.high) }),
    { low: exact(100), high: exact(100) },
  );
  const totals = breakpoints(
    total,
    rating.levels.map((level) => level.from),
  );
  const leasts = breakpoints(
    least,
    rating.levels.flatMap((level) => level.eachFrom ?? []),
  );
  const reached = new Set(
    totals.flatMap((sum) => leasts.map((side) => levelOf(rating, sum, side))),
  );
  return rating.levels.filter((level) => reached.has(level));
}

export function isPass(rating: Rating, total: Exact): boolean {
  return compare(total, exact(rating.pass)) >= 0;
}

function levelOf(rating: Rating, total: Exact, leastSide: Exact): Level {
  return rating.levels.find(
    (level) =>
      compare(total, exact(level.from)) >= 0 &&
      (level.eachFrom === undefined || compare(leastSide, exact(level.eachFrom)) >= 0),
  )!;
}

/** One number for every stretch of the range that the thresholds cut. */
function breakpoints({ low, high }: Range, thresholds: readonly number[]): Exact[] {
  const inside = thresholds
    .map((threshold) => exact(threshold))
    .filter((at) => compare(at, low) > 0 && compare(at, high) <= 0);
  return [low, ...inside];
}
