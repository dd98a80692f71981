import { z } from 'zod';
import {
  askableBy,
  BATCH_DAYS,
  BATCH_DOCUMENTS,
  BATCH_ROLES,
  batchInput,
  batchKey,
  FAILURES_SHOWN,
  MOST_AT_ONCE,
  MOST_DOCUMENTS_A_BATCH,
} from '../core/batch.ts';
import type { Group } from '../core/group.ts';
import type { Actor } from '../core/person.ts';
import { badField } from '../core/problem.ts';
import {
  type BatchRow,
  batchesOf,
  deleteBatch,
  findBatch,
  insertBatch,
  setCancelled,
  unfinishedBatches,
  waitAgain,
} from '../store/batch.ts';
import {
  documentBytes,
  type FailedDocument,
  failedDocuments,
  type MadeDocument,
  madeDocuments,
} from '../store/batch-document.ts';
import type { Tx } from '../store/database.ts';
import { type CurrentEdition, currentEditions, editionsOf } from '../store/edition.ts';
import { groupsWithCounts } from '../store/group.ts';
import { beginJobAnew } from '../store/job.ts';
import { change, type Deed, look } from './action.ts';

/** Documents of many agencies in one go: asked for, watched, taken away; only by who asked. */
export interface BatchList {
  readonly batches: readonly BatchRow[];
  readonly editions: readonly CurrentEdition[];
  /** Groups that one may ask for. */
  readonly groups: readonly Group[];
}

export const listBatches = look({
  name: 'batch.list',
  input: z.strictObject({}),
  may: BATCH_ROLES,
  do: async ({ tx, actor }): Promise<BatchList> => ({
    batches: await batchesOf(tx, actor.personId ?? ''),
    editions: await currentEditions(tx),
    groups: await groupsFor(tx, actor),
  }),
});

/** All groups for whom all agencies are open; else those that one watches over. */
async function groupsFor(tx: Tx, actor: Actor): Promise<Group[]> {
  const own = actor.appointments.flatMap(({ groupId }) => groupId ?? []);
  const groups = (await groupsWithCounts(tx)).filter(({ agencies }) => agencies > 0);
  return askableBy(actor) === 'all' ? groups : groups.filter(({ id }) => own.includes(id));
}

export const startBatch = change({
  name: 'batch.start',
  input: batchInput,
  may: BATCH_ROLES,
  find: async (tx, { cycleId }) => (await editionsOf(tx, cycleId))[0],
  async do(
    { tx, actor, now, thing },
    { of, documents, language },
  ): Promise<{ id: number; size: number }> {
    const personId = actor.personId ?? '';
    if ((await unfinishedBatches(tx, personId)) >= MOST_AT_ONCE) {
      throw badField('of', 'batchTooMany', { most: MOST_AT_ONCE });
    }
    const made = await insertBatch(tx, {
      personId,
      editionId: thing.id,
      of: of === null ? '' : `${of.kind}/${of.code}`,
      documents,
      language,
      askedAt: now,
      expiresAt: new Date(now.getTime() + BATCH_DAYS * 86_400_000),
      group: of,
      among: askableBy(actor),
    });
    if (made.size === 0) throw badField('of', 'batchEmpty');
    if (made.size > MOST_DOCUMENTS_A_BATCH) {
      throw badField('of', 'batchTooLarge', { size: made.size, most: MOST_DOCUMENTS_A_BATCH });
    }
    await work(tx, made.id, now);
    return made;
  },
  record: ({ of, documents }, edition, { id, size }) => ({
    target: `${edition.head.cycle.name} ${of === null ? '' : `${of.kind}/${of.code}`}`.trim(),
    details: { id, size, documents },
  }),
});

const work = (tx: Tx, id: number, now: Date) =>
  beginJobAnew(tx, { kind: 'batch', payload: { id }, uniqueKey: String(id), runAfter: now });

/** Somebody else's is not there. */
async function findOwn(tx: Tx, { id }: { readonly id: number }, actor: Actor) {
  const batch = await findBatch(tx, id);
  return batch && batch.personId === actor.personId ? { batch } : undefined;
}

export interface SeenBatch {
  readonly batch: BatchRow;
  readonly failures: readonly FailedDocument[];
}

export const seeBatch = look({
  name: 'batch.see',
  input: z.strictObject(batchKey),
  may: BATCH_ROLES,
  find: findOwn,
  do: async ({ tx, thing: { batch } }): Promise<SeenBatch> => ({
    batch,
    failures: await failedDocuments(tx, batch.id, FAILURES_SHOWN),
  }),
});

const facts = (_input: unknown, { batch }: { readonly batch: BatchRow }) => ({
  target: `${batch.fiscalYear} ${batch.of}`.trim(),
  details: { id: batch.id },
});

export const cancelBatch = change({
  name: 'batch.cancel',
  input: z.strictObject(batchKey),
  may: BATCH_ROLES,
  find: findOwn,
  do: ({ tx, now, thing: { batch } }) => setCancelled(tx, batch.id, now),
  record: facts,
});

/** Goes on with one that was cancelled, and tries once more what could not be made. */
export const resumeBatch = change({
  name: 'batch.resume',
  input: z.strictObject(batchKey),
  may: BATCH_ROLES,
  find: findOwn,
  async do({ tx, now, thing: { batch } }: Deed<{ batch: BatchRow }>) {
    await setCancelled(tx, batch.id, null);
    await waitAgain(tx, batch.id);
    await work(tx, batch.id, now);
  },
  record: facts,
});

export const removeBatch = change({
  name: 'batch.remove',
  input: z.strictObject(batchKey),
  may: BATCH_ROLES,
  find: findOwn,
  do: ({ tx, thing: { batch } }) => deleteBatch(tx, batch.id),
  record: facts,
});

export interface TakenBatch {
  readonly batch: BatchRow;
  readonly made: readonly MadeDocument[];
}

/** What is made, to be taken away; the audit log keeps who did. */
export const takeBatch = look({
  name: 'batch.take',
  input: z.strictObject(batchKey),
  may: BATCH_ROLES,
  find: findOwn,
  do: async ({ tx, thing: { batch } }): Promise<TakenBatch> => ({
    batch,
    made: await madeDocuments(tx, batch.id),
  }),
  record: facts,
});

/** One document of it. */
export const readBatchDocument = look({
  name: 'batch.read',
  input: z.strictObject({
    ...batchKey,
    agencyId: z.number().int(),
    document: z.enum(BATCH_DOCUMENTS),
  }),
  may: BATCH_ROLES,
  async find(tx, input, actor) {
    const own = await findOwn(tx, input, actor);
    const body = own && (await documentBytes(tx, input.id, input));
    return body && { agencyId: input.agencyId, body };
  },
  do: async ({ thing: { body } }): Promise<Uint8Array> => body,
});
