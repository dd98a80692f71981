import { hundredthsOf, hundredthsText } from '../kit/decimal.ts';
import { type Channel, channelsOf, type Instrument } from './instrument.ts';
import type { ChannelSums, ResultSums } from './result.ts';
import type { CellSums, Outcome } from './score.ts';
import { itemsInOrder, keysInOrder, type NodeRule, placesOf, planOf } from './score-plan.ts';
import type { VerdictScore, Verdicts } from './verdict.ts';

/**
 * What of a result everybody may see. Official figures – respondents, questions, indicators, tools,
 * total – are shown where at least `LEAST_SHOWN` people answered; below that the answers count in
 * tool and total, and the finer figures of the channel are withheld, with whatever would give them
 * away. How the options were chosen is never released.
 */
export const LEAST_SHOWN = 5;

export type ReleasedChannel =
  | {
      readonly release: 'figures';
      readonly respondents: number;
      readonly minimum: number | null;
      /** Of each cell: the exact sum of scores, and how many answered it. */
      readonly sums: CellSums;
    }
  /** Fewer answered than may be shown. */
  | { readonly release: 'withheld'; readonly minimum: number | null }
  /** Below the sample, in a year whose rules then compute nothing. */
  | { readonly release: 'belowSample'; readonly minimum: number | null }
  | { readonly release: 'nobody'; readonly minimum: number | null }
  /** Known from a document, which may say how many answered. */
  | {
      readonly release: 'printed';
      readonly respondents: number | null;
      readonly minimum: null;
    };

export interface Released {
  readonly channels: Readonly<Partial<Record<Channel, ReleasedChannel>>>;
  readonly verdicts: Verdicts;
  /** Every figure that may be shown, as printed, by node key. */
  readonly values: Readonly<Record<string, string>>;
  readonly level: string | null;
}

/** The same with every figure in hundredths, in the order of the plan: where many are made. */
export interface ReleasedScores extends Omit<Released, 'values'> {
  /** `NO_SCORE` where there is none, or none to be shown. */
  readonly scores: Int32Array;
}

export const NO_SCORE = -1;

export function release(
  instrument: Instrument,
  result: ResultSums,
  outcome: Outcome,
  leastShown = LEAST_SHOWN,
): ReleasedScores {
  const channels: Partial<Record<Channel, ReleasedChannel>> = {};
  for (const channel of channelsOf(instrument).sort()) {
    channels[channel] = releasedChannel(instrument, result, channel, leastShown);
  }
  return {
    channels,
    level: outcome.level?.code ?? null,
    scores: shownScores(instrument, outcome, hiddenKeys(instrument, channels)),
    verdicts: result.verdicts,
  };
}

function shownScores(
  instrument: Instrument,
  outcome: Outcome,
  hidden: ReadonlySet<string>,
): Int32Array {
  const plan = planOf(instrument);
  const scores = new Int32Array(plan.length).fill(NO_SCORE);
  let place = 0;
  for (const { figure } of outcome.nodes.values()) {
    if (figure && !hidden.has(plan[place]!.key)) scores[place] = hundredthsOf(figure.point);
    place += 1;
  }
  return scores;
}

/** As printed, in the order in which they are hashed. */
export function printedScores(instrument: Instrument, scores: Int32Array): Record<string, string> {
  const values: Record<string, string> = {};
  const places = placesOf(instrument);
  for (const key of keysInOrder(instrument)) {
    const score = scores[places.get(key)!]!;
    if (score !== NO_SCORE) values[key] = hundredthsText(score);
  }
  return values;
}

/** In the order in which they are hashed. */
export function verdictsInOrder(instrument: Instrument, verdicts: Verdicts): Verdicts {
  const ordered: Record<string, VerdictScore> = {};
  for (const item of itemsInOrder(instrument)) {
    const score = verdicts[item];
    if (score !== undefined) ordered[item] = score;
  }
  return ordered;
}

function releasedChannel(
  instrument: Instrument,
  result: ResultSums,
  channel: Channel,
  leastShown: number,
): ReleasedChannel {
  const minimum = result.minimums[channel] ?? null;
  const { respondents, sums } = result.channels[channel] ?? NOBODY;
  if (respondents === 0) return { minimum, release: 'nobody' };
  if (instrument.belowSample.rule === 'notComputed' && respondents < (minimum ?? 0)) {
    return { minimum, release: 'belowSample' };
  }
  let fewest = respondents;
  for (const cell in sums) fewest = Math.min(fewest, sums[cell]![1]);
  if (fewest < leastShown) return { minimum, release: 'withheld' };
  return { minimum, release: 'figures', respondents, sums };
}

const NOBODY: ChannelSums = { respondents: 0, sums: {} };

const FINE: readonly NodeRule['kind'][] = [
  'cell',
  'question',
  'indicator',
  'combinedQuestion',
  'combinedIndicator',
];

/** Figures of withheld channels, and those of two parts together that would betray the one. */
export function hiddenKeys(
  instrument: Instrument,
  channels: Readonly<Partial<Record<Channel, { readonly release: string }>>>,
): ReadonlySet<string> {
  const hidden = new Set<string>();
  if (!Object.values(channels).some((one) => one.release === 'withheld')) return hidden;
  for (const { key, kind, channel, ways } of planOf(instrument)) {
    if (!FINE.includes(kind)) continue;
    const isOwn = channel !== undefined && channels[channel]?.release === 'withheld';
    if (isOwn || ways.some((way) => way.inputs.some((input) => hidden.has(input)))) hidden.add(key);
  }
  return hidden;
}

/** The figure closest to the answers that a withheld channel still shows: its part, or its tool. */
export function nearestShown(instrument: Instrument): ReadonlyMap<string, Channel> {
  const nearest = new Map<string, Channel>();
  for (const tool of instrument.tools) {
    if (tool.kind !== 'survey') continue;
    for (const part of tool.parts) nearest.set(part.code ?? tool.code, part.channel);
  }
  return nearest;
}
