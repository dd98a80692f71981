import type { Day } from './linking.ts';
import type { Seen } from './linking-watch.ts';

/**
 * Every way to put codes beside answers by an order: the first with the first, or with the last. How
 * many codes each way has right, by the name of the way.
 */
export function hitsOf({ people }: Day, { tickets, answers }: Seen): Map<string, number> {
  const truth = new Map(people.map((one) => [one.ticket, one.answers]));
  const hits = new Map<string, number>();
  for (const [byTicket, codes] of Object.entries(tickets)) {
    for (const [byAnswer, given] of Object.entries(answers)) {
      for (const turned of [false, true]) {
        const beside = turned ? [...given].reverse() : given;
        const right = codes.filter((code, i) => truth.get(code) === beside[i]).length;
        hits.set(`${byTicket} / ${byAnswer}${turned ? ', turned' : ''}`, right);
      }
    }
  }
  return hits;
}

export interface Judged {
  /** The way that did best on the first half of the days. */
  readonly way: string;
  /** What it had right on the other half, of all codes. */
  readonly rate: number;
  /** 1/N and three standard deviations of guessing by chance. */
  readonly bound: number;
  /** The best of all ways over all days, which chance alone makes better than the bound now and then. */
  readonly bestEver: number;
  readonly ways: number;
}

/** One right of N on average, with a variance of one, is what putting them side by side by chance gives. */
export function judged(days: readonly Map<string, number>[], n: number, sigmas = 3): Judged {
  const half = Math.floor(days.length / 2);
  const sum = (some: readonly Map<string, number>[], way: string) =>
    some.reduce((total, day) => total + (day.get(way) ?? 0), 0);
  const ways = [...(days[0]?.keys() ?? [])];
  const best = (some: readonly Map<string, number>[]) =>
    ways.reduce((one, other) => (sum(some, other) > sum(some, one) ? other : one));
  const tried = days.slice(half);
  const way = best(days.slice(0, half));
  return {
    way,
    rate: sum(tried, way) / (n * tried.length),
    bound: (1 + sigmas / Math.sqrt(tried.length)) / n,
    bestEver: sum(days, best(days)) / (n * days.length),
    ways: ways.length,
  };
}
