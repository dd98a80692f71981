import sql from 'sql-template-tag';
import type { Finding, ReviewTask, Seat } from '../core/review.ts';
import type { AssessorLoad, AssignedTask } from '../core/review-assignment.ts';
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

export interface AssessorRow extends AssessorLoad {
  readonly name: string;
  readonly done: number;
  /** Groups they have declared an interest in. */
  readonly groups: readonly number[];
}

/**
 * Everybody who judges, with the agencies they may not judge: those of groups they declared, and those
 * of every ministry in which they hold a post.
 */
export async function assessorsOf(tx: Tx, cycleId: number): Promise<AssessorRow[]> {
  const rows = await tx.rows<Omit<AssessorRow, 'barred'> & { barred: number[] }>(sql`
    with judge as (
      select distinct p.id, p.name from person p join appointment t on t.person_id = p.id
      where t.role = 'assessor' and not p.disabled and p.erased_at is null),
    declared as (
      select distinct on (person_id, group_id) person_id, group_id, holds from assessor_conflict
      order by person_id, group_id, id desc)
    select j.id::text as id, j.name,
      (select count(*)::int from review_task t
        where t.assessor_id = j.id and t.cycle_id = ${cycleId}) as tasks,
      (select count(*)::int from review_task t where t.assessor_id = j.id and t.cycle_id = ${cycleId}
        and exists (select from finding f where f.cycle_id = t.cycle_id and f.agency_id = t.agency_id
          and f.item = t.item and f.seat = t.seat)) as done,
      array(select group_id from declared d where d.person_id = j.id and d.holds
        order by group_id) as groups,
      array(select a.id from agency a where exists (select from declared d
          where d.person_id = j.id and d.holds and (a.ministry_id = d.group_id
            or a.province_id = d.group_id or exists (select from agency_group_member m
              where m.group_id = d.group_id and m.agency_id = a.id)))
        or exists (select from appointment o join agency own on own.id = o.agency_id
          where o.person_id = j.id and (own.id = a.id or own.ministry_id = a.ministry_id))) as barred
    from judge j order by j.name, j.id`);
  return rows.map((row) => ({ ...row, barred: new Set(row.barred) }));
}

export async function insertConflict(
  tx: Tx,
  made: {
    readonly personId: string;
    readonly groupId: number;
    readonly holds: boolean;
    readonly byId: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx.run(sql`
    insert into assessor_conflict (person_id, group_id, holds, by_id, at)
    values (${made.personId}, ${made.groupId}, ${made.holds}, ${made.byId}, ${made.at})`);
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

/** The own task of whoever asks, and no other. */
export async function taskOf(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
  item: string,
  personId: string | null,
): Promise<(ReviewTask & { readonly seat: Seat }) | undefined> {
  return tx.maybe(sql`
    select agency_id as "agencyId", item, seat from review_task
    where cycle_id = ${cycleId} and agency_id = ${agencyId} and item = ${item}
      and assessor_id = ${personId}`);
}
