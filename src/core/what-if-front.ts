import { type Exact, exact, type RoundingMode, reduced, rounded } from '../kit/decimal.ts';
import { type Line, type Moves, steepest } from './what-if-line.ts';

/**
 * The best a figure can be for every number of moves worth making: points that rise in both, each
 * knowing how it came about. Values are whole numbers of `unit`.
 */
export interface Front {
  readonly unit: Exact;
  readonly moves: readonly number[];
  readonly values: readonly number[];
  /** The moves behind a point. */
  readonly put: (point: number, into: Map<string, number>) => void;
}

/** Whole numbers are counted with up to here; a finer figure is only bounded. */
const MOST = BigInt(Number.MAX_SAFE_INTEGER);

/** Steps of work that may still be spent; what would take more is only bounded. */
export interface Meter {
  left: number;
}

export interface Rounding {
  readonly decimals: number;
  readonly mode: RoundingMode;
}

export function fixedFront(value: Exact): Front {
  return { unit: reduced(value), moves: [0], values: [1], put: () => {} };
}

/** A line point by point, rounded or as it is, up to so many moves. */
export function frontOfLine(
  line: Line,
  rounding: Rounding | undefined,
  most: number,
): Front | undefined {
  const under = [line.base, ...line.steps.map((step) => step.gain)].reduce(
    (all, { under: one }) => (all / commonDivisor(all, one)) * one,
    1n,
  );
  const whole = ({ over, under: own }: Exact) => over * (under / own);
  const unit = rounding ? exact(1, 10n ** BigInt(rounding.decimals)) : exact(1, under);
  if (!rounding && under * 1000n > MOST) return undefined;
  const moves: number[] = [];
  const values: number[] = [];
  let [at, value] = [0, whole(line.base)];
  const note = () => {
    const own = rounding
      ? rounded({ over: value, under }, rounding.decimals, rounding.mode).over
      : value;
    if (values.length > 0 && Number(own) <= values.at(-1)!) return;
    moves.push(at);
    values.push(Number(own));
  };
  note();
  for (const step of line.steps) {
    const gain = whole(step.gain);
    for (let i = 0; i < step.moves && at < most; i += 1) {
      at += 1;
      value += gain;
      note();
    }
  }
  return {
    unit,
    moves,
    values,
    put(point, into) {
      for (const [cell, count] of steepest(line, moves[point]!)) add(into, cell, count);
    },
  };
}

/** Their weighted mean: for each number of moves the best way to share it among them. */
export function meanFront(
  fronts: readonly Front[],
  weights: readonly bigint[],
  most: number,
  meter: Meter,
): Front | undefined {
  if (fronts.some((front) => front.moves.length === 0))
    return { ...fixedFront(exact(0)), moves: [], values: [] };
  const sum = weights.reduce((a, b) => a + b, 0n);
  const parts = fronts.map(({ unit }, i) => ({
    over: unit.over * weights[i]!,
    under: unit.under * sum,
  }));
  const under = parts.reduce((all, one) => (all / commonDivisor(all, one.under)) * one.under, 1n);
  const factors = parts.map((one) => one.over * (under / one.under));
  const common = factors.reduce((a, b) => commonDivisor(a, b), 0n) || 1n;
  let all: Front | undefined;
  for (const [i, front] of fronts.entries()) {
    if (factors[i]! * BigInt(front.values.at(-1)!) * 1000n > MOST * common) return undefined;
    const factor = Number(factors[i]! / common);
    const scaled = { ...front, values: front.values.map((value) => value * factor) };
    all = all ? paired(all, scaled, most, meter) : scaled;
    if (!all) return undefined;
  }
  return all && { ...all, unit: reduced(exact(common, under)) };
}

function paired(a: Front, b: Front, most: number, meter: Meter): Front | undefined {
  meter.left -= a.moves.length * b.moves.length;
  if (meter.left < 0) return undefined;
  const range = a.values.at(-1)! + b.values.at(-1)! - a.values[0]! - b.values[0]!;
  const farthest = Math.min(most, a.moves.at(-1)! + b.moves.at(-1)!);
  const pairs = farthest <= range ? byMoves(a, b, farthest) : byValue(a, b, range, most);
  const { moves, values, left, right } = pairs;
  const put = (point: number, into: Map<string, number>) => {
    a.put(left[point]!, into);
    b.put(right[point]!, into);
  };
  return { unit: a.unit, moves, values, put };
}

interface Pairs {
  readonly moves: number[];
  readonly values: number[];
  readonly left: number[];
  readonly right: number[];
}

/** For every number of moves the highest value. */
function byMoves(a: Front, b: Front, farthest: number): Pairs {
  const best = new Float64Array(farthest + 1).fill(-1);
  const from = new Int32Array(farthest + 1);
  const to = new Int32Array(farthest + 1);
  const [ownMoves, ownValues] = [Float64Array.from(b.moves), Float64Array.from(b.values)];
  for (let i = 0; i < a.moves.length; i += 1) {
    const moves = a.moves[i]!;
    const value = a.values[i]!;
    for (let j = 0; j < ownMoves.length; j += 1) {
      const all = moves + ownMoves[j]!;
      if (all > farthest) break;
      const sum = value + ownValues[j]!;
      if (sum > best[all]!) {
        best[all] = sum;
        from[all] = i;
        to[all] = j;
      }
    }
  }
  const pairs: Pairs = { moves: [], values: [], left: [], right: [] };
  for (let m = 0; m <= farthest; m += 1) {
    if (best[m]! > (pairs.values.at(-1) ?? -1)) keep(pairs, m, best[m]!, from[m]!, to[m]!);
  }
  return pairs;
}

/** For every value the fewest moves. */
function byValue(a: Front, b: Front, range: number, most: number): Pairs {
  const fewest = new Float64Array(range + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(range + 1);
  const to = new Int32Array(range + 1);
  const least = a.values[0]! + b.values[0]!;
  const [ownMoves, ownValues] = [Float64Array.from(b.moves), Float64Array.from(b.values)];
  for (let i = 0; i < a.moves.length; i += 1) {
    const moves = a.moves[i]!;
    const value = a.values[i]! - least;
    for (let j = 0; j < ownMoves.length; j += 1) {
      const all = moves + ownMoves[j]!;
      if (all > most) break;
      const sum = value + ownValues[j]!;
      if (all < fewest[sum]!) {
        fewest[sum] = all;
        from[sum] = i;
        to[sum] = j;
      }
    }
  }
  const pairs: Pairs = { moves: [], values: [], left: [], right: [] };
  for (let v = range; v >= 0; v -= 1) {
    if (fewest[v]! < (pairs.moves.at(-1) ?? Number.POSITIVE_INFINITY)) {
      keep(pairs, fewest[v]!, v + least, from[v]!, to[v]!);
    }
  }
  for (const list of Object.values(pairs)) list.reverse();
  return pairs;
}

function keep(pairs: Pairs, moves: number, value: number, left: number, right: number) {
  pairs.moves.push(moves);
  pairs.values.push(value);
  pairs.left.push(left);
  pairs.right.push(right);
}

export function roundedFront(front: Front, { decimals, mode }: Rounding): Front {
  const unit = exact(1, 10n ** BigInt(decimals));
  const kept: number[] = [];
  const values: number[] = [];
  front.values.forEach((_, point) => {
    const value = Number(rounded(valueAt(front, point), decimals, mode).over);
    if (value <= (values.at(-1) ?? -1)) return;
    kept.push(point);
    values.push(value);
  });
  return {
    unit,
    moves: kept.map((point) => front.moves[point]!),
    values,
    put: (point, into) => front.put(kept[point]!, into),
  };
}

/** Only the points that are high enough; none may be left. */
export function fromOn(front: Front, isEnough: (value: Exact) => boolean): Front {
  const first = firstReaching(front, isEnough);
  return {
    unit: front.unit,
    moves: front.moves.slice(first),
    values: front.values.slice(first),
    put: (point, into) => front.put(point + first, into),
  };
}

/** The place of the first point that fits, as many as there are when none does. */
export function firstReaching(front: Front, fits: (value: Exact) => boolean): number {
  let [low, high] = [0, front.values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(valueAt(front, middle))) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function valueAt({ unit, values }: Front, point: number): Exact {
  return { over: unit.over * BigInt(values[point]!), under: unit.under };
}

export function movesAt(front: Front, point: number): Moves {
  const moves = new Map<string, number>();
  front.put(point, moves);
  return moves;
}

function add(into: Map<string, number>, cell: string, count: number) {
  into.set(cell, (into.get(cell) ?? 0) + count);
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
