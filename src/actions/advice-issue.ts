import { z } from 'zod';
import { isOvertakenAdvice } from '../core/advice.ts';
import {
  ADVICE_FORMAT,
  type AdviceIssue,
  type AdviceIssueHead,
  adviceHash,
  issueHash,
  publishedTexts,
} from '../core/advice-issue.ts';
import type { Cycle } from '../core/cycle.ts';
import { textField } from '../core/field.ts';
import { badField, Problem } from '../core/problem.ts';
import {
  type ApprovedAdvice,
  approvedAdvice,
  hashesOfIssue,
  insertIssue,
  issuesOf,
  valuesIn,
} from '../store/advice-issue.ts';
import { findCycle } from '../store/cycle.ts';
import type { Tx } from '../store/database.ts';
import { type Edition, editionsOf, lockCycle } from '../store/edition.ts';
import { change, look } from './action.ts';
import { cycleKey, targetOf } from './cycle.ts';

/**
 * Approved advice goes out with an edition of results, or after it as an issue of its own. Only what was
 * written from the scores that this edition prints goes out.
 */
export interface IssueMade {
  readonly issue: AdviceIssue | null;
  readonly agencies: number;
  /** Approved, but written from scores that the edition does not have. */
  readonly overtaken: number;
}

export async function issueAdvice(
  tx: Tx,
  cycle: Pick<Cycle, 'id' | 'fiscalYear' | 'name'>,
  edition: Edition,
  { reason, at }: { readonly reason: string; readonly at: Date },
): Promise<IssueMade> {
  const waiting = await approvedAdvice(tx, cycle.id);
  const { fit, overtaken } = await fitting(tx, edition, waiting);
  if (fit.length === 0) return { issue: null, agencies: 0, overtaken };
  const corrects = fit.some(({ published }) => published !== null);
  if (corrects && reason === '') throw badField('reason', 'correctionReason');
  const [last] = await issuesOf(tx, cycle.id);
  const head: AdviceIssueHead = {
    format: ADVICE_FORMAT,
    cycle: { fiscalYear: cycle.fiscalYear, name: cycle.name },
    edition: { number: edition.number, hash: edition.hash },
    number: (last?.head.number ?? 0) + 1,
    reason: corrects ? reason : '',
    previous: last?.hash ?? null,
    publishedAt: at.toISOString(),
  };
  const made = fit.map(({ agencyId, code, version, body }) => {
    const texts = publishedTexts(body);
    return { agencyId, code, version, texts, hash: adviceHash(texts) };
  });
  const hash = issueHash(
    head,
    made.map(({ code, hash }) => [code, hash] as const),
  );
  await insertIssue(tx, { cycleId: cycle.id, editionId: edition.id }, { head, hash }, made);
  return { issue: { head, hash }, agencies: made.length, overtaken };
}

async function fitting(tx: Tx, edition: Edition, waiting: readonly ApprovedAdvice[]) {
  const ids = waiting.map(({ agencyId }) => agencyId);
  const values = await valuesIn(tx, edition.id, ids);
  const fit = waiting.filter(({ agencyId, body }) => {
    const printed = values.get(agencyId);
    return printed && !body.texts.some((text) => isOvertakenAdvice(text, printed));
  });
  return { fit, overtaken: waiting.length - fit.length };
}

/** After the results, or in place of what was published: a correction gives its reason. */
export const publishAdvice = change({
  name: 'advice.publish',
  input: z.strictObject({ ...cycleKey, reason: textField(2000).default('') }),
  may: ['administrator'],
  find: (tx, { cycleId }) => findCycle(tx, cycleId),
  async do({ tx, thing: cycle, now }, { reason }): Promise<IssueMade> {
    await lockCycle(tx, cycle.id);
    const [edition] = await editionsOf(tx, cycle.id);
    if (!edition) throw new Problem('wrongState', { what: 'advice', state: 'noResult' });
    return issueAdvice(tx, cycle, edition, { reason, at: now });
  },
  record: (_input, cycle, { issue, agencies, overtaken }) =>
    issue
      ? {
          target: targetOf(cycle),
          details: { issue: issue.head.number, hash: issue.hash, agencies, overtaken },
        }
      : undefined,
});

/** What was published, issue by issue, newest first; the hash of each can be made again from this. */
export const listIssues = look({
  name: 'advice.issues',
  input: z.strictObject(cycleKey),
  may: 'anyone',
  find: (tx, { cycleId }) => findCycle(tx, cycleId),
  async do({ tx, thing }) {
    const issues = [];
    for (const { id, head, hash } of await issuesOf(tx, thing.id)) {
      issues.push({ head, hash, agencies: await hashesOfIssue(tx, id) });
    }
    return issues;
  },
});
