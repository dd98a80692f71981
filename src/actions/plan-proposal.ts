import { z } from 'zod';
import type { AgencyYear } from '../core/agency-year.ts';
import type { Bands } from '../core/band.ts';
import { countField, linesField } from '../core/field.ts';
import { placesOf } from '../core/measure.ts';
import type { Plan } from '../core/plan.ts';
import { type Proposal, proposalsOf } from '../core/plan-proposal.ts';
import { Problem } from '../core/problem.ts';
import { targetFor } from '../core/target.ts';
import { latestReasons, type ReasonRow, workingPlan } from '../store/plan.ts';
import { insertReason } from '../store/plan-reason.ts';
import { change, look } from './action.ts';
import { findAgencyYear, YEAR_ROLES, yearKey } from './agency-year.ts';
import { draftSource, findAnalysedYear } from './draft-source.ts';
import { PLANNERS, planCheck } from './plan.ts';

/** What the results call for and no measure answers yet; and why it is left, where somebody said so. */
export interface SeenProposals {
  readonly year: AgencyYear;
  readonly plan: Plan;
  readonly bands: Bands;
  readonly proposals: readonly Proposal[];
  /** An empty one was taken back. */
  readonly reasons: readonly ReasonRow[];
}

export const seeProposals = look({
  name: 'plan.proposals',
  input: z.strictObject(yearKey),
  may: YEAR_ROLES,
  find: findAnalysedYear,
  async do(deed): Promise<SeenProposals> {
    const { tx, house, thing } = deed;
    const { agencyId, year } = thing;
    const key = { agencyId, fiscalYear: year.fiscalYear };
    const plan = await workingPlan(tx, key);
    const { bands, texts } = await planCheck(deed, plan.carriedOutIn);
    const { source } = await draftSource(deed);
    const targets = await house.shipped.targets(year.instrument.family);
    const target = targetFor(targets, plan.carriedOutIn);
    const { reasons } = source;
    const given = await latestReasons(tx, key);
    const left = new Set(given.flatMap(({ place, reason }) => (reason === '' ? [] : [place])));
    return {
      year,
      plan,
      bands,
      proposals: proposalsOf({
        ...{ year, bands, plan, reasons, texts, target, left },
        advice: source.advice,
      }),
      reasons: given,
    };
  },
});

/** An empty reason takes an earlier one back. */
export const giveReason = change({
  name: 'plan.reason',
  input: z.strictObject({
    ...yearKey,
    place: z.string().min(1).max(40),
    reason: linesField(2000),
    /** The version that was shown; 0 where there was none. */
    version: countField(0, 2_000_000_000),
  }),
  may: PLANNERS,
  find: findAgencyYear,
  async do({ tx, thing, actor, now }, { place, reason, version }): Promise<boolean> {
    const key = { agencyId: thing.agencyId, fiscalYear: thing.year.fiscalYear };
    const code = place.replace(/^(assessor|target)\./, '');
    const isKnown = placesOf(thing.year.instrument).includes(code) || /^last\.\d{1,6}$/.test(place);
    if (!isKnown) throw new Problem('notFound', { what: 'plan' });
    const latest = (await latestReasons(tx, key)).find((one) => one.place === place);
    // Sent twice, or nothing to take back.
    if ((latest?.reason ?? '') === reason) return false;
    const made = { place, version: version + 1, reason, personId: actor.personId, at: now };
    if (!(await insertReason(tx, key, made))) throw new Problem('stale', { what: 'plan' });
    return true;
  },
  record: ({ place, reason }, { agencyId, year }, isNew) =>
    isNew
      ? {
          target: `${year.agency.code} ${year.fiscalYear} ${place}`,
          agencyId,
          details: { isGiven: reason !== '' },
        }
      : undefined,
});
