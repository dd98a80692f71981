import { type Channel, channelsOf, type Instrument } from './instrument.ts';
import { type ChannelCounts, cellsOf } from './instrument-cells.ts';
import type { ResultInputs } from './result.ts';
import { type CellSums, type Outcome, valuesOf } from './score.ts';
import { type NodeRule, planOf } from './score-plan.ts';
import type { Verdicts } from './verdict.ts';

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

export function release(instrument: Instrument, inputs: ResultInputs, outcome: Outcome): Released {
  const channels: Partial<Record<Channel, ReleasedChannel>> = {};
  for (const channel of channelsOf(instrument)) {
    channels[channel] = releasedChannel(instrument, inputs, channel);
  }
  const hidden = hiddenKeys(instrument, channels);
  const values = Object.entries(valuesOf(outcome)).filter(([key]) => !hidden.has(key));
  return {
    channels,
    verdicts: inputs.verdicts,
    values: Object.fromEntries(values),
    level: outcome.level?.code ?? null,
  };
}

function releasedChannel(
  instrument: Instrument,
  inputs: ResultInputs,
  channel: Channel,
): ReleasedChannel {
  const minimum = inputs.minimums[channel] ?? null;
  const counts = inputs.channels[channel];
  if (!counts || counts.respondents === 0) return { release: 'nobody', minimum };
  if (instrument.belowSample.rule === 'notComputed' && counts.respondents < (minimum ?? 0)) {
    return { release: 'belowSample', minimum };
  }
  const sums = Object.fromEntries(
    cellsOf(instrument, channel).map((cell) => [cell.code, sumOf(counts, cell.code)]),
  );
  const fewest = Math.min(...Object.values(sums).map(([, answers]) => answers));
  if (Math.min(counts.respondents, fewest) < LEAST_SHOWN) return { release: 'withheld', minimum };
  return { release: 'figures', respondents: counts.respondents, minimum, sums };
}

function sumOf(counts: ChannelCounts, cell: string): [sum: number, answers: number] {
  let sum = 0;
  let answers = 0;
  for (const [score, count] of Object.entries(counts.counts[cell] ?? {})) {
    sum += Number(score) * count;
    answers += count;
  }
  return [sum, answers];
}

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
