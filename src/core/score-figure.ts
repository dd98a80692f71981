import {
  add,
  compare,
  type Exact,
  exact,
  greater,
  lesser,
  type RoundingMode,
  rounded,
  roundedBelow,
  subtract,
  weightedMean,
} from '../kit/decimal.ts';

/**
 * A number on its way up. Counts give a point. A printed figure whose year rounds nothing at its
 * place stands for every number that prints so: [93.105, 93.115) for 93.11. What is computed from
 * such figures is an interval too.
 */
export interface Figure {
  readonly point: Exact;
  readonly spread?: { readonly low: Exact; readonly high: Exact; readonly open: boolean };
}

/** Figures are printed with two decimals, in every year and family. */
export const PRINTED_DECIMALS = 2;
const HALF_A_STEP = exact(1, 200);
const HUNDRED = exact(100);
const NOTHING = exact(0);

export function printedInterval(point: Exact): Figure {
  const high = add(point, HALF_A_STEP);
  const capped = compare(high, HUNDRED) > 0;
  return {
    point,
    spread: {
      low: greater(subtract(point, HALF_A_STEP), NOTHING),
      high: capped ? HUNDRED : high,
      open: !capped,
    },
  };
}

export function meanFigure(inputs: readonly Figure[], weights: readonly bigint[]): Figure {
  const points: Exact[] = [];
  let isPoint = true;
  for (const input of inputs) {
    points.push(input.point);
    if (input.spread) isPoint = false;
  }
  const point = weightedMean(points, weights);
  if (isPoint) return { point };
  const lows = inputs.map((input) => input.spread?.low ?? input.point);
  const highs = inputs.map((input) => input.spread?.high ?? input.point);
  return {
    point,
    spread: {
      low: weightedMean(lows, weights),
      high: weightedMean(highs, weights),
      open: inputs.some((input) => input.spread?.open),
    },
  };
}

export function roundFigure(figure: Figure, decimals: number, mode: RoundingMode): Figure {
  const point = rounded(figure.point, decimals, mode);
  if (!figure.spread) return { point };
  const { low, high, open } = figure.spread;
  const spread = {
    low: rounded(low, decimals, mode),
    high: open && mode === 'half-up' ? roundedBelow(high, decimals) : rounded(high, decimals, mode),
    open: false,
  };
  return compare(spread.low, spread.high) === 0 ? { point: spread.low } : { point, spread };
}

/** The least and greatest number this figure may be printed as. */
export function printedRange(figure: Figure): { readonly low: Exact; readonly high: Exact } {
  const { point, spread } = roundFigure(figure, PRINTED_DECIMALS, 'half-up');
  return spread ?? { low: point, high: point };
}

export function mayBePrinted(figure: Figure, given: Exact): boolean {
  const { low, high } = printedRange(figure);
  return compare(lesser(low, given), low) === 0 && compare(greater(high, given), high) === 0;
}
