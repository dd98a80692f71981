import { exact } from '../kit/decimal.ts';
import { BAND_SENSES, type BandSense, type Bands, bandAt, HIGHEST, hundredths } from './band.ts';
import type { TypedRange } from './band-range.ts';

/** What is wrong with bands as they were typed, and which scores of the agency it would touch. */
export interface BandFault {
  readonly kind: 'gap' | 'overlap' | 'empty';
  /** The scores concerned, in hundredths, both ends among them. */
  readonly from: number;
  readonly to: number;
  /** Which rows were typed so, from 0. */
  readonly rows: readonly number[];
}

/** A figure of the agency's results. */
export interface Scored {
  readonly year: number;
  readonly key: string;
  readonly value: string;
}

interface Row {
  readonly low: number;
  readonly high: number;
  readonly row: number;
}

export interface CheckedBands {
  readonly faults: readonly BandFault[];
  /** The scores at which the bands begin, best first, each with its row; mended where faulty. */
  readonly starts: readonly { readonly row: number; readonly from: number }[];
}

/** Open ends reach to the neighbour; ends that were typed are held to what they say. */
export function checkBands(typed: readonly TypedRange[]): CheckedBands {
  const rows = filledIn(typed);
  const empty = rows.filter(({ low, high }) => low > high);
  const faults: BandFault[] = [
    ...empty.map(({ low, high, row }) => ({
      kind: 'empty' as const,
      from: high,
      to: low,
      rows: [row],
    })),
    ...stretches(rows).flatMap(({ from, to, rows: within }): BandFault[] => {
      if (within.length === 1) return [];
      const beside = rows.filter(({ low, high }) => low === to + 1 || high === from - 1);
      return within.length > 1
        ? [{ kind: 'overlap', from, to, rows: within }]
        : [{ kind: 'gap', from, to, rows: beside.map(({ row }) => row) }];
    }),
  ];
  const starts = rows.map(({ low, row }, i) => ({ row, from: i === rows.length - 1 ? 0 : low }));
  return { faults, starts };
}

/** The scores from 100 down to 0, cut wherever a band begins or ends, with the bands they are in. */
function stretches(rows: readonly Row[]) {
  const cuts = new Set([0, HIGHEST + 1, ...rows.flatMap(({ low, high }) => [low, high + 1])]);
  const sorted = [...cuts].sort((a, b) => b - a);
  return sorted.slice(1).map((from, i) => {
    const to = sorted[i]! - 1;
    const within = rows.filter(({ low, high }) => low <= from && to <= high);
    return { from, to, rows: within.map(({ row }) => row) };
  });
}

/** From the highest to the lowest. */
function filledIn(typed: readonly TypedRange[]): Row[] {
  const sorted = typed
    .map((range, row) => ({ ...range, row }))
    .sort((a, b) => (b.low ?? b.high ?? 0) - (a.low ?? a.high ?? 0) || a.row - b.row);
  return sorted.map(({ low, high, row }, i) => {
    const [higher, lower] = [sorted[i - 1], sorted[i + 1]];
    return {
      row,
      low: low ?? (lower ? (lower.high ?? lower.low ?? -1) + 1 : 0),
      high: high ?? (higher?.low === undefined ? HIGHEST : higher.low - 1),
    };
  });
}

/** Starts that can be bands: each lower than the one before. */
export function isOrdered(starts: readonly { readonly from: number }[]): boolean {
  return starts.every(({ from }, i) => i === 0 || from < starts[i - 1]!.from);
}

/** Rows that call higher scores worse than the row below them does. */
export function worseAbove(
  starts: CheckedBands['starts'],
  senseOf: (row: number) => BandSense,
): { readonly row: number; readonly below: number }[] {
  const rank = (row: number) => BAND_SENSES.indexOf(senseOf(row));
  return starts.slice(1).flatMap(({ row: below }, i) => {
    const { row } = starts[i]!;
    return rank(row) > rank(below) ? [{ row, below }] : [];
  });
}

/** The agency's figures that lie where the fault is. */
export function touchedBy(fault: BandFault, scores: readonly Scored[]): Scored[] {
  return scores.filter(({ value }) => {
    const score = hundredths(value);
    return score !== undefined && score >= fault.from && score <= fault.to;
  });
}

/** How many figures are in each band. */
export function spread(bands: Bands, scores: readonly Scored[]): number[] {
  const counts = bands.map(() => 0);
  for (const { value } of scores) {
    const score = hundredths(value);
    if (score !== undefined) counts[bandAt(bands, exact(score, 100))]! += 1;
  }
  return counts;
}
