import type { Entry } from './edition.ts';
import type { Finer } from './finer.ts';
import { releasedIntervals } from './finer-interval.ts';
import type { Instrument } from './instrument.ts';
import { type Estimate, isNoise } from './interval.ts';
import { ancestry, type Lineage } from './lineage.ts';

/** One published year of an agency. */
export interface DetailYear {
  readonly fiscalYear: number;
  readonly instrument: Instrument;
  readonly entry: Entry;
  readonly finer: Finer;
  /** Where its own page is; null for the one that is being looked at. */
  readonly href: string | null;
}

export type Estimates = ReadonlyMap<string, Estimate>;

/** How sure the figures of each year are. */
export function estimatesByYear(years: readonly DetailYear[]): ReadonlyMap<number, Estimates> {
  return new Map(
    years.map(({ fiscalYear, instrument, entry, finer }) => [
      fiscalYear,
      releasedIntervals(instrument, entry, finer),
    ]),
  );
}

/** Whether a change may as well be chance; undefined where that is not known. */
export function isNoisyChange(
  lineage: Lineage,
  estimates: ReadonlyMap<number, Estimates>,
  { key, year, since }: { readonly key: string; readonly year: number; readonly since: number },
): boolean | undefined {
  const found = ancestry(lineage, key, year, since);
  if (found.kind !== 'continues' || found.codes.length !== 1) return undefined;
  const now = estimates.get(year)?.get(key);
  const then = estimates.get(since)?.get(found.codes[0]!);
  if (!now || !then || (isCertain(now) && isCertain(then))) return undefined;
  return isNoise(now, then);
}

/** A verdict, or everybody's answer: a difference is one. */
function isCertain({ interval }: Estimate): boolean {
  return interval.low === interval.high;
}
