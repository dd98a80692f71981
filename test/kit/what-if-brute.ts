import type { Channel, Instrument, SurveyTool } from '../../src/core/instrument.ts';
import { cellsOf } from '../../src/core/instrument-cells.ts';

/**
 * The fewest changes found by trying all of them, with arithmetic of its own: it knows nothing of
 * plans, lines or fronts, only what a mean and the year's rounding are.
 */
export interface Small {
  readonly instrument: Instrument;
  /** Of each cell, how often each score was given. */
  readonly counts: Readonly<
    Partial<Record<Channel, Readonly<Record<string, Record<number, number>>>>>
  >;
  readonly verdicts: Readonly<Record<string, number>>;
}

/** Over and under, under positive. */
type Fraction = readonly [bigint, bigint];
type Figures = Readonly<Record<string, Fraction>>;

export interface Cheapest {
  readonly items: number;
  readonly moves: number;
}

/** For every number of items the fewest moves, as far as they get fewer. */
export function bruteFront(
  small: Small,
  goal: { readonly total: number; readonly each: number | null },
): Cheapest[] {
  const { instrument } = small;
  const surveys = surveyWays(small);
  const cheapest = new Map<number, number>();
  for (const items of itemWays(small)) {
    const verdicts = { ...small.verdicts, ...Object.fromEntries(items.map((code) => [code, 100])) };
    const disclosed = disclosureFigures(instrument, verdicts);
    for (const { moves, figures } of surveys) {
      if (moves >= (cheapest.get(items.length) ?? Number.POSITIVE_INFINITY)) continue;
      const all = { ...figures, ...disclosed };
      const total = roundAt(
        instrument,
        'total',
        mean(
          instrument.tools.map((tool) => all[tool.code]!),
          instrument.tools.map((tool) => tool.weight),
        ),
      );
      const sides = goal.each === null ? [] : instrument.rating.sides;
      const isReached =
        isEnough(total, goal.total) && sides.every((side) => isEnough(all[side]!, goal.each!));
      if (isReached) cheapest.set(items.length, moves);
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
function surveyWays({ instrument, counts }: Small) {
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
  return ways.map(({ moves, sums }) => ({ moves, figures: surveyFigures(instrument, sums) }));
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

function surveyFigures(instrument: Instrument, sums: Record<string, [number, number]>): Figures {
  const figures: Record<string, Fraction> = {};
  for (const tool of instrument.tools) {
    if (tool.kind === 'disclosure') continue;
    const parts = tool.parts.map(({ channel, code }) => {
      const own = partMean(instrument, tool, channel, sums);
      if (code === undefined) return own;
      figures[code] = roundAt(instrument, 'part', own);
      return figures[code];
    });
    figures[tool.code] = roundAt(instrument, 'tool', mean(parts));
  }
  return figures;
}

function partMean(
  instrument: Instrument,
  tool: SurveyTool,
  channel: Channel,
  sums: Record<string, [number, number]>,
): Fraction {
  const indicators = tool.indicators.map(({ questions }) => {
    const scores = questions.map((question) => {
      const cells = (question.cells ?? [question]).map(({ code }): Fraction => {
        const [sum, n] = sums[`${channel} ${code}`]!;
        return [BigInt(sum), BigInt(n)];
      });
      return roundAt(instrument, 'question', mean(cells));
    });
    return roundAt(instrument, 'indicator', mean(scores));
  });
  return mean(indicators);
}

/** Choices of items that leave none complete before the one it waits for. */
function itemWays({ instrument, verdicts }: Small): string[][] {
  const all = items(instrument);
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

function items(instrument: Instrument) {
  return instrument.tools.flatMap((tool) =>
    tool.kind === 'survey'
      ? []
      : tool.indicators.flatMap((one) => one.sections.flatMap((section) => section.items)),
  );
}

function disclosureFigures(instrument: Instrument, verdicts: Readonly<Record<string, number>>) {
  const figures: Record<string, Fraction> = {};
  for (const tool of instrument.tools) {
    if (tool.kind === 'survey') continue;
    const isPoints = tool.aggregation === 'points';
    const indicators = tool.indicators.map(({ sections }) => {
      const points = sections.map((one) => one.items.map((item) => (isPoints ? item.points! : 1)));
      const scores = sections.map((one, s) => {
        const own = one.items.map(({ code }): Fraction => [BigInt(verdicts[code]!), 1n]);
        return roundAt(instrument, 'section', mean(own, points[s]!));
      });
      const weights = points.map((own) => (isPoints ? own.reduce((a, b) => a + b, 0) : 1));
      return roundAt(instrument, 'indicator', mean(scores, weights));
    });
    figures[tool.code] = roundAt(instrument, 'tool', mean(indicators));
  }
  return figures;
}

function mean(
  values: readonly Fraction[],
  weights: readonly number[] = values.map(() => 1),
): Fraction {
  let [over, under] = [0n, 1n];
  values.forEach(([o, u], i) => {
    over = over * u + BigInt(weights[i]!) * o * under;
    under *= u;
  });
  return [over, under * BigInt(weights.reduce((a, b) => a + b, 0))];
}

type Step = Instrument['rounding']['steps'][number];

function roundAt({ rounding }: Instrument, step: Step, value: Fraction): Fraction {
  return rounding.steps.includes(step) ? round(value, rounding.decimals, rounding.mode) : value;
}

function round([over, under]: Fraction, decimals: number, mode: string): Fraction {
  const scale = 10n ** BigInt(decimals);
  const [whole, rest] = [(over * scale) / under, (over * scale) % under];
  const isUp =
    mode !== 'down' &&
    (2n * rest > under || (2n * rest === under && (mode === 'half-up' || whole % 2n === 1n)));
  return [isUp ? whole + 1n : whole, scale];
}

/** As printed: two decimals, halves up. */
function isEnough(value: Fraction, needs: number): boolean {
  const [over, under] = round(value, 2, 'half-up');
  return over * 100n >= BigInt(Math.round(needs * 100)) * under;
}
