import { surveyTools } from '../../src/core/instrument.ts';
import { cellsOf } from '../../src/core/instrument-cells.ts';
import type { Known } from '../../src/core/what-if-case.ts';

/**
 * The fewest moves in IIT of 2568, everything else fixed, by a plain table over whole hundredths:
 * for every number of moves the highest sum of rounded question scores, one question after another.
 * IIT is the mean of fifteen questions in indicators of equal size.
 */
export function naiveMoves(
  { instrument, sums, printed }: Known,
  total: string,
): number | undefined {
  const [iit] = surveyTools(instrument);
  if (iit?.indicators.some((one) => one.questions.length !== 3)) throw new RangeError('not 5 by 3');
  const [eit1, eit2, oit] = ['EIT1', 'EIT2', 'OIT'].map((key) => hundredths(printed[key]!));
  const eit = Math.floor((eit1! + eit2! + 1) / 2);
  // Total = round(.3 IIT + .3 EIT + .4 OIT), in tenths of a hundredth.
  const needed = Math.ceil((hundredths(total) * 10 - 5 - 3 * eit - 4 * oit!) / 3);
  // IIT = round(sum / 15); half up: sum / 15 >= needed - 1/2.
  const enough = Math.ceil((2 * needed - 1) * 7.5);
  let best = [0];
  for (const cell of cellsOf(instrument, 'iit')) {
    const [sum, n] = sums.iit![cell.code]!;
    const step = cell.scores.length === 2 ? 100 : 20;
    const room = Math.round((100 * n - sum) / step);
    const score = (moves: number) => Math.floor((200 * (sum + step * moves) + n) / (2 * n));
    const scores = Array.from({ length: room + 1 }, (_, moves) => score(moves));
    const next = new Array<number>(best.length + room).fill(0);
    best.forEach((value, before) => {
      for (let moves = 0; moves <= room; moves += 1) {
        const all = value + scores[moves]!;
        if (all > next[before + moves]!) next[before + moves] = all;
      }
    });
    best = next;
  }
  const found = best.findIndex((value) => value >= enough);
  return found < 0 ? undefined : found;
}

function hundredths(figure: string): number {
  return Math.round(Number(figure) * 100);
}
