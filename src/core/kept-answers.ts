import type { Channel } from './instrument.ts';
import type { ChannelCounts } from './instrument-cells.ts';
import { LEAST_SHOWN } from './release.ts';

/**
 * Between two editions the answers of a channel stay exactly the same or change by enough people:
 * otherwise who has both would subtract one from the other and read what the few answered. Until
 * then a correction goes on counting the answers of the edition before.
 */
export interface KeptAnswers {
  readonly channel: Channel;
  /** By how many people the channel differs now. */
  readonly people: number;
}

type Counted = Required<ChannelCounts>;

export function differsByFew(before: Counted, now: Counted): boolean {
  return Math.abs(now.respondents - before.respondents) < LEAST_SHOWN && !isSameCounts(before, now);
}

export function isSameCounts(before: Counted, now: Counted): boolean {
  if (before.respondents !== now.respondents) return false;
  return Object.entries(now.counts).every(([cell, counts]) =>
    Object.entries(counts).every(([score, count]) => (before.counts[cell]?.[score] ?? 0) === count),
  );
}
