import sql, { empty } from 'sql-template-tag';
import type { Finding, ReviewTask, Seat } from '../core/review.ts';
import type { AssignedTask } from '../core/review-assignment.ts';
import type { Tx } from './database.ts';
import type { OfCycle } from './item-answer.ts';

/** Who looks at what, and what they found; every finding is kept, the last one of a seat stands. */
export interface TaskRow extends AssignedTask {
  readonly name: string;
}

export async function tasksOfItem(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
  item: string,
): Promise<TaskRow[]> {
  return tx.rows<TaskRow>(sql`
    select t.agency_id as "agencyId", t.item, t.seat, t.assessor_id as "assessorId", p.name
    from review_task t join person p on p.id = t.assessor_id
    where t.cycle_id = ${cycleId} and t.agency_id = ${agencyId} and t.item = ${item}
    order by t.seat`);
}

export async function tasksOfCycle(tx: Tx, cycleId: number): Promise<AssignedTask[]> {
  return tx.rows<AssignedTask>(sql`
    select agency_id as "agencyId", item, seat, assessor_id as "assessorId"
    from review_task where cycle_id = ${cycleId}`);
}

/** One at a time hands out or over in a cycle. */
export async function lockReview(tx: Tx, cycleId: number): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`review ${cycleId}`}, 0))`);
}

export async function insertTasks(
  tx: Tx,
  cycleId: number,
  tasks: readonly AssignedTask[],
  at: Date,
): Promise<number> {
  const column = <T>(of: (task: AssignedTask) => T) => tasks.map(of);
  return tx.run(sql`
    insert into review_task (agency_id, cycle_id, item, seat, assessor_id, at)
    select agency, ${cycleId}, item, seat, assessor, ${at}
    from unnest(${column((t) => t.agencyId)}::integer[], ${column((t) => t.item)}::text[],
      ${column((t) => t.seat)}::integer[], ${column((t) => t.assessorId)}::uuid[])
      as made (agency, item, seat, assessor)
    on conflict do nothing`);
}

/** What stands of each seat, by seat; of one person alone where that is asked for. */
export async function findingsOf(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
  item: string,
  personId: string | null = null,
): Promise<Finding[]> {
  return tx.rows<Finding>(sql`
    select distinct on (seat) seat, missing, score, reason, person_id as "personId", at from finding
    where cycle_id = ${cycleId} and agency_id = ${agencyId} and item = ${item}
      and (${personId}::uuid is null or person_id = ${personId}) order by seat, id desc`);
}

export async function insertFinding(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
  made: Finding & { readonly item: string; readonly submission: number | null },
): Promise<void> {
  await tx.run(sql`
    insert into finding (agency_id, cycle_id, item, seat, submission, missing, score, reason, person_id, at)
    values (${agencyId}, ${cycleId}, ${made.item}, ${made.seat}, ${made.submission},
      ${[...made.missing]}::integer[], ${made.score}, ${made.reason}, ${made.personId}, ${made.at})`);
}

/** The own task of whoever asks, and no other; held, it stays theirs until the transaction is over. */
export async function taskOf(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
  item: string,
  personId: string | null,
  isHeld = false,
): Promise<(ReviewTask & { readonly seat: Seat }) | undefined> {
  return tx.maybe(sql`
    select agency_id as "agencyId", item, seat from review_task
    where cycle_id = ${cycleId} and agency_id = ${agencyId} and item = ${item}
      and assessor_id = ${personId} ${isHeld ? sql`for share` : empty}`);
}

/** The seats of one person at an agency, by item, and whether they have judged. */
export async function ownSeats(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
  personId: string | null,
): Promise<Map<string, boolean>> {
  const rows = await tx.rows<{ item: string; isJudged: boolean }>(sql`
    select t.item, exists (select from finding f where f.cycle_id = t.cycle_id
      and f.agency_id = t.agency_id and f.item = t.item and f.seat = t.seat
      and f.person_id = t.assessor_id) as "isJudged"
    from review_task t where t.cycle_id = ${cycleId} and t.agency_id = ${agencyId}
      and t.assessor_id = ${personId}`);
  return new Map(rows.map(({ item, isJudged }) => [item, isJudged]));
}
