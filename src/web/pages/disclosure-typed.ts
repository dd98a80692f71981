import { z } from 'zod';
import { EMPTY_ANSWER, HAS, type ItemAnswer } from '../../core/item-answer.ts';
import { answerFields } from '../../core/item-input.ts';
import { isProblem, Problem } from '../../core/problem.ts';
import { Typed } from '../visit.ts';

/** The form of one item and its answer, each made from the other; rows of links are numbered. */
const BLANK_ROWS = 2;

/** An item's page shown once more after something was typed. */
export interface Again {
  /** What was typed in the form named. */
  readonly typed: Typed;
  readonly form: 'answer' | 'assign' | 'check' | 'comment' | 'erase';
  readonly problem?: Problem;
  readonly rows?: number;
}

export function typedAnswer(answer: ItemAnswer): Typed {
  const fields = new URLSearchParams({ has: answer.has, explanation: answer.explanation });
  for (const [i, { url, shows, place }] of answer.links.entries()) {
    fields.set(`url${i}`, url);
    fields.set(`shows${i}`, String(shows));
    fields.set(`place${i}`, place);
  }
  for (const number of answer.components) fields.append('components', String(number));
  for (const id of answer.files) fields.append('files', String(id));
  return new Typed(fields);
}

/** Rows that hold something, and some that are empty. */
export function linkRows(typed: Typed): number {
  const used = typed
    .entries()
    .flatMap(([name, value]) =>
      value === '' ? [] : (/^(?:url|place)(\d{1,2})$/.exec(name)?.[1] ?? []),
    );
  return Math.max(-1, ...used.map(Number)) + 1 + BLANK_ROWS;
}

/** Everything that was typed, as the action wants it. */
export function answerInput(typed: Typed) {
  const rows = linkRows(typed) - BLANK_ROWS;
  return {
    has: typed.get('has') || HAS[0],
    links: Array.from({ length: rows }, (_, i) => ({
      url: typed.get(`url${i}`),
      shows: typed.get(`shows${i}`) || '0',
      place: typed.get(`place${i}`),
    })),
    explanation: typed.get('explanation'),
    components: typed.all('components'),
    files: typed.all('files'),
  };
}

/** What was typed as an answer, where it can be read. */
export function answerFrom(typed: Typed): ItemAnswer | null {
  const parsed = z.strictObject(answerFields).safeParse(answerInput(typed));
  return parsed.success ? { ...EMPTY_ANSWER, ...parsed.data } : null;
}

/** A fault in a row of links shows at its box. */
export function atRows(problem: Problem): Problem {
  if (!isProblem(problem, 'badInput')) return problem;
  const faults = problem.details.faults.map((fault) => {
    const [list, row, field] = fault.path;
    return list === 'links' && field !== undefined ? { ...fault, path: [`${field}${row}`] } : fault;
  });
  return new Problem('badInput', { faults });
}
