import {
  add,
  decimalText,
  type Exact,
  mean,
  parseDecimal,
  signedText,
  subtract,
  weightedMean,
  ZERO,
} from '../../kit/decimal.ts';
import type { Cell, Formula } from '../body.ts';

type ValueAt = (key: string) => string | null | undefined;

/** A figure as it stands in the results, or the words that stand for one that is not there. */
export function figureCell(
  value: string | null | undefined,
  of: string,
  missing: string,
  from?: Formula,
): Cell {
  return value ? { figure: value, of, ...(from ? { from } : {}) } : { text: missing };
}

/** The formula where it gives the very figure that stands in the results; none otherwise. */
export function formulaFor(
  value: string | null | undefined,
  formula: Formula,
  valueAt: ValueAt,
): Formula | undefined {
  return value && worked(formula, valueAt) === value ? formula : undefined;
}

/** What a workbook makes of it: halves up, as printed figures are rounded. */
export function worked(formula: Formula, valueAt: ValueAt): string | undefined {
  const read = (key: string) => parseDecimal(valueAt(key) ?? '');
  if (formula.kind === 'difference') {
    const [of, less] = [read(formula.of), read(formula.less)];
    return of && less && signedText(subtract(of, less), formula.places);
  }
  const keys = formula.kind === 'weighted' ? formula.of.map(({ key }) => key) : formula.of;
  const values = keys.flatMap((key) => read(key) ?? []);
  if (values.length === 0 || values.length < keys.length) return undefined;
  return decimalText(workedOut(formula, values), formula.places);
}

function workedOut(
  formula: Exclude<Formula, { kind: 'difference' }>,
  values: readonly Exact[],
): Exact {
  switch (formula.kind) {
    case 'mean':
      return mean(values);
    case 'sum':
      return values.reduce(add, ZERO);
    case 'weighted':
      return weightedMean(
        values,
        formula.of.map(({ weight }) => BigInt(weight)),
      );
  }
}
