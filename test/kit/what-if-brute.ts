import type { Channel } from '../../src/core/instrument.ts';
import { cellsOf } from '../../src/core/instrument-cells.ts';
import {
  disclosureFigures,
  isReached,
  items,
  printed,
  type Small,
  surveyFigures,
  type Target,
  withTotal,
} from './what-if-brute-figures.ts';

/** The fewest changes found by trying all of them: it knows nothing of plans, lines or fronts. */
export interface Cheapest {
  readonly items: number;
  readonly moves: number;
}

/** For every number of items the fewest moves, as far as they get fewer. */
export function bruteFront(small: Small, goal: Target): Cheapest[] {
  const { instrument } = small;
  const surveys = surveyWays(small);
  const cheapest = new Map<number, number>();
  for (const items of itemWays(small)) {
    const verdicts = { ...small.verdicts, ...Object.fromEntries(items.map((code) => [code, 100])) };
    const disclosed = disclosureFigures(small, verdicts);
    for (const { moves, figures } of surveys) {
      if (moves >= (cheapest.get(items.length) ?? Number.POSITIVE_INFINITY)) continue;
      const all = withTotal(instrument, { ...figures, ...disclosed });
      if (isReached(instrument, all, goal)) cheapest.set(items.length, moves);
    }
  }
  const sorted = [...cheapest].sort(([a], [b]) => a - b);
  let least = Number.POSITIVE_INFINITY;
  return sorted.flatMap(([items, moves]) => {
    if (moves >= least) return [];
    least = moves;
    return [{ items, moves }];
  });
}

/** Total, tools and parts after these moves and items, as printed, and whether that is enough. */
export function bruteAfter(
  small: Small,
  goal: Target,
  moves: ReadonlyMap<string, number>,
  items: readonly string[],
): { readonly values: Readonly<Record<string, string>>; readonly isReached: boolean } {
  const { instrument, counts } = small;
  const sums: Record<string, [number, number]> = {};
  for (const channel of channels(counts)) {
    for (const cell of cellsOf(instrument, channel)) {
      const own = counts[channel]![cell.code]!;
      const key = `${channel} ${cell.code}`;
      const n = Object.values(own).reduce((a, b) => a + b, 0);
      sums[key] = [bestSums(own, cell.scores)[moves.get(key) ?? 0]!, n];
    }
  }
  const verdicts = { ...small.verdicts, ...Object.fromEntries(items.map((code) => [code, 100])) };
  const all = withTotal(instrument, {
    ...surveyFigures(small, sums),
    ...disclosureFigures(small, verdicts),
  });
  const values = Object.entries(all).map(([key, value]) => [key, printed(value)]);
  return { values: Object.fromEntries(values), isReached: isReached(instrument, all, goal) };
}

/** Everything of one kind that can be better, or of both, made as good as it can be. */
export function bruteBest(small: Small, goal: Target, which: 'answers' | 'items' | 'both') {
  const moves = new Map<string, number>();
  for (const channel of which === 'items' ? [] : channels(small.counts)) {
    for (const cell of cellsOf(small.instrument, channel)) {
      const own = small.counts[channel]![cell.code]!;
      moves.set(`${channel} ${cell.code}`, bestSums(own, cell.scores).length - 1);
    }
  }
  const open = items(small.instrument, small.fixed ?? {}).map((item) => item.code);
  return bruteAfter(small, goal, moves, which === 'answers' ? [] : open);
}

/** How many ways there are to answer better, to keep cases small. */
export function waysOf({ instrument, counts }: Small): number {
  return channels(counts)
    .flatMap((channel) =>
      cellsOf(instrument, channel).map((cell) =>
        bestSums(counts[channel]![cell.code]!, cell.scores),
      ),
    )
    .reduce((product, sums) => product * sums.length, 1);
}

function channels(counts: Small['counts']): Channel[] {
  return Object.keys(counts) as Channel[];
}

/** Every number of moves in every cell, with the figures of parts and tools. */
function surveyWays(small: Small) {
  const { instrument, counts } = small;
  let ways: { moves: number; sums: Record<string, [number, number]> }[] = [{ moves: 0, sums: {} }];
  for (const channel of channels(counts)) {
    for (const cell of cellsOf(instrument, channel)) {
      const own = counts[channel]![cell.code]!;
      const n = Object.values(own).reduce((a, b) => a + b, 0);
      const best = bestSums(own, cell.scores);
      ways = ways.flatMap((way) =>
        best.map((sum, moves) => ({
          moves: way.moves + moves,
          sums: { ...way.sums, [`${channel} ${cell.code}`]: [sum, n] as [number, number] },
        })),
      );
    }
  }
  return ways.map(({ moves, sums }) => ({ moves, figures: surveyFigures(small, sums) }));
}

/** The highest sum after 0, 1, 2 … moves, respondent by respondent. */
function bestSums(counts: Record<number, number>, scores: readonly number[]): number[] {
  const scale = scores.toSorted((a, b) => a - b);
  const people = Object.entries(counts).flatMap(([score, n]) => Array(n).fill(Number(score)));
  let best = [0];
  for (const score of people as number[]) {
    const next: number[] = [];
    const steps = scale.filter((one) => one >= score);
    best.forEach((sum, m) => {
      steps.forEach((to, k) => {
        next[m + k] = Math.max(next[m + k] ?? 0, sum + to);
      });
    });
    best = next;
  }
  return best;
}

/** Choices of items that leave none complete before the one it waits for. */
function itemWays({ instrument, verdicts, fixed = {} }: Small): string[][] {
  const all = items(instrument, fixed);
  const open = all.filter((item) => verdicts[item.code] !== 100);
  return Array.from({ length: 2 ** open.length }, (_, bits) =>
    open.filter((_item, i) => bits & (1 << i)),
  )
    .filter((chosen) =>
      chosen.every(
        ({ dependsOn }) =>
          dependsOn === undefined ||
          verdicts[dependsOn] === 100 ||
          chosen.some((item) => item.code === dependsOn),
      ),
    )
    .map((chosen) => chosen.map((item) => item.code));
}
