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

/** Of the register, or of an edition's places: some agencies in the order of their numbers. */
interface SomeNames {
  readonly editionId: number | null;
  readonly after: number;
  readonly limit: number;
}

/** Makes their texts anew; gives the last number, or nothing when there are no more. */
export async function writeSearchTexts(
  tx: Tx,
  { editionId, after, limit }: SomeNames,
  anew: (text: string) => string,
): Promise<number | undefined> {
  const rows = await tx.rows<SearchedName>(
    editionId === null
      ? sql`select id as "agencyId", search_text as text from agency
          where id > ${after} order by id limit ${limit}`
      : sql`select agency_id as "agencyId", search_text as text from edition_place
          where edition_id = ${editionId} and agency_id > ${after} order by agency_id limit ${limit}`,
  );
  const texts = rows.map(({ text }) => anew(text));
  const changed = rows.flatMap(({ agencyId, text }, at) =>
    text === texts[at] ? [] : [{ agencyId, text: texts[at]! }],
  );
  const given = sql`unnest(${changed.map(({ agencyId }) => agencyId)}::integer[],
    ${changed.map(({ text }) => text)}::text[]) as t(id, text)`;
  await tx.run(
    editionId === null
      ? sql`update agency a set search_text = t.text from ${given} where a.id = t.id`
      : sql`update edition_place p set search_text = t.text from ${given}
          where p.edition_id = ${editionId} and p.agency_id = t.id`,
  );
  return rows.length < limit ? undefined : rows.at(-1)?.agencyId;
}
