import { add, compare, type Exact, exact, reduced, weightedMean } from '../kit/decimal.ts';
import type { Cell } from './instrument-cells.ts';

/**
 * What moves do to a figure before anything is rounded: a start, and steps that each add the same,
 * steepest first. A move is one respondent answering one cell one step higher.
 */
export interface Line {
  readonly base: Exact;
  readonly steps: readonly LineStep[];
}

export interface LineStep {
  /** Key of the cell in the plan. */
  readonly cell: string;
  readonly gain: Exact;
  readonly moves: number;
  /** Score of the cell as it is: of moves worth the same, the weakest question's come first. */
  readonly start: Exact;
}

/** How much one move adds to the sum of a cell; the two are equal where the scale is even. */
export interface Stride {
  readonly least: number;
  readonly most: number;
  readonly top: number;
}

export function strideOf({ scores }: Cell): Stride {
  const ascending = scores.toSorted((a, b) => a - b);
  const strides = ascending.slice(1).map((score, i) => score - ascending[i]!);
  return { least: Math.min(...strides), most: Math.max(...strides), top: ascending.at(-1)! };
}

/** A cell whose every move adds `stride`, the last one what is left. */
export function cellLine(
  cell: string,
  [sum, answers]: readonly [sum: number, answers: number],
  stride: number,
  top: number,
): Line {
  const room = Math.max(0, top * answers - sum);
  const whole = Math.floor(room / stride);
  const rest = room - whole * stride;
  const start = exact(sum, answers);
  const steps = [
    { cell, gain: exact(stride, answers), moves: whole, start },
    { cell, gain: exact(rest, answers), moves: 1, start },
  ];
  return { base: start, steps: steps.filter((one) => one.moves && one.gain.over) };
}

export function mergeLines(lines: readonly Line[], weights: readonly bigint[]): Line {
  const sum = weights.reduce((a, b) => a + b, 0n);
  const steps = lines.flatMap((line, i) =>
    line.steps.map((step) => ({
      ...step,
      gain: reduced({ over: step.gain.over * weights[i]!, under: step.gain.under * sum }),
    })),
  );
  return {
    base: reduced(
      weightedMean(
        lines.map((line) => line.base),
        weights,
      ),
    ),
    steps: steps.sort((a, b) => compare(b.gain, a.gain) || compare(a.start, b.start)),
  };
}

export function lifted(line: Line, by: Exact): Line {
  return { ...line, base: reduced(add(line.base, by)) };
}

export type Moves = ReadonlyMap<string, number>;

/** The steepest so many moves that are not taken yet. */
export function steepest({ steps }: Line, moves: number, taken: Moves = new Map()): Moves {
  const chosen = new Map(taken);
  const used = new Map(taken);
  let left = moves;
  for (const { cell, moves: most } of steps) {
    if (left === 0) break;
    const before = Math.min(most, used.get(cell) ?? 0);
    used.set(cell, (used.get(cell) ?? 0) - before);
    const now = Math.min(left, most - before);
    if (now > 0) chosen.set(cell, (chosen.get(cell) ?? 0) + now);
    left -= now;
  }
  return chosen;
}

export function movesIn({ steps }: Line): number {
  return steps.reduce((sum, step) => sum + step.moves, 0);
}
