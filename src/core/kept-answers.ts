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
  /** By how many people it differs now, where it differs least. */
  readonly people: number;
}

type Counted = Required<ChannelCounts>;

/**
 * How few people tell the two apart; undefined where nobody does, or enough. Of a question that not
 * all have to answer fewer may have come than of the channel.
 */
export function fewApart(before: Counted, now: Counted): number | undefined {
  if (isSameCounts(before, now)) return undefined;
  const apart = [Math.abs(now.respondents - before.respondents)];
  for (const [cell, counts] of Object.entries(now.counts)) {
    const then = before.counts[cell] ?? {};
    if (!isSameOptions(then, counts)) apart.push(Math.abs(answersOf(counts) - answersOf(then)));
  }
  const least = Math.min(...apart);
  return least < LEAST_SHOWN ? least : undefined;
}

export function isSameCounts(before: Counted, now: Counted): boolean {
  if (before.respondents !== now.respondents) return false;
  return Object.entries(now.counts).every(([cell, counts]) =>
    isSameOptions(before.counts[cell] ?? {}, counts),
  );
}

type Options = Readonly<Record<string, number>>;

const answersOf = (options: Options) => Object.values(options).reduce((sum, n) => sum + n, 0);

function isSameOptions(before: Options, now: Options): boolean {
  return Object.entries(now).every(([score, count]) => (before[score] ?? 0) === count);
}
