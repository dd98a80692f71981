import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DocumentSource } from '../core/document-source.ts';
import type { Actor } from '../core/person.ts';
import { checksumOf } from '../kit/stored-zip.ts';
import { type BatchRow, dropPastBatches, findBatch } from '../store/batch.ts';
import {
  failDocument,
  keepDocument,
  nextWaiting,
  type WaitingDocument,
} from '../store/batch-document.ts';
import { actorOfPerson } from '../store/session.ts';
import { look } from './action.ts';
import { YEAR_ROLES, yearKey } from './agency-year.ts';
import { documentSource } from './document-source.ts';
import { findAnalysedYear } from './draft-source.ts';
import type { House } from './house.ts';

/** What the job does that makes a batch: one document after the other, as whoever asked may see it. */
export interface NextDocument {
  readonly batch: BatchRow;
  readonly waiting: WaitingDocument;
  /** As their roles are at this moment. */
  readonly actor: Actor;
  keep(body: Uint8Array): Promise<void>;
  fail(failure: string): Promise<void>;
}

const ALL = { kind: 'all' } as const;

/** Undefined when nothing waits, or nobody who may wants it any more. */
export async function nextDocument(house: House, id: number): Promise<NextDocument | undefined> {
  return house.db.transaction(ALL, async (tx) => {
    const batch = await findBatch(tx, id);
    const waiting = batch && (await nextWaiting(tx, id));
    const actor = waiting && (await actorOfPerson(tx, batch.personId));
    if (!actor) return undefined;
    const key = { ...waiting, batchId: id };
    return {
      batch,
      waiting,
      actor,
      keep: (body) => {
        const sha256 = createHash('sha256').update(body).digest('hex');
        const made = { body, crc: checksumOf(body), sha256 };
        return house.db.transaction(ALL, (inner) => keepDocument(inner, key, made));
      },
      fail: (failure) => house.db.transaction(ALL, (inner) => failDocument(inner, key, failure)),
    };
  });
}

/** All that a new document of an agency's year is made from. */
export const seeDocumentSource = look({
  name: 'document.source',
  input: z.strictObject(yearKey),
  may: YEAR_ROLES,
  find: findAnalysedYear,
  do: (deed): Promise<DocumentSource> => documentSource(deed),
});

export async function forgetBatches(house: House): Promise<void> {
  await house.db.transaction(ALL, (tx) => dropPastBatches(tx, house.clock()));
}
