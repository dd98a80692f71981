/** Ranks that a score may as well have. */
export interface RankRange {
  readonly best: number;
  readonly worst: number;
}

/**
 * The ranks of the highest and the lowest score it may as well be, among everybody's, which are given
 * lowest first and with its own.
 */
export function rankRange(
  totals: Float64Array,
  own: number,
  { low, high }: { readonly low: number; readonly high: number },
): RankRange {
  const rankOf = (score: number) =>
    1 + totals.length - notAbove(totals, score) - (own > score ? 1 : 0);
  return { best: rankOf(high), worst: rankOf(low) };
}

/** How many are no higher than this. */
function notAbove(totals: Float64Array, score: number): number {
  let [from, to] = [0, totals.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (totals[middle]! <= score) from = middle + 1;
    else to = middle;
  }
  return from;
}
