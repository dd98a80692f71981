import { z } from 'zod';
import type { Account } from '../core/account.ts';
import { PASSWORD_MOST, passwordFault } from '../core/password.ts';
import { badField, type Problem } from '../core/problem.ts';
import { isFresh } from '../core/session.ts';
import type { Bucket } from '../core/throttle.ts';
import { hashSecret, verifySecret } from '../kit/argon.ts';
import { Turnstile } from '../kit/turnstile.ts';
import { setPassword } from '../store/account.ts';
import { sessionBegan } from '../store/session.ts';
import type { Deed } from './action.ts';
import { countFailure, forgetFailures, refuseWhenFull } from './throttle.ts';

/** Password hashes at the same time, over all strangers; more wait, many more are turned away. */
export const hashing = new Turnstile(3, 60);

export const typedPassword = z.string().max(PASSWORD_MOST);

/** A new password is typed twice; a slip in it would lock its owner out. */
export const newPassword = {
  password: typedPassword,
  again: typedPassword,
};

export async function acceptPassword(
  deed: Deed<unknown>,
  account: Pick<Account, 'id' | 'email' | 'name'>,
  typed: { readonly password: string; readonly again: string },
): Promise<void> {
  const fault = passwordFault(typed.password, account);
  if (fault) throw badField('password', fault);
  if (typed.password !== typed.again) throw badField('again', 'differs');
  await setPassword(deed.tx, account.id, await hashSecret(typed.password));
}

/** The own password, asked again before the account changes; undefined when it is right. */
export async function refuseWrongPassword(
  deed: Deed<unknown>,
  account: Account,
  field: string,
  typed: string,
): Promise<Problem | undefined> {
  const tries: Bucket = ['ownPassword', account.id];
  await refuseWhenFull(deed, [tries]);
  if (await verifySecret(account.passwordHash, typed)) {
    await forgetFailures(deed, tries);
    return undefined;
  }
  await countFailure(deed, [tries]);
  return badField(field, 'wrongPassword');
}

/** Whoever signed in a moment ago need not show again who they are. */
export async function signedInJustNow(deed: Deed<unknown>): Promise<boolean> {
  const { sessionHash } = deed.channel;
  const began = sessionHash && (await sessionBegan(deed.tx, sessionHash));
  return began ? isFresh(began, deed.now) : false;
}
