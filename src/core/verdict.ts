import type { Instrument } from './instrument.ts';
import { itemsOf } from './instrument.ts';

/** What an assessor found of one disclosure item: all or nothing, with a reason for every nothing. */
export interface Verdict {
  readonly item: string;
  readonly score: VerdictScore;
  readonly reason: string;
  readonly at: Date;
}

export type VerdictScore = 0 | 100;

/** The verdict that stands for each item, by code. */
export type Verdicts = Readonly<Record<string, VerdictScore>>;

export function undecidedItems(instrument: Instrument, verdicts: Verdicts): string[] {
  const undecided: string[] = [];
  for (const { code } of itemsOf(instrument)) {
    if (verdicts[code] === undefined) undecided.push(code);
  }
  return undecided;
}

/** Items that score although the item they depend on does not. */
export function contradictions(
  instrument: Instrument,
  verdicts: Verdicts,
): { readonly item: string; readonly dependsOn: string }[] {
  const pairs: { readonly item: string; readonly dependsOn: string }[] = [];
  for (const { code, dependsOn } of itemsOf(instrument)) {
    if (dependsOn !== undefined && verdicts[code] === 100 && verdicts[dependsOn] === 0) {
      pairs.push({ item: code, dependsOn });
    }
  }
  return pairs;
}
