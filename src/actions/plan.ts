import { z } from 'zod';
import type { AgencyYear } from '../core/agency-year.ts';
import { type Bands, DEFAULT_BANDS } from '../core/band.ts';
import { coverageOf, type PlanFault } from '../core/coverage.ts';
import type { Role } from '../core/person.ts';
import type { Measure, Plan } from '../core/plan.ts';
import { type PlanState, type PlanVersion, planState } from '../core/plan-approval.ts';
import { needsOf } from '../core/plan-need.ts';
import { type PlanRule, ruleFor } from '../core/plan-rule.ts';
import { latestTexts } from '../store/analysis.ts';
import { bandVersions } from '../store/band.ts';
import type { Tx } from '../store/database.ts';
import { latestMeasures } from '../store/measure.ts';
import { approvedPlan, planSetting, workingPlan } from '../store/plan.ts';
import { planVersions } from '../store/plan-approval.ts';
import { type Deed, look } from './action.ts';
import { findAgencyYear, YEAR_ROLES, yearKey } from './agency-year.ts';

/** The plan that answers a year's results: everybody of the agency writes it, the head approves it. */
export const PLANNERS: readonly Role[] = ['coordinator', 'owner', 'head'];

export interface SeenPlan {
  readonly year: AgencyYear;
  /** As it stands written. */
  readonly plan: Plan;
  /** As the head approved it last; null before. */
  readonly approved: Plan | null;
  readonly bands: Bands;
  /** Measures that were taken out and can be put back. */
  readonly removed: readonly Measure[];
  /** What the plan as it stands lacks, and by which rule. */
  readonly faults: readonly PlanFault[];
  /** What the approved one lacks. */
  readonly approvedFaults: readonly PlanFault[];
  readonly rule: PlanRule | null;
  readonly state: PlanState;
  /** Of the choice of the year it is carried out in; 0 while there was none. */
  readonly settingVersion: number;
  /** The last version that was laid before the head. */
  readonly latest: PlanVersion | undefined;
}

export const seePlan = look({
  name: 'plan.see',
  input: z.strictObject(yearKey),
  may: YEAR_ROLES,
  find: findAgencyYear,
  async do(deed): Promise<SeenPlan> {
    const { tx, thing } = deed;
    const key = { agencyId: thing.agencyId, fiscalYear: thing.year.fiscalYear };
    const plan = await workingPlan(tx, key);
    const approved = (await approvedPlan(tx, key)) ?? null;
    const versions = await planVersions(tx, key);
    const { rule, faultsOf, bands } = await planCheck(deed, plan.carriedOutIn);
    return {
      year: thing.year,
      plan,
      approved,
      bands,
      removed: (await latestMeasures(tx, key))
        .filter(({ isRemoved }) => isRemoved)
        .map(({ body, number, version }) => ({ ...body, number, version })),
      faults: faultsOf(plan),
      approvedFaults: approved ? faultsOf(approved) : [],
      rule,
      state: planState(thing.year.agency.code, plan, versions),
      settingVersion: (await planSetting(tx, key)).version,
      latest: versions[0],
    };
  },
});

/** Checks any version of a year's plan against the results, the analysis and the rule for its document. */
export async function planCheck(
  { tx, house, thing }: Deed<{ readonly agencyId: number; readonly year: AgencyYear }>,
  carriedOutIn: number,
) {
  const { agencyId, year } = thing;
  const bands = await bandsOf(tx, agencyId);
  const rule = ruleFor(await house.shipped.planRules(year.instrument.family), carriedOutIn);
  const shared = {
    instrument: year.instrument,
    values: year.entry.values,
    needs: needsOf(year, bands),
    texts: await latestTexts(tx, { agencyId, fiscalYear: year.fiscalYear }),
    rule,
  };
  return { bands, ...shared, faultsOf: (plan: Plan) => coverageOf({ ...shared, plan }) };
}

export async function bandsOf(tx: Tx, agencyId: number): Promise<Bands> {
  const [chosen] = await bandVersions(tx, agencyId);
  return chosen?.bands ?? DEFAULT_BANDS;
}
