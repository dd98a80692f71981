import { z } from 'zod';
import { APPEAL_DAYS, APPEAL_STATES } from '../core/appeal.ts';
import { type Opening, openingOf } from '../core/cycle.ts';
import { countField, linesField, searchField, textField } from '../core/field.ts';
import { type DisclosureItem, itemsOf } from '../core/instrument.ts';
import { Problem } from '../core/problem.ts';
import { dayInThailand } from '../kit/thai.ts';
import {
  APPEALS_A_PAGE,
  type AppealLine,
  allowsNewEvidence,
  appealMinistries,
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
import { requireNoInterest } from './interest.ts';
import { retypedOf } from './retyped.ts';
import { findReviewed } from './review.ts';
import { settleVerdict } from './settled.ts';

/** The panel: what waits in a cycle, whether new evidence is let in, and the decision on one appeal. */
export const seeAppealQueue = look({
  name: 'appeal.queue',
  input: z.strictObject({
    ...cycleKey,
    state: z.enum(['', ...APPEAL_STATES]).default(''),
    item: textField(20).default(''),
    ministry: textField(40).default(''),
    q: searchField,
    days: z.enum(['', ...APPEAL_DAYS]).default(''),
    page: countField(1, 10_000).default(1),
  }),
  may: ['lead', 'administrator'],
  find: findReviewed,
  async do(
    { tx, thing, now },
    { days, page: asked, state, item, ministry, q },
  ): Promise<AppealQueue> {
    const { cycle, instrument } = thing;
    const until = days === '' ? null : new Date(now.getTime() - Number(days) * 86_400_000);
    const filter = { state, item, ministry, q, until };
    const there = await appealsOfCycle(tx, cycle.id, filter, asked);
    // Decided or taken in since the address was made: there is no such page any more.
    const isPast = there.length === 0 && asked > 1;
    const lines = isPast ? await appealsOfCycle(tx, cycle.id, filter) : there;
    const found = lines[0]?.of ?? 0;
    return {
      cycle,
      items: itemsOf(instrument),
      ministries: await appealMinistries(tx, cycle.id),
      opening: openingOf(cycle, 'clarification', dayInThailand(now)),
      lines,
      found,
      page: isPast ? 1 : asked,
      pages: Math.ceil(found / APPEALS_A_PAGE),
      allowsNew: await allowsNewEvidence(tx, cycle.id),
      retyped: await retypedOf(q, found, async (other) => {
        return (await appealsOfCycle(tx, cycle.id, { ...filter, q: other })).length;
      }),
    };
  },
});

export interface AppealQueue {
  readonly cycle: Disclosing['cycle'];
  readonly items: readonly DisclosureItem[];
  readonly ministries: Awaited<ReturnType<typeof appealMinistries>>;
  readonly opening: Opening;
  readonly lines: readonly AppealLine[];
  readonly found: number;
  readonly page: number;
  readonly pages: number;
  readonly allowsNew: boolean;
  /** What finds somebody where the words find nobody. */
  readonly retyped: string | null;
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
