import type { MeasureBody, Period, Step } from './plan.ts';

/**
 * A step keeps its name for good while its place changes: steps are put in another order, others come
 * between or are taken out, and what was reported of a step stays with it.
 */
export interface NamedStep extends Step {
  readonly id: number;
}

/** Where nothing else is written, a step is called by the place it was first in. */
export const idOf = ({ id, number }: Step): number => id ?? number;

/** A measure without steps is reported on as one; a step without a period runs as its measure does. */
export function stepsOf({
  title,
  steps,
  period,
}: Pick<MeasureBody, 'title' | 'steps' | 'period'>): NamedStep[] {
  if (steps.length === 0) return [{ id: WHOLE, number: 1, text: title, period }];
  return steps.map((step) => ({ ...step, id: idOf(step), period: step.period ?? period }));
}

/** The place of a step by its name; 0 when it was taken out. */
export function placeOf(steps: readonly Step[], id: number): number {
  return steps.find((step) => idOf(step) === id)?.number ?? 0;
}

/** The name under which a measure without steps is reported on. */
const WHOLE = 1;

/** A row of a form: with the name that it came with, if it is not new. */
export interface StepDraft {
  readonly id: number | null;
  readonly text: string;
  readonly period: Period | null;
}

/**
 * Rows in their order, each with a name: its own where an earlier version has it, that of the step
 * of the same words where it came without one, or one never used. Versions stand newest first.
 */
export function namedSteps(rows: readonly StepDraft[], earlier: readonly MeasureBody[]): Step[] {
  const known = new Set(earlier.flatMap((body) => stepsOf(body).map(({ id }) => id)));
  const given = rows.map(({ id }, i) =>
    id !== null && known.has(id) && rows.findIndex((row) => row.id === id) === i ? id : null,
  );
  const taken = new Set(given);
  let next = Math.max(0, ...known) + 1;
  return rows.map(({ text, period }, i) => {
    const same = earlier[0]?.steps.find((step) => step.text === text && !taken.has(idOf(step)));
    const id = given[i] ?? (same ? idOf(same) : next++);
    taken.add(id);
    const number = i + 1;
    return id === number ? { number, text, period } : { id, number, text, period };
  });
}
