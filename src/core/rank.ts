import { compare, type Exact, mean, parseDecimal, rounded, subtract } from '../kit/decimal.ts';

/**
 * Places inside a group. The same printed score is the same place, the next place is skipped, and
 * a tie says so: two 91.12 are both 10th and the next is 12th.
 */
export interface Place<T> {
  readonly thing: T;
  readonly rank: number;
  readonly isTied: boolean;
}

/** Best first; things without a score are left out. */
export function ranked<T>(
  things: readonly T[],
  scoreOf: (thing: T) => Exact | undefined,
): Place<T>[] {
  return rankedBy(things, (thing) => {
    const score = scoreOf(thing);
    return score && rounded(score, 2).over;
  });
}

/** The same by a whole number, as hundredths of a point are. */
export function rankedBy<T>(
  things: readonly T[],
  scoreOf: (thing: T) => number | bigint | undefined,
): Place<T>[] {
  const scored = things.flatMap((thing) => {
    const score = scoreOf(thing);
    return score === undefined ? [] : [{ thing, score }];
  });
  scored.sort((a, b) => (b.score > a.score ? 1 : b.score < a.score ? -1 : 0));
  const same = (i: number, j: number) => scored[j]?.score === scored[i]!.score;
  let rank = 0;
  return scored.map(({ thing }, i) => {
    if (!same(i, i - 1)) rank = i + 1;
    return { thing, rank, isTied: same(i, i - 1) || same(i, i + 1) };
  });
}

/** The same in many groups at once, whose scores are given best first. */
export function rankings(): (group: string, score: number) => number {
  const groups = new Map<string, { members: number; score: number; rank: number }>();
  return (group, score) => {
    let known = groups.get(group);
    if (!known) {
      known = { members: 0, score, rank: 1 };
      groups.set(group, known);
    }
    known.members += 1;
    if (known.score !== score) {
      known.score = score;
      known.rank = known.members;
    }
    return known.rank;
  };
}

/** A group's figure is the simple mean of its members' printed totals, each member once. */
export function groupMean(totals: readonly string[]): Exact | undefined {
  const known = totals.flatMap((total) => parseDecimal(total) ?? []);
  return known.length === 0 ? undefined : mean(known);
}

/** How many of a group pass, as a percentage of those that have a total. */
export function passRate(totals: readonly string[], pass: Exact): Exact | undefined {
  const known = totals.flatMap((total) => parseDecimal(total) ?? []);
  if (known.length === 0) return undefined;
  const passed = known.filter((total) => compare(total, pass) >= 0).length;
  return { over: BigInt(passed) * 100n, under: BigInt(known.length) };
}

/** Each value less the one before it. */
export function changes(totals: readonly string[]): Exact[] {
  const known = totals.flatMap((total) => parseDecimal(total) ?? []);
  return known.slice(1).map((total, i) => subtract(total, known[i]!));
}
