import sql from 'sql-template-tag';
import type { ReportKey, Spending, StepProgress, StepReport } from '../core/progress.ts';
import { dayInThailand } from '../kit/thai.ts';
import type { OfYear } from './analysis.ts';
import type { Tx } from './database.ts';

/** What was reported of the steps of a plan, every version. */
interface ReportRow extends Omit<StepReport, 'spending' | 'on'> {
  readonly spending: Spending['kind'];
  readonly baht: string | null;
}

/** Of one measure, or of all of them; oldest first. */
export async function reportsOf(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
  measure: number | null = null,
): Promise<StepReport[]> {
  const rows = await tx.rows<ReportRow>(sql`
    select r.measure, r.step, r.until, r.number, r.state, r.percent, r.result, r.spending,
      r.baht::text as baht, r.problem, r.suggestion, r.links, r.plan_version as "planVersion",
      p.name as "personName", r.at
    from progress_report r left join person p on p.id = r.person_id
    where r.agency_id = ${agencyId} and r.fiscal_year = ${fiscalYear}
      and (${measure}::integer is null or r.measure = ${measure})
    order by r.measure, r.until, r.step, r.number`);
  return rows.map(({ spending, baht, ...row }) => ({
    ...row,
    spending: spending === 'amount' ? { kind: spending, baht: baht! } : { kind: spending },
    on: dayInThailand(row.at),
  }));
}

/** False when somebody else saved this number first. */
export async function insertReport(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
  { measure, step, until }: ReportKey,
  made: StepProgress & {
    readonly number: number;
    readonly planVersion: number;
    readonly personId: string | null;
    readonly at: Date;
  },
): Promise<boolean> {
  const baht = made.spending.kind === 'amount' ? made.spending.baht : null;
  const added = await tx.run(sql`
    insert into progress_report (agency_id, fiscal_year, measure, step, until, number, state,
      percent, result, spending, baht, problem, suggestion, links, plan_version, person_id, at)
    select ${agencyId}::integer, ${fiscalYear}::integer, ${measure}::integer, ${step}::integer,
      ${until}::date, ${made.number}::integer, ${made.state}::text, ${made.percent}::integer,
      ${made.result}::text, ${made.spending.kind}::text, ${baht}::numeric, ${made.problem}::text,
      ${made.suggestion}::text, ${[...made.links]}::text[], ${made.planVersion}::integer,
      ${made.personId}::uuid, ${made.at}::timestamptz
    where coalesce((select max(number) from progress_report
        where agency_id = ${agencyId} and fiscal_year = ${fiscalYear} and measure = ${measure}
          and step = ${step} and until = ${until}), 0) = ${made.number - 1}
    on conflict do nothing`);
  return added === 1;
}

export interface ProgressSetting {
  readonly number: number;
  readonly daysToReport: number;
  readonly reminds: boolean;
}

/** The last one; undefined while nothing was chosen. */
export async function progressSetting(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
): Promise<ProgressSetting | undefined> {
  return tx.maybe(sql`
    select number, days_to_report as "daysToReport", reminds from progress_setting
    where agency_id = ${agencyId} and fiscal_year = ${fiscalYear} order by number desc limit 1`);
}

/** False when somebody else saved this number first. */
export async function insertSetting(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
  made: ProgressSetting & { readonly personId: string | null; readonly at: Date },
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into progress_setting (agency_id, fiscal_year, number, days_to_report, reminds,
      person_id, at)
    values (${agencyId}, ${fiscalYear}, ${made.number}, ${made.daysToReport}, ${made.reminds},
      ${made.personId}, ${made.at})
    on conflict do nothing`);
  return added === 1;
}
