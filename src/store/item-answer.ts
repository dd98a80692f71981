import sql from 'sql-template-tag';
import type { AnswerOrigin, AnswerVersion, ItemAnswer, ItemFile } from '../core/item-answer.ts';
import type { Tx } from './database.ts';

/** Answers to disclosure items, every version, and the files they show. */
export interface OfCycle {
  readonly agencyId: number;
  readonly cycleId: number;
}

export interface ItemVersion extends AnswerVersion {
  readonly item: string;
}

const VERSION = sql`
  a.item, a.version, a.body, a.origin, a.person_id as "personId", p.name as "personName", a.at
  from item_answer a left join person p on p.id = a.person_id`;

/** The last version of each item. */
export async function latestAnswers(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
): Promise<ItemVersion[]> {
  return tx.rows<ItemVersion>(sql`
    select distinct on (a.item) ${VERSION}
    where a.agency_id = ${agencyId} and a.cycle_id = ${cycleId} order by a.item, a.version desc`);
}

/** Newest first. */
export async function answerVersions(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
  item: string,
): Promise<ItemVersion[]> {
  return tx.rows<ItemVersion>(sql`
    select ${VERSION} where a.agency_id = ${agencyId} and a.cycle_id = ${cycleId}
      and a.item = ${item} order by a.version desc`);
}

/** One at a time for an agency: so that limits hold and the set that is handed in stands still. */
export async function lockAnswers(tx: Tx, { agencyId, cycleId }: OfCycle): Promise<void> {
  await tx.run(sql`
    select pg_advisory_xact_lock(hashtextextended(${`item ${agencyId} ${cycleId}`}, 0))`);
}

/** False when somebody else saved this version first. */
export async function insertAnswer(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
  made: {
    readonly item: string;
    readonly version: number;
    readonly body: ItemAnswer;
    readonly origin: AnswerOrigin;
    readonly personId: string | null;
    readonly at: Date;
  },
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into item_answer (agency_id, cycle_id, item, version, body, origin, person_id, at)
    select ${agencyId}::integer, ${cycleId}::integer, ${made.item}::text, ${made.version}::integer,
      ${JSON.stringify(made.body)}::jsonb, ${made.origin}::text, ${made.personId}::uuid,
      ${made.at}::timestamptz
    where coalesce((select max(version) from item_answer where agency_id = ${agencyId}
        and cycle_id = ${cycleId} and item = ${made.item}), 0) = ${made.version - 1}
    on conflict do nothing`);
  return added === 1;
}

export interface ItemFileRow extends ItemFile, OfCycle {}

export const FILE = sql`
  f.id, f.agency_id as "agencyId", f.cycle_id as "cycleId", f.item, f.name, f.type, f.size, f.hash,
  case when x.file_id is not null then
    json_build_object('at', x.at, 'reason', x.reason, 'personName', xp.name) end as erased
  from item_file f left join item_file_erasure x on x.file_id = f.id
  left join person xp on xp.id = x.person_id`;

export async function itemFiles(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
  item: string | null = null,
): Promise<ItemFileRow[]> {
  return tx.rows<ItemFileRow>(sql`
    select ${FILE} where f.agency_id = ${agencyId} and f.cycle_id = ${cycleId}
      and (${item}::text is null or f.item = ${item}) order by f.id`);
}

export async function insertItemFile(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
  made: Omit<ItemFile, 'id' | 'erased'> & { readonly personId: string | null; readonly at: Date },
  bytes: Uint8Array,
): Promise<number> {
  await tx.run(sql`
    insert into evidence_file (agency_id, hash, bytes)
    values (${agencyId}, ${made.hash}, ${Buffer.from(bytes)}) on conflict do nothing`);
  const { id } = await tx.one<{ id: number }>(sql`
    insert into item_file (agency_id, cycle_id, item, name, type, size, hash, person_id, at)
    values (${agencyId}, ${cycleId}, ${made.item}, ${made.name}, ${made.type}, ${made.size},
      ${made.hash}, ${made.personId}, ${made.at}) returning id`);
  return id;
}
