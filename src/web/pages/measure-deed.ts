import { removeMeasure, restoreMeasure, seeMeasure } from '../../actions/measure.ts';
import { commentMeasure, removeComment } from '../../actions/measure-comment.ts';
import type { Problem } from '../../core/problem.ts';
import { type Answer, redirect } from '../answer.ts';
import { type Handler, submit, type Visit } from '../visit.ts';
import { measureOf, planOf, showMeasure } from './measure.tsx';
import { typedMeasure } from './measure-typed.ts';

/** What is done to a measure beside writing it. */
export const postRemove: Handler = (visit) =>
  submit(
    visit,
    removeMeasure,
    (typed) => ({ ...measureOf(visit), version: typed.get('version') }),
    () => redirect(`${planOf(visit)}#removed`),
    (_typed, problem) => refused(visit, problem),
  );

export const postRestore: Handler = (visit) =>
  submit(
    visit,
    restoreMeasure,
    (typed) => ({
      ...measureOf(visit),
      version: typed.get('version'),
      restored: typed.get('restored'),
    }),
    () => redirect(`${planOf(visit)}#measure-${visit.params.number}`),
    (_typed, problem) => refused(visit, problem),
  );

export const postComment: Handler = (visit) =>
  submit(
    visit,
    commentMeasure,
    (typed) => ({ ...measureOf(visit), text: typed.get('text') }),
    () => redirect(`${planOf(visit)}/${visit.params.number}#comments`),
    (typed, problem) => refused(visit, problem, typed.get('text')),
  );

export const postUncomment: Handler = async (visit) => {
  await visit.perform(removeComment, { ...measureOf(visit), comment: visit.params.comment });
  return redirect(`${planOf(visit)}/${visit.params.number}#comments`);
};

/** Somebody saved in between: the present state, and why nothing was done. */
async function refused(visit: Visit, problem: Problem, comment?: string): Promise<Answer> {
  const { versions } = await visit.perform(seeMeasure, measureOf(visit));
  const typed = typedMeasure(versions[0]!.body, visit.language);
  return showMeasure(visit, { typed, problem, ...(comment !== undefined && { comment }) });
}
