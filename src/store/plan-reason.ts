import sql from 'sql-template-tag';
import type { OfYear } from './analysis.ts';
import type { Tx } from './database.ts';

/** Why no measure answers a place, or a proposal is left. False when somebody else wrote first. */
export async function insertReason(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
  made: {
    readonly place: string;
    readonly version: number;
    readonly reason: string;
    readonly personId: string | null;
    readonly at: Date;
  },
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into plan_reason (agency_id, fiscal_year, place, version, reason, person_id, at)
    select ${agencyId}::integer, ${fiscalYear}::integer, ${made.place}::text,
      ${made.version}::integer, ${made.reason}::text, ${made.personId}::uuid, ${made.at}::timestamptz
    where coalesce((select max(version) from plan_reason where agency_id = ${agencyId}
        and fiscal_year = ${fiscalYear} and place = ${made.place}), 0) = ${made.version - 1}
    on conflict do nothing`);
  return added === 1;
}
