import { type Cell, rangeOf, route } from './suppression-flow.ts';

/**
 * A table of people by something (rows, in groups) and something else (columns), with the totals of
 * rows, columns, groups and all. Small counts are hidden wherever they stand, totals too; then
 * others, the fewest people first, until every small one may be one or nobody and may be `least` or
 * more for all that is still shown. Undefined when that cannot be had: then nothing is shown.
 *
 * A flow runs round the table: from all to groups, rows, cells, columns of a group, columns, all.
 * What is hidden may change by whatever can run in a circle through hidden places only.
 */
export interface CountTable {
  /** Groups of rows of counts; a plain table has one group. */
  readonly groups: readonly (readonly (readonly number[])[])[];
}

export type Shown = number | null;

export interface ShownTable {
  readonly groups: readonly {
    readonly rows: readonly { readonly cells: readonly Shown[]; readonly total: Shown }[];
    readonly columns: readonly Shown[];
    readonly total: Shown;
  }[];
  readonly columns: readonly Shown[];
  readonly total: Shown;
}

export function shownTable(table: CountTable, least: number): ShownTable | undefined {
  const laid = layOut(table);
  const isSmall = (cell: Cell) => cell.count > 0 && cell.count < least;
  for (const cell of laid.all) cell.isHidden = isSmall(cell);
  const small = laid.all.filter(isSmall);
  for (let turn = 0; turn <= laid.all.length; turn += 1) {
    const open = small.flatMap((cell) => wantedWays(laid.all, cell, least));
    if (open.length === 0) return showing(laid);
    for (const { from, to, amount, through } of open) {
      const path = route(laid.all, { from, to, amount, through });
      if (!path) return undefined;
      for (const cell of path) cell.isHidden = true;
    }
  }
  return undefined;
}

/** Circles a small count still needs, to be able to grow to `least` or to shrink to one. */
function wantedWays(all: readonly Cell[], cell: Cell, least: number) {
  const { low, high } = rangeOf(all, cell, least);
  const ways = [];
  if (high < least) {
    ways.push({ from: cell.to, to: cell.from, amount: least - cell.count, through: cell });
  }
  if (low > 1) ways.push({ from: cell.from, to: cell.to, amount: cell.count - 1, through: cell });
  return ways;
}

interface Laid {
  readonly all: Cell[];
  readonly groups: readonly {
    readonly rows: readonly { readonly cells: readonly Cell[]; readonly total: Cell }[];
    readonly columns: readonly Cell[];
    readonly total: Cell;
  }[];
  readonly columns: readonly Cell[];
  readonly total: Cell;
}

function layOut({ groups }: CountTable): Laid {
  const all: Cell[] = [];
  const put = (from: string, to: string, count: number): Cell => {
    const cell = { from, to, count, isHidden: false };
    all.push(cell);
    return cell;
  };
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const width = groups[0]?.[0]?.length ?? 0;
  const sumsOf = (rows: readonly (readonly number[])[]) =>
    Array.from({ length: width }, (_, c) => sum(rows.map((row) => row[c]!)));
  const laid = groups.map((rows, g) => ({
    rows: rows.map((row, r) => ({
      cells: row.map((count, c) => put(`row ${g} ${r}`, `column ${g} ${c}`, count)),
      total: put(`group ${g}`, `row ${g} ${r}`, sum(row)),
    })),
    columns: sumsOf(rows).map((count, c) => put(`column ${g} ${c}`, `column ${c}`, count)),
    total: put('all', `group ${g}`, sum(rows.map(sum))),
  }));
  const columns = sumsOf(groups.flat()).map((count, c) => put(`column ${c}`, 'end', count));
  return { all, groups: laid, columns, total: put('end', 'all', sum(groups.flat().map(sum))) };
}

function showing({ groups, columns, total }: Laid): ShownTable {
  const shown = (cell: Cell): Shown => (cell.isHidden ? null : cell.count);
  return {
    groups: groups.map((group) => ({
      rows: group.rows.map((row) => ({ cells: row.cells.map(shown), total: shown(row.total) })),
      columns: group.columns.map(shown),
      total: shown(group.total),
    })),
    columns: columns.map(shown),
    total: shown(total),
  };
}
