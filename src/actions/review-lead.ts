import { z } from 'zod';
import { countField } from '../core/field.ts';
import type { Group } from '../core/group.ts';
import { type DisclosureItem, itemsOf } from '../core/instrument.ts';
import { Problem } from '../core/problem.ts';
import { isDoubled, type ReviewTask } from '../core/review.ts';
import { assignTasks, seatKey } from '../core/review-assignment.ts';
import { type AssessorRow, assessorsOf, insertConflict } from '../store/assessor.ts';
import { allGroups } from '../store/group.ts';
import { countParticipants } from '../store/participation.ts';
import { agenciesInCycle } from '../store/result.ts';
import { insertTasks, lockReview, tasksOfCycle } from '../store/review.ts';
import { type Dispute, disputesOf } from '../store/review-queue.ts';
import { change, look } from './action.ts';
import { cycleKey, targetOf } from './cycle.ts';
import type { Disclosing } from './disclosure.ts';
import { findReviewed } from './review.ts';

/** Who leads a review hands out the work, settles where two differ, and sees how far they agree. */
export interface ReviewLead {
  readonly cycle: Disclosing['cycle'];
  readonly items: readonly DisclosureItem[];
  readonly assessors: readonly AssessorRow[];
  readonly groups: readonly Group[];
  readonly agencies: number;
  readonly assigned: number;
  readonly disputes: readonly Dispute[];
}

export const seeReviewLead = look({
  name: 'review.lead',
  input: z.strictObject(cycleKey),
  may: ['lead', 'administrator'],
  find: findReviewed,
  async do({ tx, thing: { cycle, instrument } }): Promise<ReviewLead> {
    const assessors = await assessorsOf(tx, cycle.id);
    return {
      cycle,
      items: itemsOf(instrument),
      assessors,
      groups: await allGroups(tx),
      agencies: await countParticipants(tx, cycle.id),
      assigned: assessors.reduce((sum, { tasks }) => sum + tasks, 0),
      disputes: await disputesOf(tx, cycle.id),
    };
  },
});

/** Hands out what was not handed out yet; what somebody has stays theirs. */
export const assignReview = change({
  name: 'review.assign',
  input: z.strictObject({ ...cycleKey, doubled: countField(0, 100) }),
  may: ['lead'],
  find: findReviewed,
  async do({ tx, thing, now }, { doubled }): Promise<{ made: number; nobody: number }> {
    const { cycle, instrument } = thing;
    await lockReview(tx, cycle.id);
    const there = await tasksOfCycle(tx, cycle.id);
    const taken = new Set(there.map((task) => `${seatKey(task)} ${task.seat}`));
    const agencies = await agenciesInCycle(tx, cycle.id);
    const wanted = itemsOf(instrument).flatMap(({ code: item }) =>
      agencies.flatMap(({ id: agencyId }): ReviewTask[] => [
        { agencyId, item, seat: 1 },
        ...(isDoubled(cycle.id, { agencyId, item }, doubled)
          ? [{ agencyId, item, seat: 2 as const }]
          : []),
      ]),
    );
    const fresh = wanted.filter((task) => !taken.has(`${seatKey(task)} ${task.seat}`));
    const held = new Map(there.map((task) => [seatKey(task), task.assessorId]));
    const judges = (await assessorsOf(tx, cycle.id)).filter(({ isActive }) => isActive);
    const { tasks, nobody } = assignTasks(fresh, judges, held);
    return { made: await insertTasks(tx, cycle.id, tasks, now), nobody: nobody.length };
  },
  record: ({ doubled }, { cycle }, { made, nobody }) => ({
    target: targetOf(cycle),
    details: { doubled, made, nobody },
  }),
});

export const declareConflict = change({
  name: 'review.conflict',
  input: z.strictObject({
    ...cycleKey,
    person: z.uuid(),
    group: countField(1, 2_000_000_000),
    holds: z.enum(['yes', 'no']),
  }),
  may: ['lead', 'administrator'],
  find: findReviewed,
  async do({ tx, thing, actor, now }, { person, group, holds }): Promise<void> {
    const assessors = await assessorsOf(tx, thing.cycle.id);
    if (!assessors.some(({ id }) => id === person))
      throw new Problem('notFound', { what: 'person' });
    const made = { personId: person, groupId: group, holds: holds === 'yes' };
    await insertConflict(tx, { ...made, byId: actor.personId, at: now });
  },
  record: ({ person, group, holds }, { cycle }) => ({
    target: targetOf(cycle),
    details: { person, group, holds },
  }),
});
