import { z } from 'zod';
import { codeField, countField, linesField, textField } from '../core/field.ts';
import { type DisclosureItem, type Instrument, itemsOf } from '../core/instrument.ts';
import { badField, Problem } from '../core/problem.ts';
import {
  componentNumbers,
  type Finding,
  findingScore,
  type Seat,
  settlement,
} from '../core/review.ts';
import type { Submission } from '../core/submission.ts';
import { dayInThailand } from '../kit/thai.ts';
import { findCycle } from '../store/cycle.ts';
import type { Tx } from '../store/database.ts';
import { referredInstrument } from '../store/instrument.ts';
import { lockAnswers } from '../store/item-answer.ts';
import { findingsOf, insertFinding, taskOf, tasksOfItem } from '../store/review.ts';
import {
  adjudicationOf,
  nextInQueue,
  type QueueAgency,
  type QueueKind,
  queueAgencies,
  queueKinds,
} from '../store/review-queue.ts';
import { submissionsOf } from '../store/submission.ts';
import { change, type Deed, look } from './action.ts';
import { cycleKey } from './cycle.ts';
import { type Disclosing, findDisclosing, itemKey, targetOfItem } from './disclosure.ts';
import { requireNoInterest } from './interest.ts';
import { keepLinks } from './link-keeping.ts';
import { settleVerdict } from './settled.ts';
import { requireReview } from './verdict.ts';

/**
 * An assessor judges their own queue, like with like. Two who judge the same item know nothing of each
 * other: what is read here is the own task and the own finding, never another's.
 */
export interface ReviewQueue {
  readonly cycle: Disclosing['cycle'];
  readonly items: readonly DisclosureItem[];
  readonly kinds: readonly QueueKind[];
  /** Of the kind that was asked for. */
  readonly agencies: readonly QueueAgency[];
}

export const seeQueue = look({
  name: 'review.queue',
  input: z.strictObject({ ...cycleKey, item: textField(20).default('') }),
  may: ['assessor'],
  find: findReviewed,
  async do({ tx, thing, actor }, { item }): Promise<ReviewQueue> {
    const { cycle, instrument } = thing;
    const own = actor.personId!;
    return {
      cycle,
      items: itemsOf(instrument),
      kinds: await queueKinds(tx, cycle.id, own),
      agencies: item === '' ? [] : await queueAgencies(tx, cycle.id, own, item),
    };
  },
});

export async function findReviewed(tx: Tx, { cycleId }: { readonly cycleId: number }) {
  const cycle = await findCycle(tx, cycleId);
  if (cycle?.source !== 'collected' || cycle.state === 'draft') return undefined;
  const instrument = await referredInstrument(tx, cycle.instrumentHash);
  return instrument && { cycle, instrument };
}

export interface ReviewedItem extends Disclosing {
  readonly item: DisclosureItem;
  readonly seat: Seat;
  /** What was handed in last; null where nothing was. */
  readonly submission: Submission | null;
  /** What the assessor who asks found; never another's. */
  readonly mine: Finding | null;
  readonly isFrozen: boolean;
  readonly left: number;
}

export const seeReview = look({
  name: 'review.see',
  input: z.strictObject(itemKey),
  may: ['assessor'],
  find: findDisclosing,
  async do(deed, { item: code }): Promise<ReviewedItem> {
    const { tx, thing, actor } = deed;
    const item = reviewedItem(thing.instrument, code);
    const task = await ownTask(deed, code);
    const [mine] = await findingsOf(tx, thing, code, actor.personId);
    const kinds = await queueKinds(tx, thing.cycleId, actor.personId!);
    const kind = kinds.find((one) => one.item === code);
    return {
      ...thing,
      item,
      seat: task.seat,
      submission: (await submissionsOf(tx, thing))[0] ?? null,
      mine: mine ?? null,
      isFrozen: await isFrozen(deed, code),
      left: kind ? kind.tasks - kind.done : 0,
    };
  },
});

export function reviewedItem(instrument: Instrument, code: string): DisclosureItem {
  const item = itemsOf(instrument).find((one) => one.code === code);
  if (!item) throw new Problem('notFound', { what: 'item' });
  return item;
}

/** What is not in the own queue is not there. */
async function ownTask({ tx, thing, actor }: Deed<Disclosing>, code: string, isHeld = false) {
  const task = await taskOf(tx, thing, code, actor.personId, isHeld);
  if (!task) throw new Problem('notFound', { what: 'review' });
  return task;
}

/** With two seats, what both have found is not changed any more: neither learns and follows. */
async function isFrozen({ tx, thing }: Deed<Disclosing>, code: string): Promise<boolean> {
  const seats = (await tasksOfItem(tx, thing, code)).length;
  return seats > 1 && (await findingsOf(tx, thing, code)).length === seats;
}

/** What whoever judges sends: what is missing, and why. */
export const foundMissing = {
  missing: z.array(countField(0, 100)).max(100),
  reason: linesField(2000).default(''),
};

export const judgeItem = change({
  name: 'review.judge',
  input: z
    .strictObject({ ...itemKey, ...foundMissing, agency: codeField })
    .refine(({ missing, reason }) => missing.length === 0 || reason !== '', {
      path: ['reason'],
      params: { fault: 'reasonForNothing' },
    }),
  may: ['assessor'],
  find: findDisclosing,
  async do(deed, { item, missing, reason }): Promise<{ next: string | null; score: number }> {
    const { tx, thing, actor, now } = deed;
    const known = componentNumbers(reviewedItem(thing.instrument, item));
    requireReview(thing.cycle, dayInThailand(now));
    const { seat } = await ownTask(deed, item, true);
    await requireNoInterest(deed, 'review');
    if (missing.some((number) => !known.includes(number))) throw badField('missing', 'wrongValue');
    await lockAnswers(tx, thing);
    if (await isFrozen(deed, item))
      throw new Problem('wrongState', { what: 'review', state: 'settled' });
    const unique = [...new Set(missing)].sort((a, b) => a - b);
    const score = findingScore(unique);
    const personId = actor.personId!;
    const [submitted] = await submissionsOf(tx, thing);
    const submission = submitted?.number ?? null;
    const said = score === 100 ? '' : reason;
    const finding = { item, seat, missing: unique, score, reason: said, submission, personId };
    await insertFinding(tx, thing, { ...finding, at: now });
    await settleItem(deed, item);
    const next = await nextInQueue(tx, thing.cycleId, personId, item, thing.agency.code);
    return { next, score };
  },
  record: ({ item, missing, reason }, thing, { score }) => ({
    target: targetOfItem(thing, item),
    agencyId: thing.agencyId,
    details: { score, missing, reason },
  }),
});

/**
 * When every seat has found the same, or a lead has said what stands, that becomes the verdict, and
 * what stands at its links is kept.
 */
export async function settleItem({ tx, thing, actor, now }: Deed<Disclosing>, item: string) {
  const seats = (await tasksOfItem(tx, thing, item)).length;
  const findings = await findingsOf(tx, thing, item);
  const done = settlement(seats, findings, await adjudicationOf(tx, thing, item));
  if (done.is !== 'settled') return;
  // Only now: the first of two who judge would tell the other by it.
  const [submitted] = await submissionsOf(tx, thing);
  const shown = submitted?.content.items.filter((one) => one.item === item) ?? [];
  await keepLinks(tx, thing, shown, 'scoring', now);
  await settleVerdict(tx, thing, item, done.own, { personId: actor.personId, at: now });
}
