import sql, { join } from 'sql-template-tag';
import { type Agency, searchWords } from '../core/agency.ts';
import type { Entry } from '../core/edition.ts';
import { type AgencyRow, agencyOf, SELECT_AGENCY } from './agency.ts';
import { copyInto } from './copy.ts';
import type { Tx } from './database.ts';
import { named } from './ranking.ts';

/** Results of agencies within an edition, as the texts that are kept of them. */
export interface MadeResult {
  readonly agencyId: number;
  readonly entry: string;
  readonly entryHash: string;
  readonly inputs: string;
  readonly salt: string;
}

/** Results are made while those before them are written. */
export async function insertResults(
  tx: Tx,
  editionId: number,
  results: Iterable<MadeResult>,
): Promise<void> {
  const inputs: [agencyId: number, inputs: string, salt: string][] = [];
  const entries = function* () {
    for (const one of results) {
      inputs.push([one.agencyId, one.inputs, one.salt]);
      yield [editionId, one.agencyId, one.entry, one.entryHash];
    }
  };
  await copyInto(tx, 'agency_result (edition_id, agency_id, entry, entry_hash)', entries());
  // COPY does not go through the policies of a table, so these take a way round.
  await tx.run(sql`create temporary table made_input (agency_id integer, inputs text, salt text)`);
  await tx.run(sql`alter table made_input alter column inputs set storage external`);
  await copyInto(tx, 'made_input', inputs);
  await tx.run(sql`
    insert into result_input (edition_id, agency_id, inputs, salt)
    select ${editionId}, agency_id, inputs::json, salt from made_input`);
  await tx.run(sql`drop table made_input`);
}

/** Every agency with a part in the cycle: registered for it, answered about, or judged in it. */
export async function agenciesInCycle(tx: Tx, cycleId: number): Promise<Agency[]> {
  const rows = await tx.rows<AgencyRow>(sql`
    ${SELECT_AGENCY} where a.id in (
      select agency_id from participation where cycle_id = ${cycleId}
      union select agency_id from response where cycle_id = ${cycleId}
      union select agency_id from intake where cycle_id = ${cycleId}
      union select agency_id from verdict where cycle_id = ${cycleId})
    order by a.code collate "C"`);
  return rows.map(agencyOf);
}

/** In the order of their codes. */
export async function theseAgencies(tx: Tx, ids: readonly number[]): Promise<Agency[]> {
  const rows = await tx.rows<AgencyRow>(
    sql`${SELECT_AGENCY} where a.id = any(${ids}::integer[]) order by a.code collate "C"`,
  );
  return rows.map(agencyOf);
}

export async function findEntry(
  tx: Tx,
  editionId: number,
  agencyCode: string,
): Promise<Entry | undefined> {
  const row = await tx.maybe<{ entry: Entry }>(sql`
    select r.entry from edition_place p join agency_result r using (edition_id, agency_id)
    where p.edition_id = ${editionId} and p.code = ${agencyCode}`);
  return row?.entry;
}

/** Every entry of an edition as it was stored, by agency. */
export async function entryTexts(tx: Tx, editionId: number): Promise<Map<number, string>> {
  const rows = await tx.rows<{ id: number; text: string }>(sql`
    select agency_id as id, entry::text as text from agency_result where edition_id = ${editionId}`);
  return new Map(rows.map(({ id, text }) => [id, text]));
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

interface ResultQuery {
  readonly q: string;
  readonly page: number;
  readonly perPage: number;
}

/** Agencies of an edition whose names, of that time or later, hold every word, in Thai order. */
export async function searchResults(
  tx: Tx,
  editionId: number,
  { q, page: asked, perPage }: ResultQuery,
): Promise<ResultPage> {
  const words = searchWords(q);
  const where = [sql`p.edition_id = ${editionId}`, ...(words.length > 0 ? [named(words)] : [])];
  const from = sql`from edition_place p where ${join(where, ' and ')}`;
  const { total } = await tx.one<{ total: number }>(sql`select count(*)::int as total ${from}`);
  const pages = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(asked, pages);
  const lines = await tx.rows<ResultLine>(sql`
    select p.code, p.name_th as "nameTh", p.name_en as "nameEn", p.total::text as total, p.level
    ${from} order by p.sort_text, p.agency_id
    limit ${perPage} offset ${(page - 1) * perPage}`);
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
