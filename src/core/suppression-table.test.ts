import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPossible, placesOf } from '../../test/kit/table-attack.ts';
import { shownTable } from './suppression-table.ts';

const LEAST = 5;

test('a small count takes others with it, so that no sum gives it away', () => {
  const table = shownTable(
    {
      groups: [
        [
          [3, 20, 30],
          [25, 9, 14],
          [40, 12, 11],
        ],
      ],
    },
    LEAST,
  )!;
  const [group] = table.groups;
  expect(group!.rows[0]!.cells[0]).toBeNull();
  const hidden = group!.rows.flatMap((row) => row.cells).filter((cell) => cell === null);
  expect(hidden.length).toBeGreaterThanOrEqual(4);
  expect(table.total).toBe(164);
});

test('a table without small counts is shown whole; of one small count alone nothing is', () => {
  const whole = shownTable(
    {
      groups: [
        [
          [8, 0],
          [12, 9],
        ],
      ],
    },
    LEAST,
  )!;
  expect(whole.groups[0]!.rows.map((row) => row.cells)).toEqual([
    [8, 0],
    [12, 9],
  ]);
  expect(placesOf(shownTable({ groups: [[[3]]] }, LEAST)!).places.map((one) => one.shown)).toEqual(
    Array.from({ length: 6 }, () => null),
  );
});

const count = fc.oneof(fc.nat(6), fc.nat(6), fc.nat(25));
const tables = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 2, max: 3 }),
    fc.integer({ min: 1, max: 2 }),
  )
  .chain(([rows, columns, groups]) => {
    const times = (n: number) => ({ minLength: n, maxLength: n });
    const row = fc.array(count, times(columns));
    return fc.array(fc.array(row, times(rows)), times(groups));
  });

test('of no table, with totals over two levels, is a small count found out', () => {
  let guarded = 0;
  fc.assert(
    fc.property(tables, (groups) => {
      const table = shownTable({ groups }, LEAST);
      if (!table) return;
      const truth = placesOf(shownTable({ groups }, 0)!).places;
      const laid = placesOf(table);
      const most = truth.at(-1)!.shown! + 2 * LEAST;
      for (const [i, { shown }] of laid.places.entries()) {
        const count = truth[i]!.shown!;
        if (count === 0 || count >= LEAST) continue;
        guarded += 1;
        expect(shown).toBeNull();
        const may = (value: number) => isPossible(laid, i, value, most);
        expect(may(0) || may(1)).toBe(true);
        expect(may(LEAST) || may(LEAST + 1)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
  expect(guarded).toBeGreaterThan(30);
});
