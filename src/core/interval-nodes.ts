import type { Instrument } from './instrument.ts';
import {
  type Estimate,
  type Interval,
  independentInterval,
  togetherInterval,
  type Weighted,
} from './interval.ts';
import { type NodeRule, planOf } from './score-plan.ts';

/** Intervals of answer cells by node key; `eit1.e1` where a tool has two parts. */
export type LeafIntervals = Readonly<Record<string, Interval>>;

/**
 * Intervals of every perception figure, question to total, by node key. The same people answer all
 * questions of a channel, so there they are taken together; channels are independent; a verdict has
 * no sampling error. A figure that is not shown, or is made of one that has no interval, has none.
 */
export function intervalsOf(
  instrument: Instrument,
  values: Readonly<Record<string, string>>,
  leaves: LeafIntervals,
): ReadonlyMap<string, Estimate> {
  const estimates = new Map<string, Estimate>();
  const channels = new Map<string, string>();
  for (const rule of planOf(instrument)) {
    channels.set(rule.key, rule.channel ?? rule.key);
    const value = Number(values[rule.key] ?? Number.NaN);
    if (Number.isNaN(value)) continue;
    const interval = intervalAt(rule, value, leaves, estimates, channels);
    if (interval) estimates.set(rule.key, { value, interval });
  }
  return estimates;
}

function intervalAt(
  rule: NodeRule,
  value: number,
  leaves: LeafIntervals,
  below: ReadonlyMap<string, Estimate>,
  channels: ReadonlyMap<string, string>,
): Interval | undefined {
  if (rule.kind === 'item') return { low: value, high: value };
  const [way] = rule.ways;
  if (!way) return leaves[rule.key];
  const groups = new Map<string, Weighted[]>();
  for (const [i, key] of way.inputs.entries()) {
    const estimate = below.get(key);
    if (!estimate) return undefined;
    const group = groups.get(channels.get(key)!) ?? [];
    group.push({ ...estimate, weight: Number(way.weights[i]) });
    groups.set(channels.get(key)!, group);
  }
  const isSure = way.inputs.every((key) => {
    const { low, high } = below.get(key)!.interval;
    return low === high;
  });
  // Of verdicts alone; what rounding on the way lost is no doubt about the figure.
  if (isSure) return { low: value, high: value };
  return independentInterval([...groups.values()].map(together));
}

/** One estimate of what the same people answered. */
function together(parts: readonly Weighted[]): Weighted {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const value = parts.reduce((sum, part) => sum + part.weight * part.value, 0) / weight;
  return { value, weight, interval: togetherInterval(parts) };
}
