import sql, { join } from 'sql-template-tag';
import { searchWords } from '../core/agency.ts';
import type { Entry } from '../core/edition.ts';
import type { ToPlace } from '../core/place.ts';
import type { ResultInputs } from '../core/result.ts';
import { type AgencyRow, agencyOf, SELECT_AGENCY } from './agency.ts';
import { asTyped } from './agency-list.ts';
import type { Tx } from './database.ts';

/** Results of agencies within an edition. */
export interface MadeResult extends ToPlace {
  readonly entryHash: string;
  readonly inputs: ResultInputs;
  readonly salt: string;
}

const AT_ONCE = 500;

export async function insertResults(
  tx: Tx,
  editionId: number,
  results: readonly MadeResult[],
): Promise<void> {
  for (let from = 0; from < results.length; from += AT_ONCE) {
    const some = results.slice(from, from + AT_ONCE);
    const ids = some.map((result) => result.agencyId);
    const entries = some.map((result) => JSON.stringify(result.entry));
    const inputs = some.map((result) => JSON.stringify(result.inputs));
    await tx.run(sql`
      insert into agency_result (edition_id, agency_id, entry, entry_hash)
      select ${editionId}, * from unnest(${ids}::integer[], ${entries}::jsonb[],
        ${some.map((result) => result.entryHash)}::text[])`);
    await tx.run(sql`
      insert into result_input (edition_id, agency_id, inputs, salt)
      select ${editionId}, * from unnest(${ids}::integer[], ${inputs}::jsonb[],
        ${some.map((result) => result.salt)}::text[])`);
  }
}

/** Every agency with a part in the cycle: registered for it, answered about, or judged in it. */
export async function agenciesInCycle(tx: Tx, cycleId: number) {
  const rows = await tx.rows<AgencyRow>(sql`
    ${SELECT_AGENCY} where a.id in (
      select agency_id from participation where cycle_id = ${cycleId}
      union select agency_id from response where cycle_id = ${cycleId}
      union select agency_id from intake where cycle_id = ${cycleId}
      union select agency_id from verdict where cycle_id = ${cycleId})
    order by a.code collate "C"`);
  return rows.map(agencyOf);
}

export async function findEntry(
  tx: Tx,
  editionId: number,
  agencyCode: string,
): Promise<Entry | undefined> {
  const row = await tx.maybe<{ entry: Entry }>(sql`
    select entry from agency_result
    where edition_id = ${editionId} and entry -> 'agency' ->> 'code' = ${agencyCode}`);
  return row?.entry;
}

/** All entries in the order of their codes. */
export async function everyEntry(tx: Tx, editionId: number): Promise<Entry[]> {
  const rows = await tx.rows<{ entry: Entry }>(sql`
    select entry from agency_result where edition_id = ${editionId}
    order by entry -> 'agency' ->> 'code' collate "C"`);
  return rows.map((row) => row.entry);
}

export interface ResultLine {
  readonly code: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly total: string | null;
  readonly level: string | null;
}

export interface ResultPage {
  readonly lines: readonly ResultLine[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

const LINES_A_PAGE = 100;

/** Agencies of an edition whose present or former names hold every word, in Thai order. */
export async function searchResults(
  tx: Tx,
  editionId: number,
  { q, page: asked }: { readonly q: string; readonly page: number },
): Promise<ResultPage> {
  const where = join(
    [
      sql`r.edition_id = ${editionId}`,
      ...searchWords(q).map((word) => sql`a.search_text like ${`%${asTyped(word)}%`}`),
    ],
    ' and ',
  );
  const from = sql`from agency_result r join agency a on a.id = r.agency_id where ${where}`;
  const { total } = await tx.one<{ total: number }>(sql`select count(*)::int as total ${from}`);
  const pages = Math.max(1, Math.ceil(total / LINES_A_PAGE));
  const page = Math.min(asked, pages);
  const lines = await tx.rows<ResultLine>(sql`
    select r.entry -> 'agency' ->> 'code' as code,
      r.entry -> 'agency' ->> 'nameTh' as "nameTh", r.entry -> 'agency' ->> 'nameEn' as "nameEn",
      r.entry -> 'values' ->> 'total' as total, r.entry ->> 'level' as level
    ${from} order by a.sort_text, a.code collate "C"
    limit ${LINES_A_PAGE} offset ${(page - 1) * LINES_A_PAGE}`);
  return { lines, total, page, pages };
}

/** Who may answer, as registered for the cycle, by agency. */
export async function eligibleInCycle(
  tx: Tx,
  cycleId: number,
): Promise<Map<number, { staff: number | null; users: number | null }>> {
  const rows = await tx.rows<{ id: number; staff: number | null; users: number | null }>(sql`
    select agency_id as id, eligible_staff as staff, service_users as users
    from participation where cycle_id = ${cycleId}`);
  return new Map(rows.map(({ id, staff, users }) => [id, { staff, users }]));
}
