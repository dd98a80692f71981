import { z } from 'zod';
import type { Agency } from '../core/agency.ts';
import { type Cycle, openingOf } from '../core/cycle.ts';
import { codeField, countField, pageField } from '../core/field.ts';
import {
  type InterviewAssignment,
  LARGEST_QUOTA,
  partInterviewed,
  type ShownAssignment,
  SUPERVISORS,
} from '../core/interview.ts';
import { badField, Problem } from '../core/problem.ts';
import { dayInThailand } from '../kit/thai.ts';
import { findAgency } from '../store/agency.ts';
import { appoint } from '../store/appointment.ts';
import { findCycle } from '../store/cycle.ts';
import type { Tx } from '../store/database.ts';
import { findInstrument } from '../store/instrument.ts';
import {
  countInterviewed,
  findInterviewAssignment,
  giveAssignment,
  interviewers,
  shownAssignments,
  takeAssignmentBack,
} from '../store/interview.ts';
import { agenciesInCycle } from '../store/participation.ts';
import { change, look } from './action.ts';
import { cycleKey, targetOf } from './cycle.ts';
import { retypedOf } from './retyped.ts';

/** Supervisors send interviewers to agencies, see how many interviews came in, and take work back. */
export interface InterviewPlan {
  readonly cycle: Cycle;
  /** False in years whose instrument has no such part. */
  readonly isAsked: boolean;
  readonly assignments: readonly ShownAssignment[];
  /** Of agencies, so that none is torn in two. */
  readonly page: number;
  readonly pages: number;
  /** What was given to the pair that was asked for. */
  readonly chosen: InterviewAssignment | undefined;
  readonly interviewers: readonly { readonly id: string; readonly name: string }[];
  readonly agencies: readonly { readonly code: string; readonly nameTh: string }[];
  /** What finds somebody where the words find nobody. */
  readonly retyped: string | null;
}

/** Offered while a code is typed; any other code is taken too. */
const MOST_OFFERED = 500;

const AGENCIES_A_PAGE = 50;

export const listInterviews = look({
  name: 'interview.list',
  input: z.strictObject({
    ...cycleKey,
    q: z.string().trim().max(100).default(''),
    page: pageField,
    /** Whose number is to be changed; what names nobody chooses nothing. */
    agency: codeField.optional().catch(undefined),
    person: z.uuid().optional().catch(undefined),
  }),
  may: SUPERVISORS,
  find: (tx, { cycleId }) => findCycle(tx, cycleId),
  async do({ tx, thing: cycle }, { q, page: asked, agency, person }): Promise<InterviewPlan> {
    const wanted = { cycleId: cycle.id, q };
    const found = await countInterviewed(tx, wanted);
    const pages = Math.max(1, Math.ceil(found / AGENCIES_A_PAGE));
    const page = Math.min(asked, pages);
    const window = { limit: AGENCIES_A_PAGE, offset: (page - 1) * AGENCIES_A_PAGE };
    return {
      cycle,
      isAsked: await isInterviewed(tx, cycle),
      assignments: await shownAssignments(tx, { ...wanted, ...window }),
      page,
      pages,
      chosen: agency && person ? await chosenPair(tx, cycle.id, agency, person) : undefined,
      interviewers: await interviewers(tx),
      agencies: await agenciesInCycle(tx, cycle.id, MOST_OFFERED),
      retyped: await retypedOf(q, found, (other) => countInterviewed(tx, { ...wanted, q: other })),
    };
  },
});

async function chosenPair(tx: Tx, cycleId: number, code: string, personId: string) {
  const agency = await findAgency(tx, code);
  const place = agency && { cycleId, agencyId: agency.id, personId };
  const given = place && (await findInterviewAssignment(tx, place));
  return given?.isTakenBack ? undefined : given;
}

async function isInterviewed(tx: Tx, cycle: Cycle): Promise<boolean> {
  const adopted = await findInstrument(tx, cycle.instrumentHash);
  return adopted !== undefined && partInterviewed(adopted.instrument) !== undefined;
}

const key = { ...cycleKey, agency: codeField, person: z.uuid() };

interface Place {
  readonly agencyId: number;
  readonly agency: Agency;
  readonly cycle: Cycle;
  readonly personId: string;
  readonly before: InterviewAssignment | undefined;
}

async function find(
  tx: Tx,
  input: { readonly cycleId: number; readonly agency: string; readonly person: string },
): Promise<Place | undefined> {
  const cycle = await findCycle(tx, input.cycleId);
  if (!cycle) return undefined;
  const agency = await findAgency(tx, input.agency);
  if (!agency) throw badField('agency', 'unknownPlace', { code: input.agency });
  const place = { cycleId: cycle.id, agencyId: agency.id, personId: input.person };
  const before = await findInterviewAssignment(tx, place);
  return { agencyId: agency.id, agency, cycle, personId: input.person, before };
}

export const assignInterview = change({
  name: 'interview.assign',
  input: z.strictObject({
    ...key,
    quota: countField(1, LARGEST_QUOTA),
    /** 0 where nothing was given yet. */
    version: countField(0, 2_000_000_000),
  }),
  may: SUPERVISORS,
  find,
  async do({ tx, thing, now }, { quota, version }): Promise<void> {
    const { cycle, agencyId, personId, before } = thing;
    const opening = openingOf(cycle, 'collection', dayInThailand(now));
    if (opening.is === 'over')
      throw new Problem('closed', { what: 'collection', closedOn: opening.closedOn });
    if (opening.is === 'never' || !(await isInterviewed(tx, cycle))) {
      throw new Problem('wrongState', { what: 'interview', state: 'notAsked' });
    }
    if (!(await interviewers(tx)).some(({ id }) => id === personId)) {
      throw badField('person', 'notAnInterviewer');
    }
    // What was given before is changed at its own line, where its number is seen.
    if (version === 0 && before && !before.isTakenBack) {
      throw new Problem('duplicate', { what: 'interview', value: thing.agency.code });
    }
    const place = { cycleId: cycle.id, agencyId, personId };
    const expected = version === 0 ? (before?.version ?? 0) : version;
    if (!(await giveAssignment(tx, place, { quota, version: expected }))) {
      throw new Problem('stale', { what: 'interview' });
    }
    await appoint(tx, personId, 'interviewer', { agencyId, groupId: null });
  },
  record: ({ quota }, { cycle, agency, agencyId, personId, before }) => ({
    target: `${targetOf(cycle)} ${agency.code}`,
    agencyId,
    details: { person: personId, quota, before: before?.quota ?? null },
  }),
});

export const takeInterviewBack = change({
  name: 'interview.take-back',
  input: z.strictObject({ ...key, version: countField(1, 2_000_000_000) }),
  may: SUPERVISORS,
  find,
  async do({ tx, thing }, { version }): Promise<void> {
    const { cycle, agencyId, personId } = thing;
    const place = { cycleId: cycle.id, agencyId, personId };
    if (!(await takeAssignmentBack(tx, place, version))) {
      throw new Problem('stale', { what: 'interview' });
    }
  },
  record: (_input, { cycle, agency, agencyId, personId }) => ({
    target: `${targetOf(cycle)} ${agency.code}`,
    agencyId,
    details: { person: personId },
  }),
});
