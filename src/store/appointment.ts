import sql, { type Sql } from 'sql-template-tag';
import type { Appointment, Over } from '../core/appointment.ts';
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
         coalesce(a.code, g.code) as code, coalesce(a.name_th, g.name_th) as name_th,
         coalesce(a.name_en, g.name_en) as name_en
  from appointment p
  left join agency a on a.id = p.agency_id
  left join agency_group g on g.id = p.group_id`;

export interface HeldAppointment extends Appointment {
  readonly personId: string;
}

export async function appointmentsHeld(tx: Tx, where: Sql): Promise<HeldAppointment[]> {
  const rows = await tx.rows<AppointmentRow>(sql`${SELECT} where ${where} order by p.id`);
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    role: row.role,
    over: overOf(row),
  }));
}

export function appointmentsOfPerson(tx: Tx, personId: string): Promise<HeldAppointment[]> {
  return appointmentsHeld(tx, sql`p.person_id = ${personId}`);
}

function overOf(row: AppointmentRow): Over {
  const id = row.agency_id ?? row.group_id;
  if (id === null) return { kind: 'country' };
  const kind = row.agency_id === null ? 'group' : 'agency';
  return { kind, id, code: row.code, nameTh: row.name_th, nameEn: row.name_en };
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

export async function endAppointment(tx: Tx, id: number): Promise<void> {
  await tx.run(sql`delete from appointment where id = ${id}`);
}
