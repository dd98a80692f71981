import { type Account, normalCode } from '../core/account.ts';
import { tokenHash } from '../kit/secret.ts';
import { totpStep } from '../kit/totp.ts';
import { useRecoveryCode, useTotpStep } from '../store/account.ts';
import type { Deed } from './action.ts';

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
