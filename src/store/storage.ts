import sql from 'sql-template-tag';
import type { LargeAgency, StorageFacts, StorageTotal, StoredKind } from '../core/storage.ts';
import type { Tx } from './database.ts';

/** What is kept, counted; of large columns only their length is asked, which reads none of them. */
export async function countKinds(tx: Tx): Promise<StoredKind[]> {
  return tx.rows(sql`
    select 'snapshots' as kind, count(*) as kept, coalesce(sum(size), 0) as bytes,
      coalesce(sum(octet_length(bytes)), 0) as stored,
      (select count(*) from link_finding f join link_content c on c.hash = f.content_hash) as shown
    from link_content c where not exists (select from link_picture p where p.content_hash = c.hash)
    union all
    select 'pictures', count(*), coalesce(sum(size), 0), coalesce(sum(octet_length(bytes)), 0),
      (select count(*) from link_picture p join link_content c on c.hash = p.content_hash)
    from link_content c where exists (select from link_picture p where p.content_hash = c.hash)
    union all
    select 'texts', count(*), coalesce(sum(octet_length(text)), 0),
      coalesce(sum(pg_column_size(text)), 0),
      (select count(*) from link_finding where text_hash is not null) from link_text
    union all
    select 'itemFiles', count(*), coalesce(sum(octet_length(bytes)), 0),
      coalesce(sum(pg_column_size(bytes)), 0),
      (select count(*) from item_file i
        where not exists (select from item_file_erasure x where x.file_id = i.id)) from evidence_file f
      where exists (select from item_file i where i.agency_id = f.agency_id and i.hash = f.hash
        and not exists (select from item_file_erasure x where x.file_id = i.id))
    union all
    select 'planFiles', count(*), coalesce(sum(octet_length(bytes)), 0),
      coalesce(sum(pg_column_size(bytes)), 0),
      (select count(*) from evidence e
        where not exists (select from evidence_withdrawal w where w.evidence_id = e.id))
      from evidence_file f
      where not exists (select from item_file i where i.agency_id = f.agency_id and i.hash = f.hash
        and not exists (select from item_file_erasure x where x.file_id = i.id))
    union all
    select 'templates', count(*), coalesce(sum(octet_length(bytes)), 0),
      coalesce(sum(pg_column_size(bytes)), 0), count(*) from template_version
    union all
    select 'documents', count(*), coalesce(sum(octet_length(body)), 0),
      coalesce(sum(pg_column_size(body)), 0), count(*) from batch_file`);
}

/** Every table with its indexes and what stands beside it. */
export async function tableSizes(tx: Tx): Promise<{ table: string; bytes: number }[]> {
  return tx.rows(sql`
    select relname as table, pg_total_relation_size(oid) as bytes from pg_class
    where relkind in ('r', 'm') and relnamespace = 'public'::regnamespace order by relname`);
}

export async function databaseSize(tx: Tx): Promise<number> {
  const { bytes } = await tx.one<{ bytes: number }>(
    sql`select pg_database_size(current_database()) as bytes`,
  );
  return bytes;
}

const MOST_AGENCIES = 10;

/** A copy that several show counts for each of them, and once in the house. */
export async function largestAgencies(tx: Tx): Promise<LargeAgency[]> {
  return tx.rows(sql`
    with files as (
      select agency_id, sum(octet_length(bytes)) as bytes from evidence_file group by agency_id),
    shown as (
      select distinct u.agency_id, f.content_hash from link_use u join link_finding f on f.link = u.link
      where f.content_hash is not null),
    copies as (
      select s.agency_id, sum(octet_length(c.bytes)) as bytes
      from shown s join link_content c on c.hash = s.content_hash group by s.agency_id)
    select a.code, coalesce(f.bytes, 0) as files, coalesce(c.bytes, 0) as snapshots
    from files f full join copies c using (agency_id) join agency a on a.id = agency_id
    order by coalesce(f.bytes, 0) + coalesce(c.bytes, 0) desc, a.code collate "C" limit ${MOST_AGENCIES}`);
}

export async function insertMeasure(tx: Tx, at: Date, facts: StorageFacts): Promise<void> {
  await tx.run(sql`
    insert into storage_measure (at, facts) values (${at}, ${JSON.stringify(facts)}::jsonb)
    on conflict do nothing`);
}

export async function lastMeasure(
  tx: Tx,
): Promise<{ readonly at: Date; readonly facts: StorageFacts } | undefined> {
  return tx.maybe(sql`select at, facts from storage_measure order by at desc limit 1`);
}

const TOTAL = sql`
  at, (facts->>'database')::bigint as database,
  coalesce((facts#>>'{backupFiles,bytes}')::bigint, 0) as backups,
  coalesce((facts->>'logBytes')::bigint, 0) as logs`;

export async function totalsSince(tx: Tx, since: Date): Promise<StorageTotal[]> {
  return tx.rows(sql`select ${TOTAL} from storage_measure where at >= ${since} order by at`);
}

const MOST_MONTHS = 13;

/** The last of every month, as the calendar in Thailand has it; oldest first. */
export async function monthlyTotals(
  tx: Tx,
): Promise<(StorageTotal & { readonly month: string })[]> {
  return tx.rows(sql`
    select * from (
      select distinct on (month) to_char(at at time zone 'Asia/Bangkok', 'YYYY-MM') as month, ${TOTAL}
      from storage_measure order by month desc, at desc limit ${MOST_MONTHS}) m order by month`);
}
