import { type ChannelBandSum, eligibleFor } from './demographic.ts';
import { groupsShown, type ShownGroup } from './group-shown.ts';
import { type Channel, type Instrument, type Part, partsOf } from './instrument.ts';
import { cellsOf } from './instrument-cells.ts';
import { LEAST_SHOWN, type Released } from './release.ts';
import type { ChannelSums } from './result.ts';
import type { Sampled } from './sample.ts';
import { type Band, shownBands } from './suppression.ts';

/**
 * What is shown of one agency's result beyond official figures, made once when it is published.
 * Whatever is not in here is not shown anywhere: pages, files and interfaces read this and never
 * the counts.
 */
export interface Finer {
  readonly channels: Readonly<Partial<Record<Channel, FinerChannel>>>;
  /** What the assessor wrote about items that did not score. */
  readonly reasons: Readonly<Record<string, string>>;
}

export interface FinerChannel {
  /** Who could have answered, as registered for the cycle. */
  readonly population: number | null;
  /** Bands of options by answer cell; cells whose options are withheld are not in here. */
  readonly bands: Readonly<Record<string, readonly Band[]>>;
  /** Means by group of respondents; not there where nothing was asked or nothing may be shown. */
  readonly groups?: readonly ShownGroup[];
}

export const NOTHING_FINER: Finer = { channels: {}, reasons: {} };

/** How often each option of the n-th cell was chosen, in the order of its scores. */
export type ChosenOf = (place: number) => ArrayLike<number>;

/** Of channels whose figures are released; of the others nothing is said. */
export function finerOf(
  instrument: Instrument,
  released: Released['channels'],
  who: Who,
  chosenOf: (channel: Channel) => ChosenOf,
): Finer {
  const channels: Partial<Record<Channel, FinerChannel>> = {};
  for (const { channel, answeredBy } of partsOf(instrument)) {
    const figures = released[channel];
    if (figures?.release !== 'figures') continue;
    const population = answeredBy === 'staff' ? who.staff : who.users;
    const earlier = who.earlier?.[channel];
    const bands = who.earlier
      ? (earlier?.bands ?? {})
      : bandsOf(cellsRising(instrument, channel), chosenOf(channel));
    const groups = who.earlier
      ? (earlier?.groups ?? [])
      : groupsOf(instrument, { channel, answeredBy }, figures, who);
    channels[channel] = { population, bands, ...(groups.length > 0 ? { groups } : {}) };
  }
  return { channels, reasons: who.reasons };
}

function groupsOf(
  instrument: Instrument,
  part: Pick<Part, 'channel' | 'answeredBy'>,
  everybody: ChannelSums,
  who: Who,
): readonly ShownGroup[] {
  const own = (who.groups ?? []).filter(({ channel }) => channel === part.channel);
  if (own.length === 0) return [];
  return groupsShown(instrument, part.channel, everybody, own, eligibleFor(part, who));
}

function bandsOf(cells: readonly RisingCell[], chosenOf: ChosenOf): FinerChannel['bands'] {
  const bands: Record<string, readonly Band[]> = {};
  for (const [place, { code, scores, isRising }] of cells.entries()) {
    const chosen = chosenOf(place);
    const rising = isRising ? chosen : Array.from(chosen).reverse();
    const shown = shownBands(scores, rising, LEAST_SHOWN);
    if (shown) bands[code] = shown;
  }
  return bands;
}

interface RisingCell {
  readonly code: string;
  /** Lowest first. */
  readonly scores: readonly number[];
  /** Whether the options are shown in that order. */
  readonly isRising: boolean;
}

const risingCells = new WeakMap<Instrument, Map<Channel, readonly RisingCell[]>>();

/** Laid out once for all agencies of a cycle. */
function cellsRising(instrument: Instrument, channel: Channel): readonly RisingCell[] {
  const known = risingCells.get(instrument) ?? new Map<Channel, readonly RisingCell[]>();
  risingCells.set(instrument, known);
  let cells = known.get(channel);
  if (!cells) {
    cells = cellsOf(instrument, channel).map(({ code, scores }) => {
      const isRising = scores[0]! < scores.at(-1)!;
      return { code, scores: scores.toSorted((a, b) => a - b), isRising };
    });
    known.set(channel, cells);
  }
  return cells;
}

/** What is registered of an agency for the cycle, and what assessors wrote. */
export interface Who extends Pick<Sampled, 'staff' | 'users' | 'headCount'> {
  readonly reasons: Readonly<Record<string, string>>;
  /** In a correction: what the edition before showed of the same answers, and nothing of others. */
  readonly earlier: EarlierFiner | undefined;
  /** What was added up by band. */
  readonly groups?: readonly ChannelBandSum[];
}

export type EarlierFiner = Partial<Record<Channel, FinerChannel | undefined>>;
