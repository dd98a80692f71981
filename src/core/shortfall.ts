import { z } from 'zod';
import { countField, optionalCount, textField } from './field.ts';
import type { Instrument } from './instrument.ts';
import { hundredths, meanText, type PlaceKind, type SummedGroup } from './place.ts';
import { badField } from './problem.ts';
import { GROUPED_BY } from './ranking.ts';
import { planOf } from './score-plan.ts';

/**
 * Where the agencies of a group lose points: of each item how many of them failed it, of each
 * question, indicator, part and tool how many are below what passes, and the mean. Made from what
 * an edition releases; where a figure is withheld the agency is not counted.
 */
export interface Shortfall {
  readonly kind: PlaceKind;
  /** As of the edition's group. */
  readonly key: string;
  /** What is scored: `o12`, `i5`, `ind3`, `EIT2`. */
  readonly code: string;
  readonly what: ShortfallWhat;
  /** How many agencies have it. */
  readonly agencies: number;
  /** How many of them failed it, or are below what passes. */
  readonly short: number;
  readonly mean: string;
}

export const SHORTFALL_WHATS = ['item', 'question', 'indicator', 'part', 'tool'] as const;
export type ShortfallWhat = (typeof SHORTFALL_WHATS)[number];

const WHAT: Readonly<Record<string, ShortfallWhat>> = {
  item: 'item',
  question: 'question',
  combinedQuestion: 'question',
  indicator: 'indicator',
  combinedIndicator: 'indicator',
  part: 'part',
  tool: 'tool',
};

/** Where a tool has two parts, the two together: a part's own questions are the agency's matter. */
const scoredIn = (instrument: Instrument) =>
  planOf(instrument).flatMap(({ key, code, kind }, at) => {
    const what = WHAT[kind];
    return what !== undefined && key === code ? [{ code, what, at }] : [];
  });

/** Refuses a code that the year's instrument does not have. */
export function requireScored(instrument: Instrument, code: string): void {
  if (code !== '' && !scoredIn(instrument).some((one) => one.code === code))
    throw badField('code', 'unknownKey', { value: code });
}

export function shortfallsOf(instrument: Instrument, groups: readonly SummedGroup[]): Shortfall[] {
  const scored = scoredIn(instrument);
  return groups.flatMap(({ kind, key, counts, sums, short }) =>
    scored.flatMap(({ code, what, at }): Shortfall[] => {
      const agencies = counts[at]!;
      if (agencies === 0) return [];
      const mean = meanText(sums[at]!, agencies);
      return [{ kind, key, code, what, agencies, short: short[at]!, mean }];
    }),
  );
}

/** As the instrument has them: what is kept has no order of its own, and what is alike would change places. */
export function asInstrument(
  instrument: Instrument,
  shortfalls: readonly Shortfall[],
): Shortfall[] {
  const places = new Map(scoredIn(instrument).map(({ code, at }) => [code, at]));
  return shortfalls.toSorted((a, b) => places.get(a.code)! - places.get(b.code)!);
}

/** What failed most comes first; of the same share, what more agencies failed. */
export function byShare(a: Shortfall, b: Shortfall): number {
  return b.short * a.agencies - a.short * b.agencies || b.short - a.short;
}

export function byMean(a: Shortfall, b: Shortfall): number {
  return hundredths(a.mean) - hundredths(b.mean);
}

/** Whose shortfalls are asked for: `ministry/M01`, or nothing for the nation. */
export const shortfallInput = z.strictObject({
  cycleId: countField(1, 2_000_000_000),
  edition: optionalCount(1, 100_000).default(null),
  of: textField(320)
    .default('')
    .transform((of): { kind: PlaceKind; key: string } | null => {
      if (of === '') return { kind: 'nation', key: '' };
      const [kind, ...rest] = of.split('/');
      const known = GROUPED_BY.find((one) => one === kind);
      return known ? { kind: known, key: rest.join('/') } : null;
    }),
  /** One item, question or tool, over the groups of a kind. */
  code: textField(20).default(''),
  by: z.enum(GROUPED_BY).default('ministry'),
});
