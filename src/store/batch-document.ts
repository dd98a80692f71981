import sql from 'sql-template-tag';
import type { BatchDocument } from '../core/batch.ts';
import type { Tx } from './database.ts';

/** The documents of a batch, one by one. */
export interface WaitingDocument {
  readonly agencyId: number;
  readonly code: string;
  readonly document: BatchDocument;
}

/** The next to be made; none when all are, or when nobody wants them any more. */
export const nextWaiting = (tx: Tx, batchId: number): Promise<WaitingDocument | undefined> =>
  tx.maybe(sql`
    select d.agency_id as "agencyId", d.code, d.document
    from batch_document d join batch b on b.id = d.batch_id
    where d.batch_id = ${batchId} and d.state = 'waiting' and b.cancelled_at is null
    order by d.code collate "C", d.document limit 1`);

type Key = WaitingDocument & { readonly batchId: number };

/** Once: who comes second, with the same bytes, changes nothing. */
export async function keepDocument(
  tx: Tx,
  { batchId, agencyId, document }: Key,
  made: { readonly body: Uint8Array; readonly crc: number; readonly sha256: string },
): Promise<void> {
  const kept = await tx.run(sql`
    update batch_document set state = 'made', failure = '', bytes = ${made.body.length},
      crc = ${made.crc}, sha256 = ${made.sha256}
    where batch_id = ${batchId} and agency_id = ${agencyId} and document = ${document}
      and state = 'waiting'`);
  if (kept === 0) return;
  await tx.run(sql`
    insert into batch_file (batch_id, agency_id, document, body)
    values (${batchId}, ${agencyId}, ${document}, ${Buffer.from(made.body)})`);
}

export async function failDocument(
  tx: Tx,
  { batchId, agencyId, document }: Key,
  failure: string,
): Promise<void> {
  await tx.run(sql`
    update batch_document set state = 'failed', failure = ${failure.slice(0, 200)}
    where batch_id = ${batchId} and agency_id = ${agencyId} and document = ${document}
      and state = 'waiting'`);
}

export interface FailedDocument {
  readonly code: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly document: BatchDocument;
  readonly failure: string;
}

export const failedDocuments = (tx: Tx, batchId: number, most: number): Promise<FailedDocument[]> =>
  tx.rows(sql`
    select d.code, a.name_th as "nameTh", a.name_en as "nameEn", d.document, d.failure
    from batch_document d join agency a on a.id = d.agency_id
    where d.batch_id = ${batchId} and d.state = 'failed'
    order by d.code collate "C", d.document limit ${most}`);

export interface MadeDocument {
  readonly agencyId: number;
  readonly code: string;
  readonly document: BatchDocument;
  readonly bytes: number;
  readonly crc: number;
  readonly sha256: string;
}

export const madeDocuments = (tx: Tx, batchId: number): Promise<MadeDocument[]> =>
  tx.rows(sql`
    select agency_id as "agencyId", code, document, bytes, crc, sha256
    from batch_document where batch_id = ${batchId} and state = 'made'
    order by code collate "C", document`);

export async function documentBytes(
  tx: Tx,
  batchId: number,
  { agencyId, document }: Pick<MadeDocument, 'agencyId' | 'document'>,
): Promise<Uint8Array | undefined> {
  const row = await tx.maybe<{ body: Buffer }>(sql`
    select body from batch_file
    where batch_id = ${batchId} and agency_id = ${agencyId} and document = ${document}`);
  return row?.body;
}
