import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  EVIDENCE_TYPES,
  evidenceName,
  evidenceTypeOf,
  LARGEST_EVIDENCE,
  LARGEST_PLAN_EVIDENCE,
  MOST_EVIDENCE,
} from '../core/evidence.ts';
import { countField, requiredText } from '../core/field.ts';
import { badField, Problem } from '../core/problem.ts';
import { untilField } from '../core/progress-input.ts';
import { stepsOf } from '../core/step.ts';
import type { Tx } from '../store/database.ts';
import {
  type EvidenceRow,
  evidenceById,
  evidenceBytes,
  evidenceOf,
  insertEvidence,
  lockEvidence,
  withdrawEvidence,
} from '../store/evidence.ts';
import { change, look } from './action.ts';
import { thisAgency } from './agency.ts';
import { YEAR_ROLES } from './agency-year.ts';
import {
  boardOf,
  findFollowed,
  measureIn,
  measureKey,
  REPORTERS,
  refuseOthers,
  roundIn,
} from './progress.ts';
import { fileField } from './registry.ts';

/** Files shown for results: what they are is told by their content; nobody but officers gets them. */
export const attachEvidence = change({
  name: 'evidence.attach',
  input: z.strictObject({
    ...measureKey,
    until: untilField,
    step: countField(1, 1000),
    fileName: z.string().max(1000),
    file: fileField,
  }),
  may: REPORTERS,
  find: findFollowed,
  async do(deed, { measure, until, step, fileName, file }): Promise<{ id: number; hash: string }> {
    const { tx, actor, now } = deed;
    const board = await boardOf(deed);
    const own = stepsOf(measureIn(board.plan, measure));
    refuseOthers(deed, board, measure, 'evidence.attach');
    roundIn(board, measure, until);
    if (!own.some(({ id }) => id === step)) throw new Problem('notFound', { what: 'step' });
    if (file.length > LARGEST_EVIDENCE) {
      throw new Problem('tooLarge', { limitBytes: LARGEST_EVIDENCE });
    }
    const type = evidenceTypeOf(file);
    if (!type) throw badField('file', file.length === 0 ? 'fileIsEmpty' : 'notEvidence');
    const hash = createHash('sha256').update(file).digest('hex');
    await lockEvidence(tx, board.agencyId);
    const there = await evidenceOf(tx, board);
    const beside = there.filter(
      (one) => one.measure === measure && one.step === step && one.until === until,
    );
    const same = beside.find((one) => one.hash === hash);
    if (same) return { id: same.id, hash };
    if (beside.length >= MOST_EVIDENCE) throw badField('file', 'tooManyFiles');
    const held = there.reduce((sum, { size }) => sum + size, 0);
    if (held + file.length > LARGEST_PLAN_EVIDENCE) throw badField('file', 'planFull');
    const name = evidenceName(fileName, type);
    const made = { measure, step, until, name, type, size: file.length, hash, at: now };
    const id = await insertEvidence(tx, board, { ...made, personId: actor.personId }, file);
    return { id, hash };
  },
  record: ({ measure, until, step }, { agency, agencyId, fiscalYear }, { id, hash }) => ({
    target: `${agency.code} ${fiscalYear} ${measure} ${until}`,
    agencyId,
    details: { evidence: id, step, hash },
  }),
});

const evidenceKey = { agency: measureKey.agency, id: countField(1, 2_000_000_000) };

async function findEvidence(
  tx: Tx,
  { agency, id }: { readonly agency: string; readonly id: number },
): Promise<EvidenceRow | undefined> {
  const found = await thisAgency(tx, agency);
  const file = found && (await evidenceById(tx, id));
  return file && file.agencyId === found.agencyId ? file : undefined;
}

export const openEvidence = look({
  name: 'evidence.open',
  input: z.strictObject(evidenceKey),
  may: YEAR_ROLES,
  find: findEvidence,
  async do({ tx, thing }) {
    const bytes = await evidenceBytes(tx, thing);
    if (!bytes) throw new Problem('notFound', { what: 'evidence' });
    return { name: thing.name, contentType: EVIDENCE_TYPES[thing.type], bytes };
  },
});

/** Whoever may report on its measure may take it back: personal data may have slipped into it. */
export const takeBackEvidence = change({
  name: 'evidence.withdraw',
  input: z.strictObject({ ...measureKey, id: evidenceKey.id, reason: requiredText(1000) }),
  may: REPORTERS,
  find: findFollowed,
  async do(deed, { id, measure, reason }): Promise<void> {
    const { tx, actor, now } = deed;
    const board = await boardOf(deed);
    refuseOthers(deed, board, measure, 'evidence.withdraw');
    await lockEvidence(tx, board.agencyId);
    const file = (await evidenceOf(tx, board, measure)).find((one) => one.id === id);
    if (!file) throw new Problem('notFound', { what: 'evidence' });
    await withdrawEvidence(tx, file, { reason, personId: actor.personId, at: now });
  },
  record: ({ id, measure, reason }, { agency, agencyId, fiscalYear }) => ({
    target: `${agency.code} ${fiscalYear} ${measure}`,
    agencyId,
    details: { evidence: id, reason },
  }),
});
