import { z } from 'zod';
import type { Cycle } from '../core/cycle.ts';
import { openingOf } from '../core/cycle.ts';
import { BUNDLE_FORMAT, type EditionHead, editionHash } from '../core/edition.ts';
import { codeField, countField, textField, versionField } from '../core/field.ts';
import { badField, Problem } from '../core/problem.ts';
import { LEAST_SHOWN } from '../core/release.ts';
import { dayInThailand } from '../kit/thai.ts';
import { auditHead } from '../store/audit.ts';
import { advanceCycle, findCycle } from '../store/cycle.ts';
import type { Tx } from '../store/database.ts';
import {
  type Edition,
  editionsOf,
  insertEdition,
  lockCycle,
  nextEditionId,
} from '../store/edition.ts';
import { isSealedWaiting } from '../store/mixer.ts';
import { insertResults } from '../store/result.ts';
import { withdrawable } from '../store/savepoint.ts';
import { change, look } from './action.ts';
import { issueAdvice } from './advice-issue.ts';
import { cycleKey, targetOf } from './cycle.ts';
import { placeEdition } from './edition-places.ts';
import { draftEntry, instrumentOfCycle, type MadeAgency, makeCycle } from './result-made.ts';

/**
 * Results are computed from counts and verdicts, looked at, and published as one edition of the
 * whole cycle. Nothing of a published edition ever changes; a correction is the next edition.
 */
const find = (tx: Tx, { cycleId }: { readonly cycleId: number }) => findCycle(tx, cycleId);

/** One agency's page as it would be published, for looking at before. */
export const draftResult = look({
  name: 'result.draft',
  input: z.strictObject({ ...cycleKey, agencyCode: codeField }),
  may: ['administrator'],
  find,
  async do({ tx, house, thing: cycle, now }, { agencyCode }) {
    await requireCollected(tx, cycle, now);
    const instrument = await instrumentOfCycle(tx, cycle);
    const entry = await draftEntry(tx, cycle, instrument, agencyCode);
    if (!entry) throw new Problem('notFound', { what: 'agency' });
    const head = headOf(cycle, house.installation, {
      number: (await editionsOf(tx, cycle.id)).length + 1,
      reason: '',
      previous: null,
      publishedAt: now.toISOString(),
      audit: await auditHead(tx),
    });
    return { instrument, head, entry };
  },
});

export const publishResult = change({
  name: 'result.publish',
  input: z.strictObject({
    ...cycleKey,
    version: versionField,
    reason: textField(2000).default(''),
    /** What was looked at: the standing edition, and the hash of what would be published. */
    edition: countField(0, 1_000_000).optional(),
    seen: z.string().max(64).default(''),
    /** Said by somebody who has seen what is missing. */
    incomplete: z.enum(['on', '']).default(''),
  }),
  may: ['administrator'],
  find,
  async do({ tx, house, thing, now }, input): Promise<Published> {
    await lockCycle(tx, thing.id);
    const cycle = (await findCycle(tx, thing.id)) ?? thing;
    const [current] = await editionsOf(tx, cycle.id);
    const instrument = await instrumentOfCycle(tx, cycle);
    const { results, agencies, contentHash } = await makeCycle(tx, cycle, instrument);
    const id = await nextEditionId(tx);
    const withdraw = await withdrawable(tx);
    await insertResults(tx, id, results);
    const content = contentHash();
    if (current?.contentHash === content) {
      await withdraw();
      return { edition: current, isNew: false, advised: 0 };
    }
    await requireCollected(tx, cycle, now);
    requireSeen(input, current, content);
    requirePublishable(cycle, agencies, input);
    if (current && input.reason === '') throw badField('reason', 'correctionReason');
    const head = headOf(cycle, house.installation, {
      number: (current?.number ?? 0) + 1,
      reason: current ? input.reason : '',
      previous: current?.hash ?? null,
      publishedAt: now.toISOString(),
      audit: await auditHead(tx),
    });
    const hashes = agencies.map(({ facts, entryHash }) => [facts.agency.code, entryHash] as const);
    const edition = {
      id,
      cycleId: cycle.id,
      number: head.edition.number,
      head,
      hash: editionHash(head, hashes),
      contentHash: content,
    };
    await insertEdition(tx, edition);
    await placeEdition(
      tx,
      edition.id,
      instrument,
      agencies.map(({ facts }) => facts),
    );
    if (cycle.state === 'running') await advanceCycle(tx, cycle, 'published');
    const advice = await issueAdvice(tx, cycle, edition, { reason: input.reason, at: now });
    return { edition, isNew: true, advised: advice.agencies };
  },
  record: (_input, cycle, { edition, isNew, advised }) =>
    isNew
      ? {
          target: targetOf(cycle),
          details: {
            edition: edition.number,
            hash: edition.hash,
            reason: edition.head.edition.reason,
            ...(advised > 0 ? { advised } : {}),
          },
        }
      : undefined,
});

interface Published {
  readonly edition: Edition;
  /** False when exactly this stood published already. */
  readonly isNew: boolean;
  /** Agencies whose approved advice went out with it. */
  readonly advised: number;
}

function headOf(
  { fiscalYear, name, instrumentHash }: Cycle,
  installation: EditionHead['installation'],
  edition: EditionHead['edition'],
): EditionHead {
  return {
    format: BUNDLE_FORMAT,
    installation: { kind: installation.kind, name: installation.name },
    cycle: { fiscalYear, name },
    edition,
    leastShown: LEAST_SHOWN,
    instrumentHash,
  };
}

/** Nobody publishes what they have not looked at, or over an edition that they do not know of. */
function requireSeen(
  { edition, seen }: { readonly edition?: number | undefined; readonly seen: string },
  current: Edition | undefined,
  content: string,
): void {
  const isOther = edition !== undefined && edition !== (current?.number ?? 0);
  if (isOther || (seen !== '' && seen !== content)) throw new Problem('stale', { what: 'edition' });
}

function requirePublishable(
  cycle: Cycle,
  agencies: readonly MadeAgency[],
  input: { readonly version: number; readonly incomplete: string },
): void {
  if (cycle.state === 'draft' || cycle.state === 'closed') {
    throw new Problem('wrongState', { what: 'cycle', state: cycle.state });
  }
  if (cycle.version !== input.version) throw new Problem('stale', { what: 'cycle' });
  if (agencies.length === 0) throw new Problem('incomplete', { agencies: 0, reason: 'nobody' });
  const lacking = agencies.filter(({ gaps }) => gaps.some((gap) => gap.blocking));
  if (lacking.length > 0 && input.incomplete !== 'on') {
    throw new Problem('incomplete', { agencies: lacking.length, reason: 'gaps' });
  }
}

export function isCollecting(cycle: Cycle, now: Date): boolean {
  const { is } = openingOf(cycle, 'collection', dayInThailand(now));
  return is === 'open' || is === 'notYet';
}

/** While answers come in, two figures a moment apart would tell what one person answered. */
export async function requireCollected(tx: Tx, cycle: Cycle, now: Date): Promise<void> {
  if (isCollecting(cycle, now)) {
    throw new Problem('incomplete', { agencies: 0, reason: 'collecting' });
  }
  // The mixer comes within a minute; without it those who answered with a code would be missing.
  if (await isSealedWaiting(tx, cycle.id)) {
    throw new Problem('incomplete', { agencies: 0, reason: 'mixing' });
  }
}
