import sql, { type Sql } from 'sql-template-tag';
import type { Sheet } from '../core/sheet.ts';
import type { Tx } from './database.ts';

/** Printed figures of an agency's years; versions are appended. */
const SELECT_SHEET = sql`
  select s.agency_id as "agencyId", s.fiscal_year as "fiscalYear", s.number,
    s.instrument_hash as "instrumentHash", s.figures, s.respondents, s.source, s.note,
    s.is_complete as "isComplete", coalesce(p.name, '') as "personName", s.at
  from result_sheet s left join person p on p.id = s.person_id`;

const sheetsWhere = (tx: Tx, condition: Sql): Promise<Sheet[]> =>
  tx.rows<Sheet>(
    sql`${SELECT_SHEET} where ${condition} order by s.fiscal_year desc, s.number desc`,
  );

/** Every version of one year, newest first. */
export const sheetVersions = (tx: Tx, agencyId: number, fiscalYear: number): Promise<Sheet[]> =>
  sheetsWhere(tx, sql`s.agency_id = ${agencyId} and s.fiscal_year = ${fiscalYear}`);

/** The version that stands of every year, newest year first. */
export const standingSheets = (tx: Tx, agencyId: number): Promise<Sheet[]> =>
  sheetsWhere(
    tx,
    sql`s.agency_id = ${agencyId} and s.number = (select max(l.number) from result_sheet l
      where l.agency_id = s.agency_id and l.fiscal_year = s.fiscal_year)`,
  );

/** False when somebody else has saved this version already. */
export async function insertSheet(
  tx: Tx,
  sheet: Omit<Sheet, 'personName'> & { readonly personId: string | null },
): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into result_sheet (agency_id, fiscal_year, number, instrument_hash, figures, respondents,
      source, note, is_complete, person_id, at)
    values (${sheet.agencyId}, ${sheet.fiscalYear}, ${sheet.number}, ${sheet.instrumentHash},
      ${JSON.stringify(sheet.figures)}::jsonb, ${JSON.stringify(sheet.respondents)}::jsonb,
      ${sheet.source}, ${sheet.note}, ${sheet.isComplete}, ${sheet.personId}, ${sheet.at})
    on conflict do nothing`);
  return inserted === 1;
}

/** The version that stands of every agency in one year. */
export const sheetsOfYear = (tx: Tx, fiscalYear: number): Promise<Sheet[]> =>
  sheetsWhere(
    tx,
    sql`s.fiscal_year = ${fiscalYear} and s.number = (select max(l.number) from result_sheet l
      where l.agency_id = s.agency_id and l.fiscal_year = s.fiscal_year)`,
  );

export type NextSheet = Omit<Sheet, 'number' | 'personName'>;

/** The next version of many sheets at once. */
export async function appendSheets(
  tx: Tx,
  sheets: readonly NextSheet[],
  personId: string | null,
): Promise<void> {
  await tx.run(sql`
    insert into result_sheet (agency_id, fiscal_year, number, instrument_hash, figures, respondents,
      source, note, is_complete, person_id, at)
    select r."agencyId", r."fiscalYear",
      coalesce((select max(l.number) from result_sheet l
        where l.agency_id = r."agencyId" and l.fiscal_year = r."fiscalYear"), 0) + 1,
      r."instrumentHash", r.figures, r.respondents, r.source, r.note, r."isComplete", ${personId}, r.at
    from jsonb_to_recordset(${JSON.stringify(sheets)}::jsonb) as r(
      "agencyId" integer, "fiscalYear" integer, "instrumentHash" text, figures jsonb,
      respondents jsonb, source text, note text, "isComplete" boolean, at timestamptz)`);
}
