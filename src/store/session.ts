import sql from 'sql-template-tag';
import { type Actor, type Appointment, type Role, SECOND_FACTOR_ROLES } from '../core/person.ts';
import type { Tx } from './database.ts';

export interface ActorSession {
  readonly actor: Actor;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

interface ActorRow {
  person_id: string;
  name: string;
  totp_confirmed: boolean;
  created_at: Date;
  last_seen_at: Date;
}

/**
 * The person behind a session and how far their appointments reach; undefined when it ended. Demo
 * people live on the machine itself.
 */
export async function findActor(
  tx: Tx,
  tokenHash: Buffer,
  loopback: boolean,
  now: Date,
): Promise<ActorSession | undefined> {
  const row = await tx.maybe<ActorRow>(sql`
    select person_id, name, totp_confirmed, session.created_at, last_seen_at
    from session join person on person.id = person_id
    where token_hash = ${tokenHash} and expires_at > ${now} and not disabled
      and (not is_demo or ${loopback})`);
  if (!row) return undefined;
  const appointments = await appointmentsOf(tx, row.person_id);
  const complete =
    row.totp_confirmed || !appointments.some((a) => SECOND_FACTOR_ROLES.includes(a.role));
  return {
    actor: { personId: row.person_id, name: row.name, appointments, complete },
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
  };
}

/** Somebody without a session, for work that goes on when they have left. */
export async function actorOfPerson(tx: Tx, personId: string): Promise<Actor | undefined> {
  const row = await tx.maybe<{ name: string }>(
    sql`select name from person where id = ${personId} and not disabled`,
  );
  if (!row) return undefined;
  const appointments = await appointmentsOf(tx, personId);
  return { personId, name: row.name, appointments, complete: true };
}

interface AppointmentRow {
  role: Role;
  agency_id: number | null;
  group_id: number | null;
  reach: number[] | null;
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

export interface FreshSession {
  readonly tokenHash: Buffer;
  readonly personId: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export async function addSession(tx: Tx, session: FreshSession): Promise<void> {
  const { tokenHash, personId, device, createdAt, expiresAt } = session;
  await tx.run(sql`
    insert into session (token_hash, person_id, device, created_at, last_seen_at, expires_at)
    values (${tokenHash}, ${personId}, ${device}, ${createdAt}, ${createdAt}, ${expiresAt})`);
}

export async function touchSession(tx: Tx, tokenHash: Buffer, now: Date, end: Date): Promise<void> {
  await tx.run(sql`
    update session set last_seen_at = ${now}, expires_at = ${end} where token_hash = ${tokenHash}`);
}

export async function endSession(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.run(sql`delete from session where token_hash = ${tokenHash}`);
}

/** Every session of this person, but for the one that asks. */
export async function endSessionsOf(tx: Tx, personId: string, but: Buffer | null): Promise<number> {
  return tx.run(sql`
    delete from session where person_id = ${personId}
      and (${but}::bytea is null or token_hash <> ${but})`);
}

export async function sessionBegan(tx: Tx, tokenHash: Buffer): Promise<Date | undefined> {
  const row = await tx.maybe<{ created_at: Date }>(
    sql`select created_at from session where token_hash = ${tokenHash}`,
  );
  return row?.created_at;
}

export interface OpenSession {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  /** The one that asks. */
  readonly isThis: boolean;
}

interface SessionRow {
  id: string;
  device: string;
  created_at: Date;
  last_seen_at: Date;
  is_this: boolean;
}

export async function sessionsOf(
  tx: Tx,
  personId: string,
  asking: Buffer | null,
  now: Date,
): Promise<OpenSession[]> {
  const rows = await tx.rows<SessionRow>(sql`
    select id, device, created_at, last_seen_at,
           coalesce(token_hash = ${asking}, false) as is_this
    from session where person_id = ${personId} and expires_at > ${now}
    order by last_seen_at desc`);
  return rows.map((row) => ({
    id: row.id,
    device: row.device,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    isThis: row.is_this,
  }));
}

export async function endSessionById(tx: Tx, personId: string, id: string): Promise<boolean> {
  const ended = await tx.run(sql`delete from session where person_id = ${personId} and id = ${id}`);
  return ended === 1;
}

/** Whether this person, or without one anybody, signed in completely with this browser before. */
export async function isKnownDevice(
  tx: Tx,
  tokenHash: Buffer,
  personId: string | null,
  now: Date,
): Promise<boolean> {
  const row = await tx.maybe(sql`
    select 1 from known_device
    where token_hash = ${tokenHash} and expires_at > ${now}
      and (${personId}::uuid is null or person_id = ${personId}) limit 1`);
  return row !== undefined;
}

export async function rememberDevice(
  tx: Tx,
  tokenHash: Buffer,
  personId: string,
  until: Date,
): Promise<void> {
  await tx.run(sql`
    insert into known_device (token_hash, person_id, expires_at)
    values (${tokenHash}, ${personId}, ${until})
    on conflict (token_hash, person_id) do update set expires_at = excluded.expires_at`);
}

export async function forgetDevicesOf(tx: Tx, personId: string, but: Buffer | null): Promise<void> {
  await tx.run(sql`
    delete from known_device where person_id = ${personId}
      and (${but}::bytea is null or token_hash <> ${but})`);
}

export async function dropPastSessions(tx: Tx, now: Date): Promise<number> {
  return tx.run(sql`delete from session where expires_at <= ${now}`);
}

export async function dropPastDevices(tx: Tx, now: Date): Promise<number> {
  return tx.run(sql`delete from known_device where expires_at <= ${now}`);
}
