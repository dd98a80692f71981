import { z } from 'zod';
import { mayAppoint, type Over, overKindOf } from '../core/appointment.ts';
import { INVITATION_DAYS } from '../core/invitation.ts';
import { hasRole, ROLES, type Role } from '../core/person.ts';
import { badField, Problem } from '../core/problem.ts';
import type { Bucket } from '../core/throttle.ts';
import { freshToken } from '../kit/secret.ts';
import type { Tx } from '../store/database.ts';
import { addInvitation, invitationById, removeInvitation } from '../store/invitation.ts';
import { agenciesOver, agencyOver, groupsOver } from '../store/over.ts';
import { emailField } from './account.ts';
import { change, look } from './action.ts';
import { hasPost, post } from './mail.ts';
import { agenciesLookedAfter } from './person.ts';
import { countFailure, refuseWhenFull } from './throttle.ts';

/**
 * People come in by invitation: a role offered to an address, by a link that works once. Nothing
 * tells the inviter whether that address has an account already.
 */
export interface Offers {
  readonly roles: readonly Role[];
  /** To choose from; null where there are too many and a code is typed. */
  readonly agencies: readonly Over[] | null;
  readonly groups: readonly Over[];
}

/** What this person may give out. */
export const listOffers = look({
  name: 'invitation.offers',
  input: z.strictObject({}),
  may: ['administrator', 'coordinator'],
  async do({ tx, actor }): Promise<Offers> {
    const mine = agenciesLookedAfter(actor);
    const isMine = (role: Role) => mine?.some((id) => mayAppoint(actor, role, id)) ?? true;
    return {
      roles: ROLES.filter(isMine),
      agencies: mine && (await agenciesOver(tx, mine)),
      groups: hasRole(actor, ['administrator']) ? await groupsOver(tx) : [],
    };
  },
});

interface Offer {
  readonly over: Over;
  readonly agencyId: number | undefined;
}

export const sendInvitation = change({
  name: 'invitation.send',
  input: z.strictObject({
    email: emailField,
    role: z.enum(ROLES),
    /** An agency's code, `province/P01` for a group, empty for a role over the whole country. */
    over: z.string().trim().max(40).default(''),
  }),
  may: ['administrator', 'coordinator'],
  async find(tx, input): Promise<Offer> {
    const over = await overByCode(tx, input.role, input.over);
    return { over, agencyId: over.kind === 'agency' ? over.id : undefined };
  },
  async do(deed, { email, role }) {
    const { tx, actor, house, now, thing } = deed;
    if (!mayAppoint(actor, role, thing.agencyId ?? null)) {
      throw new Problem('notAllowed', { action: 'invitation.send' });
    }
    const sent: Bucket = ['invitations', actor.personId ?? 'operator'];
    await refuseWhenFull(deed, [sent]);
    await countFailure(deed, [sent]);
    const { token, hash } = freshToken();
    const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
    const invitedBy = actor.personId;
    const fresh = { tokenHash: hash, email, role, over: thing.over, invitedBy, expiresAt };
    const id = await addInvitation(tx, { ...fresh, createdAt: now });
    const link = `${house.publicUrl}/invitation/${token}`;
    const facts = {
      link,
      role,
      over: thing.over,
      from: actor.name,
      until: expiresAt.toISOString(),
    };
    await post(deed, { email, language: 'th' }, { kind: 'invitation', facts });
    // Without mail the inviter hands the link over; otherwise only the mailbox gets it.
    return { id, email, link: hasPost(house) ? null : link };
  },
  record: ({ role }, { over }, { id }) => ({
    target: `invitation:${id}`,
    agencyId: over.kind === 'agency' ? over.id : null,
    details: { role, over: over.kind === 'country' ? null : over.code },
  }),
});

export const withdrawInvitation = change({
  name: 'invitation.withdraw',
  input: z.strictObject({ id: z.uuid() }),
  may: ['administrator', 'coordinator'],
  find: (tx, { id }) => invitationById(tx, id),
  async do({ tx, actor, thing }) {
    if (!mayAppoint(actor, thing.role, thing.agencyId)) {
      throw new Problem('notAllowed', { action: 'invitation.withdraw' });
    }
    await removeInvitation(tx, thing.id);
  },
  record: ({ id }, { agencyId, role }) => ({
    target: `invitation:${id}`,
    agencyId,
    details: { role },
  }),
});

async function overByCode(tx: Tx, role: Role, code: string): Promise<Over> {
  const kind = overKindOf(role);
  if (kind === 'country') return { kind };
  const found =
    kind === 'agency'
      ? await agencyOver(tx, code.toUpperCase())
      : (await groupsOver(tx)).find((group) => group.kind === 'group' && group.code === code);
  if (code === '' && !found) throw badField('over', 'required');
  if (!found) throw badField('over', 'unknownPlace', { code });
  return found;
}
