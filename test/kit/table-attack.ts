import type { Shown, ShownTable } from '../../src/core/suppression-table.ts';

/**
 * What every hidden place of a published table may hold, found by trying: places are filled one
 * after another with everything that the sums still allow. Knows nothing of how hiding is done.
 */
export interface Place {
  readonly name: string;
  readonly shown: Shown;
}

interface Sum {
  readonly total: number;
  readonly parts: readonly number[];
}

/** Places in one list, and which of them are the sum of which. */
export function placesOf(table: ShownTable): { places: Place[]; sums: Sum[] } {
  const places: Place[] = [];
  const sums: Sum[] = [];
  const put = (name: string, shown: Shown) => places.push({ name, shown }) - 1;
  const groups = table.groups.map((group, g) => {
    const rows = group.rows.map((row, r) => {
      const parts = row.cells.map((shown, c) => put(`cell ${g} ${r} ${c}`, shown));
      const total = put(`row ${g} ${r}`, row.total);
      sums.push({ total, parts });
      return { parts, total };
    });
    const columns = group.columns.map((shown, c) => {
      const total = put(`column ${g} ${c}`, shown);
      sums.push({ total, parts: rows.map((row) => row.parts[c]!) });
      return total;
    });
    const total = put(`group ${g}`, group.total);
    sums.push({ total, parts: rows.map((row) => row.total) }, { total, parts: columns });
    return { columns, total };
  });
  const columns = table.columns.map((shown, c) => {
    const total = put(`columns ${c}`, shown);
    sums.push({ total, parts: groups.map((group) => group.columns[c]!) });
    return total;
  });
  const total = put('all', table.total);
  sums.push({ total, parts: groups.map((group) => group.total) }, { total, parts: columns });
  return { places, sums };
}

/** Whether all sums can hold with this place at this value. */
export function isPossible(
  { places, sums }: ReturnType<typeof placesOf>,
  at: number,
  value: number,
  most: number,
): boolean {
  const low = places.map(({ shown }, i) => (i === at ? value : (shown ?? 0)));
  const high = places.map(({ shown }, i) => (i === at ? value : (shown ?? most)));
  return solve(low, high, sums);
}

function solve(low: number[], high: number[], sums: readonly Sum[]): boolean {
  if (!narrow(low, high, sums)) return false;
  let open = -1;
  for (let i = 0; i < low.length; i += 1) {
    if (low[i]! < high[i]! && (open < 0 || high[i]! - low[i]! < high[open]! - low[open]!)) open = i;
  }
  if (open < 0) return true;
  for (let value = low[open]!; value <= high[open]!; value += 1) {
    const [lows, highs] = [[...low], [...high]];
    lows[open] = value;
    highs[open] = value;
    if (solve(lows, highs, sums)) return true;
  }
  return false;
}

/** Bounds drawn together until they stand still; false when nothing is left. */
function narrow(low: number[], high: number[], sums: readonly Sum[]): boolean {
  for (let moved = true; moved; ) {
    moved = false;
    const bound = (i: number, least: number, most: number) => {
      if (least > low[i]!) [low[i], moved] = [least, true];
      if (most < high[i]!) [high[i], moved] = [most, true];
    };
    for (const { total, parts } of sums) {
      const least = parts.reduce((sum, i) => sum + low[i]!, 0);
      const most = parts.reduce((sum, i) => sum + high[i]!, 0);
      bound(total, least, most);
      for (const i of parts) {
        bound(i, low[total]! - (most - high[i]!), high[total]! - (least - low[i]!));
      }
    }
    if (low.some((one, i) => one > high[i]!)) return false;
  }
  return true;
}
