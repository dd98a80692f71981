import { type Channel, type Instrument, partsOf } from './instrument.ts';
import type { CellCounts, ChannelCounts } from './instrument-cells.ts';
import type { KeptAnswers } from './kept-answers.ts';
import { type CellSums, type Outcome, scoreAgency } from './score.ts';
import { contradictions, undecidedItems, type Verdicts } from './verdict.ts';

/** What one agency's result is made of, frozen when it is published. */
export interface ResultInputs {
  readonly channels: Readonly<Partial<Record<Channel, Required<ChannelCounts>>>>;
  /** The least sample of each channel, where one is set. */
  readonly minimums: Readonly<Partial<Record<Channel, number>>>;
  readonly verdicts: Verdicts;
}

/** The same without the options: what figures are made of, and all of it that may be released. */
export interface ResultSums extends Omit<ResultInputs, 'channels'> {
  readonly channels: Readonly<Partial<Record<Channel, ChannelSums>>>;
}

export interface ChannelSums {
  readonly respondents: number;
  readonly sums: CellSums;
}

export function summed({ channels, minimums, verdicts }: ResultInputs): ResultSums {
  const sums: Partial<Record<Channel, ChannelSums>> = {};
  for (const [channel, { respondents, counts }] of Object.entries(channels)) {
    sums[channel as Channel] = { respondents, sums: sumsOfCounts(counts) };
  }
  return { channels: sums, minimums, verdicts };
}

function sumsOfCounts(counts: CellCounts): CellSums {
  const sums: Record<string, [sum: number, answers: number]> = {};
  for (const cell of Object.keys(counts).sort()) {
    let sum = 0;
    let answers = 0;
    for (const [score, count] of Object.entries(counts[cell]!)) {
      sum += Number(score) * count;
      answers += count;
    }
    sums[cell] = [sum, answers];
  }
  return sums;
}

/** Why a result is not whole, or not as sure as it should be. */
export type Gap =
  | { readonly kind: 'nobodyAnswered'; readonly channel: Channel }
  | {
      readonly kind: 'belowMinimum';
      readonly channel: Channel;
      readonly respondents: number;
      readonly minimum: number;
    }
  | { readonly kind: 'undecided'; readonly items: readonly string[] }
  | { readonly kind: 'contradiction'; readonly item: string; readonly dependsOn: string }
  /** Printed figures that do not follow from those below them. */
  | { readonly kind: 'printedDiffers'; readonly keys: readonly string[] }
  | { readonly kind: 'noTotal' }
  | ({ readonly kind: 'fewChanged' } & KeptAnswers);

export function scoreResult(instrument: Instrument, result: ResultSums): Outcome {
  return scoreAgency(instrument, {
    sums: countedSums(instrument, result),
    verdicts: result.verdicts,
  });
}

/** Channels whose answers make figures; the year's rules may leave out one below its sample. */
function countedSums(
  { belowSample }: Instrument,
  { channels, minimums }: ResultSums,
): Partial<Record<Channel, CellSums>> {
  const counted: Partial<Record<Channel, CellSums>> = {};
  for (const channel of Object.keys(channels) as Channel[]) {
    const { respondents, sums } = channels[channel]!;
    const isEnough = respondents >= (minimums[channel] ?? 0);
    if (isEnough || belowSample.rule === 'markUnreliable') counted[channel] = sums;
  }
  return counted;
}

export function gapsOf(instrument: Instrument, result: ResultSums): Gap[] {
  const gaps: Gap[] = [];
  for (const { channel } of partsOf(instrument)) {
    const gap = channelGap(result, channel);
    if (gap) gaps.push(gap);
  }
  const undecided = undecidedItems(instrument, result.verdicts);
  if (undecided.length > 0) gaps.push({ kind: 'undecided', items: undecided });
  for (const pair of contradictions(instrument, result.verdicts)) {
    gaps.push({ kind: 'contradiction', ...pair });
  }
  return gaps;
}

function channelGap({ channels, minimums }: ResultSums, channel: Channel): Gap | undefined {
  const respondents = channels[channel]?.respondents ?? 0;
  if (respondents === 0) return { kind: 'nobodyAnswered', channel };
  const minimum = minimums[channel] ?? 0;
  return respondents < minimum
    ? { kind: 'belowMinimum', channel, respondents, minimum }
    : undefined;
}

/** Gaps for which nothing is published unless somebody says so. */
export function isBlocking(instrument: Instrument, gap: Gap): boolean {
  if (gap.kind === 'printedDiffers' || gap.kind === 'fewChanged') return false;
  return gap.kind !== 'belowMinimum' || instrument.belowSample.rule === 'notComputed';
}
