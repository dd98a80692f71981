import sql from 'sql-template-tag';
import { type Actor, type Appointment, type Role, SECOND_FACTOR_ROLES } from '../core/person.ts';
import type { Tx } from './database.ts';

interface SessionRow {
  person_id: string;
  name: string;
  totp_confirmed: boolean;
}

interface AppointmentRow {
  role: Role;
  agency_id: number | null;
  group_id: number | null;
  reach: number[] | null;
}

/** The person behind a session and how far their appointments reach; undefined when it ended. */
export async function findActor(tx: Tx, tokenHash: Buffer, now: Date): Promise<Actor | undefined> {
  const session = await tx.maybe<SessionRow>(sql`
    select person_id, name, totp_confirmed from session join person on person.id = person_id
    where token_hash = ${tokenHash} and expires_at > ${now} and not disabled`);
  if (!session) return undefined;
  const appointments = await appointmentsOf(tx, session.person_id);
  return {
    personId: session.person_id,
    name: session.name,
    appointments,
    complete:
      session.totp_confirmed || !appointments.some((a) => SECOND_FACTOR_ROLES.includes(a.role)),
  };
}

async function appointmentsOf(tx: Tx, personId: string): Promise<Appointment[]> {
  const rows = await tx.rows<AppointmentRow>(sql`
    select role, agency_id, group_id,
      case when agency_id is not null then array[agency_id]
           when group_id is not null then coalesce((
             select array_agg(id) from (
               select id from agency
                 where ministry_id = appointment.group_id or province_id = appointment.group_id
               union select agency_id from agency_group_member m
                 where m.group_id = appointment.group_id) as reached), '{}')
      end as reach
    from appointment where person_id = ${personId} order by id`);
  return rows.map((row) => ({
    role: row.role,
    agencyId: row.agency_id,
    groupId: row.group_id,
    reach: row.reach ?? 'all',
  }));
}
