/** A count in a table as a flow from one sum to the next; what is hidden can still be anything. */
export interface Cell {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  isHidden: boolean;
}

interface Wanted {
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  /** The cell that the circle closes through, which is no way itself. */
  readonly through: Cell;
}

interface Step {
  readonly cell: Cell;
  readonly to: string;
  /** How much can go this way: any amount more, or at most what is there less. */
  readonly room: number;
}

/** How small and how large a hidden count may be, looking no further than `enough`. */
export function rangeOf(all: readonly Cell[], cell: Cell, enough: number) {
  const flow = (from: string, to: string, most: number) => flowOf(all, cell, from, to, most);
  return {
    low: cell.count - flow(cell.from, cell.to, cell.count),
    high: cell.count + flow(cell.to, cell.from, Math.max(enough - cell.count, 0)),
  };
}

/** The most, up to a limit, that can go from one sum to another through hidden cells. */
function flowOf(all: readonly Cell[], without: Cell, from: string, to: string, most: number) {
  const added = new Map<Cell, number>();
  const hidden = all.filter((cell) => cell.isHidden && cell !== without);
  let total = 0;
  while (total < most) {
    const path = pathThrough(hidden, from, to, (cell) => cell.count + (added.get(cell) ?? 0));
    if (!path) return total;
    const amount = Math.min(most - total, ...path.map((step) => step.room));
    for (const { cell, to: end } of path) {
      const change = end === cell.to ? amount : -amount;
      added.set(cell, (added.get(cell) ?? 0) + change);
    }
    total += amount;
  }
  return total;
}

function pathThrough(
  cells: readonly Cell[],
  from: string,
  to: string,
  countOf: (cell: Cell) => number,
): Step[] | undefined {
  return cheapest(from, to, (at) =>
    cells.flatMap((cell) =>
      stepsAt(cell, at, countOf(cell), 1).map((step) => ({ ...step, cost: 1 })),
    ),
  );
}

const TOTALS_COST = 1_000_000;

/** Cells to hide, the fewest people and no totals if it can be, so that this amount can go. */
export function route(all: readonly Cell[], wanted: Wanted): Cell[] | undefined {
  const cost = (cell: Cell) =>
    cell.isHidden ? 0.01 : cell.count + 1 + (cell.from.startsWith('row') ? 0 : TOTALS_COST);
  const path = cheapest(wanted.from, wanted.to, (at) =>
    all
      .filter((cell) => cell !== wanted.through)
      .flatMap((cell) =>
        stepsAt(cell, at, cell.count, wanted.amount).map((step) => ({ ...step, cost: cost(cell) })),
      ),
  );
  return path?.map((step) => step.cell);
}

function stepsAt(cell: Cell, at: string, count: number, amount: number): Step[] {
  const steps: Step[] = [];
  if (cell.from === at) steps.push({ cell, to: cell.to, room: Number.POSITIVE_INFINITY });
  if (cell.to === at && count >= amount) steps.push({ cell, to: cell.from, room: count });
  return steps;
}

/** Dijkstra's shortest path. */
function cheapest(
  from: string,
  to: string,
  stepsFrom: (at: string) => readonly (Step & { readonly cost: number })[],
): Step[] | undefined {
  const known = new Map([[from, { cost: 0, path: [] as Step[] }]]);
  const done = new Set<string>();
  for (;;) {
    let at: string | undefined;
    for (const [place, { cost }] of known) {
      if (!done.has(place) && (at === undefined || cost < known.get(at)!.cost)) at = place;
    }
    if (at === undefined) return undefined;
    const { cost, path } = known.get(at)!;
    if (at === to) return path;
    done.add(at);
    for (const step of stepsFrom(at)) {
      const sum = cost + step.cost;
      if (sum < (known.get(step.to)?.cost ?? Number.POSITIVE_INFINITY)) {
        known.set(step.to, { cost: sum, path: [...path, step] });
      }
    }
  }
}
