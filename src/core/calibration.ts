import { type Agreement, agreementOf, NO_PAIRS, type PairCounts } from './agreement.ts';
import type { OwnVerdict } from './verdict-chain.ts';

/** Items whose verdict stands, frozen, by which assessors see how far they judge as the standard does. */
export interface StandardItem extends OwnVerdict {
  readonly position: number;
  readonly agencyId: number;
  readonly code: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly item: string;
  /** What it was judged by; null where nothing was handed in. */
  readonly submission: number | null;
  readonly missing: readonly number[];
}

export interface CalibrationFinding extends OwnVerdict {
  readonly position: number;
  readonly personId: string;
  readonly missing: readonly number[];
}

/** Why somebody is not asked about an item: then it would not be blind, or not theirs to judge. */
export interface NotAsked {
  readonly personId: string;
  readonly position: number;
}

export interface Calibrated {
  readonly asked: number;
  readonly done: number;
  /** Null until all that is asked has been judged. */
  readonly agreement: Agreement | null;
}

/** What one person is asked, in order. */
export function askedOf(
  items: readonly StandardItem[],
  personId: string,
  barred: ReadonlySet<number>,
  notAsked: readonly NotAsked[],
): StandardItem[] {
  const own = new Set(
    notAsked.filter((one) => one.personId === personId).map(({ position }) => position),
  );
  return items.filter(({ position, agencyId }) => !own.has(position) && !barred.has(agencyId));
}

/** How far somebody is, and how far they agree once they are through. */
export function calibratedOf(
  asked: readonly StandardItem[],
  found: readonly CalibrationFinding[],
): Calibrated {
  const scores = new Map(found.map(({ position, score }) => [position, score]));
  const judged = asked.filter(({ position }) => scores.has(position));
  const isThrough = judged.length === asked.length;
  const counts = judged.reduce(
    (sum, { position, score }) => count(sum, scores.get(position), score),
    NO_PAIRS,
  );
  return {
    asked: asked.length,
    done: judged.length,
    agreement: isThrough ? agreementOf(counts) : null,
  };
}

/** The assessor is the first of the two, the standard the second. */
function count(sum: PairCounts, mine: number | undefined, standard: number): PairCounts {
  const key =
    mine === standard
      ? mine === 100
        ? 'bothFull'
        : 'bothNothing'
      : mine === 100
        ? 'onlyFirst'
        : 'onlySecond';
  return { ...sum, [key]: sum[key] + 1 };
}
