import { decimalText, type Exact, rounded, signedText, subtract } from '../kit/decimal.ts';
import { type Outcome, valuesOf } from './score.ts';
import { PRINTED_DECIMALS } from './score-figure.ts';

/** An outcome as it is given to others: figures as printed, nothing but strings. */
export interface ScoreReport {
  readonly values: Readonly<Record<string, string>>;
  /** The title in Thai, as the level is printed; null while more than one is possible. */
  readonly level: string | null;
  readonly levelCandidates: readonly string[];
  readonly disagreements: readonly {
    readonly code: string;
    readonly given: string;
    readonly computed: string;
    /** Given − computed. */
    readonly difference: string;
  }[];
  readonly notComputable: readonly { readonly code: string; readonly missing: readonly string[] }[];
}

export function scoreReport(outcome: Outcome): ScoreReport {
  return {
    values: valuesOf(outcome),
    level: outcome.level?.title.th ?? null,
    levelCandidates: outcome.levelCandidates.map((level) => level.title.th),
    disagreements: outcome.disagreements.map(({ key, given, computed }) => ({
      code: key,
      given: decimalText(given, PRINTED_DECIMALS),
      computed: decimalText(computed, PRINTED_DECIMALS),
      difference: printedDifference(given, computed),
    })),
    notComputable: outcome.notComputable.map(({ key, missing }) => ({ code: key, missing })),
  };
}

/** The difference of two figures as printed, so that a reader can check it by hand. */
export function printedDifference(a: Exact, b: Exact): string {
  return signedText(subtract(rounded(a, PRINTED_DECIMALS), rounded(b, PRINTED_DECIMALS)));
}
