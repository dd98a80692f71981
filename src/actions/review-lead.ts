import { z } from 'zod';
import {
  type AgreementOf,
  addPairs,
  agreementOf,
  NO_PAIRS,
  type PairCounts,
} from '../core/agreement.ts';
import { countField, linesField } from '../core/field.ts';
import type { Group } from '../core/group.ts';
import { type DisclosureItem, itemsOf } from '../core/instrument.ts';
import { badField, Problem } from '../core/problem.ts';
import {
  type Adjudicated,
  componentNumbers,
  type Finding,
  findingScore,
  isDoubled,
  type ReviewTask,
} from '../core/review.ts';
import { assignTasks, seatKey } from '../core/review-assignment.ts';
import type { Submission } from '../core/submission.ts';
import { dayInThailand } from '../kit/thai.ts';
import { allGroups } from '../store/group.ts';
import { lockAnswers } from '../store/item-answer.ts';
import { agenciesInCycle } from '../store/result.ts';
import {
  type AssessorRow,
  assessorsOf,
  findingsOf,
  insertConflict,
  insertTasks,
  type TaskRow,
  tasksOfCycle,
  tasksOfItem,
} from '../store/review.ts';
import {
  adjudicationOf,
  type Dispute,
  disputesOf,
  insertAdjudication,
  type PairRow,
  pairsOf,
} from '../store/review-queue.ts';
import { submissionsOf } from '../store/submission.ts';
import { change, look } from './action.ts';
import { cycleKey, targetOf } from './cycle.ts';
import { type Disclosing, findDisclosing, itemKey, targetOfItem } from './disclosure.ts';
import { findReviewed, reviewedItem, settleItem } from './review.ts';
import { requireReview } from './verdict.ts';

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
      agencies: (await agenciesInCycle(tx, cycle.id)).length,
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
    const { tasks, nobody } = assignTasks(fresh, await assessorsOf(tx, cycle.id), held);
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

export interface DisputedItem extends Disclosing {
  readonly item: DisclosureItem;
  readonly tasks: readonly TaskRow[];
  readonly findings: readonly Finding[];
  readonly submission: Submission | null;
  readonly adjudicated: Adjudicated | null;
}

/** Both findings are shown when both are there, and not before. */
export const seeDispute = look({
  name: 'review.dispute',
  input: z.strictObject(itemKey),
  may: ['lead'],
  find: findDisclosing,
  async do({ tx, thing }, { item: code }): Promise<DisputedItem> {
    const item = reviewedItem(thing.instrument, code);
    const tasks = await tasksOfItem(tx, thing, code);
    const findings = await findingsOf(tx, thing, code);
    if (tasks.length < 2 || findings.length < tasks.length) {
      throw new Problem('notFound', { what: 'dispute' });
    }
    return {
      ...thing,
      item,
      tasks,
      findings,
      submission: (await submissionsOf(tx, thing))[0] ?? null,
      adjudicated: (await adjudicationOf(tx, thing, code)) ?? null,
    };
  },
});

export const adjudicate = change({
  name: 'review.adjudicate',
  input: z.strictObject({
    ...itemKey,
    missing: z.array(countField(0, 100)).max(100),
    reason: linesField(2000).pipe(z.string().min(1)),
  }),
  may: ['lead'],
  find: findDisclosing,
  async do(deed, { item, missing, reason }): Promise<void> {
    const { tx, thing, actor, now } = deed;
    const known = componentNumbers(reviewedItem(thing.instrument, item));
    requireReview(thing.cycle, dayInThailand(now));
    if (missing.some((number) => !known.includes(number))) throw badField('missing', 'wrongValue');
    await lockAnswers(tx, thing);
    const findings = await findingsOf(tx, thing, item);
    if (findings.length < 2 || findings[0]!.score === findings[1]!.score) {
      throw new Problem('wrongState', { what: 'review', state: 'agreed' });
    }
    if (findings.some(({ personId }) => personId === actor.personId)) {
      throw new Problem('wrongState', { what: 'review', state: 'ownFinding' });
    }
    const score = findingScore(missing);
    const made = { item, missing: [...new Set(missing)], score, reason };
    await insertAdjudication(tx, thing, { ...made, personId: actor.personId!, at: now });
    await settleItem(deed, item);
  },
  record: ({ item, missing, reason }, thing) => ({
    target: targetOfItem(thing, item),
    agencyId: thing.agencyId,
    details: { missing, reason },
  }),
});

export interface SeenAgreement {
  readonly cycle: Disclosing['cycle'];
  readonly items: readonly DisclosureItem[];
  readonly whole: AgreementOf | null;
  readonly byItem: readonly AgreementOf[];
  readonly byAssessor: readonly AgreementOf[];
}

export const seeAgreement = look({
  name: 'review.agreement',
  input: z.strictObject(cycleKey),
  may: ['lead', 'administrator'],
  find: findReviewed,
  async do({ tx, thing: { cycle, instrument } }): Promise<SeenAgreement> {
    const pairs = await pairsOf(tx, cycle.id);
    const names = new Map((await assessorsOf(tx, cycle.id)).map(({ id, name }) => [id, name]));
    const people = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))];
    const items = itemsOf(instrument);
    const line = (of: string, some: readonly PairCounts[]): AgreementOf[] => {
      const counts = some.reduce(addPairs, NO_PAIRS);
      const agreement = agreementOf(counts);
      return agreement ? [{ of, counts, agreement }] : [];
    };
    return {
      cycle,
      items,
      whole: line('', pairs)[0] ?? null,
      byItem: items.flatMap(({ code }) =>
        line(
          code,
          pairs.filter(({ item }) => item === code),
        ),
      ),
      byAssessor: people.flatMap((id) =>
        line(
          names.get(id) ?? id,
          pairs.flatMap((pair) => asFirst(pair, id)),
        ),
      ),
    };
  },
});

/** The pair with this person as the first, or nothing where they are not of it. */
function asFirst(pair: PairRow, id: string): PairCounts[] {
  if (pair.first === id) return [pair];
  if (pair.second !== id) return [];
  return [{ ...pair, onlyFirst: pair.onlySecond, onlySecond: pair.onlyFirst }];
}
