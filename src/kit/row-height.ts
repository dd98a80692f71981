import type { MergeRange } from 'hucre';

/**
 * How tall the rows of a sheet must be, in points, for texts that wrap: a program that only prints
 * a workbook never works it out, and lines would lie over each other. Rather a little too tall.
 */
export function rowHeights(
  rows: readonly (readonly (string | null)[])[],
  widths: readonly number[],
  merges: readonly MergeRange[],
): Map<number, { height: number }> {
  return new Map(
    rows.map((row, y) => {
      const lines = row.map((text, x) => (text === null ? 1 : linesOf(text, roomAt(y, x))));
      const height = Math.min(TALLEST, BESIDE + LINE * Math.max(1, ...lines));
      return [y, { height }];
    }),
  );

  /** In letters; a cell over several rows has room enough in any one of them. */
  function roomAt(y: number, x: number): number {
    const merged = merges.find((one) => one.startRow === y && one.startCol === x);
    if (!merged) return widths[x] ?? USUAL;
    if (merged.endRow > merged.startRow) return Number.POSITIVE_INFINITY;
    return widths.slice(x, merged.endCol + 1).reduce((sum, width) => sum + width, 0);
  }
}

/** A line of 16 points with marks above and below, and the most that Excel makes a row. */
const LINE = 22;
const BESIDE = 2;
const TALLEST = 409;
const USUAL = 10;
/** More letters than digits go into a line, and words leave some of it empty: most of a narrow one. */
const LETTERS_A_DIGIT = 1.15;
const LEFT_EMPTY = 3;
const LEAST_FILLED = 0.7;

function linesOf(text: string, room: number): number {
  const filled = Math.max(room * LETTERS_A_DIGIT - LEFT_EMPTY, room * LEAST_FILLED);
  return text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(line.replace(/\p{M}/gu, '').length / filled)))
    .reduce((sum, lines) => sum + lines, 0);
}
