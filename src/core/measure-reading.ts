import type { Interval, MeasureBody, Period } from './plan.ts';
import { readBudget } from './plan-budget.ts';
import { readPeriod } from './plan-period.ts';
import type { FieldFault } from './problem.ts';
import { namedSteps, type StepDraft } from './step.ts';

/** A measure as it was typed: periods and money are still words, steps have the numbers they were given. */
export interface TypedMeasure
  extends Omit<MeasureBody, 'period' | 'steps' | 'budget' | 'interval'> {
  readonly period: string;
  readonly steps: readonly {
    readonly id: number | null;
    readonly number: number | null;
    readonly text: string;
    readonly period: string;
  }[];
  readonly budget: string;
  readonly budgetSource: string;
  readonly interval: Interval;
}

/** The measure that was meant, or what could not be read and where; steps of earlier versions are known. */
export function readMeasure(
  typed: TypedMeasure,
  carriedOutIn: number,
  earlier: readonly MeasureBody[] = [],
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
  const named = namedSteps(inOrder(read), earlier);
  return { body: { ...rest, answers, period: whole, steps: named, budget } };
}

/** By the numbers they were given; empty rows are none, and those without a number stand last. */
function inOrder(rows: readonly (StepDraft & { readonly number: number | null })[]): StepDraft[] {
  return rows
    .filter(({ text, period }) => text !== '' || period !== null)
    .toSorted((a, b) => (a.number ?? LAST) - (b.number ?? LAST));
}

const LAST = 1_000_000;
