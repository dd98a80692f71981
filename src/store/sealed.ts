import sql from 'sql-template-tag';
import type { Tx } from './database.ts';

/** Agencies of an edition with what is never released of them, after this code, as stored texts. */
export interface SealedTexts {
  readonly code: string;
  readonly entry: string;
  /** Null where an entry was made from printed figures. */
  readonly inputs: string | null;
  readonly salt: string | null;
}

export async function sealedTexts(
  tx: Tx,
  editionId: number,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<SealedTexts[]> {
  return tx.rows(sql`
    select p.code, r.entry::text as entry, i.inputs::text as inputs, i.salt
    from (
      select agency_id, code from edition_place
      where edition_id = ${editionId} and code > ${after} order by code limit ${most}
    ) p
    join agency_result r on r.edition_id = ${editionId} and r.agency_id = p.agency_id
    left join result_input i on i.edition_id = ${editionId} and i.agency_id = p.agency_id
    order by p.code`);
}
