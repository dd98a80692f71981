import sql from 'sql-template-tag';
import { type AuditHead, type AuditLine, canonical, chainMac } from '../core/audit.ts';
import type { Tx } from './database.ts';

/** Appends one line. Call it last: it holds the head of the chain until the commit. */
export async function appendAudit(
  tx: Tx,
  key: Uint8Array,
  facts: Omit<AuditLine, 'number'>,
): Promise<AuditHead> {
  const head = await tx.one<{ number: number; mac: Buffer }>(
    sql`select number, mac from audit_head for update`,
  );
  const line: AuditLine = { ...facts, number: head.number + 1 };
  const mac = chainMac(key, head.mac.toString('hex'), line);
  await tx.run(sql`insert into audit_line (number, at, person_id, action, agency_id, target, details, mac)
    values (${line.number}, ${line.at}, ${line.personId}, ${line.action}, ${line.agencyId},
            ${line.target}, ${canonical(line.details)}::jsonb, ${Buffer.from(mac, 'hex')})`);
  await tx.run(
    sql`update audit_head set number = ${line.number}, mac = ${Buffer.from(mac, 'hex')}`,
  );
  return { number: line.number, mac };
}

export async function auditHead(tx: Tx): Promise<AuditHead> {
  const head = await tx.one<{ number: number; mac: Buffer }>(
    sql`select number, mac from audit_head`,
  );
  return { number: head.number, mac: head.mac.toString('hex') };
}

interface AuditRow {
  number: number;
  at: string;
  person_id: string | null;
  action: string;
  agency_id: number | null;
  target: string;
  details: Record<string, unknown>;
  mac: Buffer;
}

const PAGE = 5000;
const BEFORE_ALL = '-9223372036854775808';

/**
 * Every line in order as it stands, however unlikely its number or time, a page at a time, so that
 * a long log does not fill the memory.
 */
export async function* auditLines(tx: Tx): AsyncGenerator<AuditLine & { mac: string }> {
  let after: number | string = BEFORE_ALL;
  while (true) {
    const rows: AuditRow[] = await tx.rows<AuditRow>(sql`
      select number::float8 as number, person_id, action, agency_id, target, details, mac,
        regexp_replace(coalesce(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), ''),
                       '000$', '') || 'Z' as at
      from audit_line where number >= ${after} order by number limit ${PAGE}`);
    for (const row of rows) {
      if (row.number === after) continue;
      after = row.number;
      yield {
        number: row.number,
        at: row.at,
        personId: row.person_id,
        action: row.action,
        agencyId: row.agency_id,
        target: row.target,
        details: row.details,
        mac: row.mac.toString('hex'),
      };
    }
    if (rows.length < PAGE) return;
  }
}

/** A line as an officer reads it: with the names of now. */
export interface AuditEntry {
  readonly number: number;
  readonly at: Date;
  readonly personName: string | null;
  readonly action: string;
  readonly agencyName: string | null;
  readonly target: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Newest first, those before a number; what may be seen follows from the scope. */
export async function auditEntries(
  tx: Tx,
  before: number | null,
  most: number,
): Promise<AuditEntry[]> {
  return tx.rows<AuditEntry>(sql`
    select l.number, l.at, p.name as "personName", l.action, a.name_th as "agencyName",
      l.target, l.details
    from audit_line l
      left join person p on p.id = l.person_id
      left join agency a on a.id = l.agency_id
    where ${before}::bigint is null or l.number < ${before}
    order by l.number desc limit ${most}`);
}
