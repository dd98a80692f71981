import {
  add,
  dividedBy,
  type Exact,
  exact,
  greater,
  lesser,
  subtract,
  times,
} from '../kit/decimal.ts';
import type { Instrument, Level } from './instrument.ts';
import { possibleLevels, type Range } from './rating.ts';
import type { ScoredNode } from './score.ts';
import { printedRange } from './score-figure.ts';
import { planOf } from './score-plan.ts';

type Nodes = ReadonlyMap<string, ScoredNode>;

const ANYTHING: Range = { low: exact(0), high: exact(100) };
const HALF_A_STEP = exact(1, 200);

/**
 * The levels an outcome may have. A side score that is not known is bounded by what is: by the
 * tool it is part of and the other parts, which may already decide.
 */
export function levelsOf(instrument: Instrument, nodes: Nodes): readonly Level[] {
  const total = knownRange(nodes.get('total')!);
  if (!total) return [];
  const sides = instrument.rating.sides.flatMap((key) => {
    const known = knownRange(nodes.get(key)!);
    return known ? [known] : boundsOf(instrument, nodes, key);
  });
  return possibleLevels(instrument.rating, total, sides);
}

function knownRange({ figure, printed }: ScoredNode): Range | undefined {
  if (!figure) return undefined;
  return printed?.agrees ? { low: printed.value, high: printed.value } : printedRange(figure);
}

/**
 * What the mean above allows for one unknown input; and, second, that not all of the inputs can
 * be above their mean.
 */
function boundsOf(instrument: Instrument, nodes: Nodes, key: string): Range[] {
  const above = planOf(instrument).find((rule) => rule.ways[0]?.inputs.includes(key))!;
  const mean = knownRange(nodes.get(above.key)!);
  if (!mean) return [ANYTHING];
  const { inputs, weights } = above.ways[0]!;
  let [least, most] = [subtract(mean.low, HALF_A_STEP), add(mean.high, HALF_A_STEP)];
  const sum = weights.reduce((a, b) => a + b, 0n);
  [least, most] = [times(least, sum), times(most, sum)];
  let own = 1n;
  inputs.forEach((input, i) => {
    if (input === key) own = weights[i]!;
    else {
      const other = knownRange(nodes.get(input)!) ?? ANYTHING;
      least = subtract(least, times(other.high, weights[i]!));
      most = subtract(most, times(other.low, weights[i]!));
    }
  });
  return [
    { low: clipped(dividedBy(least, own)), high: clipped(dividedBy(most, own)) },
    { low: ANYTHING.high, high: mean.high },
  ];
}

function clipped(value: Exact): Exact {
  return lesser(greater(value, ANYTHING.low), ANYTHING.high);
}
