import sql, { type Sql } from 'sql-template-tag';
import type { Account } from '../core/account.ts';
import type { Tx } from './database.ts';

interface AccountRow {
  id: string;
  email: string;
  name: string;
  language: 'th' | 'en';
  password_hash: string | null;
  totp_secret: string | null;
  totp_confirmed: boolean;
  totp_pending: string | null;
  disabled: boolean;
  is_demo: boolean;
}

export function accountByEmail(tx: Tx, email: string): Promise<Account | undefined> {
  return account(tx, sql`email = ${email}`);
}

export function accountById(tx: Tx, id: string): Promise<Account | undefined> {
  return account(tx, sql`id = ${id}`);
}

async function account(tx: Tx, which: Sql): Promise<Account | undefined> {
  const row = await tx.maybe<AccountRow>(sql`
    select id, email, name, language, password_hash, totp_secret, totp_confirmed, totp_pending,
           disabled, is_demo
    from person where ${which}`);
  return (
    row && {
      id: row.id,
      email: row.email,
      name: row.name,
      language: row.language,
      passwordHash: row.password_hash,
      totpSecret: row.totp_confirmed ? row.totp_secret : null,
      totpPending: row.totp_pending,
      disabled: row.disabled,
      isDemo: row.is_demo,
    }
  );
}

export async function noteSignIn(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.run(sql`update person set last_sign_in_at = ${now} where id = ${id}`);
}

/** False when this step or a later one was used already. */
export async function useTotpStep(tx: Tx, id: string, step: number): Promise<boolean> {
  const changed = await tx.run(sql`
    update person set totp_last_step = ${step} where id = ${id} and totp_last_step < ${step}`);
  return changed === 1;
}

/** False when there is no such code or it was used already. */
export async function useRecoveryCode(
  tx: Tx,
  id: string,
  codeHash: Buffer,
  now: Date,
): Promise<boolean> {
  const changed = await tx.run(sql`
    update recovery_code set used_at = ${now}
    where person_id = ${id} and code_hash = ${codeHash} and used_at is null`);
  return changed === 1;
}
