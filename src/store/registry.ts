import sql from 'sql-template-tag';
import type { RegistryEntry } from '../core/registry-entry.ts';
import type { Tx } from './database.ts';

/** A file that was read and waits for the same person to confirm it. */
export interface WaitingImport {
  readonly id: string;
  readonly fileName: string;
  readonly entries: readonly RegistryEntry[];
  readonly createdAt: Date;
}

/** One person has one waiting file; a new one takes the place of the old. */
export async function keepImport(
  tx: Tx,
  personId: string | null,
  fileName: string,
  entries: readonly RegistryEntry[],
  now: Date,
): Promise<void> {
  await tx.run(sql`
    insert into registry_import (person_id, file_name, entries, created_at)
    values (${personId}, ${fileName}, ${JSON.stringify(entries)}::jsonb, ${now})
    on conflict (person_id) do update set id = excluded.id, file_name = excluded.file_name,
      entries = excluded.entries, created_at = excluded.created_at`);
}

export async function waitingImport(
  tx: Tx,
  personId: string | null,
  since: Date,
): Promise<WaitingImport | undefined> {
  const row = await tx.maybe<{
    id: string;
    file_name: string;
    entries: RegistryEntry[];
    created_at: Date;
  }>(sql`select * from registry_import where person_id is not distinct from ${personId}::uuid
      and created_at > ${since}`);
  return (
    row && {
      id: row.id,
      fileName: row.file_name,
      entries: row.entries,
      createdAt: row.created_at,
    }
  );
}

export async function dropImport(tx: Tx, personId: string | null): Promise<void> {
  await tx.run(
    sql`delete from registry_import where person_id is not distinct from ${personId}::uuid`,
  );
}

/** Files that nobody confirmed in time. */
export async function dropPastImports(tx: Tx, before: Date): Promise<void> {
  await tx.run(sql`delete from registry_import where created_at <= ${before}`);
}

/** Nobody else changes the register until this transaction ends; reading goes on. */
export async function holdRegister(tx: Tx): Promise<void> {
  await tx.run(sql`lock table agency, agency_group in share row exclusive mode`);
}
