import sql from 'sql-template-tag';
import type { AgencyEvent, AgencyEventKind, HistoricFacts } from '../core/agency-history.ts';
import type { Tx } from './database.ts';

interface EventRow {
  id: number;
  agency_id: number;
  fiscal_year: number;
  kind: AgencyEventKind;
  other_id: number | null;
  other_code: string;
  other_name: string;
  before: Partial<HistoricFacts>;
  reason: string;
  at: Date;
}

const eventOf = (row: EventRow): AgencyEvent => ({
  id: row.id,
  agencyId: row.agency_id,
  fiscalYear: row.fiscal_year,
  kind: row.kind,
  other:
    row.other_id === null
      ? null
      : { id: row.other_id, code: row.other_code, nameTh: row.other_name },
  before: row.before,
  reason: row.reason,
  at: row.at,
});

/** The newest year first. */
export async function eventsOf(tx: Tx, agencyId: number): Promise<AgencyEvent[]> {
  const rows = await tx.rows<EventRow>(sql`
    select * from agency_event where agency_id = ${agencyId} order by fiscal_year desc, id desc`);
  return rows.map(eventOf);
}

export async function appendEvents(
  tx: Tx,
  events: readonly Omit<AgencyEvent, 'id'>[],
): Promise<void> {
  const rows = events.map((event) => ({
    ...event,
    otherId: event.other?.id ?? null,
    otherCode: event.other?.code ?? '',
    otherName: event.other?.nameTh ?? '',
  }));
  await tx.run(sql`
    insert into agency_event
      (agency_id, fiscal_year, kind, other_id, other_code, other_name, before, reason, at)
    select "agencyId", "fiscalYear", kind, "otherId", "otherCode", "otherName", before, reason, at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      "agencyId" integer, "fiscalYear" integer, kind text, "otherId" integer, "otherCode" text,
      "otherName" text, before jsonb, reason text, at timestamptz)`);
}

/** What agencies were called before, by agency. */
export async function formerNamesOf(
  tx: Tx,
  agencyIds: readonly number[],
): Promise<Map<number, string[]>> {
  const rows = await tx.rows<{ agency_id: number; names: string[] }>(sql`
    select agency_id, array_agg(before->>'nameTh') as names from agency_event
    where agency_id = any(${agencyIds}::integer[]) and before ? 'nameTh' group by agency_id`);
  return new Map(rows.map((row) => [row.agency_id, row.names]));
}

/** Takes a line out, and its counterpart with the other agency. */
export async function strikeEvent(tx: Tx, event: AgencyEvent): Promise<void> {
  const counterpart = COUNTERPART[event.kind] ?? '';
  await tx.run(sql`
    delete from agency_event where id = ${event.id} or (
      agency_id = ${event.other?.id ?? null} and other_id = ${event.agencyId}
      and fiscal_year = ${event.fiscalYear} and kind = ${counterpart})`);
}

const COUNTERPART: Partial<Record<AgencyEventKind, AgencyEventKind>> = {
  'merged-into': 'took-in',
  'took-in': 'merged-into',
  'split-from': 'split-into',
  'split-into': 'split-from',
};
