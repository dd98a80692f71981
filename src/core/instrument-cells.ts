import type { Channel, Instrument, Question, Text } from './instrument.ts';
import { questionsOf } from './instrument.ts';

/**
 * The answer cells of a channel in the order of their bytes. A submission is packed one byte a
 * cell: 0 nothing answered, n the n-th option as shown. Order and options are the instrument's,
 * so packed answers mean something only beside its hash.
 */
export interface Cell {
  /** `i1`, or `I1.2` where a question has several cells. */
  readonly code: string;
  readonly question: Question;
  readonly text: Text;
  readonly labels: readonly Text[];
  /** Score of the n-th option, with the polarity already applied. */
  readonly scores: readonly number[];
}

/** How often each score was given in each cell. */
export type CellCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface ChannelCounts {
  /** Submissions. Left out, the answers of each cell say it. */
  readonly respondents?: number;
  readonly counts: CellCounts;
}

export function cellsOf(instrument: Instrument, channel: Channel): Cell[] {
  return questionsOf(instrument, channel).flatMap((question) =>
    (question.cells ?? [question]).map((cell) => {
      const set = instrument.optionSets[cell.options ?? question.options]!;
      const polarity = cell.polarity ?? question.polarity;
      return {
        code: cell.code,
        question,
        text: cell.text,
        labels: set.labels,
        scores: polarity === 'positive' ? set.scores : set.scores.toReversed(),
      };
    }),
  );
}

/** Why packed answers do not fit the channel; undefined when they do. */
export function packingFault(
  instrument: Instrument,
  cells: readonly Cell[],
  packed: Uint8Array,
): 'length' | 'option' | 'unanswered' | undefined {
  if (packed.length !== cells.length) return 'length';
  const required = instrument.missing.rule === 'required';
  for (let i = 0; i < packed.length; i += 1) {
    if (packed[i]! > cells[i]!.scores.length) return 'option';
    if (required && packed[i] === 0) return 'unanswered';
  }
  return undefined;
}

/** Folds packed submissions into counts; the order in which they come changes nothing. */
export function countsFromPacked(
  instrument: Instrument,
  channel: Channel,
  submissions: Iterable<Uint8Array>,
): Required<ChannelCounts> {
  const cells = cellsOf(instrument, channel);
  const tallies = cells.map((cell) => new Array<number>(cell.scores.length + 1).fill(0));
  let respondents = 0;
  for (const packed of submissions) {
    const fault = packingFault(instrument, cells, packed);
    if (fault) throw new RangeError(`packed answers do not fit ${channel}: ${fault}`);
    for (let i = 0; i < packed.length; i += 1) tallies[i]![packed[i]!]! += 1;
    respondents += 1;
  }
  return { respondents, counts: countsOfTallies(cells, tallies) };
}

/** Tallies by option number (0 = unanswered) as counts by score. */
export function countsOfTallies(
  cells: readonly Cell[],
  tallies: readonly ArrayLike<number>[],
): CellCounts {
  return Object.fromEntries(
    cells.map((cell, i) => [
      cell.code,
      Object.fromEntries(cell.scores.map((score, n) => [String(score), tallies[i]![n + 1]!])),
    ]),
  );
}
