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
  return itemsOf(instrument)
    .map((item) => item.code)
    .filter((code) => verdicts[code] === undefined);
}

/** Items that score although the item they depend on does not. */
export function contradictions(
  instrument: Instrument,
  verdicts: Verdicts,
): { readonly item: string; readonly dependsOn: string }[] {
  return itemsOf(instrument).flatMap(({ code, dependsOn }) =>
    dependsOn !== undefined && verdicts[code] === 100 && verdicts[dependsOn] === 0
      ? [{ item: code, dependsOn }]
      : [],
  );
}
