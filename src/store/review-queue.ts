import sql from 'sql-template-tag';
import type { PairCounts } from '../core/agreement.ts';
import type { Adjudicated } from '../core/review.ts';
import type { Tx } from './database.ts';
import type { OfCycle } from './item-answer.ts';

/** What waits in a review: an assessor's own queue, what a lead settles, how far two agree. */
export interface QueueKind {
  readonly item: string;
  readonly tasks: number;
  readonly done: number;
}

/** By kind of item; nothing of what others found. */
export async function queueKinds(tx: Tx, cycleId: number, personId: string): Promise<QueueKind[]> {
  return tx.rows<QueueKind>(sql`
    select t.item, count(*)::int as tasks, count(f.seat)::int as done
    from review_task t
      left join (select distinct agency_id, item, seat from finding
        where cycle_id = ${cycleId} and person_id = ${personId}) f using (agency_id, item, seat)
    where t.assessor_id = ${personId} and t.cycle_id = ${cycleId} group by t.item`);
}

export interface QueueAgency {
  readonly code: string;
  readonly nameTh: string;
  readonly nameEn: string;
  /** What the person who asks found; null before. */
  readonly score: number | null;
}

export async function queueAgencies(
  tx: Tx,
  cycleId: number,
  personId: string,
  item: string,
): Promise<QueueAgency[]> {
  return tx.rows<QueueAgency>(sql`
    select a.code, a.name_th as "nameTh", a.name_en as "nameEn",
      (select f.score from finding f where f.cycle_id = ${cycleId} and f.agency_id = t.agency_id
        and f.item = t.item and f.seat = t.seat order by f.id desc limit 1) as score
    from review_task t join agency a on a.id = t.agency_id
    where t.assessor_id = ${personId} and t.cycle_id = ${cycleId} and t.item = ${item}
    order by a.code collate "C"`);
}

/** The next one of this kind that the person has not judged, after this agency and going round. */
export async function nextInQueue(
  tx: Tx,
  cycleId: number,
  personId: string,
  item: string,
  after: string,
): Promise<string | null> {
  const found = await tx.maybe<{ code: string }>(sql`
    select a.code from review_task t join agency a on a.id = t.agency_id
    where t.assessor_id = ${personId} and t.cycle_id = ${cycleId} and t.item = ${item}
      and not exists (select from finding f where f.cycle_id = ${cycleId}
        and f.agency_id = t.agency_id and f.item = t.item and f.seat = t.seat)
    order by a.code collate "C" <= ${after}, a.code collate "C" limit 1`);
  return found?.code ?? null;
}

const LAST = sql`
  select distinct on (agency_id, item, seat) agency_id, item, seat, score, person_id
  from finding`;

export interface Dispute {
  readonly code: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly item: string;
  /** How many there are in all; no more than the first are listed. */
  readonly of: number;
}

const MOST_DISPUTES = 200;

/** Both seats have found, not the same, and no lead has said what stands; known as it happens. */
export async function disputesOf(tx: Tx, cycleId: number): Promise<Dispute[]> {
  return tx.rows<Dispute>(sql`
    select a.code, a.name_th as "nameTh", a.name_en as "nameEn", d.item, count(*) over ()::int as "of"
    from review_dispute d join agency a on a.id = d.agency_id
    where d.cycle_id = ${cycleId}
    order by d.item, a.code collate "C" limit ${MOST_DISPUTES}`);
}

export async function countDisputes(tx: Tx, cycleId: number): Promise<number> {
  const { n } = await tx.one<{ n: number }>(
    sql`select count(*)::int as n from review_dispute where cycle_id = ${cycleId}`,
  );
  return n;
}

export interface PairRow extends PairCounts {
  readonly item: string;
  readonly first: string;
  readonly second: string;
}

/** Counts of what two found of the same, by item and by who they were. */
export async function pairsOf(tx: Tx, cycleId: number): Promise<PairRow[]> {
  return tx.rows<PairRow>(sql`
    with two as (${LAST} where cycle_id = ${cycleId} and seat = 2
      order by agency_id, item, seat, id desc)
    select two.item, one.person_id::text as first, two.person_id::text as second,
      count(*) filter (where one.score = 100 and two.score = 100)::int as "bothFull",
      count(*) filter (where one.score = 0 and two.score = 0)::int as "bothNothing",
      count(*) filter (where one.score = 100 and two.score = 0)::int as "onlyFirst",
      count(*) filter (where one.score = 0 and two.score = 100)::int as "onlySecond"
    from two join lateral (select score, person_id from finding f where f.cycle_id = ${cycleId}
      and f.agency_id = two.agency_id and f.item = two.item and f.seat = 1
      order by f.id desc limit 1) one on true
    group by 1, 2, 3 order by 1, 2, 3`);
}

export async function adjudicationOf(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
  item: string,
): Promise<Adjudicated | undefined> {
  return tx.maybe<Adjudicated>(sql`
    select d.missing, d.score, d.reason, d.person_id as "personId", p.name as "personName", d.at
    from adjudication d left join person p on p.id = d.person_id
    where d.cycle_id = ${cycleId} and d.agency_id = ${agencyId} and d.item = ${item}
    order by d.id desc limit 1`);
}

export async function insertAdjudication(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
  made: Omit<Adjudicated, 'personName'> & { readonly item: string },
): Promise<void> {
  await tx.run(sql`
    insert into adjudication (agency_id, cycle_id, item, missing, score, reason, person_id, at)
    values (${agencyId}, ${cycleId}, ${made.item}, ${[...made.missing]}::integer[], ${made.score},
      ${made.reason}, ${made.personId}, ${made.at})`);
}
