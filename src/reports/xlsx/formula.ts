import { add, type Exact, exact, mean, parseDecimal, times, ZERO } from '../../kit/decimal.ts';
import type { Formula } from '../body.ts';
import { worked } from '../sections/figure.ts';

/** Where a figure stands in its sheet and what is printed there. */
export interface Placed {
  readonly ref: string;
  /** Without what separates thousands. */
  readonly figure: string;
}

type PlaceOf = (key: string) => Placed | undefined;

/**
 * The formula of Excel for a figure, where it gives the very figure that is printed; none where it
 * would not. A workbook counts in floating point: where the exact value lies halfway between two
 * figures it counts in whole units of the last digit, so that halves go up there as well.
 */
export function excelFormula(
  printed: string,
  formula: Formula,
  placeOf: PlaceOf,
): string | undefined {
  if (worked(formula, (key) => placeOf(key)?.figure) !== printed) return undefined;
  const keys = keysOf(formula);
  const places = keys.flatMap((key) => placeOf(key) ?? []);
  if (places.length > MOST_PARTS) return undefined;
  const refs = places.map(({ ref }) => ref);
  const parts = partsOf(formula, refs, placeOf);
  const digits = formula.places;
  if (!isHalfway(formula, places, digits)) {
    return `ROUND(${parts.plain},${digits})`;
  }
  const given = Math.max(...places.map(({ figure }) => decimalsOf(figure)));
  const over = `ROUND(${parts.sum}*${10 ** Math.max(given, digits)},0)`;
  const under = given > digits ? `(${parts.under}*${10 ** (given - digits)})` : parts.under;
  return `ROUND(${over}/${under},0)/${10 ** digits}`;
}

const MOST_PARTS = 200;

function keysOf(formula: Formula): readonly string[] {
  if (formula.kind === 'difference') return [formula.of, formula.less];
  return formula.kind === 'weighted' ? formula.of.map(({ key }) => key) : formula.of;
}

interface Parts {
  readonly plain: string;
  readonly sum: string;
  readonly under: string;
}

function partsOf(formula: Formula, refs: readonly string[], placeOf: PlaceOf): Parts {
  const list = rangeOf(refs);
  switch (formula.kind) {
    case 'mean':
      return { plain: `AVERAGE(${list})`, sum: `SUM(${list})`, under: `COUNT(${list})` };
    case 'sum':
      return { plain: `SUM(${list})`, sum: `SUM(${list})`, under: '1' };
    case 'difference':
      return { plain: refs.join('-'), sum: `(${refs.join('-')})`, under: '1' };
    case 'weighted': {
      const weights = formula.of.map(({ key, weight }) => {
        const cell = placeOf(`weight.${key}`);
        return cell?.figure === String(weight) ? cell.ref : String(weight);
      });
      const sum = refs.map((ref, i) => `${ref}*${weights[i]}`).join('+');
      const under = weights.every((one) => /^[A-Z]/.test(one))
        ? `SUM(${rangeOf(weights)})`
        : `(${weights.join('+')})`;
      return { plain: `(${sum})/${under}`, sum: `(${sum})`, under };
    }
  }
}

/** `B2:B5` where they follow each other in a column, `B2,B4` where not. */
function rangeOf(refs: readonly string[]): string {
  const [first = '', ...rest] = refs;
  const [, column, row] = /^([A-Z]+)(\d+)$/.exec(first) ?? [];
  const follow = rest.every((ref, i) => ref === `${column}${Number(row) + i + 1}`);
  return rest.length > 1 && follow ? `${first}:${refs.at(-1)}` : refs.join(',');
}

function isHalfway(formula: Formula, places: readonly Placed[], digits: number): boolean {
  const values = places.map(({ figure }) => parseDecimal(figure) ?? ZERO);
  const doubled = times(exactOf(formula, values), 2n * 10n ** BigInt(digits));
  return doubled.over % doubled.under === 0n && (doubled.over / doubled.under) % 2n !== 0n;
}

function exactOf(formula: Formula, values: readonly Exact[]): Exact {
  switch (formula.kind) {
    case 'mean':
      return mean(values);
    case 'sum':
      return values.reduce(add, ZERO);
    case 'difference':
      return add(values[0] ?? ZERO, times(values[1] ?? ZERO, -1));
    case 'weighted': {
      const weights = formula.of.map(({ weight }) => weight);
      const sum = values.reduce((all, value, i) => add(all, times(value, weights[i] ?? 0)), ZERO);
      return exact(sum.over, sum.under * BigInt(weights.reduce((all, one) => all + one, 0)));
    }
  }
}

const decimalsOf = (figure: string) => figure.split('.')[1]?.length ?? 0;
