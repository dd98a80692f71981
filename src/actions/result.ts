import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Cycle } from '../core/cycle.ts';
import { openingOf } from '../core/cycle.ts';
import {
  BUNDLE_FORMAT,
  contentHash,
  type EditionHead,
  type Entry,
  editionHash,
  entryHash,
  makeEntry,
} from '../core/edition.ts';
import { codeField, textField, versionField } from '../core/field.ts';
import type { Instrument } from '../core/instrument.ts';
import { badField, Problem } from '../core/problem.ts';
import { LEAST_SHOWN } from '../core/release.ts';
import { type Gap, gapsOf, isBlocking } from '../core/result.ts';
import { dayInThailand } from '../kit/thai.ts';
import { auditHead } from '../store/audit.ts';
import { advanceCycle, findCycle } from '../store/cycle.ts';
import type { Tx } from '../store/database.ts';
import { type Edition, editionsOf, insertEdition, lockCycle } from '../store/edition.ts';
import { findInstrument } from '../store/instrument.ts';
import { insertResults, type MadeResult } from '../store/result.ts';
import { change, type Deed, look } from './action.ts';
import { cycleKey, targetOf } from './cycle.ts';
import { placeEdition } from './edition-places.ts';
import { entryAgency, inputsOfCycle } from './result-inputs.ts';

/**
 * Results are computed from counts and verdicts, looked at, and published as one edition of the
 * whole cycle. Nothing of a published edition ever changes; a correction is the next edition.
 */
export interface Preview {
  readonly cycle: Cycle;
  readonly instrument: Instrument;
  /** None while answers come in: figures watched as they grow would tell who answered what. */
  readonly agencies: readonly {
    readonly entry: Entry;
    readonly gaps: readonly (Gap & { readonly blocking: boolean })[];
  }[];
  /** Answers still come in. */
  readonly collecting: boolean;
  readonly editions: readonly Edition[];
  /** What stands published is what would be published now. */
  readonly unchanged: boolean;
}

const key = z.strictObject(cycleKey);
const find = (tx: Tx, { cycleId }: { readonly cycleId: number }) => findCycle(tx, cycleId);

export const previewResult = look({
  name: 'result.preview',
  input: key,
  may: ['administrator'],
  find,
  do: (deed): Promise<Preview> => previewOf(deed),
});

async function previewOf({ tx, thing: cycle, now }: Deed<Cycle>): Promise<Preview> {
  const { instrument, made } = await computed(tx, cycle);
  const editions = await editionsOf(tx, cycle.id);
  const collecting = isCollecting(cycle, now);
  return {
    cycle,
    instrument,
    agencies: (collecting ? [] : made).map(({ entry, inputs }) => ({
      entry,
      gaps: gapsOf(instrument, inputs).map((gap) => ({
        ...gap,
        blocking: isBlocking(instrument, gap),
      })),
    })),
    collecting,
    editions,
    unchanged: editions[0]?.contentHash === contentOf(cycle, made),
  };
}

/** One agency's page as it would be published, for looking at before. */
export const draftResult = look({
  name: 'result.draft',
  input: z.strictObject({ ...cycleKey, agencyCode: codeField }),
  may: ['administrator'],
  find,
  async do({ tx, house, thing: cycle, now }, { agencyCode }) {
    requireCollected(cycle, now);
    const { instrument, made } = await computed(tx, cycle);
    const entry = made.find((one) => one.entry.agency.code === agencyCode)?.entry;
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
    /** Said by somebody who has seen what is missing. */
    incomplete: z.enum(['on', '']).default(''),
  }),
  may: ['administrator'],
  find,
  async do({ tx, house, thing, now }, input): Promise<Published> {
    await lockCycle(tx, thing.id);
    const cycle = (await findCycle(tx, thing.id)) ?? thing;
    const { instrument, made } = await computed(tx, cycle);
    const [current] = await editionsOf(tx, cycle.id);
    const content = contentOf(cycle, made);
    if (current?.contentHash === content) return { edition: current, isNew: false };
    requirePublishable(cycle, instrument, made, input, now);
    if (current && input.reason === '') throw badField('reason', 'correctionReason');
    const head = headOf(cycle, house.installation, {
      number: (current?.number ?? 0) + 1,
      reason: current ? input.reason : '',
      previous: current?.hash ?? null,
      publishedAt: now.toISOString(),
      audit: await auditHead(tx),
    });
    const hashes = made.map(({ entry, entryHash: hash }) => [entry.agency.code, hash] as const);
    const edition = await insertEdition(tx, {
      cycleId: cycle.id,
      number: head.edition.number,
      head,
      hash: editionHash(head, hashes),
      contentHash: content,
    });
    await insertResults(tx, edition.id, made);
    await placeEdition(tx, edition.id, instrument, made);
    if (cycle.state === 'running') await advanceCycle(tx, cycle, 'published');
    return { edition, isNew: true };
  },
  record: (_input, cycle, { edition, isNew }) =>
    isNew
      ? {
          target: targetOf(cycle),
          details: {
            edition: edition.number,
            hash: edition.hash,
            reason: edition.head.edition.reason,
          },
        }
      : undefined,
});

interface Published {
  readonly edition: Edition;
  /** False when exactly this stood published already. */
  readonly isNew: boolean;
}

async function computed(tx: Tx, cycle: Cycle) {
  const adopted = await findInstrument(tx, cycle.instrumentHash);
  if (!adopted) throw new Error(`cycle ${cycle.id} has no instrument`);
  const { instrument } = adopted;
  const all = await inputsOfCycle(tx, cycle, instrument);
  const made = all.map(({ agency, inputs }): MadeResult => {
    const salt = randomBytes(32).toString('hex');
    const entry = makeEntry(instrument, entryAgency(agency), inputs, salt);
    const { id: agencyId, size, ministry, province } = agency;
    const hash = entryHash(entry);
    return { agencyId, entry, entryHash: hash, inputs, salt, size, ministry, province };
  });
  return { instrument, made };
}

function contentOf(cycle: Cycle, made: readonly MadeResult[]): string {
  return contentHash(
    cycle.instrumentHash,
    made.map((one) => one.entry),
  );
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

function requirePublishable(
  cycle: Cycle,
  instrument: Instrument,
  made: readonly MadeResult[],
  input: { readonly version: number; readonly incomplete: string },
  now: Date,
): void {
  if (cycle.state === 'draft' || cycle.state === 'closed') {
    throw new Problem('wrongState', { what: 'cycle', state: cycle.state });
  }
  if (cycle.version !== input.version) throw new Problem('stale', { what: 'cycle' });
  requireCollected(cycle, now);
  if (made.length === 0) throw new Problem('incomplete', { agencies: 0, reason: 'nobody' });
  const lacking = made.filter(({ inputs }) =>
    gapsOf(instrument, inputs).some((gap) => isBlocking(instrument, gap)),
  );
  if (lacking.length > 0 && input.incomplete !== 'on') {
    throw new Problem('incomplete', { agencies: lacking.length, reason: 'gaps' });
  }
}

function isCollecting(cycle: Cycle, now: Date): boolean {
  const { is } = openingOf(cycle, 'collection', dayInThailand(now));
  return is === 'open' || is === 'notYet';
}

/** While answers come in, two figures a moment apart would tell what one person answered. */
export function requireCollected(cycle: Cycle, now: Date): void {
  if (isCollecting(cycle, now))
    throw new Problem('incomplete', { agencies: 0, reason: 'collecting' });
}
