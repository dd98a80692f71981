import sql from 'sql-template-tag';
import type { FileFacts, FileReading } from '../core/file-reading.ts';
import type { Tx } from './database.ts';

/** What was read of the files that agencies show for items, and which of them wait to be read. */
export interface FileKey {
  readonly agencyId: number;
  readonly hash: string;
}

/** Read already, it stays as it was read. */
export async function makeFileDue(tx: Tx, { agencyId, hash }: FileKey, at: Date): Promise<void> {
  await tx.run(sql`
    insert into file_due (agency_id, hash, at)
    select ${agencyId}::integer, ${hash}::text, ${at}::timestamptz
    where not exists (select from file_reading r where r.agency_id = ${agencyId} and r.hash = ${hash})
    on conflict do nothing`);
}

export interface DueFile extends FileKey {
  readonly type: string;
  readonly bytes: Buffer<ArrayBuffer>;
  /** With this one. */
  readonly tries: number;
}

/** The one that has waited longest; counted as tried before it is, in case it ends the program. */
export async function takeDueFile(tx: Tx): Promise<DueFile | undefined> {
  return tx.maybe<DueFile>(sql`
    update file_due d set tries = d.tries + 1
    from (select agency_id, hash from file_due order by tries, at limit 1) first, evidence_file f
    where d.agency_id = first.agency_id and d.hash = first.hash
      and f.agency_id = d.agency_id and f.hash = d.hash
    returning d.agency_id as "agencyId", d.hash, d.tries, f.bytes,
      (select i.type from item_file i where i.agency_id = d.agency_id and i.hash = d.hash
        order by i.id limit 1) as type`);
}

/** Nothing where the file was taken away meanwhile. */
export async function keepFileReading(
  tx: Tx,
  { agencyId, hash }: FileKey,
  { at, facts, text }: FileReading & { readonly text: string },
): Promise<void> {
  await tx.run(sql`
    insert into file_reading (agency_id, hash, at, facts, text)
    select agency_id, hash, ${at}, ${JSON.stringify(facts)}::jsonb, ${text} from evidence_file
    where agency_id = ${agencyId} and hash = ${hash}
      and exists (select from item_file i where i.agency_id = ${agencyId} and i.hash = ${hash}
        and not exists (select from item_file_erasure x where x.file_id = i.id)) for share
    on conflict do nothing`);
  await tx.run(sql`delete from file_due where agency_id = ${agencyId} and hash = ${hash}`);
}

export async function fileReadings(
  tx: Tx,
  agencyId: number,
  hashes: readonly string[],
): Promise<Map<string, FileReading>> {
  const rows = await tx.rows<{ hash: string; at: Date; facts: FileFacts }>(sql`
    select hash, at, facts from file_reading
    where agency_id = ${agencyId} and hash = any(${[...hashes]}::text[])`);
  return new Map(rows.map(({ hash, at, facts }) => [hash, { at, facts }]));
}

export async function fileText(tx: Tx, { agencyId, hash }: FileKey): Promise<string | undefined> {
  const found = await tx.maybe<{ text: string }>(sql`
    select text from file_reading where agency_id = ${agencyId} and hash = ${hash}`);
  return found?.text;
}
