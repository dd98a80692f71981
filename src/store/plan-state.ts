import sql from 'sql-template-tag';
import type { PlanState } from '../core/plan-approval.ts';
import type { Tx } from './database.ts';

/** How far the plans of several agencies are that answer one year. */
export interface PlanOf {
  readonly agencyId: number;
  /** Measures as they stand written. */
  readonly measures: number;
  /** Of the last version that was laid before the head. */
  readonly standing: PlanState['kind'];
}

/** Those of which anything is written. */
export async function plansOf(
  tx: Tx,
  agencyIds: readonly number[],
  fiscalYear: number,
): Promise<PlanOf[]> {
  return tx.rows<PlanOf>(sql`
    with written as (
      select agency_id, count(*) filter (where not is_removed) as measures from (
        select distinct on (agency_id, number) agency_id, number, is_removed from plan_measure
        where agency_id = any(${agencyIds}::integer[]) and fiscal_year = ${fiscalYear}
        order by agency_id, number, version desc) m
      group by agency_id),
    laid as (
      select distinct on (v.agency_id) v.agency_id, coalesce(d.decision, 'awaiting') as standing
      from plan_version v left join plan_decision d using (agency_id, fiscal_year, version)
      where v.agency_id = any(${agencyIds}::integer[]) and v.fiscal_year = ${fiscalYear}
      order by v.agency_id, v.version desc)
    select agency_id as "agencyId", w.measures, coalesce(l.standing, 'none') as standing
    from written w left join laid l using (agency_id)`);
}
