import { z } from 'zod';
import { countField, linesField } from '../core/field.ts';
import { Problem } from '../core/problem.ts';
import {
  APPEALS_A_PAGE,
  type AppealLine,
  allowsNewEvidence,
  appealsOf,
  appealsOfCycle,
  insertAppealDecision,
  insertAppealSetting,
  scorersOf,
} from '../store/appeal.ts';
import { lockAnswers } from '../store/item-answer.ts';
import { verdictChainOf } from '../store/verdict.ts';
import { change, look } from './action.ts';
import { keepDisputed } from './appeal.ts';
import { cycleKey, targetOf } from './cycle.ts';
import { type Disclosing, findDisclosing, itemIn, itemKey, targetOfItem } from './disclosure.ts';
import { findReviewed, requireNoInterest } from './review.ts';
import { settleVerdict } from './settled.ts';

/** The panel: what waits in a cycle, whether new evidence is let in, and the decision on one appeal. */
export const seeAppealQueue = look({
  name: 'appeal.queue',
  input: z.strictObject({ ...cycleKey, page: countField(1, 10_000).default(1) }),
  may: ['lead', 'administrator'],
  find: findReviewed,
  async do({ tx, thing: { cycle } }, { page }): Promise<AppealQueue> {
    const lines = await appealsOfCycle(tx, cycle.id, page);
    return {
      cycle,
      lines,
      page,
      pages: Math.ceil((lines[0]?.of ?? 0) / APPEALS_A_PAGE),
      allowsNew: await allowsNewEvidence(tx, cycle.id),
    };
  },
});

export interface AppealQueue {
  readonly cycle: Disclosing['cycle'];
  readonly lines: readonly AppealLine[];
  readonly page: number;
  readonly pages: number;
  readonly allowsNew: boolean;
}

export const setAppeals = change({
  name: 'appeal.set',
  input: z.strictObject({ ...cycleKey, allowsNew: z.enum(['yes', 'no']) }),
  may: ['administrator'],
  find: findReviewed,
  do: ({ tx, thing, actor, now }, { allowsNew }): Promise<void> =>
    insertAppealSetting(tx, thing.cycle.id, {
      allowsNew: allowsNew === 'yes',
      personId: actor.personId,
      at: now,
    }),
  record: ({ allowsNew }, { cycle }) => ({ target: targetOf(cycle), details: { allowsNew } }),
});

export const decideAppeal = change({
  name: 'appeal.decide',
  input: z.strictObject({
    ...itemKey,
    /** The statement that was shown. */
    number: countField(1, 2_000_000_000),
    decision: z.enum(['accept', 'refuse']),
    reason: linesField(2000).pipe(z.string().min(1)),
  }),
  may: ['lead'],
  find: findDisclosing,
  async do(deed, { item, number, decision, reason }): Promise<void> {
    const { tx, thing, actor, now } = deed;
    itemIn(thing, item);
    await lockAnswers(tx, thing);
    const appeal = (await appealsOf(tx, thing)).find((one) => one.item === item);
    const verdict = (await verdictChainOf(tx, thing)).standing.find((one) => one.item === item);
    if (!appeal || !verdict) throw new Problem('notFound', { what: 'appeal' });
    if (appeal.decision) throw new Problem('wrongState', { what: 'appeal', state: 'decided' });
    if (appeal.number !== number) throw new Problem('stale', { what: 'appeal' });
    if ((await scorersOf(tx, thing, item)).includes(actor.personId!)) {
      throw new Problem('wrongState', { what: 'appeal', state: 'ownScore' });
    }
    await requireNoInterest(deed, 'appeal');
    const accepted = decision === 'accept';
    const before = { scoreBefore: verdict.score, reasonBefore: verdict.reason };
    const scoreAfter = accepted ? 100 : verdict.score;
    const made = { item, number, accepted, reason, ...before, scoreAfter, at: now } as const;
    await insertAppealDecision(tx, thing, { ...made, personId: actor.personId! });
    await keepDisputed(deed, appeal);
    if (!accepted) return;
    const by = { personId: actor.personId, at: now };
    await settleVerdict(tx, thing, item, { score: 100, reason }, by);
  },
  record: ({ item, decision, reason }, thing) => ({
    target: targetOfItem(thing, item),
    agencyId: thing.agencyId,
    details: { decision, reason },
  }),
});
