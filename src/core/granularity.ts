import { parseDecimal } from '../kit/decimal.ts';
import type { Channel, Instrument } from './instrument.ts';
import { channelsOf, toolOfChannel } from './instrument.ts';
import { type Cell, cellsOf } from './instrument-cells.ts';

/**
 * Which numbers of respondents a set of printed means is consistent with. A mean of n answers on a
 * scale can only be certain fractions; a printed mean that none of them rounds to rules n out.
 * It never says what n was.
 */
export interface Granularity {
  readonly channel: Channel;
  /** Ascending. */
  readonly respondents: readonly number[];
}

export const MOST_RESPONDENTS = 10_000;

/** Per channel with printed question means, every consistent n up to `most`. */
export function consistentRespondents(
  instrument: Instrument,
  printed: Readonly<Record<string, string>>,
  most: number,
): Granularity[] {
  return channelsOf(instrument).flatMap((channel) => {
    const means = printedMeans(instrument, channel, printed);
    if (means.length === 0) return [];
    const reaches = new Map<string, Uint32Array>();
    const tests = means.map(({ hundredths, scores, cells }) => {
      const key = `${scores.join()}×${cells}`;
      if (!reaches.has(key)) reaches.set(key, fewestAnswers(scores, most * cells));
      return { hundredths, cells, lowest: scores[0]!, fewest: reaches.get(key)! };
    });
    const respondents: number[] = [];
    for (let n = 1; n <= most; n += 1) {
      if (tests.every((test) => isReachable(test, n * test.cells))) respondents.push(n);
    }
    return [{ channel, respondents }];
  });
}

interface PrintedMean {
  readonly hundredths: number;
  /** Scores an answer can have, ascending. */
  readonly scores: readonly number[];
  /** Answers that one respondent gives to it. */
  readonly cells: number;
}

function printedMeans(
  instrument: Instrument,
  channel: Channel,
  printed: Readonly<Record<string, string>>,
): PrintedMean[] {
  const prefix = toolOfChannel(instrument, channel).parts.length > 1 ? `${channel}.` : '';
  const cells = cellsOf(instrument, channel);
  const means: PrintedMean[] = [];
  const put = (code: string, own: readonly Cell[]) => {
    const figure = printed[prefix + code];
    const scales = new Set(own.map((cell) => ascending(cell).join()));
    // Cells on different scales together reach almost everything; nothing is concluded from them.
    if (figure === undefined || scales.size > 1) return;
    const value = parseDecimal(figure)!;
    const hundredths = Number((value.over * 100n) / value.under);
    means.push({ hundredths, scores: ascending(own[0]!), cells: own.length });
  };
  for (const question of new Set(cells.map((cell) => cell.question))) {
    const own = cells.filter((cell) => cell.question === question);
    put(question.code, own);
    if (question.cells) for (const cell of own) put(cell.code, [cell]);
  }
  return means;
}

function ascending(cell: Cell): number[] {
  return cell.scores.toSorted((a, b) => a - b);
}

/** For every sum above all-lowest, the fewest answers that make it. */
function fewestAnswers(scores: readonly number[], answers: number): Uint32Array {
  const lowest = scores[0]!;
  const steps = scores.slice(1).map((score) => score - lowest);
  const fewest = new Uint32Array(answers * steps.at(-1)! + 1).fill(0xffffffff);
  fewest[0] = 0;
  for (let sum = 1; sum < fewest.length; sum += 1) {
    for (const step of steps) {
      const before = step <= sum ? fewest[sum - step]! : 0xffffffff;
      if (before + 1 < fewest[sum]!) fewest[sum] = before + 1;
    }
  }
  return fewest;
}

/** Whether some sum of so many answers is printed as this mean, halves going up. */
function isReachable(
  test: { hundredths: number; lowest: number; fewest: Uint32Array },
  answers: number,
): boolean {
  const { hundredths, lowest, fewest } = test;
  const first = Math.max(0, Math.ceil((answers * (2 * hundredths - 1)) / 200));
  const end = Math.ceil((answers * (2 * hundredths + 1)) / 200);
  for (let sum = first; sum < end; sum += 1) {
    const above = sum - lowest * answers;
    if (above >= 0 && above < fewest.length && fewest[above]! <= answers) return true;
  }
  return false;
}
