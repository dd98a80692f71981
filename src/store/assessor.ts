import sql from 'sql-template-tag';
import type { AssessorLoad } from '../core/review-assignment.ts';
import type { Tx } from './database.ts';

/** Who judges, how much they have, and whom they may not judge. */
export interface AssessorRow extends AssessorLoad {
  readonly name: string;
  readonly done: number;
  /** Still an assessor; whoever is not may have work that somebody has to take over. */
  readonly isActive: boolean;
  /** Groups they have declared an interest in. */
  readonly groups: readonly number[];
}

const DECLARED = sql`
  select distinct on (person_id, group_id) person_id, group_id, holds from assessor_conflict
  order by person_id, group_id, id desc`;

/** Agencies of groups that were declared, and of every ministry or province in which somebody has a post. */
const BARRED = sql`
  select d.person_id, a.id as agency_id from declared d
    join agency a on a.ministry_id = d.group_id or a.province_id = d.group_id where d.holds
  union select d.person_id, m.agency_id from declared d
    join agency_group_member m using (group_id) where d.holds
  union select o.person_id, a.id from appointment o join agency own on own.id = o.agency_id
    join agency a on a.id = own.id or a.ministry_id = own.ministry_id
  union select o.person_id, a.id from appointment o
    join agency a on a.ministry_id = o.group_id or a.province_id = o.group_id`;

export async function assessorsOf(tx: Tx, cycleId: number): Promise<AssessorRow[]> {
  const rows = await tx.rows<Omit<AssessorRow, 'barred'> & { barred: number[] }>(sql`
    with declared as (${DECLARED}), barred as (${BARRED}),
    judge as (select p.id, p.name, not p.disabled and p.erased_at is null
        and exists (select from appointment t where t.person_id = p.id and t.role = 'assessor')
        as "isActive"
      from person p)
    select j.id::text as id, j.name, j."isActive", coalesce(l.tasks, 0) as tasks,
      coalesce(l.done, 0) as done,
      array(select group_id from declared d where d.person_id = j.id and d.holds
        order by group_id) as groups,
      array(select agency_id from barred b where b.person_id = j.id) as barred
    from judge j left join review_load l on l.cycle_id = ${cycleId} and l.assessor_id = j.id
    where j."isActive" or l.tasks > 0 order by j.name, j.id`);
  return rows.map((row) => ({ ...row, barred: new Set(row.barred) }));
}

/** What these people are called. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; name: string }>(sql`
    select id::text as id, name from person where id = any (${[...ids]}::uuid[])`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Everybody who judges, by name. */
export async function assessorNames(
  tx: Tx,
): Promise<{ readonly id: string; readonly name: string }[]> {
  return tx.rows(sql`
    select distinct p.id::text as id, p.name from person p join appointment t on t.person_id = p.id
    where t.role = 'assessor' and not p.disabled and p.erased_at is null order by p.name, id`);
}

/** Agencies that this person may not judge. */
export async function barredFrom(tx: Tx, personId: string): Promise<Set<number>> {
  const rows = await tx.rows<{ id: number }>(sql`
    with declared as (${DECLARED}), barred as (${BARRED})
    select agency_id as id from barred where person_id = ${personId}`);
  return new Set(rows.map(({ id }) => id));
}

/** Whether this person may not judge this agency, nor settle what others found of it. */
export async function hasInterest(tx: Tx, personId: string, agencyId: number): Promise<boolean> {
  const { has } = await tx.one<{ has: boolean }>(sql`
    with declared as (${DECLARED}), barred as (${BARRED})
    select exists (select from barred
      where person_id = ${personId} and agency_id = ${agencyId}) as has`);
  return has;
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
