import sql, { type Sql } from 'sql-template-tag';
import type { Batch, BatchCounts, BatchDocument, BatchGroup } from '../core/batch.ts';
import type { Tx } from './database.ts';

/** Documents of many agencies: what was asked for, and what of it is made. */
export interface NewBatch {
  readonly personId: string;
  readonly editionId: number;
  readonly of: string;
  readonly documents: readonly BatchDocument[];
  readonly language: 'th' | 'en';
  readonly askedAt: Date;
  readonly expiresAt: Date;
  /** Of whom: of this group, and of these agencies. */
  readonly group: BatchGroup | null;
  readonly among: 'all' | readonly number[];
}

export async function insertBatch(tx: Tx, batch: NewBatch): Promise<{ id: number; size: number }> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into batch (person_id, edition_id, of, documents, language, asked_at, expires_at)
    values (${batch.personId}, ${batch.editionId}, ${batch.of}, ${[...batch.documents]}::text[],
      ${batch.language}, ${batch.askedAt}, ${batch.expiresAt}) returning id`);
  const size = await tx.run(sql`
    insert into batch_document (batch_id, agency_id, document, code)
    select ${id}, p.agency_id, d.document, p.code
    from edition_place p join agency a on a.id = p.agency_id
    cross join unnest(${[...batch.documents]}::text[]) as d (document)
    where p.edition_id = ${batch.editionId} and ${inGroup(batch.group)}
      and (${batch.among === 'all'} or p.agency_id = any(${idsOf(batch.among)}::integer[]))`);
  return { id, size };
}

const idsOf = (among: 'all' | readonly number[]) => (among === 'all' ? [] : [...among]);

/** Ministries and provinces as they were when the edition was published; chosen groups as they are. */
function inGroup(group: BatchGroup | null): Sql {
  if (group === null) return sql`true`;
  const { kind, code } = group;
  if (kind === 'ministry') return sql`p.ministry_code = ${code}`;
  if (kind === 'province') return sql`p.province_code = ${code}`;
  return sql`p.agency_id in (select m.agency_id from agency_group_member m
    join agency_group g on g.id = m.group_id where g.kind = 'custom' and g.code = ${code})`;
}

const SELECT = sql`
  select b.id, b.person_id as "personId", b.edition_id as "editionId", e.cycle_id as "cycleId",
    (e.head -> 'cycle' ->> 'fiscalYear')::int as "fiscalYear", b.of, b.documents, b.language,
    b.asked_at as "askedAt", b.cancelled_at as "cancelledAt", b.expires_at as "expiresAt",
    e.number as edition, c.waiting, c.made, c.failed, c.bytes
  from batch b join edition e on e.id = b.edition_id
  cross join lateral (
    select count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state = 'made')::int as made,
      count(*) filter (where state = 'failed')::int as failed,
      coalesce(sum(bytes), 0)::bigint as bytes
    from batch_document d where d.batch_id = b.id) c`;

export interface BatchRow extends Batch, BatchCounts {
  readonly edition: number;
}

export const batchesOf = (tx: Tx, personId: string): Promise<BatchRow[]> =>
  tx.rows(sql`${SELECT} where b.person_id = ${personId} order by b.id desc`);

export const findBatch = (tx: Tx, id: number): Promise<BatchRow | undefined> =>
  tx.maybe(sql`${SELECT} where b.id = ${id}`);

export async function unfinishedBatches(tx: Tx, personId: string): Promise<number> {
  const { n } = await tx.one<{ n: number }>(sql`
    select count(*)::int as n from batch b where person_id = ${personId} and cancelled_at is null
      and exists (select from batch_document d where d.batch_id = b.id and d.state = 'waiting')`);
  return n;
}

export async function setCancelled(tx: Tx, id: number, at: Date | null): Promise<void> {
  await tx.run(sql`update batch set cancelled_at = ${at} where id = ${id}`);
}

/** What could not be made waits once more. */
export const waitAgain = (tx: Tx, id: number): Promise<number> =>
  tx.run(sql`update batch_document set state = 'waiting', failure = ''
    where batch_id = ${id} and state = 'failed'`);

export async function deleteBatch(tx: Tx, id: number): Promise<void> {
  await tx.run(sql`delete from batch where id = ${id}`);
}

export const dropPastBatches = (tx: Tx, now: Date): Promise<number> =>
  tx.run(sql`delete from batch where expires_at <= ${now}`);
