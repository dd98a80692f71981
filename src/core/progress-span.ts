import type { Span } from './progress-summary.ts';
import { roundsOf } from './round.ts';

/** The spans that are summarised: four quarters, two halves, the year. */
export const SPANS = ['q1', 'q2', 'q3', 'q4', 'h1', 'h2', 'year'] as const;
export type SpanName = (typeof SPANS)[number];

export function spanOfYear(fiscalYear: number, name: SpanName): Span {
  if (name === 'year') return roundsOf(fiscalYear, 'year')[0]!;
  const rounds = roundsOf(fiscalYear, name.startsWith('q') ? 'quarter' : 'half');
  return rounds[Number(name.slice(1)) - 1]!;
}

/** The last quarter that is over or, before any is, the first. */
export function lastSpan(fiscalYear: number, today: string): SpanName {
  const over = roundsOf(fiscalYear, 'quarter').filter(({ until }) => until < today).length;
  return SPANS[Math.max(0, over - 1)]!;
}
