import { z } from 'zod';
import type { AgencyYear } from '../core/agency-year.ts';
import type { Bands } from '../core/band.ts';
import type { PlanFault } from '../core/coverage.ts';
import { countField, linesField, optionalCount, textField, versionField } from '../core/field.ts';
import { isSameMeasure, type MeasureVersion, placesOf } from '../core/measure.ts';
import { readMeasure } from '../core/measure-reading.ts';
import {
  INTERVALS,
  LONGEST_STEP,
  type MeasureBody,
  MOST_MEASURES,
  MOST_STEPS,
  type Plan,
} from '../core/plan.ts';
import { Problem } from '../core/problem.ts';
import type { Tx } from '../store/database.ts';
import { insertMeasure, insertVersion, latestMeasures, measureVersions } from '../store/measure.ts';
import { workingPlan } from '../store/plan.ts';
import { change, look } from './action.ts';
import { findAgencyYear, YEAR_ROLES, yearKey } from './agency-year.ts';
import { PLANNERS, planCheck } from './plan.ts';

/**
 * Measures are written as versions: nobody's words are ever overwritten, taking a measure out is a
 * version too, and who saves on top of a version they have not seen is shown both.
 */
export const measureNumber = countField(1, 1_000_000);
export const measureKey = { ...yearKey, number: measureNumber };

const typedMeasure = {
  answers: z.array(z.string().max(20)).max(150),
  title: textField(500),
  finding: linesField(10_000),
  period: z.string().max(200),
  steps: z
    .array(
      z.strictObject({
        /** The name that an earlier version gave it; a new step has none. */
        id: optionalCount(1, 1_000_000).default(null),
        number: optionalCount(-1_000_000, 1_000_000),
        text: linesField(LONGEST_STEP),
        period: z.string().max(200),
      }),
    )
    .max(MOST_STEPS),
  ownerUnit: textField(300),
  ownerPerson: textField(300),
  output: linesField(5_000),
  evidence: linesField(5_000),
  success: linesField(5_000),
  budget: z.string().max(200),
  budgetSource: textField(300),
  followUp: linesField(5_000),
  interval: z.enum(INTERVALS),
  reporting: linesField(5_000),
};

/** A whole form of a measure. */
export const measureInput = z.strictObject(typedMeasure);

export interface SeenMeasure {
  readonly year: AgencyYear;
  readonly plan: Plan;
  readonly bands: Bands;
  /** Newest first. */
  readonly versions: readonly MeasureVersion[];
  /** What this measure lacks. */
  readonly faults: readonly PlanFault[];
}

export const seeMeasure = look({
  name: 'measure.see',
  input: z.strictObject(measureKey),
  may: YEAR_ROLES,
  find: findMeasure,
  async do(deed, { number }): Promise<SeenMeasure> {
    const { key, year, versions } = deed.thing;
    const plan = await workingPlan(deed.tx, key);
    const { bands, faultsOf } = await planCheck(deed, plan.carriedOutIn);
    const faults = faultsOf(plan).filter((fault) => 'measure' in fault && fault.measure === number);
    return { year, plan, bands, versions, faults };
  },
});

export async function findMeasure(
  tx: Tx,
  input: { readonly agency: string; readonly year: number; readonly number: number },
) {
  const found = await findAgencyYear(tx, input);
  if (!found) return undefined;
  const key = { agencyId: found.agencyId, fiscalYear: found.year.fiscalYear };
  const versions = await measureVersions(tx, key, input.number);
  return versions.length > 0 ? { ...found, key, versions } : undefined;
}

export const addMeasure = change({
  name: 'measure.add',
  input: z.strictObject({
    ...yearKey,
    ...typedMeasure,
    /** The proposal it began as. */
    proposal: z.string().max(40).default(''),
  }),
  may: PLANNERS,
  find: findAgencyYear,
  async do({ tx, thing, actor, now }, { agency, year, proposal, ...typed }) {
    const key = { agencyId: thing.agencyId, fiscalYear: thing.year.fiscalYear };
    const body = await read(tx, key, thing.year, typed);
    const standing = (await latestMeasures(tx, key)).filter((one) => !one.isRemoved);
    // Sent twice.
    const same = standing.find((one) => isSameMeasure(one.body, body));
    if (same) return { number: same.number, isNew: false };
    if (standing.length >= MOST_MEASURES) {
      throw new Problem('wrongState', { what: 'plan', state: 'full' });
    }
    const origin = proposal === '' ? ('written' as const) : ('proposed' as const);
    const made = { body, isRemoved: false, origin, proposal, personId: actor.personId, at: now };
    return { number: await insertMeasure(tx, key, made), isNew: true };
  },
  record: ({ proposal }, { agencyId, year }, { number, isNew }) =>
    isNew
      ? {
          target: `${year.agency.code} ${year.fiscalYear} ${number}`,
          agencyId,
          details: { proposal },
        }
      : undefined,
});

export const writeMeasure = change({
  name: 'measure.write',
  input: z.strictObject({ ...measureKey, ...typedMeasure, version: versionField }),
  may: PLANNERS,
  find: findMeasure,
  async do({ tx, thing, actor, now }, { agency, year, number, version, ...typed }) {
    const { key, versions } = thing;
    const earlier = versions.map((one) => one.body);
    const body = await read(tx, key, thing.year, typed, earlier);
    const latest = versions[0]!;
    // Sent twice, or two who wrote the same.
    if (!latest.isRemoved && isSameMeasure(latest.body, body)) {
      return { version: latest.version, isNew: false };
    }
    const { proposal } = latest;
    const made = { body, isRemoved: false, origin: 'written' as const, proposal };
    const who = { personId: actor.personId, at: now };
    if (!(await insertVersion(tx, key, { number, version: version + 1 }, { ...made, ...who }))) {
      throw new Problem('stale', { what: 'measure' });
    }
    return { version: version + 1, isNew: true };
  },
  record: ({ number }, { agencyId, year }, { version, isNew }) =>
    isNew
      ? {
          target: `${year.agency.code} ${year.fiscalYear} ${number}`,
          agencyId,
          details: { version },
        }
      : undefined,
});

async function read(
  tx: Tx,
  key: { readonly agencyId: number; readonly fiscalYear: number },
  year: AgencyYear,
  typed: Parameters<typeof readMeasure>[0],
  earlier: readonly MeasureBody[] = [],
): Promise<MeasureBody> {
  const { carriedOutIn } = await workingPlan(tx, key);
  const found = readMeasure(typed, carriedOutIn, earlier);
  if ('faults' in found) throw new Problem('badInput', { faults: found.faults });
  const known = new Set(placesOf(year.instrument));
  const unknown = found.body.answers.filter((code) => !known.has(code));
  if (unknown.length > 0) {
    const details = { codes: unknown.join(', ') };
    throw new Problem('badInput', {
      faults: [{ path: ['answers'], fault: 'noSuchCode', details }],
    });
  }
  return found.body;
}

const oneVersion = { ...measureKey, version: versionField };

export const removeMeasure = change({
  name: 'measure.remove',
  input: z.strictObject(oneVersion),
  may: PLANNERS,
  find: findMeasure,
  async do({ tx, thing: { key, versions }, actor, now }, { number, version }): Promise<boolean> {
    const latest = versions[0]!;
    if (latest.isRemoved) return false;
    const made = { ...latest, isRemoved: true, origin: 'removed' as const };
    const who = { personId: actor.personId, at: now };
    if (!(await insertVersion(tx, key, { number, version: version + 1 }, { ...made, ...who }))) {
      throw new Problem('stale', { what: 'measure' });
    }
    return true;
  },
  record: ({ number, version }, { agencyId, year }, isDone) =>
    isDone
      ? {
          target: `${year.agency.code} ${year.fiscalYear} ${number}`,
          agencyId,
          details: { version: version + 1 },
        }
      : undefined,
});

/** An earlier version as a new one; of a measure that was taken out, its last words. */
export const restoreMeasure = change({
  name: 'measure.restore',
  input: z.strictObject({ ...oneVersion, restored: versionField }),
  may: PLANNERS,
  find: findMeasure,
  async do({ tx, thing: { key, versions }, actor, now }, { number, version, restored }) {
    const [latest, earlier] = [versions[0]!, versions.find((one) => one.version === restored)];
    if (!earlier) throw new Problem('notFound', { what: 'measure' });
    if (!latest.isRemoved && isSameMeasure(latest.body, earlier.body)) {
      return { version: latest.version, isNew: false };
    }
    const made = { ...earlier, isRemoved: false, origin: 'restored' as const };
    const who = { personId: actor.personId, at: now };
    if (!(await insertVersion(tx, key, { number, version: version + 1 }, { ...made, ...who }))) {
      throw new Problem('stale', { what: 'measure' });
    }
    return { version: version + 1, isNew: true };
  },
  record: ({ number, restored }, { agencyId, year }, { version, isNew }) =>
    isNew
      ? {
          target: `${year.agency.code} ${year.fiscalYear} ${number}`,
          agencyId,
          details: { version, restored },
        }
      : undefined,
});
