import { z } from 'zod';
import type { AgencyYear } from '../core/agency-year.ts';
import type { PlanFault } from '../core/coverage.ts';
import { countField, linesField, nameField, versionField } from '../core/field.ts';
import type { Role } from '../core/person.ts';
import { contentOf, type Plan, planHash } from '../core/plan.ts';
import { type PlanState, type PlanVersion, planState } from '../core/plan-approval.ts';
import { Problem } from '../core/problem.ts';
import type { Tx } from '../store/database.ts';
import { workingPlan } from '../store/plan.ts';
import {
  insertDecision,
  insertPlanVersion,
  planVersions,
  versionContent,
} from '../store/plan-approval.ts';
import { headsToTell } from '../store/reminder.ts';
import { change, type Deed, look } from './action.ts';
import { findAgencyYear, YEAR_ROLES, yearKey } from './agency-year.ts';
import { post } from './mail.ts';
import { PLANNERS, planCheck } from './plan.ts';

/**
 * A plan is laid before the head as it stands, frozen, with a hash over all of it. What is written
 * afterwards waits for the next version; what the head approved stays what others work from.
 */
export interface SeenApproval {
  readonly year: AgencyYear;
  readonly plan: Plan;
  /** Newest first. */
  readonly versions: readonly PlanVersion[];
  readonly state: PlanState;
  /** What the plan as it stands lacks. */
  readonly faults: readonly PlanFault[];
  /** What the version lacks that the head is to decide on; nothing where none is. */
  readonly faultsAwaiting: readonly PlanFault[];
}

export const seeApproval = look({
  name: 'plan.approval',
  input: z.strictObject(yearKey),
  may: YEAR_ROLES,
  find: findAgencyYear,
  async do(deed): Promise<SeenApproval> {
    const { tx, thing } = deed;
    const key = keyOf(thing);
    const plan = await workingPlan(tx, key);
    const versions = await planVersions(tx, key);
    const { faultsOf } = await planCheck(deed, plan.carriedOutIn);
    const state = planState(thing.year.agency.code, plan, versions);
    const awaiting = state.kind === 'awaiting' ? versions[0]?.version : undefined;
    const content = awaiting && (await versionContent(tx, key, awaiting));
    const faultsAwaiting = content ? faultsOf({ ...plan, ...content }) : [];
    return { year: thing.year, plan, versions, state, faults: faultsOf(plan), faultsAwaiting };
  },
});

export interface SeenVersion {
  readonly year: AgencyYear;
  readonly version: PlanVersion;
  /** As it was frozen. */
  readonly plan: Plan;
  readonly faults: readonly PlanFault[];
}

export const seePlanVersion = look({
  name: 'plan.version',
  input: z.strictObject({ ...yearKey, version: versionField }),
  may: YEAR_ROLES,
  find: findVersion,
  async do(deed): Promise<SeenVersion> {
    const { year, plan, version } = deed.thing;
    const { faultsOf } = await planCheck(deed, plan.carriedOutIn);
    return { year, version, plan, faults: faultsOf(plan) };
  },
});

async function findVersion(
  tx: Tx,
  input: { readonly agency: string; readonly year: number; readonly version: number },
) {
  const found = await findAgencyYear(tx, input);
  if (!found) return undefined;
  const key = keyOf(found);
  const version = (await planVersions(tx, key)).find((one) => one.version === input.version);
  const content = version && (await versionContent(tx, key, version.version));
  if (!content) return undefined;
  const plan: Plan = { ...key, ...content, approval: null };
  return { ...found, key, version, plan };
}

export const submitPlan = change({
  name: 'plan.submit',
  input: z.strictObject({
    ...yearKey,
    /** The latest that was shown; 0 where there was none. */
    version: countField(0, 2_000_000_000),
    note: linesField(2000),
  }),
  may: PLANNERS,
  find: findAgencyYear,
  async do(deed, { version, note }) {
    const { tx, thing, actor, now } = deed;
    const key = keyOf(thing);
    const plan = await workingPlan(tx, key);
    if (plan.measures.length === 0) {
      throw new Problem('wrongState', { what: 'plan', state: 'empty' });
    }
    const content = contentOf(plan);
    const hash = planHash(thing.year.agency.code, content);
    const [latest] = await planVersions(tx, key);
    // Sent twice, or nothing new to decide on.
    if (latest?.hash === hash && latest.decision?.kind !== 'returned') {
      return { version: latest.version, hash, isNew: false };
    }
    const made = { version: version + 1, content, hash, note, personId: actor.personId, at: now };
    if (!(await insertPlanVersion(tx, key, made))) throw new Problem('stale', { what: 'plan' });
    await tellHeads(deed, made.version);
    return { version: made.version, hash, isNew: true };
  },
  record: (_input, { agencyId, year }, { version, hash, isNew }) =>
    isNew
      ? {
          target: `${year.agency.code} ${year.fiscalYear} ${version}`,
          agencyId,
          details: { hash },
        }
      : undefined,
});

/** With the version that waits, so that no letter says more than was kept. */
async function tellHeads(
  deed: Deed<{ readonly agencyId: number; readonly year: AgencyYear }>,
  version: number,
): Promise<void> {
  const { tx, house, thing, actor } = deed;
  const { agency, fiscalYear } = thing.year;
  for (const head of await headsToTell(tx, thing.agencyId, actor.personId)) {
    const facts = {
      agency: (head.language === 'en' && agency.nameEn) || agency.nameTh,
      fiscalYear,
      version,
      by: actor.name,
      link: `${house.publicUrl}/agencies/${agency.code}/years/${fiscalYear}/plan/approval`,
      settings: `${house.publicUrl}/account`,
    };
    await post(deed, head, { kind: 'planAwaits', facts });
  }
}

export const APPROVERS: readonly Role[] = ['head'];

const decided = { ...yearKey, version: versionField };

export const approvePlan = change({
  name: 'plan.approve',
  input: z.strictObject({ ...decided, position: nameField(200) }),
  may: APPROVERS,
  find: findVersion,
  async do({ tx, thing, actor, now }, { position }) {
    const { key, version } = thing;
    // Sent twice.
    if (version.decision?.kind === 'approved') return { hash: version.hash, isNew: false };
    const made = { version: version.version, decision: 'approved', position, reason: '' } as const;
    const who = { personId: actor.personId, at: now };
    if (!(await insertDecision(tx, key, { ...made, ...who }))) {
      throw new Problem('stale', { what: 'plan' });
    }
    return { hash: version.hash, isNew: true };
  },
  record: ({ version }, { agencyId, year }, { hash, isNew }) =>
    isNew
      ? { target: `${year.agency.code} ${year.fiscalYear} ${version}`, agencyId, details: { hash } }
      : undefined,
});

export const returnPlan = change({
  name: 'plan.return',
  input: z.strictObject({
    ...decided,
    reason: linesField(2000).pipe(z.string().min(1)),
  }),
  may: APPROVERS,
  find: findVersion,
  async do({ tx, thing, actor, now }, { reason }) {
    const { key, version } = thing;
    if (version.decision?.kind === 'returned' && version.decision.reason === reason) return false;
    const made = { version: version.version, decision: 'returned', position: '', reason } as const;
    const who = { personId: actor.personId, at: now };
    if (!(await insertDecision(tx, key, { ...made, ...who }))) {
      throw new Problem('stale', { what: 'plan' });
    }
    return true;
  },
  record: ({ version }, { agencyId, year }, isNew) =>
    isNew
      ? { target: `${year.agency.code} ${year.fiscalYear} ${version}`, agencyId, details: {} }
      : undefined,
});

function keyOf({ agencyId, year }: { readonly agencyId: number; readonly year: AgencyYear }) {
  return { agencyId, fiscalYear: year.fiscalYear };
}
