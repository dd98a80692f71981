import { type Channel, channelsOf, type Instrument, instrumentName } from './instrument.ts';
import {
  type CellCounts,
  type ChannelCounts,
  cellsOf,
  countsOfTallies,
} from './instrument-cells.ts';
import type { CellSums } from './score.ts';

/**
 * Many agencies' packed answers folded in one pass into typed arrays: for every agency and cell,
 * how often each option was chosen. A million submissions leave some megabytes.
 */
export interface Tally {
  /** Folds the submission that lies in `bytes` from `start`, `length` bytes long. */
  put(agencyId: number, channel: Channel, bytes: Uint8Array, start: number, length: number): void;
  readonly agencyIds: () => number[];
  /** What was put in of an agency; channels nobody answered have no respondents. */
  readonly countsOf: (agencyId: number) => Record<string, Required<ChannelCounts>>;
  readonly respondentsOf: (agencyId: number, channel: Channel) => number;
  readonly sumsOf: (agencyId: number) => Partial<Record<Channel, CellSums>>;
}

interface Layout {
  readonly channel: Channel;
  readonly cells: ReturnType<typeof cellsOf>;
  /** Places of one cell: unanswered and every option of the largest scale. */
  readonly stride: number;
  readonly offset: number;
}

export function openTally(instrument: Instrument): Tally {
  const layouts = layoutsOf(instrument);
  const width = layouts.reduce((sum, { cells, stride }) => sum + cells.length * stride, 0);
  const nobody: Uint32Array = new Uint32Array(width);
  const tallies = new Map<number, Uint32Array>();
  const layoutOf = new Map(layouts.map((layout) => [layout.channel, layout]));
  let lastId = -1;
  let last: Uint32Array = nobody;
  let layout: Layout | undefined;

  const tallyOf = (agencyId: number): Uint32Array => {
    if (agencyId === lastId) return last;
    const found = tallies.get(agencyId) ?? new Uint32Array(width);
    tallies.set(agencyId, found);
    [lastId, last] = [agencyId, found];
    return found;
  };
  const cellTallies = (agencyId: number, layout: Layout): Uint32Array[] => {
    const own = tallies.get(agencyId) ?? nobody;
    const { cells, stride, offset } = layout;
    return cells.map((_, i) => own.subarray(offset + i * stride, offset + (i + 1) * stride));
  };
  const respondentsIn = (cells: readonly Uint32Array[]): number =>
    (cells[0] ?? nobody.subarray(0, 0)).reduce((sum, count) => sum + count, 0);

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
    agencyIds: () => [...tallies.keys()],
    respondentsOf: (agencyId, channel) =>
      respondentsIn(cellTallies(agencyId, layoutOf.get(channel)!)),
    countsOf: (agencyId) =>
      Object.fromEntries(
        layouts.map((layout) => {
          const found = cellTallies(agencyId, layout);
          const counts: CellCounts = countsOfTallies(
            layout.cells,
            checked(instrument, layout, found),
          );
          return [layout.channel, { respondents: respondentsIn(found), counts }];
        }),
      ),
    sumsOf: (agencyId) =>
      Object.fromEntries(
        layouts.map((layout) => [
          layout.channel,
          cellSums(layout, checked(instrument, layout, cellTallies(agencyId, layout))),
        ]),
      ),
  };
}

function layoutsOf(instrument: Instrument): Layout[] {
  let offset = 0;
  return channelsOf(instrument).map((channel) => {
    const cells = cellsOf(instrument, channel);
    const stride = 1 + Math.max(...cells.map((cell) => cell.scores.length));
    const layout = { channel, cells, stride, offset };
    offset += cells.length * stride;
    return layout;
  });
}

/** An option a cell does not have, or nothing where an answer is required, is a damaged answer. */
function checked(instrument: Instrument, { channel, cells }: Layout, tallies: Uint32Array[]) {
  const isRequired = instrument.missing.rule === 'required';
  cells.forEach(({ code, scores }, i) => {
    const tally = tallies[i]!;
    const isBeyond = tally.subarray(scores.length + 1).some((count) => count > 0);
    if (isBeyond || (isRequired && tally[0] !== 0)) {
      throw new RangeError(`packed answers do not fit ${channel} ${code}`);
    }
  });
  return tallies;
}

function cellSums({ cells }: Layout, tallies: readonly Uint32Array[]): CellSums {
  const sums: Record<string, readonly [number, number]> = {};
  cells.forEach(({ code, scores }, i) => {
    const tally = tallies[i]!;
    let [sum, answers] = [0, 0];
    for (let n = 0; n < scores.length; n += 1) {
      sum += scores[n]! * tally[n + 1]!;
      answers += tally[n + 1]!;
    }
    sums[code] = [sum, answers];
  });
  return sums;
}
