import { type Channel, channelsOf, type Instrument } from './instrument.ts';
import type { ChannelCounts } from './instrument-cells.ts';
import { type Outcome, scoreAgency } from './score.ts';
import { contradictions, undecidedItems, type Verdicts } from './verdict.ts';

/** What one agency's result is made of, frozen when it is published. */
export interface ResultInputs {
  readonly channels: Readonly<Partial<Record<Channel, Required<ChannelCounts>>>>;
  /** The least sample of each channel, where one is set. */
  readonly minimums: Readonly<Partial<Record<Channel, number>>>;
  readonly verdicts: Verdicts;
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
  | { readonly kind: 'contradiction'; readonly item: string; readonly dependsOn: string };

export function scoreResult(instrument: Instrument, inputs: ResultInputs): Outcome {
  return scoreAgency(instrument, {
    channels: countedChannels(instrument, inputs),
    verdicts: inputs.verdicts,
  });
}

/** Channels whose answers make figures; the year's rules may leave out one below its sample. */
function countedChannels(instrument: Instrument, inputs: ResultInputs): ResultInputs['channels'] {
  if (instrument.belowSample.rule === 'markUnreliable') return inputs.channels;
  return Object.fromEntries(
    Object.entries(inputs.channels).filter(
      ([channel, { respondents }]) => respondents >= (inputs.minimums[channel as Channel] ?? 0),
    ),
  );
}

export function gapsOf(instrument: Instrument, inputs: ResultInputs): Gap[] {
  const undecided = undecidedItems(instrument, inputs.verdicts);
  return [
    ...channelsOf(instrument).flatMap((channel) => channelGap(inputs, channel)),
    ...(undecided.length > 0 ? [{ kind: 'undecided', items: undecided } as const] : []),
    ...contradictions(instrument, inputs.verdicts).map(
      (pair) => ({ kind: 'contradiction', ...pair }) as const,
    ),
  ];
}

function channelGap(inputs: ResultInputs, channel: Channel): Gap[] {
  const respondents = inputs.channels[channel]?.respondents ?? 0;
  if (respondents === 0) return [{ kind: 'nobodyAnswered', channel }];
  const minimum = inputs.minimums[channel] ?? 0;
  return respondents < minimum ? [{ kind: 'belowMinimum', channel, respondents, minimum }] : [];
}

/** Gaps for which nothing is published unless somebody says so. */
export function isBlocking(instrument: Instrument, gap: Gap): boolean {
  return gap.kind !== 'belowMinimum' || instrument.belowSample.rule === 'notComputed';
}
