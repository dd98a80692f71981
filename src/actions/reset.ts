import { z } from 'zod';
import { normalEmail } from '../core/account.ts';
import { Problem } from '../core/problem.ts';
import { type Bucket, GAUGES, networkOf } from '../core/throttle.ts';
import { freshToken, tokenHash } from '../kit/secret.ts';
import { accountByEmail, accountById } from '../store/account.ts';
import { addLink, dropLinksOf, findLink, type LinkPurpose } from '../store/link.ts';
import { removeTotp } from '../store/second-factor.ts';
import { endSessionsOf, forgetDevicesOf } from '../store/session.ts';
import { change, type Deed, look } from './action.ts';
import { hasPost, post } from './mail.ts';
import { acceptPassword, hashing, newPassword } from './password.ts';
import { mayTry, refuseInsecure } from './session.ts';
import { countFailure, failuresIn, refuseWhenFull } from './throttle.ts';

/**
 * A new password by a link that works once: mailed to the account's own address, or made on the
 * machine by `prongsai admin recover`, which takes the second factor away too.
 */
const RESET_MINUTES = 60;
const RECOVERY_HOURS = 24;
const token = z.string().max(100);

/** Always the same answer, whether there is such an account or not. */
export const askForReset = change({
  name: 'password.forgot',
  input: z.strictObject({ email: z.string().min(1).max(254) }),
  may: 'anyone',
  scope: { kind: 'all' },
  async do(deed, input) {
    refuseInsecure(deed);
    const email = normalEmail(input.email);
    const from: Bucket = ['mailFrom', networkOf(deed.channel.address)];
    const to: Bucket = ['mailTo', email];
    await refuseWhenFull(deed, [from]);
    const enough = (await failuresIn(deed, to)) >= GAUGES.mailTo.failures;
    await countFailure(deed, [from, to]);
    const account = await accountByEmail(deed.tx, email);
    if (enough || !account || !mayTry(deed, account) || !hasPost(deed.house)) return;
    const link = await resetLink(deed, account.id, 'reset', RESET_MINUTES);
    await post(deed, account, { kind: 'reset', facts: { link } });
  },
  record: () => undefined,
});

export const readResetLink = look({
  name: 'password.read-link',
  input: z.strictObject({ token }),
  may: 'anyone',
  scope: { kind: 'all' },
  async do(deed, input) {
    refuseInsecure(deed);
    return { recovery: (await openLink(deed, input.token)).purpose === 'recovery' };
  },
});

/** Everything that was signed in ends; whoever has a second factor still needs it. */
export const resetPassword = change({
  name: 'password.reset',
  input: z.strictObject({ token, ...newPassword }),
  may: 'anyone',
  scope: { kind: 'all' },
  turnstile: hashing,
  async do(deed, input) {
    refuseInsecure(deed);
    const { tx } = deed;
    const { purpose, account } = await openLink(deed, input.token);
    await acceptPassword(deed, account, input);
    if (purpose === 'recovery') await removeTotp(tx, account.id);
    await dropLinksOf(tx, account.id);
    await endSessionsOf(tx, account.id, null);
    await forgetDevicesOf(tx, account.id, null);
    await post(deed, account, { kind: 'passwordChanged', facts: {} });
    return { personId: account.id, purpose };
  },
  record: (_input, _thing, { personId, purpose }) => ({
    target: `person:${personId}`,
    details: { by: purpose },
  }),
});

/** An administrator helps: by mail, or where there is none with a link to hand over. */
export const sendReset = change({
  name: 'password.send-reset',
  input: z.strictObject({ id: z.uuid() }),
  may: ['administrator'],
  async do(deed, { id }) {
    const account = await accountById(deed.tx, id);
    if (!account) throw new Problem('notFound', { what: 'person' });
    if (account.disabled) throw new Problem('wrongState', { what: 'person', state: 'disabled' });
    const link = await resetLink(deed, id, 'reset', RESET_MINUTES);
    await post(deed, account, { kind: 'reset', facts: { link } });
    return { link: hasPost(deed.house) ? null : link };
  },
  record: ({ id }) => ({ target: `person:${id}` }),
});

/** On the machine only: for a lost password and a lost phone. */
export const recoverPerson = change({
  name: 'person.recover',
  input: z.strictObject({ email: z.string().min(1).max(254) }),
  may: 'operator',
  async do(deed, input) {
    const account = await accountByEmail(deed.tx, normalEmail(input.email));
    if (!account) throw new Problem('notFound', { what: 'person' });
    if (account.disabled) throw new Problem('wrongState', { what: 'person', state: 'disabled' });
    const link = await resetLink(deed, account.id, 'recovery', RECOVERY_HOURS * 60);
    return { personId: account.id, name: account.name, link, hours: RECOVERY_HOURS };
  },
  record: (_input, _thing, { personId }) => ({ target: `person:${personId}` }),
});

async function resetLink(
  deed: Deed<unknown>,
  personId: string,
  purpose: 'reset' | 'recovery',
  minutes: number,
): Promise<string> {
  const { token: secret, hash } = freshToken();
  const expiresAt = new Date(deed.now.getTime() + minutes * 60_000);
  await addLink(deed.tx, { tokenHash: hash, purpose, personId, expiresAt });
  return `${deed.house.publicUrl}/reset/${secret}`;
}

const PURPOSES: readonly LinkPurpose[] = ['reset', 'recovery'];

async function openLink(deed: Deed<unknown>, secret: string) {
  const link = await findLink(deed.tx, tokenHash(secret), PURPOSES, deed.now);
  const account = link?.personId ? await accountById(deed.tx, link.personId) : undefined;
  if (!link || !account || !mayTry(deed, account)) throw new Problem('linkSpent', {});
  return { purpose: link.purpose, account };
}
