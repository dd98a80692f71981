import { type ByteText, pieceOf } from '../kit/byte-text.ts';
import { type Channel, channelsOf, type Instrument, instrumentName } from './instrument.ts';
import { type ChannelCounts, cellsOf, countsOfTallies } from './instrument-cells.ts';
import type { ChannelSums } from './result.ts';
import type { CellSums } from './score.ts';

/**
 * Many agencies' packed answers folded in one pass into typed arrays: for every agency and cell,
 * how often each option was chosen. A million submissions leave some megabytes.
 */
export interface Tally {
  /** Folds the submission that lies in `bytes` from `start`, `length` bytes long. */
  put(agencyId: number, channel: Channel, bytes: Uint8Array, start: number, length: number): void;
  /** An agency's channel as it was counted before, instead of what was put in. */
  replace(agencyId: number, channel: Channel, counted: Required<ChannelCounts>): void;
  readonly agencyIds: () => number[];
  /** What was put in of an agency; channels nobody answered have no respondents. */
  readonly countsOf: (agencyId: number) => Record<string, Required<ChannelCounts>>;
  /**
   * Writes the same as the text that is hashed, without an object for each option, of an agency whose
   * sums were read: damaged answers were refused then.
   */
  readonly writeCounts: (agencyId: number, text: ByteText) => void;
  readonly channelsOf: (agencyId: number) => Record<string, ChannelSums>;
  /** How often each option of a channel's n-th cell was chosen, lowest score first; until asked again. */
  readonly chosenOf: (agencyId: number, channel: Channel, place: number) => readonly number[];
  readonly respondentsOf: (agencyId: number, channel: Channel) => number;
  readonly sumsOf: (agencyId: number) => Partial<Record<Channel, CellSums>>;
}

interface Layout {
  readonly channel: Channel;
  readonly cells: ReturnType<typeof cellsOf>;
  /** Places of one cell: unanswered and every option of the largest scale. */
  readonly stride: number;
  readonly offset: number;
  /** In the order in which they are hashed. */
  readonly sorted: readonly PlacedCell[];
  /** Where the counts of each cell are, lowest score first; in the order of the cells. */
  readonly rising: readonly (readonly number[])[];
  /** What is written before each count, and where the count is. */
  readonly pieces: readonly { readonly piece: Uint8Array; readonly at: number }[];
}

interface PlacedCell {
  readonly code: string;
  readonly scores: readonly number[];
  /** Where its tally begins: unanswered, then every option. */
  readonly start: number;
}

export function openTally(instrument: Instrument): Tally {
  const layouts = layoutsOf(instrument);
  const byName = layouts.toSorted((a, b) => (a.channel < b.channel ? -1 : 1));
  const width = layouts.reduce((sum, { cells, stride }) => sum + cells.length * stride, 0);
  const nobody: Uint32Array = new Uint32Array(width);
  const tallies = new Map<number, Uint32Array>();
  const layoutOf = new Map(layouts.map((layout) => [layout.channel, layout]));
  let lastId = -1;
  let last: Uint32Array = nobody;
  let layout: Layout | undefined;
  const chosen: number[] = [];

  const tallyOf = (agencyId: number): Uint32Array => {
    if (agencyId === lastId) return last;
    const found = tallies.get(agencyId) ?? new Uint32Array(width);
    tallies.set(agencyId, found);
    [lastId, last] = [agencyId, found];
    return found;
  };
  return {
    put(agencyId, channel, bytes, start, length) {
      if (layout?.channel !== channel) layout = layoutOf.get(channel);
      if (!layout) throw new RangeError(`${instrumentName(instrument)} has no channel ${channel}`);
      const { stride, cells } = layout;
      if (length !== cells.length) throw new RangeError(`packed answers do not fit ${channel}`);
      const tally = tallyOf(agencyId);
      let place = layout.offset;
      for (let at = start; at < start + length; at += 1) {
        const option = bytes[at]!;
        if (option >= stride) throw new RangeError(`no such option in ${channel}`);
        tally[place + option]! += 1;
        place += stride;
      }
    },
    replace(agencyId, channel, { respondents, counts }) {
      const { cells, stride, offset } = layoutOf.get(channel)!;
      const tally = tallyOf(agencyId);
      for (const [place, { code, scores }] of cells.entries()) {
        const start = offset + place * stride;
        const own = scores.map((score) => counts[code]?.[String(score)] ?? 0);
        const answered = own.reduce((sum, count) => sum + count, 0);
        tally.set([respondents - answered, ...own], start);
      }
    },
    agencyIds: () => [...tallies.keys()],
    respondentsOf: (agencyId, channel) =>
      respondentsIn(tallies.get(agencyId) ?? nobody, layoutOf.get(channel)!),
    countsOf(agencyId) {
      const tally = tallies.get(agencyId) ?? nobody;
      return Object.fromEntries(
        layouts.map((layout) => {
          refuseDamaged(instrument, layout, tally);
          const { cells, stride, offset } = layout;
          const own = cells.map((_, i) => tally.subarray(offset + i * stride));
          const respondents = respondentsIn(tally, layout);
          return [layout.channel, { respondents, counts: countsOfTallies(cells, own) }];
        }),
      );
    },
    writeCounts(agencyId, text) {
      const tally = tallies.get(agencyId) ?? nobody;
      text.put(OPENING);
      for (const layout of byName) {
        if (layout !== byName[0]) text.put(COMMA);
        for (const { piece, at } of layout.pieces) {
          text.put(piece);
          text.number(tally[at]!);
        }
        text.put(RESPONDENTS);
        text.number(respondentsIn(tally, layout));
        text.put(CLOSING);
      }
      text.put(CLOSING);
    },
    chosenOf(agencyId, channel, place) {
      const tally = tallies.get(agencyId) ?? nobody;
      const places = layoutOf.get(channel)!.rising[place]!;
      chosen.length = places.length;
      for (let n = 0; n < places.length; n += 1) chosen[n] = tally[places[n]!]!;
      return chosen;
    },
    channelsOf(agencyId) {
      const tally = tallies.get(agencyId) ?? nobody;
      const channels: Record<string, ChannelSums> = {};
      for (const layout of byName) {
        refuseDamaged(instrument, layout, tally);
        channels[layout.channel] = {
          respondents: respondentsIn(tally, layout),
          sums: cellSums(layout, tally),
        };
      }
      return channels;
    },
    sumsOf(agencyId) {
      const tally = tallies.get(agencyId) ?? nobody;
      const sums: Partial<Record<Channel, CellSums>> = {};
      for (const layout of layouts) {
        refuseDamaged(instrument, layout, tally);
        sums[layout.channel] = cellSums(layout, tally);
      }
      return sums;
    },
  };
}

const layoutsByInstrument = new WeakMap<Instrument, readonly Layout[]>();

function layoutsOf(instrument: Instrument): readonly Layout[] {
  const known = layoutsByInstrument.get(instrument) ?? makeLayouts(instrument);
  layoutsByInstrument.set(instrument, known);
  return known;
}

function makeLayouts(instrument: Instrument): Layout[] {
  let offset = 0;
  return channelsOf(instrument).map((channel) => {
    const cells = cellsOf(instrument, channel);
    const stride = 1 + Math.max(...cells.map((cell) => cell.scores.length));
    const sorted = cells
      .map(({ code, scores }, i) => ({ code, scores, start: offset + i * stride }))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
    const rising = cells.map(({ scores }, i) => risingPlaces(scores, offset + i * stride));
    const layout = {
      channel,
      cells,
      stride,
      offset,
      sorted,
      rising,
      pieces: piecesOf(channel, sorted),
    };
    offset += cells.length * stride;
    return layout;
  });
}

/** Behind the place of those who gave no answer, lowest score first. */
function risingPlaces(scores: readonly number[], start: number): number[] {
  return scores
    .map((score, n) => ({ score, at: start + n + 1 }))
    .sort((a, b) => a.score - b.score)
    .map(({ at }) => at);
}

const OPENING = pieceOf('{');
const COMMA = pieceOf(',');
const RESPONDENTS = pieceOf('}},"respondents":');
const CLOSING = pieceOf('}');

function piecesOf(channel: Channel, sorted: readonly PlacedCell[]): Layout['pieces'] {
  return sorted.flatMap(({ code, scores, start }, i) =>
    scores
      .map((score, n) => ({ score, at: start + n + 1 }))
      .sort((a, b) => a.score - b.score)
      .map(({ score, at }, n) => {
        const opening = `${i === 0 ? `"${channel}":{"counts":{` : '},'}"${code}":{`;
        return { piece: pieceOf(`${n === 0 ? opening : ','}"${score}":`), at };
      }),
  );
}

function respondentsIn(tally: Uint32Array, { stride, offset }: Layout): number {
  let respondents = 0;
  for (let place = offset; place < offset + stride; place += 1) respondents += tally[place]!;
  return respondents;
}

/** An option a cell does not have, or nothing where an answer is required, is a damaged answer. */
function refuseDamaged(instrument: Instrument, layout: Layout, tally: Uint32Array): void {
  const { channel, cells, stride } = layout;
  const isRequired = instrument.missing.rule === 'required';
  let start = layout.offset;
  for (const { code, scores } of cells) {
    let isDamaged = isRequired && tally[start] !== 0;
    for (let n = scores.length + 1; n < stride; n += 1) isDamaged ||= tally[start + n] !== 0;
    if (isDamaged) throw new RangeError(`packed answers do not fit ${channel} ${code}`);
    start += stride;
  }
}

function cellSums({ sorted }: Layout, tally: Uint32Array): CellSums {
  const sums: Record<string, readonly [number, number]> = {};
  for (const { code, scores, start } of sorted) {
    let sum = 0;
    let answers = 0;
    for (let n = 0; n < scores.length; n += 1) {
      const count = tally[start + n + 1]!;
      sum += scores[n]! * count;
      answers += count;
    }
    sums[code] = [sum, answers];
  }
  return sums;
}
