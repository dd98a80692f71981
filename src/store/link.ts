import sql from 'sql-template-tag';
import type { Tx } from './database.ts';

/** Secrets that work once: set-up, reset, recovery, sign-in by mail, and between password and code. */
export type LinkPurpose = 'setup' | 'reset' | 'recovery' | 'sign-in' | 'code';

export interface Link {
  readonly tokenHash: Buffer;
  readonly purpose: LinkPurpose;
  readonly personId: string | null;
  readonly expiresAt: Date;
}

/**
 * A new one of its kind for a person makes the older ones worthless; but not between password and
 * code, where two browsers may be at it.
 */
export async function addLink(tx: Tx, link: Link): Promise<void> {
  await tx.run(sql`
    delete from one_time_link
    where purpose = ${link.purpose} and purpose <> 'code'
      and person_id is not distinct from ${link.personId}`);
  await tx.run(sql`
    insert into one_time_link (token_hash, purpose, person_id, expires_at)
    values (${link.tokenHash}, ${link.purpose}, ${link.personId}, ${link.expiresAt})`);
}

interface LinkRow {
  purpose: LinkPurpose;
  person_id: string | null;
}

export interface FoundLink {
  readonly purpose: LinkPurpose;
  readonly personId: string | null;
}

const found = (row: LinkRow | undefined): FoundLink | undefined =>
  row && { purpose: row.purpose, personId: row.person_id };

/** Whether it would still work; looking does not use it, mail scanners look at everything. */
export async function findLink(
  tx: Tx,
  tokenHash: Buffer,
  purposes: readonly LinkPurpose[],
  now: Date,
): Promise<FoundLink | undefined> {
  const row = await tx.maybe<LinkRow>(sql`
    select purpose, person_id from one_time_link
    where token_hash = ${tokenHash} and purpose = any(${[...purposes]}) and expires_at > ${now}`);
  return found(row);
}

/** Takes it out of the world; undefined when it was used, ran out or never was. */
export async function useLink(
  tx: Tx,
  tokenHash: Buffer,
  purpose: LinkPurpose,
  now: Date,
): Promise<FoundLink | undefined> {
  const row = await tx.maybe<LinkRow>(sql`
    delete from one_time_link
    where token_hash = ${tokenHash} and purpose = ${purpose} and expires_at > ${now}
    returning purpose, person_id`);
  return found(row);
}

export async function dropLinksOf(tx: Tx, personId: string): Promise<void> {
  await tx.run(sql`delete from one_time_link where person_id = ${personId}`);
}

export async function dropPastLinks(tx: Tx, now: Date): Promise<number> {
  return tx.run(sql`delete from one_time_link where expires_at <= ${now}`);
}
