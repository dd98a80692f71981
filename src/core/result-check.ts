import { decimalText, parseDecimal } from '../kit/decimal.ts';
import { toArabicDigits } from '../kit/thai.ts';
import type { Entry } from './edition.ts';
import type { EntryFault } from './entry-check.ts';

/** A published result recomputed for somebody who holds it on paper. */
export interface ResultCheck {
  /** Where the figures differ from what follows from the sums and verdicts below them. */
  readonly fault: EntryFault | undefined;
  /** The entry is the one that was hashed. */
  readonly isEntry: boolean;
  /** The hash of the edition is that of its entries, and which they are. */
  readonly isEdition: boolean;
  readonly entries: number;
  /** How many figures were computed again. */
  readonly figures: number;
}

export const isSound = ({ fault, isEntry, isEdition }: ResultCheck): boolean =>
  fault === undefined && isEntry && isEdition;

/** A figure somebody read on the paper, and what has exactly it here. */
export interface SoughtFigure {
  readonly given: string;
  readonly keys: readonly string[];
}

const MOST_SOUGHT = 20;

/** Thai digits too; whatever is no figure is passed over. */
export function seekFigures(entry: Entry, typed: string): SoughtFigure[] {
  const found = toArabicDigits(typed).match(/\d{1,3}(?:\.\d{1,2})?/g) ?? [];
  return [...new Set(found)].slice(0, MOST_SOUGHT).flatMap((text) => {
    const value = parseDecimal(text);
    if (!value) return [];
    const given = decimalText(value);
    const same = Object.entries(entry.values).filter(([, printed]) => printed === given);
    return [{ given, keys: same.map(([key]) => key) }];
  });
}
