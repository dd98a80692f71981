import { expect, test } from 'vitest';
import { rowHeights } from './row-height.ts';

const heightOf = (texts: (string | null)[], widths: number[], merges = [] as never[]) =>
  rowHeights([texts], widths, merges).get(0)?.height ?? 0;

test('a row is as tall as the cell with most lines, and marks take no room beside a letter', () => {
  const one = heightOf(['สั้น', null], [10, 10]);
  expect(heightOf(['ก\nข\nค', 'ก'], [10, 10])).toBe(one + 2 * 22);
  expect(heightOf(['ก'.repeat(30)], [10])).toBe(one + 3 * 22);
  expect(heightOf(['ก่'.repeat(7)], [10])).toBe(one);
  expect(heightOf(['ก'.repeat(100_000)], [10])).toBe(409);
});

test('a cell over columns has the room of all; one over rows makes none taller', () => {
  const text = 'ก'.repeat(50);
  const cell = { startRow: 0, startCol: 0, endCol: 3 };
  const heights = (endRow: number) =>
    rowHeights([[text]], [10, 10, 10, 10], [{ ...cell, endRow }]).get(0)?.height;
  expect([heights(0), heights(1)]).toEqual([46, 24]);
});
