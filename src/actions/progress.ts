import { z } from 'zod';
import type { Agency } from '../core/agency.ts';
import { type Assignee, mayReport } from '../core/assignment.ts';
import type { EvidenceFile } from '../core/evidence.ts';
import { countField } from '../core/field.ts';
import { type FollowUp, USUAL_SETTING } from '../core/follow-up.ts';
import type { Role } from '../core/person.ts';
import type { Measure, Plan } from '../core/plan.ts';
import { Problem } from '../core/problem.ts';
import {
  type MeasureRound,
  measureRounds,
  type StepProgress,
  type StepReport,
  standing,
} from '../core/progress.ts';
import { stepField, untilField } from '../core/progress-input.ts';
import { stepsOf } from '../core/step.ts';
import { dayInThailand } from '../kit/thai.ts';
import { assigneesOf, assignmentsOf } from '../store/assignment.ts';
import type { Tx } from '../store/database.ts';
import { evidenceOf } from '../store/evidence.ts';
import { firstApproval } from '../store/follow-up.ts';
import { approvedPlan } from '../store/plan.ts';
import {
  insertReport,
  type ProgressSetting,
  progressSetting,
  reportsOf,
} from '../store/progress.ts';
import { change, type Deed, look } from './action.ts';
import { thisAgency } from './agency.ts';
import { YEAR_ROLES, yearKey } from './agency-year.ts';

/**
 * Follow-up of the measures that the head approved: everybody of the agency and who watches over it
 * sees how they get on; the coordinator and those whose measure it is report.
 */
export const REPORTERS: readonly Role[] = ['coordinator', 'owner'];

export interface FollowedPlan {
  readonly agencyId: number;
  readonly agency: Agency;
  readonly fiscalYear: number;
  /** Null before the head approved one. */
  readonly plan: Plan | null;
}

export async function findFollowed(
  tx: Tx,
  input: { readonly agency: string; readonly year: number },
): Promise<FollowedPlan | undefined> {
  const found = await thisAgency(tx, input.agency);
  if (!found) return undefined;
  const key = { agencyId: found.agencyId, fiscalYear: input.year };
  return { ...found, fiscalYear: input.year, plan: (await approvedPlan(tx, key)) ?? null };
}

/** The plan, if there is one that was approved. */
export function approved({ plan }: FollowedPlan): Plan {
  if (!plan) throw new Problem('wrongState', { what: 'plan', state: 'notApproved' });
  return plan;
}

export function measureIn(plan: Plan, number: number): Measure {
  const measure = plan.measures.find((one) => one.number === number);
  if (!measure) throw new Problem('notFound', { what: 'measure' });
  return measure;
}

export interface Board extends FollowUp {
  readonly agency: Agency;
  readonly setting: ProgressSetting;
  readonly reports: readonly StepReport[];
  readonly assignees: readonly Assignee[];
  /** By the number of the measure. */
  readonly rounds: Readonly<Record<number, readonly MeasureRound[]>>;
}

/** Null in place of the board before anything was approved. */
export const seeProgress = look({
  name: 'progress.see',
  input: z.strictObject(yearKey),
  may: YEAR_ROLES,
  find: findFollowed,
  do: async (deed): Promise<{ readonly agency: Agency; readonly board: Board | null }> => ({
    agency: deed.thing.agency,
    board: deed.thing.plan ? await boardOf(deed) : null,
  }),
});

export async function boardOf({ tx, thing, now }: Deed<FollowedPlan>): Promise<Board> {
  const { agency, agencyId, fiscalYear } = thing;
  const plan = approved(thing);
  const key = { agencyId, fiscalYear };
  const setting = (await progressSetting(tx, key)) ?? USUAL_SETTING;
  const approvedOn = dayInThailand((await firstApproval(tx, key)) ?? now);
  const terms = { daysToReport: setting.daysToReport, approvedOn };
  const reports = await reportsOf(tx, key);
  const rounds = Object.fromEntries(
    plan.measures.map((measure) => [
      measure.number,
      measureRounds(measure, reports, { ...plan, terms }, dayInThailand(now)),
    ]),
  );
  return {
    ...key,
    agency,
    plan,
    terms,
    reminds: setting.reminds,
    setting,
    reports,
    rounds,
    assignments: await assignmentsOf(tx, key),
    assignees: await assigneesOf(tx, agencyId),
  };
}

export const measureKey = { ...yearKey, measure: countField(1, 100_000) };

export interface FollowedMeasure {
  readonly board: Board;
  readonly measure: Measure;
  readonly rounds: readonly MeasureRound[];
  readonly people: readonly Assignee[];
  /** Every version, oldest first. */
  readonly reports: readonly StepReport[];
  readonly files: readonly EvidenceFile[];
  readonly mayReport: boolean;
}

export const seeMeasureProgress = look({
  name: 'progress.measure',
  input: z.strictObject(measureKey),
  may: YEAR_ROLES,
  find: findFollowed,
  async do(deed, { measure: number }): Promise<FollowedMeasure> {
    const board = await boardOf(deed);
    const measure = measureIn(board.plan, number);
    const ids = peopleOf(board, number);
    return {
      board,
      measure,
      rounds: board.rounds[number] ?? [],
      people: board.assignees.filter(({ id }) => ids.includes(id)),
      reports: board.reports.filter((report) => report.measure === number),
      files: await evidenceOf(deed.tx, board, number),
      mayReport: mayReport(deed.actor, board.agencyId, ids),
    };
  },
});

export function peopleOf({ assignments }: Pick<Board, 'assignments'>, measure: number) {
  return assignments.find((one) => one.measure === measure)?.people ?? [];
}

/** Whoever may not report on this measure is told so, whoever may on others. */
export function refuseOthers({ actor }: Deed, board: Board, measure: number, action: string) {
  if (!mayReport(actor, board.agencyId, peopleOf(board, measure))) {
    throw new Problem('notAllowed', { action });
  }
}

/** A round of the measure that has begun. */
export function roundIn(board: Board, measure: number, until: string): MeasureRound {
  const round = board.rounds[measure]?.find((one) => one.until === until);
  if (!round) throw new Problem('notFound', { what: 'round' });
  if (round.is === 'ahead') throw new Problem('closed', { what: 'round', opensOn: round.from });
  return round;
}

export const reportProgress = change({
  name: 'progress.report',
  input: z.strictObject({
    ...measureKey,
    until: untilField,
    steps: z.array(stepField).min(1).max(60),
  }),
  may: REPORTERS,
  find: findFollowed,
  async do(deed, { measure, until, steps }): Promise<number> {
    const { tx, actor, now } = deed;
    const board = await boardOf(deed);
    const own = stepsOf(measureIn(board.plan, measure));
    refuseOthers(deed, board, measure, 'progress.report');
    roundIn(board, measure, until);
    const latest = standing(board.reports.filter((one) => one.measure === measure));
    let written = 0;
    for (const { step, version, progress } of steps) {
      if (!own.some(({ id }) => id === step)) throw new Problem('notFound', { what: 'step' });
      const last = latest.find((one) => one.step === step && one.until === until);
      // Sent twice, or nothing changed.
      if (last && isSame(last, progress)) continue;
      const made = {
        ...progress,
        number: version + 1,
        planVersion: board.plan.approval?.version ?? 0,
        personId: actor.personId,
        at: now,
      };
      if (!(await insertReport(tx, board, { measure, step, until }, made))) {
        throw new Problem('stale', { what: 'progress' });
      }
      written += 1;
    }
    return written;
  },
  record: ({ measure, until, steps }, { agency, agencyId, fiscalYear }, written) =>
    written > 0
      ? {
          target: `${agency.code} ${fiscalYear} ${measure} ${until}`,
          agencyId,
          details: { steps: steps.map(({ step, progress }) => [step, progress.state]) },
        }
      : undefined,
});

function isSame(last: StepProgress, now: StepProgress): boolean {
  const facts = (of: StepProgress) =>
    JSON.stringify([
      of.state,
      of.percent,
      of.result,
      of.spending.kind,
      of.spending.kind === 'amount' && of.spending.baht,
      of.problem,
      of.suggestion,
      of.links,
    ]);
  return facts(last) === facts(now);
}
