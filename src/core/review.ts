import { createHash } from 'node:crypto';
import type { DisclosureItem } from './instrument.ts';
import type { VerdictScore } from './verdict.ts';
import type { OwnVerdict } from './verdict-chain.ts';

/** One item of one agency that is looked at; a second seat is given to another, who knows nothing of the first. */
export interface ReviewTask {
  readonly agencyId: number;
  readonly item: string;
  readonly seat: Seat;
}
export type Seat = 1 | 2;

export interface Finding extends OwnVerdict {
  readonly seat: Seat;
  /** Components that are not there; 0 is the whole item. */
  readonly missing: readonly number[];
  readonly personId: string;
  readonly at: Date;
}

/** What a lead said where two differ. */
export interface Adjudicated extends OwnVerdict {
  readonly missing: readonly number[];
  readonly personId: string;
  readonly personName: string | null;
  readonly at: Date;
}

/** All or nothing. */
export function findingScore(missing: readonly number[]): VerdictScore {
  return missing.length === 0 ? 100 : 0;
}

/** Where no components are named there is one: the whole item. */
export function componentNumbers(item: Pick<DisclosureItem, 'components'>): number[] {
  return item.components ? item.components.map((_, i) => i + 1) : [0];
}

/** Which are looked at twice: by lot, the same for everybody who works it out. */
export function isDoubled(
  cycleId: number,
  { agencyId, item }: Pick<ReviewTask, 'agencyId' | 'item'>,
  percent: number,
): boolean {
  const lot = createHash('sha256').update(`${cycleId} ${agencyId} ${item}`).digest().readUInt32BE();
  return (lot % 10_000) / 100 < percent;
}

export type Settlement =
  | { readonly is: 'waiting' }
  | { readonly is: 'differs' }
  | { readonly is: 'settled'; readonly own: OwnVerdict };

/** What becomes of an item when so many seats have found this of it. */
export function settlement(
  seats: number,
  findings: readonly Finding[],
  adjudicated: OwnVerdict | undefined,
): Settlement {
  if (adjudicated) return { is: 'settled', own: adjudicated };
  const [first] = findings;
  if (!first || findings.length < seats) return { is: 'waiting' };
  if (findings.some(({ score }) => score !== first.score)) return { is: 'differs' };
  const reasons = [...new Set(findings.map(({ reason }) => reason).filter((one) => one !== ''))];
  const reason = first.score === 100 ? '' : reasons.join('\n').slice(0, 2000);
  return { is: 'settled', own: { score: first.score, reason } };
}
