import { z } from 'zod';
import { type Account, normalEmail } from '../core/account.ts';
import { Problem } from '../core/problem.ts';
import { type Bucket, GAUGES } from '../core/throttle.ts';
import { verifySecret } from '../kit/argon.ts';
import { freshToken, tokenHash } from '../kit/secret.ts';
import { accountByEmail, accountById } from '../store/account.ts';
import { addLink, findLink, useLink } from '../store/link.ts';
import { change, type Deed } from './action.ts';
import { hasPost, post } from './mail.ts';
import { hashing, typedPassword } from './password.ts';
import { isRightCode } from './second-factor.ts';
import { mayTry, type OpenedSession, openSession, refuseInsecure } from './session.ts';
import {
  countFailure,
  failuresIn,
  forgetFailures,
  refuseWhenFull,
  signInGauges,
} from './throttle.ts';

/**
 * Signing in: password, then a code where there is a second factor. Whatever is wrong, the answer
 * is the same and takes as long. docs/security.md says what the gauges are for.
 */
export type SignInStep =
  | ({ readonly step: 'in' } & OpenedSession)
  | { readonly step: 'code'; readonly ticket: string }
  /** Strangers are trying this account: whoever gave the right password gets a link by mail. */
  | { readonly step: 'mail' };

const TICKET_MINUTES = 5;
const MAILED_MINUTES = 15;

const credentials = z.strictObject({
  email: z.string().min(1).max(254),
  password: typedPassword.min(1),
});

export const beginSession = change({
  name: 'session.begin',
  input: credentials,
  may: 'anyone',
  scope: { kind: 'all' },
  turnstile: hashing,
  async do(deed, input): Promise<SignInStep | Problem> {
    refuseInsecure(deed);
    const email = normalEmail(input.email);
    const account = await accountByEmail(deed.tx, email);
    const gauges = await signInGauges(deed, email, account);
    await refuseWhenFull(deed, gauges.refusing);
    const doubted = gauges.doubtable && (await isDoubted(deed, email, gauges.here));
    const stored = account && mayTry(deed, account) ? account.passwordHash : null;
    const right = await verifySecret(stored, input.password);
    if (!right || !account) await countFailure(deed, gauges.counting);
    if (doubted) {
      if (right && account) await mailLink(deed, account);
      return { step: 'mail' };
    }
    if (!right || !account) return new Problem('signInFailed', {});
    await forgetFailures(deed, gauges.here);
    return passwordWasRight(deed, account);
  },
  record: recordStep,
});

export const beginSessionByMail = change({
  name: 'session.begin-by-mail',
  input: z.strictObject({ token: z.string().max(100) }),
  may: 'anyone',
  scope: { kind: 'all' },
  async do(deed, input): Promise<SignInStep> {
    refuseInsecure(deed);
    const link = await useLink(deed.tx, tokenHash(input.token), 'sign-in', deed.now);
    const account = link?.personId ? await accountById(deed.tx, link.personId) : undefined;
    if (!account || !mayTry(deed, account)) throw new Problem('linkSpent', {});
    return passwordWasRight(deed, account);
  },
  record: recordStep,
});

export const confirmCode = change({
  name: 'session.confirm-code',
  input: z.strictObject({ ticket: z.string().max(100), code: z.string().min(1).max(40) }),
  may: 'anyone',
  scope: { kind: 'all' },
  async do(deed, input): Promise<SignInStep | Problem> {
    refuseInsecure(deed);
    const ticket = tokenHash(input.ticket);
    const link = await findLink(deed.tx, ticket, ['code'], deed.now);
    const account = link?.personId ? await accountById(deed.tx, link.personId) : undefined;
    if (!account || !mayTry(deed, account)) throw new Problem('linkSpent', {});
    const gauges = await signInGauges(deed, account.email, account);
    const tries: Bucket = ['ticket', ticket.toString('hex')];
    await refuseWhenFull(deed, [tries, ...gauges.refusing]);
    if (!(await isRightCode(deed, account, input.code))) {
      await countFailure(deed, [tries, ...gauges.counting]);
      return new Problem('signInFailed', {});
    }
    await useLink(deed.tx, ticket, 'code', deed.now);
    return { step: 'in', ...(await openSession(deed, account)) };
  },
  record: recordStep,
});

function recordStep(_input: unknown, _thing: unknown, output: SignInStep) {
  return output.step === 'in' ? { target: `person:${output.personId}` } : undefined;
}

/**
 * Many failures from everywhere: from a browser that was never used for this account the password
 * alone no longer answers anything. Where no mail leaves the house, one try a network is left.
 */
async function isDoubted(deed: Deed, email: string, here: Bucket): Promise<boolean> {
  if ((await failuresIn(deed, ['account', email])) < GAUGES.account.failures) return false;
  if (hasPost(deed.house)) return true;
  if ((await failuresIn(deed, here)) > 0) {
    throw new Problem('tooMany', { seconds: GAUGES.accountHere.minutes * 60 });
  }
  return false;
}

async function mailLink(deed: Deed, account: Account): Promise<void> {
  const token = await giveLink(deed, account, 'sign-in', MAILED_MINUTES);
  const link = `${deed.house.publicUrl}/sign-in/mail/${token}`;
  await post(deed, account, { kind: 'signIn', facts: { link } });
}

async function passwordWasRight(deed: Deed, account: Account): Promise<SignInStep> {
  if (account.totpSecret === null) return { step: 'in', ...(await openSession(deed, account)) };
  return { step: 'code', ticket: await giveLink(deed, account, 'code', TICKET_MINUTES) };
}

async function giveLink(
  deed: Deed,
  account: Account,
  purpose: 'code' | 'sign-in',
  minutes: number,
): Promise<string> {
  const { token, hash } = freshToken();
  const expiresAt = new Date(deed.now.getTime() + minutes * 60_000);
  await addLink(deed.tx, { tokenHash: hash, purpose, personId: account.id, expiresAt });
  return token;
}
