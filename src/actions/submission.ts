import { z } from 'zod';
import { boardMark, isReadyToSubmit } from '../core/disclosure.ts';
import { countField, linesField, textField } from '../core/field.ts';
import { Problem } from '../core/problem.ts';
import {
  type Receipt,
  receiptOf,
  type Submission,
  type SubmissionContent,
  type SubmittedItem,
  submissionHash,
} from '../core/submission.ts';
import { lockEvidence } from '../store/evidence.ts';
import { itemFiles, lockAnswers } from '../store/item-answer.ts';
import { insertItemCheck } from '../store/item-work.ts';
import {
  insertSubmission,
  type KnownReceipt,
  receiptByHash,
  submissionsOf,
} from '../store/submission.ts';
import { change, type Deed, look } from './action.ts';
import { targetOf } from './cycle.ts';
import {
  type Board,
  boardOf,
  DISCLOSURE_ROLES,
  type Disclosing,
  disclosureKey,
  findDisclosing,
  requireDisclosure,
} from './disclosure.ts';
import { keepLinks } from './link-keeping.ts';

/**
 * The head approves what was looked through, exactly as it was shown; then the whole set is handed in
 * and gets a receipt. As long as the window is open it may be handed in anew: every one is kept.
 */
const shown = { ...disclosureKey, mark: z.string().regex(/^[0-9a-f]{32}$/) };

export const approveItems = change({
  name: 'disclosure.approve',
  input: z
    .strictObject({
      ...shown,
      decision: z.enum(['accept', 'return']),
      /** Which go back; where none is named all that were looked through. */
      items: z.array(textField(20)).max(200).default([]),
      reason: linesField(2000).default(''),
    })
    .refine(({ decision, reason }) => decision === 'accept' || reason !== '', {
      path: ['reason'],
      params: { fault: 'returnReason' },
    }),
  may: ['head'],
  find: findDisclosing,
  async do(deed, { mark, decision, items, reason }): Promise<string[]> {
    const { tx, thing, actor, now } = deed;
    requireDisclosure(deed);
    await lockAnswers(tx, thing);
    const board = await boardOf(deed);
    const accepted = decision === 'accept';
    const waiting = board.items.filter(
      ({ state, item }) =>
        (state === 'reviewed' || (!accepted && state === 'approved')) &&
        (items.length === 0 || items.includes(item.code)),
    );
    if (boardMark(board.items) !== mark) throw new Problem('stale', { what: 'item' });
    if (waiting.length === 0) throw new Problem('wrongState', { what: 'item', state: 'noneWaits' });
    for (const { item, latest } of waiting) {
      const made = { item: item.code, version: latest!.version, stage: 'head' as const, accepted };
      await insertItemCheck(tx, thing, { ...made, reason, personId: actor.personId, at: now });
    }
    return waiting.map(({ item }) => item.code);
  },
  record: ({ decision, reason }, { agency, agencyId, cycle }, items) => ({
    target: `${targetOf(cycle)} ${agency.code}`,
    agencyId,
    details: { decision, items, reason },
  }),
});

export const submitDisclosure = change({
  name: 'disclosure.submit',
  input: z.strictObject(shown),
  may: ['coordinator', 'head'],
  find: findDisclosing,
  async do(deed, { mark }): Promise<Submission> {
    const { tx, thing, actor, now } = deed;
    requireDisclosure(deed);
    await lockAnswers(tx, thing);
    await lockEvidence(tx, thing.agencyId);
    const board = await boardOf(deed);
    if (boardMark(board.items) !== mark) throw new Problem('stale', { what: 'item' });
    if (!isReadyToSubmit(board.items)) {
      throw new Problem('wrongState', { what: 'submission', state: 'notReady' });
    }
    const number = (board.submissions[0]?.number ?? 0) + 1;
    const content = await contentOf(deed, board, number);
    const made = { number, content, hash: submissionHash(content), at: now };
    await insertSubmission(tx, thing, { ...made, personId: actor.personId });
    await keepLinks(tx, thing, content.items, 'submission', now);
    return { ...made, personName: actor.name, erased: {} };
  },
  record: (_input, { agency, agencyId, cycle }, { number, hash }) => ({
    target: `${targetOf(cycle)} ${agency.code} ${number}`,
    agencyId,
    details: { hash },
  }),
});

async function contentOf(
  { tx, thing, now }: Deed<Disclosing>,
  { items, agency, cycle }: Board,
  number: number,
): Promise<SubmissionContent> {
  const files = new Map((await itemFiles(tx, thing)).map((file) => [file.id, file]));
  return {
    agency: agency.code,
    cycle: {
      id: cycle.id,
      fiscalYear: cycle.fiscalYear,
      name: cycle.name,
      instrument: cycle.instrumentHash,
    },
    number,
    at: now.toISOString(),
    items: items.map(({ item, latest }): SubmittedItem => {
      const { version, body } = latest!;
      const shownFiles = body.files.flatMap((id) => {
        const file = files.get(id);
        return file && !file.erased
          ? [{ id, name: file.name, size: file.size, hash: file.hash }]
          : [];
      });
      return { item: item.code, version, ...body, files: shownFiles };
    }),
  };
}

export interface SeenReceipt extends Disclosing {
  readonly submission: Submission;
  readonly receipt: Receipt;
  readonly newest: number;
}

export const seeReceipt = look({
  name: 'disclosure.receipt',
  input: z.strictObject({ ...disclosureKey, number: countField(1, 1_000_000) }),
  may: DISCLOSURE_ROLES,
  find: findDisclosing,
  async do({ tx, thing }, { number }): Promise<SeenReceipt> {
    const all = await submissionsOf(tx, thing);
    const submission = all.find((one) => one.number === number);
    if (!submission) throw new Problem('notFound', { what: 'submission' });
    return { ...thing, submission, receipt: receiptOf(submission), newest: all[0]!.number };
  },
});

/** Anybody who holds a receipt may ask whether it is known here; nothing of what was answered is told. */
export const findReceipt = look({
  name: 'disclosure.find-receipt',
  input: z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  may: 'anyone',
  scope: { kind: 'all' },
  do: async ({ tx }, { hash }): Promise<KnownReceipt | null> =>
    (await receiptByHash(tx, hash)) ?? null,
});
