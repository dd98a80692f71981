import { z } from 'zod';
import type { AgencyYear } from '../core/agency-year.ts';
import { type Bands, DEFAULT_BANDS } from '../core/band.ts';
import type { Role } from '../core/person.ts';
import type { Measure, Plan } from '../core/plan.ts';
import { bandVersions } from '../store/band.ts';
import type { Tx } from '../store/database.ts';
import { latestMeasures } from '../store/measure.ts';
import { approvedPlan, workingPlan } from '../store/plan.ts';
import { look } from './action.ts';
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
}

export const seePlan = look({
  name: 'plan.see',
  input: z.strictObject(yearKey),
  may: YEAR_ROLES,
  find: findAgencyYear,
  async do({ tx, thing: { agencyId, year } }): Promise<SeenPlan> {
    const key = { agencyId, fiscalYear: year.fiscalYear };
    return {
      year,
      plan: await workingPlan(tx, key),
      approved: (await approvedPlan(tx, key)) ?? null,
      bands: await bandsOf(tx, agencyId),
      removed: (await latestMeasures(tx, key))
        .filter(({ isRemoved }) => isRemoved)
        .map(({ body, number, version }) => ({ ...body, number, version })),
    };
  },
});

export async function bandsOf(tx: Tx, agencyId: number): Promise<Bands> {
  const [chosen] = await bandVersions(tx, agencyId);
  return chosen?.bands ?? DEFAULT_BANDS;
}
