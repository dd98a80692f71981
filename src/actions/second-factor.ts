import { z } from 'zod';
import { type Account, normalCode } from '../core/account.ts';
import { hasRole, SECOND_FACTOR_ROLES } from '../core/person.ts';
import { badField, Problem } from '../core/problem.ts';
import { freshPaperCode, tokenHash } from '../kit/secret.ts';
import { freshTotpSecret, totpStep, totpUri } from '../kit/totp.ts';
import {
  confirmTotp,
  recoveryCodesLeft,
  removeTotp,
  replaceRecoveryCodes,
  setPendingTotp,
  useRecoveryCode,
  useTotpStep,
} from '../store/second-factor.ts';
import { ownAccount } from './account.ts';
import { change, type Deed, look } from './action.ts';
import { post } from './mail.ts';
import { hashing, refuseWrongPassword, signedInJustNow, typedPassword } from './password.ts';

/**
 * The second factor: a secret shown once as a QR code, proven by a code, and ten recovery codes
 * for a lost phone. Changes ask for the password unless the person signed in a moment ago.
 */
const RECOVERY_CODES = 10;
const NOTHING = z.strictObject({});
const WITH_PASSWORD = z.strictObject({ password: typedPassword.optional() });

export interface SecondFactorView {
  readonly on: boolean;
  readonly needed: boolean;
  readonly codesLeft: number;
  readonly passwordNeeded: boolean;
  /** While it is being set up. */
  readonly pending: { readonly secret: string; readonly uri: string } | null;
}

export const showSecondFactor = look({
  name: 'second-factor.show',
  input: NOTHING,
  may: 'self',
  async do(deed): Promise<SecondFactorView> {
    const account = await ownAccount(deed);
    const { totpPending: secret } = account;
    return {
      on: account.totpSecret !== null,
      needed: hasRole(deed.actor, SECOND_FACTOR_ROLES),
      codesLeft: await recoveryCodesLeft(deed.tx, account.id),
      passwordNeeded: !(await signedInJustNow(deed)),
      pending: secret === null ? null : { secret, uri: totpUri(secret, 'Prongsai', account.email) },
    };
  },
});

export const startSecondFactor = change({
  name: 'second-factor.start',
  input: WITH_PASSWORD,
  may: 'self',
  turnstile: hashing,
  async do(deed, { password }) {
    const account = await ownAccount(deed);
    const wrong = await refuseUnproven(deed, account, password);
    if (wrong) return wrong;
    await setPendingTotp(deed.tx, account.id, freshTotpSecret());
    return { personId: account.id };
  },
  record: ofPerson,
});

export const confirmSecondFactor = change({
  name: 'second-factor.confirm',
  input: z.strictObject({ code: z.string().min(1).max(40) }),
  may: 'self',
  async do(deed, input) {
    const account = await ownAccount(deed);
    if (account.totpPending === null) {
      throw new Problem('wrongState', { what: 'second-factor', state: 'notStarted' });
    }
    const step = totpStep(account.totpPending, normalCode(input.code), deed.now);
    if (step === undefined) throw badField('code', 'wrongCode');
    await confirmTotp(deed.tx, account.id, step);
    return { personId: account.id, codes: await freshCodes(deed, account) };
  },
  record: ofPerson,
});

export const renewRecoveryCodes = change({
  name: 'second-factor.renew-codes',
  input: WITH_PASSWORD,
  may: 'self',
  turnstile: hashing,
  async do(deed, { password }) {
    const account = await ownAccount(deed);
    if (account.totpSecret === null) {
      throw new Problem('wrongState', { what: 'second-factor', state: 'off' });
    }
    const wrong = await refuseUnproven(deed, account, password);
    if (wrong) return wrong;
    return { personId: account.id, codes: await freshCodes(deed, account) };
  },
  record: ofPerson,
});

export const removeSecondFactor = change({
  name: 'second-factor.remove',
  input: WITH_PASSWORD,
  may: 'self',
  turnstile: hashing,
  async do(deed, { password }) {
    if (hasRole(deed.actor, SECOND_FACTOR_ROLES)) {
      throw new Problem('wrongState', { what: 'second-factor', state: 'needed' });
    }
    const account = await ownAccount(deed);
    const wrong = await refuseUnproven(deed, account, password);
    if (wrong) return wrong;
    await removeTotp(deed.tx, account.id);
    await post(deed, account, { kind: 'secondFactorRemoved', facts: {} });
    return { personId: account.id };
  },
  record: ofPerson,
});

/** A code of the app, each once, or one of the recovery codes, each once. */
export async function isRightCode(
  deed: Deed<unknown>,
  account: Account,
  typed: string,
): Promise<boolean> {
  const code = normalCode(typed);
  if (/^\d{6}$/.test(code)) {
    const step = account.totpSecret && totpStep(account.totpSecret, code, deed.now);
    return typeof step === 'number' && useTotpStep(deed.tx, account.id, step);
  }
  return useRecoveryCode(deed.tx, account.id, tokenHash(code), deed.now);
}

async function refuseUnproven(
  deed: Deed<unknown>,
  account: Account,
  password: string | undefined,
): Promise<Problem | undefined> {
  if (await signedInJustNow(deed)) return undefined;
  return refuseWrongPassword(deed, account, 'password', password ?? '');
}

async function freshCodes(deed: Deed<unknown>, account: Account): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, freshPaperCode);
  const hashes = codes.map((code) => tokenHash(normalCode(code)));
  await replaceRecoveryCodes(deed.tx, account.id, hashes);
  return codes;
}

function ofPerson(_input: unknown, _thing: unknown, { personId }: { personId: string }) {
  return { target: `person:${personId}` };
}
