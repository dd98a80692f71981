import { z } from 'zod';
import { Problem } from '../core/problem.ts';
import { freshToken, tokenHash } from '../kit/secret.ts';
import { appoint } from '../store/appointment.ts';
import { addLink, findLink, useLink } from '../store/link.ts';
import { otherAdministrators } from '../store/person.ts';
import { emailField, newAccount } from './account.ts';
import { change, look } from './action.ts';
import type { House } from './house.ts';
import { hashing, typedPassword } from './password.ts';
import { openSession, refuseInsecure } from './session.ts';

/** The first administrator of an empty installation comes in by a link that is printed once. */
const SETUP_HOURS = 24;
const NO_ONE = '00000000-0000-0000-0000-000000000000';
const ALL = { kind: 'all' } as const;

/** Undefined once there is an administrator. A newer link makes the one before worthless. */
export async function makeSetupLink(house: House): Promise<string | undefined> {
  return house.db.transaction(ALL, async (tx) => {
    if ((await otherAdministrators(tx, NO_ONE)) > 0) return undefined;
    const { token, hash } = freshToken();
    const expiresAt = new Date(house.clock().getTime() + SETUP_HOURS * 3_600_000);
    await addLink(tx, { tokenHash: hash, purpose: 'setup', personId: null, expiresAt });
    return `${house.publicUrl}/setup/${token}`;
  });
}

export const readSetupLink = look({
  name: 'setup.read-link',
  input: z.strictObject({ token: z.string().max(100) }),
  may: 'anyone',
  scope: ALL,
  async do(deed, { token }) {
    refuseInsecure(deed);
    const link = await findLink(deed.tx, tokenHash(token), ['setup'], deed.now);
    if (!link) throw new Problem('linkSpent', {});
    return {};
  },
});

export const finishSetup = change({
  name: 'setup.finish',
  input: z.strictObject({
    token: z.string().max(100),
    email: emailField,
    name: z.string().max(1000),
    password: typedPassword,
    again: typedPassword,
    language: z.enum(['th', 'en']).default('th'),
  }),
  may: 'anyone',
  scope: ALL,
  turnstile: hashing,
  async do(deed, input) {
    refuseInsecure(deed);
    const { tx, now } = deed;
    const link = await useLink(tx, tokenHash(input.token), 'setup', now);
    if (!link || (await otherAdministrators(tx, NO_ONE)) > 0) throw new Problem('linkSpent', {});
    const account = await newAccount(deed, input.email, input);
    await appoint(tx, account.id, 'administrator', { agencyId: null, groupId: null });
    return openSession(deed, account);
  },
  record: (_input, _thing, { personId }) => ({ target: `person:${personId}` }),
});
