import type { MeasureBody } from '../../core/plan.ts';
import { MOST_STEPS } from '../../core/plan.ts';
import { isProblem, Problem } from '../../core/problem.ts';
import { idOf } from '../../core/step.ts';
import type { Language } from '../../text/language.ts';
import { typedBudget } from '../../text/measure.ts';
import { typedPeriod } from '../../text/plan-period.ts';
import { Typed } from '../visit.ts';

/**
 * A measure as the fields of its form. Steps are numbered rows, `step0.text`; buttons that add, move
 * and drop rows send the form back as it is and nothing is saved.
 */
export interface StepRow {
  /** The name of a step that is not new. */
  readonly id: string;
  readonly number: string;
  readonly text: string;
  readonly period: string;
}

const TEXTS = [
  'title',
  'finding',
  'period',
  'ownerUnit',
  'ownerPerson',
  'output',
  'evidence',
  'success',
  'budget',
  'budgetSource',
  'followUp',
  'interval',
  'reporting',
] as const;

export function stepRows(typed: Typed): StepRow[] {
  const rows: StepRow[] = [];
  for (let i = 0; typed.all(`step${i}.text`).length > 0 && i < MOST_STEPS * 2; i += 1) {
    const [id, number, text, period] = ['id', 'number', 'text', 'period'].map((of) =>
      typed.get(`step${i}.${of}`),
    );
    rows.push({ id: id!, number: number!, text: text!, period: period! });
  }
  return rows;
}

/** What the actions take. */
export function inputOf(typed: Typed) {
  const texts = Object.fromEntries(TEXTS.map((name) => [name, typed.get(name)]));
  const steps = stepRows(typed).filter(({ text, period }) => `${text}${period}`.trim() !== '');
  return { ...texts, answers: typed.all('answers'), steps };
}

/** The action speaks of a list without empty rows, the form of fields: `steps, 1, period` is `step2.period`. */
export function atRows(problem: Problem, typed: Typed): Problem {
  if (!isProblem(problem, 'badInput')) return problem;
  const filled = stepRows(typed).flatMap(({ text, period }, i) =>
    `${text}${period}`.trim() === '' ? [] : [i],
  );
  const faults = problem.details.faults.map((fault) => {
    const [list, row, field] = fault.path;
    if (list !== 'steps') return fault;
    return { ...fault, path: [`step${filled[Number(row)] ?? 0}.${field ?? 'text'}`] };
  });
  return new Problem('badInput', { faults });
}

export function typedMeasure(body: MeasureBody, language: Language, proposal = ''): Typed {
  const { answers, steps, budget, period, ...texts } = body;
  const rows = steps.map((step) => ({
    id: String(idOf(step)),
    number: String(step.number),
    text: step.text,
    period: typedPeriod(step.period, language),
  }));
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(texts)) fields.set(name, value);
  for (const code of answers) fields.append('answers', code);
  fields.set('proposal', proposal);
  fields.set('period', typedPeriod(period, language));
  fields.set('budget', typedBudget(budget, language));
  fields.set('budgetSource', budget.kind === 'amount' ? budget.source : '');
  return withRows(new Typed(fields), rows);
}

/** The same form with other rows. */
export function withRows(typed: Typed, rows: readonly StepRow[]): Typed {
  const fields = new URLSearchParams();
  for (const [name, value] of typed.entries()) {
    if (!/^step\d+\./.test(name)) fields.append(name, value);
  }
  rows.forEach((row, i) => {
    for (const [of, value] of Object.entries(row)) fields.set(`step${i}.${of}`, value);
  });
  return new Typed(fields);
}

/** What a button of the rows does: `add`, `up.2`, `down.2`, `drop.2`; and the row to go on at. */
export function pressed(typed: Typed): { readonly typed: Typed; readonly row: number } | undefined {
  const [, deed, at = '0'] = /^(add|up|down|drop)(?:\.(\d{1,3}))?$/.exec(typed.get('do')) ?? [];
  if (deed === undefined) return undefined;
  const rows = stepRows(typed);
  const row = Math.min(Number(at), Math.max(0, rows.length - 1));
  const numbered = (some: readonly StepRow[]) =>
    some.map((one, i) => ({ ...one, number: String(i + 1) }));
  if (deed === 'add') {
    const more = [...rows, { id: '', number: '', text: '', period: '' }].slice(0, MOST_STEPS);
    return { typed: withRows(typed, numbered(more)), row: more.length - 1 };
  }
  if (deed === 'drop') {
    const fewer = rows.filter((_, i) => i !== row);
    return { typed: withRows(typed, numbered(fewer)), row: Math.max(0, row - 1) };
  }
  const to = Math.max(0, Math.min(rows.length - 1, row + (deed === 'up' ? -1 : 1)));
  const moved = rows.toSpliced(row, 1).toSpliced(to, 0, ...rows.slice(row, row + 1));
  return { typed: withRows(typed, numbered(moved)), row: to };
}
