import { z } from 'zod';
import { countField, linesField } from '../core/field.ts';
import type { DisclosureItem } from '../core/instrument.ts';
import { badField, Problem } from '../core/problem.ts';
import { type Adjudicated, componentNumbers, type Finding, findingScore } from '../core/review.ts';
import type { Submission } from '../core/submission.ts';
import { dayInThailand } from '../kit/thai.ts';
import { lockAnswers } from '../store/item-answer.ts';
import { findingsOf, type TaskRow, tasksOfItem } from '../store/review.ts';
import { adjudicationOf, insertAdjudication } from '../store/review-queue.ts';
import { submissionsOf } from '../store/submission.ts';
import { change, look } from './action.ts';
import { type Disclosing, findDisclosing, itemKey, targetOfItem } from './disclosure.ts';
import { requireNoInterest } from './interest.ts';
import { reviewedItem, settleItem } from './review.ts';
import { requireReview } from './verdict.ts';

/** Where two assessors differ, a lead who judged neither says what stands. */
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
    await requireNoInterest(deed, 'review');
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
