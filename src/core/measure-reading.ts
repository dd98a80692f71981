import type { Interval, MeasureBody, Period, Step } from './plan.ts';
import { readBudget } from './plan-budget.ts';
import { readPeriod } from './plan-period.ts';
import type { FieldFault } from './problem.ts';

/** A measure as it was typed: periods and money are still words, steps have the numbers they were given. */
export interface TypedMeasure
  extends Omit<MeasureBody, 'period' | 'steps' | 'budget' | 'interval'> {
  readonly period: string;
  readonly steps: readonly {
    readonly number: number | null;
    readonly text: string;
    readonly period: string;
  }[];
  readonly budget: string;
  readonly budgetSource: string;
  readonly interval: Interval;
}

/** The measure that was meant, or what could not be read and where. */
export function readMeasure(
  typed: TypedMeasure,
  carriedOutIn: number,
): { readonly body: MeasureBody } | { readonly faults: readonly FieldFault[] } {
  const faults: FieldFault[] = [];
  const period = (text: string, path: FieldFault['path']): Period | null => {
    const read = readPeriod(text, carriedOutIn);
    if (read !== 'notAPeriod') return read;
    faults.push({ path, fault: read });
    return null;
  };
  const { budget: money, budgetSource, steps, ...rest } = typed;
  const budget = readBudget(money, budgetSource);
  if (typeof budget === 'string') {
    faults.push({ path: [budget === 'notABudget' ? 'budget' : 'budgetSource'], fault: budget });
  }
  const whole = period(typed.period, ['period']);
  const read = steps.map((step, i) => ({
    ...step,
    period: period(step.period, ['steps', i, 'period']),
  }));
  if (faults.length > 0 || typeof budget === 'string') return { faults };
  const answers = [...new Set(typed.answers)];
  return { body: { ...rest, answers, period: whole, steps: inOrder(read), budget } };
}

/** By the numbers they were given; empty rows are none, and those without a number stand last. */
function inOrder(
  rows: readonly { number: number | null; text: string; period: Period | null }[],
): Step[] {
  return rows
    .filter(({ text, period }) => text !== '' || period !== null)
    .toSorted((a, b) => (a.number ?? LAST) - (b.number ?? LAST))
    .map(({ text, period }, i) => ({ number: i + 1, text, period }));
}

const LAST = 1_000_000;
