import sql, { type Sql } from 'sql-template-tag';
import type { Appointment } from '../core/appointment.ts';
import type { Role } from '../core/person.ts';
import { appointmentsHeld } from './appointment.ts';
import type { Tx } from './database.ts';

/** People as administrators and coordinators see them. */
export interface ListedPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly disabled: boolean;
  readonly erased: boolean;
  readonly secondFactor: boolean;
  readonly lastSignInAt: Date | null;
  readonly appointments: readonly Appointment[];
}

interface PersonRow {
  id: string;
  name: string;
  email: string;
  disabled: boolean;
  erased_at: Date | null;
  totp_confirmed: boolean;
  last_sign_in_at: Date | null;
}

/** Whom one sees: those appointed in these agencies; null means everybody. */
function seenThrough(agencyIds: readonly number[] | null, role?: Role): Sql {
  if (agencyIds === null && role === undefined) return sql`true`;
  const there = agencyIds === null ? sql`true` : sql`a.agency_id = any(${[...agencyIds]})`;
  const that = role === undefined ? sql`true` : sql`a.role = ${role}`;
  return sql`exists (select 1 from appointment a
                     where a.person_id = p.id and ${there} and ${that})`;
}

interface ListWish {
  readonly search: string;
  readonly role?: Role | undefined;
  readonly limit: number;
  readonly offset: number;
}

export async function listPeople(
  tx: Tx,
  agencyIds: readonly number[] | null,
  wanted: ListWish,
): Promise<{ people: ListedPerson[]; total: number }> {
  const like = `%${wanted.search.replace(/[\\%_]/g, '\\$&')}%`;
  const where = sql`${seenThrough(agencyIds, wanted.role)} and p.erased_at is null
    and (p.name ilike ${like} or p.email ilike ${like})`;
  const { total } = await tx.one<{ total: number }>(
    sql`select count(*) as total from person p where ${where}`,
  );
  const rows = await tx.rows<PersonRow>(sql`
    select id, name, email, disabled, erased_at, totp_confirmed, last_sign_in_at
    from person p where ${where}
    order by name, id limit ${wanted.limit} offset ${wanted.offset}`);
  return { people: await withAppointments(tx, rows, agencyIds), total };
}

export async function personById(
  tx: Tx,
  agencyIds: readonly number[] | null,
  id: string,
): Promise<ListedPerson | undefined> {
  const rows = await tx.rows<PersonRow>(sql`
    select id, name, email, disabled, erased_at, totp_confirmed, last_sign_in_at
    from person p where p.id = ${id} and ${seenThrough(agencyIds)}`);
  return (await withAppointments(tx, rows, agencyIds))[0];
}

async function withAppointments(
  tx: Tx,
  rows: readonly PersonRow[],
  agencyIds: readonly number[] | null,
): Promise<ListedPerson[]> {
  const ids = rows.map((row) => row.id);
  const mine = agencyIds === null ? sql`true` : sql`p.agency_id = any(${[...agencyIds]})`;
  const held = await appointmentsHeld(tx, sql`p.person_id = any(${ids}::uuid[]) and ${mine}`);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    disabled: row.disabled,
    erased: row.erased_at !== null,
    secondFactor: row.totp_confirmed,
    lastSignInAt: row.last_sign_in_at,
    appointments: held.filter((one) => one.personId === row.id),
  }));
}

export async function setDisabled(tx: Tx, id: string, disabled: boolean): Promise<void> {
  await tx.run(sql`update person set disabled = ${disabled} where id = ${id}`);
}

/** How many people could still let others in, without this one; one such question at a time. */
export async function otherAdministrators(tx: Tx, id: string): Promise<number> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('prongsai.administrators'))`);
  const row = await tx.one<{ others: number }>(sql`
    select count(distinct person.id) as others
    from person join appointment on person_id = person.id
    where role = 'administrator' and not disabled and person.id <> ${id}`);
  return row.others;
}

/** Everything that says who it was is gone; the id stays, the audit log points to it. */
export async function erasePerson(tx: Tx, id: string, now: Date): Promise<void> {
  const { email } = await tx.one<{ email: string }>(sql`select email from person where id = ${id}`);
  await tx.run(sql`delete from session where person_id = ${id}`);
  await tx.run(sql`delete from known_device where person_id = ${id}`);
  await tx.run(sql`delete from one_time_link where person_id = ${id}`);
  await tx.run(sql`delete from recovery_code where person_id = ${id}`);
  await tx.run(sql`delete from appointment where person_id = ${id}`);
  await tx.run(sql`delete from invitation where email = ${email}`);
  await tx.run(sql`delete from mail where recipient = ${email}`);
  await tx.run(sql`
    update person
    set email = ${`erased-${id}@erased.invalid`}, name = '–', password_hash = null,
        totp_secret = null, totp_confirmed = false, totp_pending = null, totp_last_step = 0,
        disabled = true, last_sign_in_at = null, erased_at = ${now}, version = version + 1
    where id = ${id}`);
}

/** People without a role who have not been here since then. */
export async function dormantPeople(tx: Tx, since: Date): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    select id from person p
    where erased_at is null and not is_demo
      and coalesce(last_sign_in_at, created_at) < ${since}
      and not exists (select 1 from appointment a where a.person_id = p.id)`);
  return rows.map((row) => row.id);
}
