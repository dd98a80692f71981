import sql from 'sql-template-tag';
import type { EditionHead } from '../core/edition.ts';
import type { Tx } from './database.ts';

/** Published editions of a cycle, everybody's to see. */
export interface Edition {
  readonly id: number;
  readonly cycleId: number;
  readonly number: number;
  readonly head: EditionHead;
  readonly hash: string;
  readonly contentHash: string;
}

export interface EditionRow {
  id: number;
  cycle_id: number;
  number: number;
  head: EditionHead;
  hash: string;
  content_hash: string;
}

export function editionOf(row: EditionRow): Edition {
  return {
    id: row.id,
    cycleId: row.cycle_id,
    number: row.number,
    head: row.head,
    hash: row.hash,
    contentHash: row.content_hash,
  };
}

/** Newest first. */
export async function editionsOf(tx: Tx, cycleId: number): Promise<Edition[]> {
  const rows = await tx.rows<EditionRow>(
    sql`select * from edition where cycle_id = ${cycleId} order by number desc`,
  );
  return rows.map(editionOf);
}

/** Of every cycle, the newest first. */
export async function latestEditions(tx: Tx, most: number): Promise<Edition[]> {
  const rows = await tx.rows<EditionRow>(sql`select * from edition order by id desc limit ${most}`);
  return rows.map(editionOf);
}

/** The current edition of a cycle, and how the nation did in it. */
export interface CurrentEdition extends Edition {
  readonly agencies: number;
  readonly mean: string | null;
  readonly passRate: string | null;
}

/** Of every cycle that has one, newest year first. */
export async function currentEditions(tx: Tx): Promise<CurrentEdition[]> {
  const rows = await tx.rows<
    EditionRow & Pick<CurrentEdition, 'agencies' | 'mean' | 'passRate'>
  >(sql`
    select e.*, coalesce(g.agencies, 0) as agencies, g.mean::text as mean,
      g.pass_rate::text as "passRate"
    from edition e left join edition_group g on g.edition_id = e.id and g.kind = 'nation'
    where e.number = (select max(number) from edition l where l.cycle_id = e.cycle_id)
    order by (e.head -> 'cycle' ->> 'fiscalYear') desc, e.cycle_id desc`);
  return rows.map((row) => {
    const { agencies, mean, passRate } = row;
    return { ...editionOf(row), agencies, mean, passRate };
  });
}

/** What is written of an edition before its hash is known stands under this. */
export async function nextEditionId(tx: Tx): Promise<number> {
  const { id } = await tx.one<{ id: number }>(
    sql`select nextval(pg_get_serial_sequence('edition', 'id'))::integer as id`,
  );
  return id;
}

export async function insertEdition(tx: Tx, edition: Edition): Promise<void> {
  await tx.run(sql`
    insert into edition (id, cycle_id, number, head, hash, content_hash) overriding system value
    values (${edition.id}, ${edition.cycleId}, ${edition.number},
      ${JSON.stringify(edition.head)}::jsonb, ${edition.hash}, ${edition.contentHash})`);
}

/** Changes whenever an edition or advice is published, in whatever order transactions come to their end. */
export async function publishedMark(tx: Tx): Promise<string> {
  const { mark } = await tx.one<{ mark: string }>(
    sql`select md5(coalesce((select string_agg(hash, ' ' order by id) from edition), '')
      || coalesce((select string_agg(hash, ' ' order by id) from advice_issue), '')) as mark`,
  );
  return mark;
}

/** Two who publish one cycle do it one after the other. */
export async function lockCycle(tx: Tx, cycleId: number): Promise<void> {
  await tx.run(sql`select 1 from cycle where id = ${cycleId} for update`);
}
