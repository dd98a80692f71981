import sql, { type Sql } from 'sql-template-tag';
import { type Appointment, overOf } from '../core/appointment.ts';
import { type Role, SECOND_FACTOR_ROLES } from '../core/person.ts';
import type { Tx } from './database.ts';

interface AppointmentRow {
  id: number;
  person_id: string;
  role: Role;
  agency_id: number | null;
  group_id: number | null;
  code: string;
  name_th: string;
  name_en: string;
}

const SELECT = sql`
  select p.id, p.person_id, p.role, p.agency_id, p.group_id,
         coalesce(a.code, g.kind || '/' || g.code) as code, coalesce(a.name_th, g.name_th) as name_th,
         coalesce(a.name_en, g.name_en) as name_en
  from appointment p
  left join agency a on a.id = p.agency_id
  left join agency_group g on g.id = p.group_id`;

export interface HeldAppointment extends Appointment {
  readonly personId: string;
  /** Absent for a role over a group or the country. */
  readonly agencyId: number | undefined;
}

export async function appointmentsHeld(tx: Tx, where: Sql): Promise<HeldAppointment[]> {
  const rows = await tx.rows<AppointmentRow>(sql`${SELECT} where ${where} order by p.id`);
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    role: row.role,
    over: overOf(row),
    agencyId: row.agency_id ?? undefined,
  }));
}

export function appointmentsOfPerson(tx: Tx, personId: string): Promise<HeldAppointment[]> {
  return appointmentsHeld(tx, sql`p.person_id = ${personId}`);
}

export async function appointmentById(tx: Tx, id: number): Promise<HeldAppointment | undefined> {
  return (await appointmentsHeld(tx, sql`p.id = ${id}`))[0];
}

export async function needsSecondFactor(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx.maybe(sql`
    select 1 from appointment
    where person_id = ${personId} and role = any(${[...SECOND_FACTOR_ROLES]}) limit 1`);
  return row !== undefined;
}

/** Twice the same appointment is one. */
export async function appoint(
  tx: Tx,
  personId: string,
  role: Role,
  over: { readonly agencyId: number | null; readonly groupId: number | null },
): Promise<void> {
  await tx.run(sql`
    insert into appointment (person_id, role, agency_id, group_id)
    values (${personId}, ${role}, ${over.agencyId}, ${over.groupId})
    on conflict on constraint appointment_once do nothing`);
}

export async function removeAppointment(tx: Tx, id: number): Promise<void> {
  await tx.run(sql`delete from appointment where id = ${id}`);
}
