import sql from 'sql-template-tag';
import type { Reminded, Reminding } from '../core/reminder.ts';
import type { Tx } from './database.ts';

/** Whom letters reminded of what. */
export interface Remindable {
  readonly email: string;
  readonly language: 'th' | 'en';
}

/** Held until the transaction ends, so that two workers never write to one person at once. */
export async function lockRemindable(tx: Tx, personId: string): Promise<Remindable | undefined> {
  return tx.maybe(sql`
    select email, language from person
    where id = ${personId} and wants_reminders and not disabled and erased_at is null
    for update`);
}

/** The heads of an agency who want letters, without the one who acts. */
export async function headsToTell(
  tx: Tx,
  agencyId: number,
  actorId: string | null,
): Promise<Remindable[]> {
  return tx.rows(sql`
    select p.email, p.language from person p
    where p.wants_reminders and not p.disabled and p.erased_at is null
      and p.id is distinct from ${actorId}::uuid
      and exists (select 1 from appointment a where a.person_id = p.id and a.role = 'head'
        and a.agency_id = ${agencyId})
    order by p.id`);
}

export async function remindedOf(tx: Tx, personId: string): Promise<Reminded[]> {
  return tx.rows(sql`
    select agency_id as "agencyId", fiscal_year as "fiscalYear", measure, until, state as is,
      told_on as on
    from progress_reminder where person_id = ${personId}`);
}

export async function keepReminded(
  tx: Tx,
  personId: string,
  told: readonly Reminding[],
  on: string,
): Promise<void> {
  for (const one of told) {
    await tx.run(sql`
      insert into progress_reminder (agency_id, fiscal_year, person_id, measure, until, state, told_on)
      values (${one.agencyId}, ${one.fiscalYear}, ${personId}, ${one.measure}, ${one.until},
        ${one.is}, ${on})
      on conflict do nothing`);
  }
}

/** Agencies whose head approved a plan, in the order of their ids. */
export async function agenciesWithPlan(tx: Tx, after: number, limit: number): Promise<number[]> {
  const rows = await tx.rows<{ id: number }>(sql`
    select distinct agency_id as id from plan_decision
    where decision = 'approved' and agency_id > ${after} order by agency_id limit ${limit}`);
  return rows.map(({ id }) => id);
}

/** Who hears of measures that nobody was chosen for. */
export async function coordinatorsOf(
  tx: Tx,
  agencyIds: readonly number[],
): Promise<{ readonly agencyId: number; readonly code: string; readonly people: string[] }[]> {
  return tx.rows(sql`
    select a.id as "agencyId", a.code, array(
      select p.person_id::text from appointment p
      where p.agency_id = a.id and p.role = 'coordinator' order by p.id) as people
    from agency a where a.id = any(${[...agencyIds]})`);
}

export async function wantsReminders(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx.one<{ wanted: boolean }>(
    sql`select wants_reminders as wanted from person where id = ${personId}`,
  );
  return row.wanted;
}

export async function setReminders(tx: Tx, personId: string, wanted: boolean): Promise<void> {
  await tx.run(sql`update person set wants_reminders = ${wanted} where id = ${personId}`);
}
