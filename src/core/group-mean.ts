import { parseDecimal } from '../kit/decimal.ts';
import type { GroupPoint } from './draft.ts';
import type { Channel } from './instrument.ts';
import { LEAST_SHOWN } from './release.ts';
import { printedDifference } from './score-report.ts';

/** The mean of one group of respondents, as a printed report gives it. */
export interface GroupMean {
  readonly channel: Channel;
  /** Sex, age, length of service … */
  readonly kind: string;
  readonly name: string;
  readonly n: number;
  /** With two decimals. */
  readonly mean: string;
}

/** The widest difference of each kind, between groups large enough to be spoken of. */
export function groupPoints(groups: readonly GroupMean[]): GroupPoint[] {
  if (groups.length === 0) return [{ say: 'noGroups', why: 'none', least: LEAST_SHOWN }];
  const kinds = new Map<string, GroupMean[]>();
  for (const group of groups) {
    if (group.n < LEAST_SHOWN) continue;
    const key = `${group.channel} ${group.kind}`;
    kinds.set(key, [...(kinds.get(key) ?? []), group]);
  }
  const points = [...kinds.values()].flatMap((some): GroupPoint[] => {
    if (some.length < 2) return [];
    const sorted = some.toSorted((a, b) => Number(b.mean) - Number(a.mean));
    const [higher, lower] = [sorted[0]!, sorted.at(-1)!];
    const difference = printedDifference(parseDecimal(higher.mean)!, parseDecimal(lower.mean)!);
    return [
      { say: 'groups', channel: higher.channel, kind: higher.kind, higher, lower, difference },
    ];
  });
  return points.length > 0 ? points : [{ say: 'noGroups', why: 'few', least: LEAST_SHOWN }];
}
