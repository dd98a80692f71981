import { type ByteText, pieceOf } from '../kit/byte-text.ts';
import { type ChannelBandSum, eligibleFor } from './demographic.ts';
import { groupsShown, type ShownGroup } from './group-shown.ts';
import { type Channel, type Instrument, type Part, partsOf } from './instrument.ts';
import { cellsOf } from './instrument-cells.ts';
import { LEAST_SHOWN, type Released } from './release.ts';
import type { ChannelSums } from './result.ts';
import type { Sampled } from './sample.ts';
import { type Band, between, finestSafe, ladderOf, type Rung } from './suppression.ts';

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

/** How often each option of a channel's n-th cell was chosen, lowest score first; read at once. */
export type ChosenOf = (channel: Channel, place: number) => readonly number[];

/**
 * As the text that is kept. Of channels whose figures are released; of the others nothing is said.
 */
export function writeFiner(
  text: ByteText,
  instrument: Instrument,
  released: Released['channels'],
  who: Who,
  chosenOf: ChosenOf,
): Buffer {
  text.write('{"channels":{');
  let comma = '';
  for (const { channel, answeredBy } of partsOf(instrument)) {
    const figures = released[channel];
    if (figures?.release !== 'figures') continue;
    const population = answeredBy === 'staff' ? who.staff : who.users;
    const earlier = who.earlier?.[channel];
    text.write(`${comma}"${channel}":{"population":${population},"bands":`);
    if (who.earlier) text.write(JSON.stringify(earlier?.bands ?? {}));
    else writeBands(text, instrument, channel, chosenOf);
    const groups = who.earlier
      ? (earlier?.groups ?? [])
      : groupsOf(instrument, { channel, answeredBy }, figures, who);
    text.write(groups.length > 0 ? `,"groups":${JSON.stringify(groups)}}` : '}');
    comma = ',';
  }
  text.write(`},"reasons":${JSON.stringify(who.reasons)}}`);
  return text.take();
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

function writeBands(
  text: ByteText,
  instrument: Instrument,
  channel: Channel,
  chosenOf: ChosenOf,
): void {
  const cells = cellsRising(instrument, channel);
  let isFirst = true;
  for (let place = 0; place < cells.length; place += 1) {
    const { first, next, lowest, upTo, rungs } = cells[place]!;
    const chosen = chosenOf(channel, place);
    const rung = finestSafe(rungs, chosen, LEAST_SHOWN);
    if (!rung) continue;
    text.put(isFirst ? first : next);
    for (const [from, to] of rung) {
      text.put(from === 0 ? lowest[to]! : upTo[to]!);
      text.number(between(chosen, from, to));
    }
    isFirst = false;
  }
  text.put(isFirst ? NO_CELL : END);
}

const NO_CELL = pieceOf('{}');
const END = pieceOf(']]}');

/** What is written before its bands, and before what was chosen of each of them. */
interface RisingCell {
  readonly first: Uint8Array;
  readonly next: Uint8Array;
  /** Up to each of its scores, lowest first: in the lowest band, and in others. */
  readonly lowest: readonly Uint8Array[];
  readonly upTo: readonly Uint8Array[];
  /** What may be shown of it, finest first. */
  readonly rungs: readonly Rung[];
}

const risingCells = new WeakMap<Instrument, Map<Channel, readonly RisingCell[]>>();

/** Laid out once for all agencies of a cycle. */
function cellsRising(instrument: Instrument, channel: Channel): readonly RisingCell[] {
  const known = risingCells.get(instrument) ?? new Map<Channel, readonly RisingCell[]>();
  risingCells.set(instrument, known);
  let cells = known.get(channel);
  if (!cells) {
    cells = cellsOf(instrument, channel).map(({ code, scores }) => {
      const rising = scores.toSorted((a, b) => a - b);
      return {
        first: pieceOf(`{"${code}":`),
        next: pieceOf(`]],"${code}":`),
        lowest: rising.map((score) => pieceOf(`[[${score},`)),
        upTo: rising.map((score) => pieceOf(`],[${score},`)),
        rungs: ladderOf(rising),
      };
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
