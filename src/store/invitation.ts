import sql, { type Sql } from 'sql-template-tag';
import { type Over, overOf } from '../core/appointment.ts';
import type { Invitation } from '../core/invitation.ts';
import type { Role } from '../core/person.ts';
import type { Tx } from './database.ts';

interface InvitationRow {
  id: string;
  email: string;
  role: Role;
  agency_id: number | null;
  group_id: number | null;
  code: string;
  name_th: string;
  name_en: string;
  expires_at: Date;
}

const SELECT = sql`
  select i.id, i.email, i.role, i.agency_id, i.group_id, i.expires_at,
         coalesce(a.code, g.kind || '/' || g.code) as code, coalesce(a.name_th, g.name_th) as name_th,
         coalesce(a.name_en, g.name_en) as name_en
  from invitation i
  left join agency a on a.id = i.agency_id
  left join agency_group g on g.id = i.group_id`;

async function invitations(tx: Tx, where: Sql): Promise<Invitation[]> {
  const rows = await tx.rows<InvitationRow>(sql`${SELECT} where ${where} order by i.created_at`);
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    role: row.role,
    over: overOf(row),
    agencyId: row.agency_id,
    groupId: row.group_id,
    expiresAt: row.expires_at,
  }));
}

/** Those of these agencies; null means of the whole country. */
export function openInvitations(
  tx: Tx,
  agencyIds: readonly number[] | null,
  now: Date,
): Promise<Invitation[]> {
  const mine = agencyIds === null ? sql`true` : sql`i.agency_id = any(${[...agencyIds]})`;
  return invitations(tx, sql`i.expires_at > ${now} and ${mine}`);
}

export async function invitationByToken(
  tx: Tx,
  tokenHash: Buffer,
  now: Date,
): Promise<Invitation | undefined> {
  return (await invitations(tx, sql`i.token_hash = ${tokenHash} and i.expires_at > ${now}`))[0];
}

export async function invitationById(tx: Tx, id: string): Promise<Invitation | undefined> {
  return (await invitations(tx, sql`i.id = ${id}`))[0];
}

export interface NewInvitation {
  readonly tokenHash: Buffer;
  readonly email: string;
  readonly role: Role;
  readonly over: Over;
  readonly invitedBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** The same invitation again makes the earlier link worthless. */
export async function addInvitation(tx: Tx, invitation: NewInvitation): Promise<string> {
  const { tokenHash, email, role, over, invitedBy, createdAt, expiresAt } = invitation;
  const agencyId = over.kind === 'agency' ? over.id : null;
  const groupId = over.kind === 'group' ? over.id : null;
  const row = await tx.one<{ id: string }>(sql`
    insert into invitation
      (token_hash, email, role, agency_id, group_id, invited_by, created_at, expires_at)
    values (${tokenHash}, ${email}, ${role}, ${agencyId}, ${groupId}, ${invitedBy},
            ${createdAt}, ${expiresAt})
    on conflict on constraint invitation_once do update set
      token_hash = excluded.token_hash, invited_by = excluded.invited_by,
      created_at = excluded.created_at, expires_at = excluded.expires_at
    returning id`);
  return row.id;
}

/** False when somebody else took it away first. */
export async function removeInvitation(tx: Tx, id: string): Promise<boolean> {
  return (await tx.run(sql`delete from invitation where id = ${id}`)) === 1;
}

export async function dropPastInvitations(tx: Tx, before: Date): Promise<number> {
  return tx.run(sql`delete from invitation where expires_at <= ${before}`);
}
