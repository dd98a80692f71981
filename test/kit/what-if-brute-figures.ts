import type { Channel, Instrument, SurveyTool } from '../../src/core/instrument.ts';

/** What figures are made of, by arithmetic of its own: only what a mean and the year's rounding are. */
export interface Small {
  readonly instrument: Instrument;
  /** Of each cell, how often each score was given. */
  readonly counts: Readonly<
    Partial<Record<Channel, Readonly<Record<string, Record<number, number>>>>>
  >;
  readonly verdicts: Readonly<Record<string, number>>;
  /** Figures that stay as they are printed, since nothing is known below them. */
  readonly fixed?: Readonly<Record<string, string>>;
}

/** Over and under, under positive. */
type Fraction = readonly [bigint, bigint];
export type Figures = Readonly<Record<string, Fraction>>;

export interface Target {
  readonly total: number;
  readonly each: number | null;
}

export function withTotal(instrument: Instrument, figures: Figures): Figures {
  const total = mean(
    instrument.tools.map((tool) => figures[tool.code]!),
    instrument.tools.map((tool) => tool.weight),
  );
  return { ...figures, total: roundAt(instrument, 'total', total) };
}

/** A part that is not known is not above its tool together with the others. */
export function isReached(
  { tools, rating }: Instrument,
  figures: Figures,
  { total, each }: Target,
) {
  const ofTool = (side: string) =>
    tools.find((tool) => tool.kind === 'survey' && tool.parts.some(({ code }) => code === side));
  const sides = each === null ? [] : rating.sides;
  return (
    isEnough(figures.total!, total) &&
    sides.every((side) => isEnough(figures[side] ?? figures[ofTool(side)!.code]!, each!))
  );
}

export function surveyFigures(
  { instrument, fixed = {} }: Small,
  sums: Record<string, [number, number]>,
): Figures {
  const figures: Record<string, Fraction> = {};
  for (const tool of instrument.tools) {
    if (tool.kind === 'disclosure') continue;
    for (const code of [tool.code, ...tool.parts.flatMap((part) => part.code ?? [])]) {
      if (fixed[code] !== undefined) figures[code] = read(fixed[code]);
    }
    if (figures[tool.code]) continue;
    const parts = tool.parts.map(({ channel, code }) => {
      if (code !== undefined && figures[code]) return figures[code];
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

export function items(instrument: Instrument, fixed: NonNullable<Small['fixed']>) {
  return instrument.tools.flatMap((tool) =>
    tool.kind === 'survey' || fixed[tool.code] !== undefined
      ? []
      : tool.indicators.flatMap((one) => one.sections.flatMap((section) => section.items)),
  );
}

export function disclosureFigures(
  { instrument, fixed = {} }: Small,
  verdicts: Readonly<Record<string, number>>,
) {
  const figures: Record<string, Fraction> = {};
  for (const tool of instrument.tools) {
    if (tool.kind === 'survey') continue;
    if (fixed[tool.code] !== undefined) {
      figures[tool.code] = read(fixed[tool.code]!);
      continue;
    }
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

export function printed(value: Fraction): string {
  const [whole] = round(value, 2, 'half-up');
  return `${whole / 100n}.${String(whole % 100n).padStart(2, '0')}`;
}

function read(text: string): Fraction {
  return [BigInt(text.replace('.', '')), 100n];
}
