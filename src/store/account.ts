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
  version: number;
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
           disabled, is_demo, version
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
      version: row.version,
    }
  );
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly language: 'th' | 'en';
  readonly createdAt: Date;
}

export async function addAccount(tx: Tx, person: NewAccount): Promise<Account> {
  const { email, name, language, createdAt } = person;
  await tx.run(sql`
    insert into person (email, name, language, created_at)
    values (${email}, ${name}, ${language}, ${createdAt})`);
  return (await accountByEmail(tx, email)) as Account;
}

export async function noteSignIn(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.run(sql`update person set last_sign_in_at = ${now} where id = ${id}`);
}

export async function setPassword(tx: Tx, id: string, passwordHash: string): Promise<void> {
  await tx.run(sql`update person set password_hash = ${passwordHash} where id = ${id}`);
}

export async function setEmail(tx: Tx, id: string, email: string): Promise<void> {
  await tx.run(sql`update person set email = ${email}, version = version + 1 where id = ${id}`);
}

/** False when somebody changed it since that version. */
export async function setProfile(
  tx: Tx,
  id: string,
  profile: { readonly name: string; readonly language: 'th' | 'en'; readonly version: number },
): Promise<boolean> {
  const changed = await tx.run(sql`
    update person
    set name = ${profile.name}, language = ${profile.language}, version = version + 1
    where id = ${id} and version = ${profile.version}`);
  return changed === 1;
}
