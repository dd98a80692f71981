import sql from 'sql-template-tag';
import type { PlanContent } from '../core/plan.ts';
import type { PlanVersion } from '../core/plan-approval.ts';
import type { OfYear } from './analysis.ts';
import type { Tx } from './database.ts';

/** Plans as they were laid before the head, and what the head decided. */
interface VersionRow extends Omit<PlanVersion, 'decision'> {
  readonly decision: 'approved' | 'returned' | null;
  readonly position: string;
  readonly reason: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Date;
}

/** Newest first. */
export async function planVersions(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
): Promise<PlanVersion[]> {
  const rows = await tx.rows<VersionRow>(sql`
    select v.version, v.hash, v.note, v.at, p.name as "personName", d.decision, d.position, d.reason,
      h.name as "decidedBy", d.at as "decidedAt"
    from plan_version v
      left join plan_decision d using (agency_id, fiscal_year, version)
      left join person p on p.id = v.person_id
      left join person h on h.id = d.person_id
    where v.agency_id = ${agencyId} and v.fiscal_year = ${fiscalYear} order by v.version desc`);
  return rows.map(({ decision, position, reason, decidedBy, decidedAt, ...version }) => ({
    ...version,
    decision: decision && {
      kind: decision,
      position,
      reason,
      personName: decidedBy,
      at: decidedAt,
    },
  }));
}

/** The last version of each year that was laid before the head and not decided on. */
export async function awaitingPlans(
  tx: Tx,
  agencyIds: readonly number[],
): Promise<(OfYear & { readonly version: number; readonly at: Date })[]> {
  return tx.rows(sql`
    select v.agency_id as "agencyId", v.fiscal_year as "fiscalYear", v.version, v.at from (
      select distinct on (agency_id, fiscal_year) agency_id, fiscal_year, version, at
      from plan_version where agency_id = any(${[...agencyIds]})
      order by agency_id, fiscal_year, version desc) v
    where not exists (select 1 from plan_decision d where d.agency_id = v.agency_id
      and d.fiscal_year = v.fiscal_year and d.version = v.version)
    order by v.at`);
}

export async function versionContent(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
  version: number,
): Promise<PlanContent | undefined> {
  const found = await tx.maybe<{ content: PlanContent }>(sql`
    select content from plan_version where agency_id = ${agencyId}
      and fiscal_year = ${fiscalYear} and version = ${version}`);
  return found?.content;
}

/** False when somebody else laid this version before the head first. */
export async function insertPlanVersion(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
  made: {
    readonly version: number;
    readonly content: PlanContent;
    readonly hash: string;
    readonly note: string;
    readonly personId: string | null;
    readonly at: Date;
  },
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into plan_version (agency_id, fiscal_year, version, content, hash, note, person_id, at)
    select ${agencyId}::integer, ${fiscalYear}::integer, ${made.version}::integer,
      ${JSON.stringify(made.content)}::jsonb, ${made.hash}::text, ${made.note}::text,
      ${made.personId}::uuid, ${made.at}::timestamptz
    where coalesce((select max(version) from plan_version where agency_id = ${agencyId}
        and fiscal_year = ${fiscalYear}), 0) = ${made.version - 1}
    on conflict do nothing`);
  return added === 1;
}

/** False when it was decided on already, or a newer version was laid before the head. */
export async function insertDecision(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
  made: {
    readonly version: number;
    readonly decision: 'approved' | 'returned';
    readonly position: string;
    readonly reason: string;
    readonly personId: string | null;
    readonly at: Date;
  },
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into plan_decision (agency_id, fiscal_year, version, decision, position, reason, person_id, at)
    select ${agencyId}::integer, ${fiscalYear}::integer, ${made.version}::integer,
      ${made.decision}::text, ${made.position}::text, ${made.reason}::text,
      ${made.personId}::uuid, ${made.at}::timestamptz
    where (select max(version) from plan_version where agency_id = ${agencyId}
        and fiscal_year = ${fiscalYear}) = ${made.version}
    on conflict do nothing`);
  return added === 1;
}
