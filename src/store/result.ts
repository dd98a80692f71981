import sql, { join } from 'sql-template-tag';
import type { Agency, AssessedAgency, GroupName } from '../core/agency.ts';
import type { Entry } from '../core/edition.ts';
import { ByteText, pieceOf } from '../kit/byte-text.ts';
import { type AgencyRow, agencyOf, SELECT_AGENCY } from './agency.ts';
import type { Tx } from './database.ts';

/** Results of agencies within an edition, as the texts that are kept of them. */
export interface MadeResult {
  readonly agencyId: number;
  readonly entry: Buffer;
  readonly entryHash: string;
  readonly inputs: Buffer;
  readonly salt: string;
  /** What is shown beyond official figures; null where no answers are behind them. */
  readonly finer: Buffer | null;
}

/** Few enough that the server begins at once, and is not waited for while the next are made. */
const WRITTEN_AT_ONCE = 50;

/** Results are made while those before them are written. */
export async function insertResults(
  tx: Tx,
  editionId: number,
  results: Iterable<MadeResult>,
): Promise<void> {
  const room = new ByteText(ROOM);
  let written: Promise<unknown> = Promise.resolve();
  let some: MadeResult[] = [];
  try {
    for (const one of results) {
      some.push(one);
      if (some.length < WRITTEN_AT_ONCE) continue;
      await written;
      written = insertSome(tx, editionId, some, room);
      some = [];
    }
  } finally {
    await written;
  }
  await insertSome(tx, editionId, some, room);
}

/** COPY does not go through the policies of a table; lists of lines are the next quickest way in. */
function insertSome(
  tx: Tx,
  editionId: number,
  some: readonly MadeResult[],
  room: ByteText,
): Promise<number> {
  // Those before are written, and their room is free.
  room.clear();
  const lines = (key: 'entryHash' | 'salt') =>
    sql`string_to_array(${some.map((one) => one[key]).join('\n')}, E'\n')`;
  const jsonLines = (key: 'entry' | 'inputs' | 'finer') =>
    sql`string_to_array(${joined(some, key, room)}::text, E'\n', '')::json[]`;
  return tx.run(sql`
    with made as materialized (
      select * from unnest(${some.map((one) => one.agencyId)}::integer[],
        ${jsonLines('entry')}, ${lines('entryHash')}, ${jsonLines('inputs')}, ${lines('salt')},
        ${jsonLines('finer')})
      as t(agency_id, entry, entry_hash, inputs, salt, finer)),
    entries as (
      insert into agency_result (edition_id, agency_id, entry, entry_hash)
      select ${editionId}, agency_id, entry, entry_hash from made),
    finers as (
      insert into edition_finer (edition_id, agency_id, finer)
      select ${editionId}, agency_id, finer from made where finer is not null)
    insert into result_input (edition_id, agency_id, inputs, salt)
    select ${editionId}, agency_id, inputs, salt from made`);
}

/** Line by line, which JSON never breaks. */
function joined(
  some: readonly MadeResult[],
  key: 'entry' | 'inputs' | 'finer',
  room: ByteText,
): Buffer {
  for (let at = 0; at < some.length; at += 1) {
    if (at > 0) room.put(NEWLINE);
    const line = some[at]![key];
    if (line) room.put(line);
  }
  return room.take();
}

const NEWLINE = pieceOf('\n');
const ROOM = 1_048_576;

/** Every agency with a part in the cycle: registered for it, answered about, or judged in it. */
export async function agenciesInCycle(tx: Tx, cycleId: number): Promise<Agency[]> {
  const rows = await tx.rows<AgencyRow>(sql`
    ${SELECT_AGENCY} where a.id in (
      select agency_id from participation where cycle_id = ${cycleId}
      union select agency_id from response where cycle_id = ${cycleId}
      union select agency_id from intake where cycle_id = ${cycleId}
      union select agency_id from sealed_intake where cycle_id = ${cycleId}
      union select agency_id from verdict where cycle_id = ${cycleId})
    order by a.code collate "C"`);
  return rows.map(agencyOf);
}

/** In the order of their codes. Groups are read once: with each agency their names take as long as all the rest. */
export async function theseAgencies(tx: Tx, ids: readonly number[]): Promise<AssessedAgency[]> {
  const named = await tx.rows<GroupName>(sql`
    select id, code, name_th as "nameTh", name_en as "nameEn" from agency_group`);
  const groups = new Map(named.map((group) => [group.id, group]));
  const rows = await tx.rows<UngroupedAgency>(sql`
    select id, code, name_th as "nameTh", name_en as "nameEn", abbreviation, type,
      size_class as size, head_count as "headCount", ministry_id as ministry,
      province_id as province, search_text as "searchText", sort_text as "sortText"
    from agency where id = any(${ids}::integer[]) order by code collate "C"`);
  const groupOf = (id: number | null) => (id === null ? null : groups.get(id)!);
  return rows.map((row) => ({
    ...row,
    ministry: groupOf(row.ministry),
    province: groupOf(row.province),
  }));
}

interface UngroupedAgency extends Omit<AssessedAgency, 'ministry' | 'province'> {
  readonly ministry: number | null;
  readonly province: number | null;
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
  /** Agencies that were searched for; all of them without a search. */
  readonly found: readonly number[] | undefined;
  readonly page: number;
  readonly perPage: number;
}

/** Agencies of an edition in Thai order. */
export async function searchResults(
  tx: Tx,
  editionId: number,
  { found, page: asked, perPage }: ResultQuery,
): Promise<ResultPage> {
  const where = [sql`p.edition_id = ${editionId}`];
  if (found) where.push(sql`p.agency_id = any(${found}::integer[])`);
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
