import { z } from 'zod';
import type { Agency } from '../core/agency.ts';
import type { AgencyYear } from '../core/agency-year.ts';
import type { Instrument } from '../core/instrument.ts';
import { type AimedChange, type AimedYear, changeAimedAt } from '../core/measure-change.ts';
import { type PlanReport, planReport } from '../core/plan-report.ts';
import { evidenceOf } from '../store/evidence.ts';
import { reportsOf } from '../store/progress.ts';
import { type Deed, look } from './action.ts';
import { estimatesOf } from './agency-estimates.ts';
import { YEAR_ROLES, yearKey, yearsOf } from './agency-year.ts';
import { approved, type FollowedPlan, findFollowed } from './progress.ts';

/**
 * What an agency publishes a year later on its measures, and what became of the scores they aimed
 * at where the year in which they were carried out has results. No effect is claimed of any.
 */
export interface SeenPlanReport {
  readonly agency: Agency;
  readonly report: PlanReport;
  /** Of the year whose results the plan answers; null where they are not known any more. */
  readonly instrument: Instrument | null;
  /** Null until there are results of the year in which the plan was carried out. */
  readonly aims: Aims | null;
}

export interface Aims {
  readonly since: number;
  readonly year: number;
  /** By the number of the measure. */
  readonly changes: Readonly<Record<number, readonly AimedChange[]>>;
}

export const seePlanReport = look({
  name: 'plan-report.see',
  input: z.strictObject(yearKey),
  may: YEAR_ROLES,
  find: findFollowed,
  do: (deed): Promise<SeenPlanReport> => planReportOf(deed),
});

/** Also for documents that are made of it. */
export async function planReportOf(
  deed: Pick<Deed<FollowedPlan>, 'tx' | 'house' | 'thing'>,
): Promise<SeenPlanReport> {
  const { tx, thing } = deed;
  const { agency, fiscalYear } = thing;
  const report = planReport(
    approved(thing),
    await reportsOf(tx, thing),
    await evidenceOf(tx, thing),
  );
  const years = await yearsOf(tx, agency);
  const [before, after] = [fiscalYear, report.plan.carriedOutIn].map((year) =>
    years.find((one) => one.fiscalYear === year),
  );
  const aims = before && after ? await aimsOf(deed, report, { before, after }) : null;
  return { agency, report, instrument: before?.instrument ?? null, aims };
}

async function aimsOf(
  { tx, house, thing }: Pick<Deed<FollowedPlan>, 'tx' | 'house' | 'thing'>,
  { plan }: PlanReport,
  { before, after }: { readonly before: AgencyYear; readonly after: AgencyYear },
): Promise<Aims> {
  const lineage = await house.shipped.lineage(after.instrument.family);
  const estimates = await estimatesOf(tx, thing.agencyId, [before, after]);
  const aimed = ({ fiscalYear: year, entry: { values } }: AgencyYear): AimedYear => ({
    year,
    values,
    estimates: estimates.get(year) ?? new Map(),
  });
  const [old, young] = [aimed(before), aimed(after)];
  const changes = plan.measures.map(({ number, answers }) => [
    number,
    answers.map((code) => changeAimedAt(lineage, code, old, young)),
  ]);
  return { since: old.year, year: young.year, changes: Object.fromEntries(changes) };
}
