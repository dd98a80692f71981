import type { Draft, PieceKind } from './draft.ts';
import type { Instrument } from './instrument.ts';

/**
 * An analysis is made of pieces: a kind of text at a place of the instrument. Each has a draft that
 * follows from the results and, where somebody wrote, the versions of what they wrote.
 */
export interface PieceKey {
  readonly place: string;
  readonly kind: PieceKind;
}

export interface PieceVersion {
  readonly number: number;
  readonly text: string;
  readonly basis: string;
  readonly origin: PieceOrigin;
  readonly bandVersion: number;
  readonly personName: string | null;
  readonly at: Date;
}

/** Written by hand, the draft as it was, kept although the draft changed, or an earlier version. */
export const PIECE_ORIGINS = ['written', 'draft', 'kept', 'restored'] as const;
export type PieceOrigin = (typeof PIECE_ORIGINS)[number];

export interface Piece extends Draft {
  readonly basis: string;
  /** What stands written; null while there is a draft at most. */
  readonly written: PieceVersion | null;
}

export const LONGEST_TEXT = 10_000;

/** There is something to confirm, not only why there is nothing. */
export function hasDraft({ points }: Draft): boolean {
  return points.some(({ say }) => say !== 'noScore' && say !== 'noGroups');
}

/** Words that stand published already: an agency may take them or leave them, and they are no draft. */
export function isQuoted({ points }: Draft): boolean {
  return points.length > 0 && points.every(({ say }) => say === 'advised');
}

/** Where the results say something now that they did not when it was written. */
export function isOvertaken({ basis, written }: Piece): boolean {
  return written !== null && written.basis !== basis;
}

const OF_TOTAL: readonly PieceKind[] = ['summary', 'groups', 'remark'];
const OF_INDICATOR: readonly PieceKind[] = [
  'strengths',
  'weaknesses',
  'positive',
  'negative',
  'suggestion',
  'assessor',
  'remark',
];
/** Of a question or an item. */
const OF_INNER: readonly PieceKind[] = ['finding', 'assessor'];

/** The kinds of text that a place of this instrument has; none where there is no such place. */
export function kindsAt(instrument: Instrument, place: string): readonly PieceKind[] {
  if (place === 'total') return OF_TOTAL;
  const indicator = indicatorOf(instrument, place);
  if (indicator === undefined) return [];
  return indicator === place ? OF_INDICATOR : OF_INNER;
}

/** The indicator that a question or an item belongs to; an indicator is its own. */
export function indicatorOf(instrument: Instrument, place: string): string | undefined {
  for (const tool of instrument.tools) {
    for (const indicator of tool.indicators) {
      if (indicator.code === place) return place;
      const inside =
        'questions' in indicator
          ? indicator.questions
          : indicator.sections.flatMap((section) => section.items);
      if (inside.some(({ code }) => code === place)) return indicator.code;
    }
  }
  return undefined;
}

/** What is asked of every indicator: its strengths and its weaknesses. */
export const NEEDED: readonly PieceKind[] = ['strengths', 'weaknesses'];

export interface IndicatorProgress {
  readonly code: string;
  /** How many of what is asked for are written or confirmed. */
  readonly done: number;
  readonly needed: number;
  /** Pieces whose draft has changed since. */
  readonly overtaken: number;
}

export function progressOf(instrument: Instrument, pieces: readonly Piece[]): IndicatorProgress[] {
  const written = new Set(
    pieces.filter((piece) => piece.written).map(({ place, kind }) => `${place} ${kind}`),
  );
  return instrument.tools
    .flatMap((tool): { code: string }[] => tool.indicators)
    .map(({ code }) => ({
      code,
      done: NEEDED.filter((kind) => written.has(`${code} ${kind}`)).length,
      needed: NEEDED.length,
      overtaken: pieces.filter(
        (piece) => indicatorOf(instrument, piece.place) === code && isOvertaken(piece),
      ).length,
    }));
}
