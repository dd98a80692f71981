import sql from 'sql-template-tag';
import type { ReviewTask } from '../core/review.ts';
import type { AssignedTask } from '../core/review-assignment.ts';
import type { Tx } from './database.ts';

/** Seats that change hands: only what nobody has judged, and every change is kept. */
const UNDONE = sql`
  not exists (select from finding f where f.cycle_id = t.cycle_id and f.agency_id = t.agency_id
    and f.item = t.item and f.seat = t.seat)`;

/** What this person has and has not judged. */
export async function undoneOf(tx: Tx, cycleId: number, personId: string): Promise<ReviewTask[]> {
  return tx.rows<ReviewTask>(sql`
    select agency_id as "agencyId", item, seat from review_task t
    where assessor_id = ${personId} and cycle_id = ${cycleId} and ${UNDONE}
    order by item, agency_id, seat`);
}

/** The same, and it stays so until the transaction is over. */
export async function holdUndone(tx: Tx, cycleId: number, personId: string): Promise<ReviewTask[]> {
  // Whoever is judging one of them at this moment is waited for; then it is asked again.
  await tx.run(sql`
    select from review_task t where assessor_id = ${personId} and cycle_id = ${cycleId}
      and ${UNDONE} order by agency_id, item, seat for update`);
  return undoneOf(tx, cycleId, personId);
}

/** Who has the other seat of what this person has. */
export async function otherSeats(
  tx: Tx,
  cycleId: number,
  personId: string,
): Promise<AssignedTask[]> {
  return tx.rows<AssignedTask>(sql`
    select o.agency_id as "agencyId", o.item, o.seat, o.assessor_id as "assessorId"
    from review_task t join review_task o using (agency_id, cycle_id, item)
    where t.assessor_id = ${personId} and t.cycle_id = ${cycleId} and o.seat <> t.seat`);
}

export interface HandingOver {
  readonly fromId: string;
  readonly reason: string;
  readonly byId: string | null;
  readonly at: Date;
}

export async function insertHandovers(
  tx: Tx,
  cycleId: number,
  tasks: readonly AssignedTask[],
  made: HandingOver,
): Promise<void> {
  const column = <T>(of: (task: AssignedTask) => T) => tasks.map(of);
  const moved = sql`
    unnest(${column((t) => t.agencyId)}::integer[], ${column((t) => t.item)}::text[],
      ${column((t) => t.seat)}::integer[], ${column((t) => t.assessorId)}::uuid[])
      as m (agency_id, item, seat, to_id)`;
  await tx.run(sql`
    insert into review_handover (agency_id, cycle_id, item, seat, from_id, to_id, reason, by_id, at)
    select agency_id, ${cycleId}, item, seat, ${made.fromId}, to_id, ${made.reason}, ${made.byId},
      ${made.at} from ${moved}`);
  await tx.run(sql`
    update review_task t set assessor_id = m.to_id from ${moved}
    where t.cycle_id = ${cycleId} and t.agency_id = m.agency_id and t.item = m.item
      and t.seat = m.seat`);
}

export interface HandoverLine {
  readonly from: string;
  readonly to: string;
  readonly by: string | null;
  readonly reason: string;
  readonly tasks: number;
  readonly at: Date;
}

/** Newest first. */
export async function handoversOf(tx: Tx, cycleId: number): Promise<HandoverLine[]> {
  return tx.rows<HandoverLine>(sql`
    select f.name as from, t.name as to, b.name as by, h.reason, h.tasks, h.at
    from (select from_id, to_id, by_id, reason, at, count(*)::int as tasks, max(id) as last
        from review_handover where cycle_id = ${cycleId} group by 1, 2, 3, 4, 5) h
      join person f on f.id = h.from_id join person t on t.id = h.to_id
      left join person b on b.id = h.by_id
    order by h.last desc limit 50`);
}

export interface JudgedOf {
  readonly code: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly item: string;
}

/** What this person judged of these agencies. */
export async function judgedOf(
  tx: Tx,
  cycleId: number,
  personId: string,
  agencies: ReadonlySet<number>,
): Promise<JudgedOf[]> {
  return tx.rows<JudgedOf>(sql`
    select distinct a.code collate "C" as code, a.name_th as "nameTh", a.name_en as "nameEn", f.item
    from finding f join agency a on a.id = f.agency_id
    where f.cycle_id = ${cycleId} and f.person_id = ${personId}
      and f.agency_id = any (${[...agencies]}::integer[])
    order by 1, f.item limit 200`);
}
