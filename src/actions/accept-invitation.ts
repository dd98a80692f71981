import { z } from 'zod';
import type { Over } from '../core/appointment.ts';
import type { Invitation } from '../core/invitation.ts';
import type { Role } from '../core/person.ts';
import { Problem } from '../core/problem.ts';
import { tokenHash } from '../kit/secret.ts';
import { accountByEmail } from '../store/account.ts';
import { appoint } from '../store/appointment.ts';
import { invitationByToken, removeInvitation } from '../store/invitation.ts';
import { newAccount } from './account.ts';
import { change, type Deed, look } from './action.ts';
import { hashing, typedPassword } from './password.ts';
import { type OpenedSession, openSession, refuseInsecure } from './session.ts';

/** Coming in by an invitation's link: looking does not use it, mail scanners look at everything. */
export interface InvitationView {
  readonly email: string;
  readonly role: Role;
  readonly over: Over;
  /** Whoever opens the mailbox has an account already: nothing to fill in. */
  readonly hasAccount: boolean;
}

export const readInvitation = look({
  name: 'invitation.read',
  input: z.strictObject({ token: z.string().max(100) }),
  may: 'anyone',
  scope: { kind: 'all' },
  async do(deed, { token }): Promise<InvitationView> {
    refuseInsecure(deed);
    const { email, role, over } = await openInvitation(deed, token);
    const hasAccount = (await accountByEmail(deed.tx, email)) !== undefined;
    return { email, role, over, hasAccount };
  },
});

export const acceptInvitation = change({
  name: 'invitation.accept',
  input: z.strictObject({
    token: z.string().max(100),
    name: z.string().max(1000).default(''),
    password: typedPassword.default(''),
    again: typedPassword.default(''),
    language: z.enum(['th', 'en']).default('th'),
  }),
  may: 'anyone',
  scope: { kind: 'all' },
  turnstile: hashing,
  async do(deed, input): Promise<Accepted> {
    refuseInsecure(deed);
    const { tx } = deed;
    const invitation = await openInvitation(deed, input.token);
    const { id, email, role, agencyId, groupId } = invitation;
    const known = await accountByEmail(tx, email);
    if (known?.disabled) throw new Problem('linkSpent', {});
    const account = known ?? (await newAccount(deed, email, input));
    await appoint(tx, account.id, role, { agencyId, groupId });
    if (!(await removeInvitation(tx, id))) throw new Problem('linkSpent', {});
    return {
      invitation: { id, role, agencyId },
      personId: account.id,
      opened: known ? null : await openSession(deed, account),
    };
  },
  record: (_input, _thing, { personId, invitation: { id, role, agencyId } }) => ({
    target: `person:${personId}`,
    agencyId,
    details: { invitation: id, role },
  }),
});

export interface Accepted {
  readonly invitation: Pick<Invitation, 'id' | 'role' | 'agencyId'>;
  readonly personId: string;
  /** Who has an account signs in with it; who is new is in. */
  readonly opened: OpenedSession | null;
}

async function openInvitation(deed: Deed<unknown>, token: string): Promise<Invitation> {
  const found = await invitationByToken(deed.tx, tokenHash(token), deed.now);
  if (!found) throw new Problem('linkSpent', {});
  return found;
}
