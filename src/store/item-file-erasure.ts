import sql from 'sql-template-tag';
import type { Tx } from './database.ts';
import type { FileKey } from './file-reading.ts';
import { FILE, type ItemFileRow } from './item-answer.ts';

/** Every file of an agency with this content that is not erased, of whatever item and cycle. */
export async function filesOfContent(tx: Tx, { agencyId, hash }: FileKey): Promise<ItemFileRow[]> {
  return tx.rows<ItemFileRow>(sql`
    select ${FILE} where f.agency_id = ${agencyId} and f.hash = ${hash} and x.file_id is null
    order by f.id`);
}

export async function wasHandedIn(tx: Tx, { agencyId, hash }: FileKey): Promise<boolean> {
  const { found } = await tx.one<{ found: boolean }>(sql`
    select exists (select from submission s, jsonb_array_elements(s.content -> 'items') i,
        jsonb_array_elements(i -> 'files') f
      where s.agency_id = ${agencyId} and f ->> 'hash' = ${hash}) as found`);
  return found;
}

/** True where the bytes went; false where a plan still shows the same content. */
export async function eraseContent(
  tx: Tx,
  { agencyId, hash }: FileKey,
  why: { readonly reason: string; readonly personId: string | null; readonly at: Date },
): Promise<boolean> {
  await tx.run(sql`
    insert into item_file_erasure (file_id, agency_id, hash, reason, person_id, at)
    select id, agency_id, hash, ${why.reason}, ${why.personId}::uuid, ${why.at}::timestamptz
    from item_file where agency_id = ${agencyId} and hash = ${hash} on conflict do nothing`);
  await tx.run(sql`delete from file_due where agency_id = ${agencyId} and hash = ${hash}`);
  await tx.run(sql`delete from file_reading where agency_id = ${agencyId} and hash = ${hash}`);
  const gone = await tx.run(sql`
    delete from evidence_file f where f.agency_id = ${agencyId} and f.hash = ${hash}
      and not exists (select from evidence e where e.agency_id = ${agencyId} and e.hash = ${hash}
        and not exists (select from evidence_withdrawal w where w.evidence_id = e.id))`);
  return gone === 1;
}
