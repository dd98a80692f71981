import { z } from 'zod';
import { countField, fiscalYearField } from '../core/field.ts';
import { yearsToCarryOut } from '../core/plan.ts';
import { badField, Problem } from '../core/problem.ts';
import { insertPlanSetting } from '../store/plan.ts';
import { change } from './action.ts';
import { findAgencyYear, yearKey } from './agency-year.ts';

/**
 * In which fiscal year a plan is carried out: the next one unless the coordinator says otherwise.
 * Periods that were written before stay as they are; coverage names those that lie outside.
 */
export const setPlanYear = change({
  name: 'plan.year',
  input: z.strictObject({
    ...yearKey,
    /** The latest that was shown; 0 where nothing was chosen yet. */
    version: countField(0, 2_000_000_000),
    carriedOutIn: fiscalYearField,
  }),
  may: ['coordinator'],
  find: findAgencyYear,
  async do({ tx, thing, actor, now }, { version, carriedOutIn }): Promise<void> {
    const { fiscalYear } = thing.year;
    if (!yearsToCarryOut(fiscalYear).includes(carriedOutIn)) {
      throw badField('carriedOutIn', 'notAYearOfPlan');
    }
    const key = { agencyId: thing.agencyId, fiscalYear };
    const made = { version: version + 1, carriedOutIn, personId: actor.personId, at: now };
    if (!(await insertPlanSetting(tx, key, made))) throw new Problem('stale', { what: 'plan' });
  },
  record: ({ carriedOutIn }, { agencyId, year }) => ({
    target: `${year.agency.code} ${year.fiscalYear}`,
    agencyId,
    details: { carriedOutIn },
  }),
});
