import sql from 'sql-template-tag';
import type { Document, DocumentSetting } from '../core/document.ts';
import type { OfYear } from './analysis.ts';
import type { Tx } from './database.ts';

/** The documents of an agency's year, each as it was saved last; removed ones are left out. */
export async function documentsOf(tx: Tx, { agencyId, fiscalYear }: OfYear): Promise<Document[]> {
  const documents = await tx.rows<Document>(sql`
    select d.number, d.version, d.setting, d.at, p.name as "personName" from (
      select distinct on (number) * from agency_document
      where agency_id = ${agencyId} and fiscal_year = ${fiscalYear}
      order by number, version desc) d
      left join person p on p.id = d.person_id
    where not d.is_removed order by d.number`);
  return documents.map((one) => ({ ...one, setting: { ...BEFORE, ...one.setting } }));
}

/** What documents were made without before it could be chosen. */
const BEFORE: Pick<DocumentSetting, 'headings'> = { headings: 'plain' };

/** The number for the next document: none is used twice. */
export async function nextDocumentNumber(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
): Promise<number> {
  const { next } = await tx.one<{ next: number }>(sql`
    select coalesce(max(number), 0) + 1 as next from agency_document
    where agency_id = ${agencyId} and fiscal_year = ${fiscalYear}`);
  return next;
}

/** False when somebody else saved this version first. */
export async function insertDocument(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
  made: {
    readonly number: number;
    readonly version: number;
    readonly setting: DocumentSetting;
    readonly isRemoved: boolean;
    readonly personId: string | null;
    readonly at: Date;
  },
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into agency_document (agency_id, fiscal_year, number, version, setting, is_removed,
      person_id, at)
    select ${agencyId}::integer, ${fiscalYear}::integer, ${made.number}::integer,
      ${made.version}::integer, ${JSON.stringify(made.setting)}::jsonb, ${made.isRemoved}::boolean,
      ${made.personId}::uuid, ${made.at}::timestamptz
    where coalesce((select max(version) from agency_document where agency_id = ${agencyId}
        and fiscal_year = ${fiscalYear} and number = ${made.number}), 0) = ${made.version - 1}
    on conflict do nothing`);
  return added === 1;
}
