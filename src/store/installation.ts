import sql from 'sql-template-tag';
import { SEARCH_RULE } from '../core/agency-search.ts';
import type { Tx } from './database.ts';

export interface InstallationRow {
  readonly id: string;
  readonly kind: 'self-assessment' | 'authority';
  readonly name: string;
  readonly isDemo: boolean;
  /** False while its first start is not done, or was cut short. */
  readonly isReady: boolean;
  readonly keyCheck: Buffer;
  /** Audit lines up to this number were chained with a key that is lost. */
  readonly auditUnkeyed: number;
}

export function findInstallation(tx: Tx): Promise<InstallationRow | undefined> {
  return tx.maybe<InstallationRow>(sql`
    select id, kind, name, is_demo as "isDemo", ready_at is not null as "isReady",
           key_check as "keyCheck", audit_unkeyed as "auditUnkeyed"
    from installation`);
}

export async function addInstallation(
  tx: Tx,
  facts: Pick<InstallationRow, 'id' | 'kind' | 'name' | 'isDemo' | 'keyCheck'>,
): Promise<void> {
  await tx.run(sql`insert into installation (id, kind, name, is_demo, key_check, search_rule)
    values (${facts.id}, ${facts.kind}, ${facts.name}, ${facts.isDemo}, ${facts.keyCheck},
      ${SEARCH_RULE})`);
}

/** By which rule search texts were made; undefined before there is anything. */
export async function searchRule(tx: Tx): Promise<number | undefined> {
  const row = await tx.maybe<{ rule: number }>(sql`select search_rule as rule from installation`);
  return row?.rule;
}

export async function setSearchRule(tx: Tx, rule: number): Promise<void> {
  await tx.run(sql`update installation set search_rule = ${rule}`);
}

export async function setInstallationReady(tx: Tx, now: Date): Promise<void> {
  await tx.run(sql`update installation set ready_at = ${now}`);
}

/** From this line on the audit log is chained with another key. */
export async function setAuditKey(tx: Tx, keyCheck: Buffer, unkeyed: number): Promise<void> {
  await tx.run(sql`update installation set key_check = ${keyCheck}, audit_unkeyed = ${unkeyed}`);
}
