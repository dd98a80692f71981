import { z } from 'zod';
import { linesField } from '../core/field.ts';
import { Problem } from '../core/problem.ts';
import {
  commentsOf,
  insertComment,
  insertRemoval,
  type MeasureComment,
} from '../store/measure-comment.ts';
import { change, look } from './action.ts';
import { findMeasure, measureKey, measureNumber } from './measure.ts';
import { PLANNERS } from './plan.ts';

/** Comments are for those of the agency: never edited, taken back by their writer only, with a trace. */
export const listComments = look({
  name: 'measure.comments',
  input: z.strictObject(measureKey),
  may: PLANNERS,
  find: findMeasure,
  do: ({ tx, thing: { key } }, { number }): Promise<MeasureComment[]> =>
    commentsOf(tx, { ...key, measure: number }),
});

export const commentMeasure = change({
  name: 'measure.comment',
  input: z.strictObject({ ...measureKey, text: linesField(2000).pipe(z.string().min(1)) }),
  may: PLANNERS,
  find: findMeasure,
  async do({ tx, thing: { key }, actor, now }, { number, text }) {
    const of = { ...key, measure: number };
    const last = (await commentsOf(tx, of)).at(-1);
    // Sent twice.
    if (last?.text === text && last.personId === actor.personId) {
      return { number: last.number, isNew: false };
    }
    const made = { text, personId: actor.personId, at: now };
    return { number: await insertComment(tx, of, made), isNew: true };
  },
  record: (input, { agencyId, year }, { number, isNew }) =>
    isNew
      ? {
          target: `${year.agency.code} ${year.fiscalYear} ${input.number}`,
          agencyId,
          details: { comment: number },
        }
      : undefined,
});

export const removeComment = change({
  name: 'measure.uncomment',
  input: z.strictObject({ ...measureKey, comment: measureNumber }),
  may: PLANNERS,
  find: findMeasure,
  async do({ tx, thing: { key }, actor, now }, { number, comment }): Promise<boolean> {
    const of = { ...key, measure: number };
    const found = (await commentsOf(tx, of)).find((one) => one.number === comment);
    if (!found) throw new Problem('notFound', { what: 'comment' });
    if (found.personId !== actor.personId) {
      throw new Problem('notAllowed', { action: 'measure.uncomment' });
    }
    return insertRemoval(tx, of, comment, now);
  },
  record: ({ number, comment }, { agencyId, year }, isDone) =>
    isDone
      ? {
          target: `${year.agency.code} ${year.fiscalYear} ${number}`,
          agencyId,
          details: { comment },
        }
      : undefined,
});
