import sql from 'sql-template-tag';
import type { Tx } from './database.ts';

export async function setPendingTotp(tx: Tx, id: string, secret: string): Promise<void> {
  await tx.run(sql`update person set totp_pending = ${secret} where id = ${id}`);
}

/** The pending secret, proven by a code of this step, becomes the one that counts. */
export async function confirmTotp(tx: Tx, id: string, step: number): Promise<void> {
  await tx.run(sql`
    update person
    set totp_secret = totp_pending, totp_confirmed = true, totp_pending = null,
        totp_last_step = ${step}
    where id = ${id} and totp_pending is not null`);
}

export async function removeTotp(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update person
    set totp_secret = null, totp_confirmed = false, totp_pending = null, totp_last_step = 0
    where id = ${id}`);
  await tx.run(sql`delete from recovery_code where person_id = ${id}`);
}

/** False when this step or a later one was used already. */
export async function useTotpStep(tx: Tx, id: string, step: number): Promise<boolean> {
  const changed = await tx.run(sql`
    update person set totp_last_step = ${step} where id = ${id} and totp_last_step < ${step}`);
  return changed === 1;
}

export async function replaceRecoveryCodes(
  tx: Tx,
  id: string,
  hashes: readonly Buffer[],
): Promise<void> {
  await tx.run(sql`delete from recovery_code where person_id = ${id}`);
  await tx.run(sql`
    insert into recovery_code (person_id, code_hash)
    select ${id}, hash from unnest(${[...hashes]}::bytea[]) as hash`);
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

export async function recoveryCodesLeft(tx: Tx, id: string): Promise<number> {
  const row = await tx.one<{ left: number }>(sql`
    select count(*) as left from recovery_code where person_id = ${id} and used_at is null`);
  return row.left;
}

export interface DemoSecret {
  readonly email: string;
  readonly name: string;
  readonly secret: string;
  readonly lastStep: number;
}

/** Of the invented people only. */
export async function demoSecrets(tx: Tx): Promise<DemoSecret[]> {
  return tx.rows<DemoSecret>(sql`
    select email, name, totp_secret as secret, totp_last_step as "lastStep"
    from person where is_demo and totp_confirmed order by email`);
}
