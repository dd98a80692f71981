import sql from 'sql-template-tag';
import type { Tx } from './database.ts';
import { type Edition, type EditionRow, editionOf } from './edition.ts';

/** What a result is checked against: editions whose hash begins so, two at most. */
export async function editionsByHash(tx: Tx, beginning: string): Promise<Edition[]> {
  const rows = await tx.rows<EditionRow>(
    sql`select * from edition where starts_with(hash, ${beginning}) order by id limit 2`,
  );
  return rows.map(editionOf);
}

/** The hash of each entry of an edition by its agency's code, in the order in which they are hashed. */
export async function entryHashes(
  tx: Tx,
  editionId: number,
): Promise<(readonly [code: string, hash: string])[]> {
  const rows = await tx.rows<{ code: string; hash: string }>(sql`
    select p.code, r.entry_hash as hash
    from edition_place p join agency_result r using (edition_id, agency_id)
    where p.edition_id = ${editionId} order by p.code collate "C"`);
  return rows.map(({ code, hash }) => [code, hash] as const);
}
