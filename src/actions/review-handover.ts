import { z } from 'zod';
import { linesField } from '../core/field.ts';
import { badField, Problem } from '../core/problem.ts';
import { assignTasks, seatKey } from '../core/review-assignment.ts';
import { type AssessorRow, assessorsOf } from '../store/assessor.ts';
import { lockReview } from '../store/review.ts';
import {
  type HandoverLine,
  handoversOf,
  holdUndone,
  insertHandovers,
  type JudgedOf,
  judgedOf,
  otherSeats,
  undoneOf,
} from '../store/review-handover.ts';
import { change, look } from './action.ts';
import { cycleKey, targetOf } from './cycle.ts';
import type { Disclosing } from './disclosure.ts';
import { findReviewed } from './review.ts';

/**
 * An assessor falls ill, leaves, or turns out to have an interest: what they have not judged goes to
 * others, never to who has the other seat. What they judged stays theirs.
 */
export interface ReviewSeats {
  readonly cycle: Disclosing['cycle'];
  readonly assessors: readonly AssessorRow[];
  /** Whom it is about; null before somebody was chosen. */
  readonly of: AssessorRow | null;
  readonly undone: number;
  readonly undoneBarred: number;
  /** Judged before the interest was known; a lead looks at them again. */
  readonly judgedBarred: readonly JudgedOf[];
  readonly handovers: readonly HandoverLine[];
}

export const seeReviewSeats = look({
  name: 'review.seats',
  input: z.strictObject({ ...cycleKey, person: z.union([z.uuid(), z.literal('')]).default('') }),
  may: ['lead', 'administrator'],
  find: findReviewed,
  async do({ tx, thing: { cycle } }, { person }): Promise<ReviewSeats> {
    const assessors = await assessorsOf(tx, cycle.id);
    const of = assessors.find(({ id }) => id === person) ?? null;
    const handovers = await handoversOf(tx, cycle.id);
    const shared = { cycle, assessors, of, handovers };
    if (!of) return { ...shared, undone: 0, undoneBarred: 0, judgedBarred: [] };
    const undone = await undoneOf(tx, cycle.id, of.id);
    return {
      ...shared,
      undone: undone.length,
      undoneBarred: undone.filter(({ agencyId }) => of.barred.has(agencyId)).length,
      judgedBarred: await judgedOf(tx, cycle.id, of.id, of.barred),
    };
  },
});

export const handOverReview = change({
  name: 'review.hand-over',
  input: z.strictObject({
    ...cycleKey,
    person: z.uuid(),
    /** All that is not judged, or only what may not be theirs to judge. */
    which: z.enum(['all', 'barred']),
    /** Nobody in particular: to all others evenly. */
    to: z.union([z.uuid(), z.literal('')]).default(''),
    reason: linesField(1000).pipe(z.string().min(1)),
  }),
  may: ['lead'],
  find: findReviewed,
  async do({ tx, thing, actor, now }, input): Promise<{ moved: number; nobody: number }> {
    const { cycle } = thing;
    await lockReview(tx, cycle.id);
    const all = await assessorsOf(tx, cycle.id);
    const from = all.find(({ id }) => id === input.person);
    if (!from) throw new Problem('notFound', { what: 'person' });
    const others = all.filter(({ id, isActive }) => isActive && id !== from.id);
    const takers = input.to === '' ? others : others.filter(({ id }) => id === input.to);
    if (takers.length === 0) throw badField('to', 'wrongValue');
    const undone = await holdUndone(tx, cycle.id, from.id);
    const wanted = undone.filter(
      ({ agencyId }) => input.which === 'all' || from.barred.has(agencyId),
    );
    if (wanted.length === 0) throw new Problem('wrongState', { what: 'review', state: 'noneLeft' });
    const seats = await otherSeats(tx, cycle.id, from.id);
    const held = new Map(seats.map((seat) => [seatKey(seat), seat.assessorId]));
    const { tasks, nobody } = assignTasks(wanted, takers, held);
    const made = { fromId: from.id, reason: input.reason, byId: actor.personId, at: now };
    await insertHandovers(tx, cycle.id, tasks, made);
    return { moved: tasks.length, nobody: nobody.length };
  },
  record: ({ person, which, to, reason }, { cycle }, { moved, nobody }) => ({
    target: targetOf(cycle),
    details: { person, which, to, reason, moved, nobody },
  }),
});
