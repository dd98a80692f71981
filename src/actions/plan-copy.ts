import { z } from 'zod';
import type { AgencyYear } from '../core/agency-year.ts';
import { countField } from '../core/field.ts';
import { bodyOf } from '../core/measure.ts';
import type { Plan } from '../core/plan.ts';
import { type CopiedMeasure, copyMeasure } from '../core/plan-copy.ts';
import { insertMeasure, latestMeasures } from '../store/measure.ts';
import { approvedPlan, workingPlan } from '../store/plan.ts';
import { change, type Deed, look } from './action.ts';
import { findAgencyYear, YEAR_ROLES, yearKey } from './agency-year.ts';
import { PLANNERS } from './plan.ts';

/** Measures of the plan before, to go on with: those that were approved, or else as it stands written. */
export interface CopySource {
  readonly year: AgencyYear;
  readonly plan: Plan;
  readonly before: number;
  readonly measures: readonly (CopiedMeasure & {
    readonly number: number;
    /** It stands in this plan already. */
    readonly isCopied: boolean;
  })[];
}

type YearDeed = Deed<{ readonly agencyId: number; readonly year: AgencyYear }>;

export const seePlanBefore = look({
  name: 'plan.before',
  input: z.strictObject(yearKey),
  may: YEAR_ROLES,
  find: findAgencyYear,
  do: (deed): Promise<CopySource> => copySource(deed),
});

async function copySource({ tx, house, thing }: YearDeed): Promise<CopySource> {
  const { agencyId, year } = thing;
  const key = { agencyId, fiscalYear: year.fiscalYear };
  const last = { agencyId, fiscalYear: year.fiscalYear - 1 };
  const plan = await workingPlan(tx, key);
  const before = (await approvedPlan(tx, last)) ?? (await workingPlan(tx, last));
  const lineage = await house.shipped.lineage(year.instrument.family);
  const { carriedOutIn } = plan;
  const here = (await latestMeasures(tx, key)).filter((one) => !one.isRemoved);
  const copied = new Set(here.map(({ proposal }) => proposal));
  return {
    year,
    plan,
    before: last.fiscalYear,
    measures: before.measures.map((measure) => ({
      ...copyMeasure(bodyOf(measure), before, { year, carriedOutIn, lineage }),
      number: measure.number,
      isCopied: copied.has(`last.${measure.number}`),
    })),
  };
}

export const copyMeasures = change({
  name: 'plan.copy',
  input: z.strictObject({
    ...yearKey,
    measures: z.array(countField(1, 1_000_000)).min(1).max(200),
  }),
  may: PLANNERS,
  find: findAgencyYear,
  async do(deed, { measures }): Promise<number> {
    const { tx, thing, actor, now } = deed;
    const key = { agencyId: thing.agencyId, fiscalYear: thing.year.fiscalYear };
    const source = await copySource(deed);
    const chosen = source.measures.filter((one) => measures.includes(one.number) && !one.isCopied);
    for (const { number, body } of chosen) {
      await insertMeasure(tx, key, {
        body,
        isRemoved: false,
        origin: 'copied',
        proposal: `last.${number}`,
        personId: actor.personId,
        at: now,
      });
    }
    return chosen.length;
  },
  record: (_input, { agencyId, year }, copied) =>
    copied > 0
      ? { target: `${year.agency.code} ${year.fiscalYear}`, agencyId, details: { copied } }
      : undefined,
});
