import sql from 'sql-template-tag';
import type { Tx } from './database.ts';

/** What agencies can be found by. */
export interface SearchedName {
  readonly agencyId: number;
  /** Every way of writing its names, in the form in which it is searched. */
  readonly text: string;
}

/** As they were called when an edition was published. */
export function namesInEdition(tx: Tx, editionId: number): Promise<SearchedName[]> {
  return tx.rows(sql`
    select agency_id as "agencyId", search_text as text from edition_place
    where edition_id = ${editionId}`);
}

/** As they are called now. */
export function namesInRegister(tx: Tx): Promise<SearchedName[]> {
  return tx.rows(sql`select id as "agencyId", search_text as text from agency`);
}

/** Another one when any agency can be found by something else; quicker than looking through them. */
export async function registerMark(tx: Tx): Promise<string> {
  const { mark } = await tx.one<{ mark: string }>(sql`
    select concat_ws(' ', count(*), sum(id), sum(hashtext(search_text)::bigint)) as mark
    from agency`);
  return mark;
}
