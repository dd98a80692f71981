import sql from 'sql-template-tag';
import type { Assignment } from '../core/assignment.ts';
import { type FollowUp, USUAL_SETTING } from '../core/follow-up.ts';
import type { PlanApproval, PlanContent } from '../core/plan.ts';
import type { GivenReport } from '../core/progress.ts';
import { dayInThailand } from '../kit/thai.ts';
import type { OfYear } from './analysis.ts';
import type { Tx } from './database.ts';

/**
 * What is due of approved plans, for many agencies at once: texts of reports stay where they are.
 * Asked for by those who oversee agencies, by the first page and by the letters that remind.
 */
interface PlanRow extends OfYear, Omit<PlanApproval, 'by'> {
  readonly content: PlanContent;
  readonly first: Date;
  readonly daysToReport: number | null;
  readonly reminds: boolean | null;
}

/** Of these agencies, plans carried out in these years. */
export async function followUpsOf(
  tx: Tx,
  agencyIds: readonly number[],
  years: readonly number[],
): Promise<FollowUp[]> {
  const plans = await tx.rows<PlanRow>(sql`
    select distinct on (d.agency_id, d.fiscal_year) d.agency_id as "agencyId",
      d.fiscal_year as "fiscalYear", d.version, d.position, d.at, v.hash, v.content,
      min(d.at) over (partition by d.agency_id, d.fiscal_year) as first,
      s.days_to_report as "daysToReport", s.reminds
    from plan_decision d join plan_version v using (agency_id, fiscal_year, version)
      left join lateral (select days_to_report, reminds from progress_setting s
        where s.agency_id = d.agency_id and s.fiscal_year = d.fiscal_year
        order by s.number desc limit 1) s on true
    where d.agency_id = any(${[...agencyIds]}) and d.decision = 'approved'
    order by d.agency_id, d.fiscal_year, d.version desc`);
  const running = plans.filter(({ content }) => years.includes(content.carriedOutIn));
  if (running.length === 0) return [];
  const among = [...new Set(running.map(({ agencyId }) => agencyId))];
  const reports = await givenReports(tx, among);
  const assignments = await allAssignments(tx, among);
  const isOf = (plan: OfYear) => (one: OfYear) =>
    one.agencyId === plan.agencyId && one.fiscalYear === plan.fiscalYear;
  return running.map(({ content, first, daysToReport, reminds, ...row }) => ({
    agencyId: row.agencyId,
    fiscalYear: row.fiscalYear,
    plan: { agencyId: row.agencyId, ...content, approval: { ...row, by: '' } },
    terms: {
      daysToReport: daysToReport ?? USUAL_SETTING.daysToReport,
      approvedOn: dayInThailand(first),
    },
    reminds: reminds ?? USUAL_SETTING.reminds,
    reports: reports.filter(isOf(row)),
    assignments: assignments.filter(isOf(row)),
  }));
}

async function givenReports(
  tx: Tx,
  agencyIds: readonly number[],
): Promise<(OfYear & GivenReport)[]> {
  const rows = await tx.rows<OfYear & Omit<GivenReport, 'on'> & { readonly at: Date }>(sql`
    select distinct on (agency_id, fiscal_year, measure, step, until) agency_id as "agencyId",
      fiscal_year as "fiscalYear", measure, step, until, number, state, at
    from progress_report where agency_id = any(${[...agencyIds]})
    order by agency_id, fiscal_year, measure, step, until, number desc`);
  return rows.map(({ at, ...row }) => ({ ...row, on: dayInThailand(at) }));
}

function allAssignments(tx: Tx, agencyIds: readonly number[]): Promise<(OfYear & Assignment)[]> {
  return tx.rows(sql`
    select distinct on (agency_id, fiscal_year, measure) agency_id as "agencyId",
      fiscal_year as "fiscalYear", measure, number, people::text[] as people
    from progress_assignment where agency_id = any(${[...agencyIds]})
    order by agency_id, fiscal_year, measure, number desc`);
}

/** When the plan was approved for the first time: what came later puts nothing off. */
export async function firstApproval(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
): Promise<Date | undefined> {
  const found = await tx.maybe<{ at: Date }>(sql`
    select at from plan_decision
    where agency_id = ${agencyId} and fiscal_year = ${fiscalYear} and decision = 'approved'
    order by at limit 1`);
  return found?.at;
}
