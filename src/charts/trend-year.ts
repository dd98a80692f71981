/** One year of a score, and why it cannot be compared with the year before it. */
export interface TrendYear {
  readonly year: number;
  /** As printed; null where there is none. */
  readonly value: string | null;
  /** Where an interval is known. */
  readonly low?: string;
  readonly high?: string;
  /** Why it cannot be compared with the year before it. */
  readonly breaks?: string;
  /** What was changed for everybody: the line goes on, and a reader is warned. */
  readonly changed?: string;
}

/** A year of which nothing is known keeps its place, so that no line is drawn across it. */
export function everyYear<T extends { readonly year: number }>(
  known: readonly T[],
  without: (year: number) => T,
): T[] {
  const of = new Map(known.map((one) => [one.year, one]));
  const [first = 0, last = -1] = [known[0]?.year, known.at(-1)?.year];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    return of.get(first + i) ?? without(first + i);
  });
}

/** Of the letters of a trend. */
export const SIZE = 13;
