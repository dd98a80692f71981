import type { Measure } from './plan.ts';
import { dueOn, type Round, roundsOf, type Terms, type Timing, timingOf } from './round.ts';
import { type NamedStep, stepsOf } from './step.ts';

/**
 * How the measures of an approved plan get on: each step is reported on at the end of each round of
 * its measure, from when it begins until it is done or cannot be done. Reports are versions; the
 * last of a step and round stands.
 */
export const STEP_STATES = ['notBegun', 'underWay', 'done', 'cannot'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** In this round alone; exact text, `1250.50`. "No budget used" is a value. */
export type Spending =
  | { readonly kind: 'none' }
  | { readonly kind: 'amount'; readonly baht: string }
  | { readonly kind: 'unsaid' };

/** What is reported of a step in a round. */
export interface StepProgress {
  readonly state: StepState;
  readonly percent: number;
  readonly result: string;
  readonly spending: Spending;
  readonly problem: string;
  readonly suggestion: string;
  readonly links: readonly string[];
}

export interface ReportKey {
  readonly measure: number;
  /** The name that it keeps, whatever its place (`step.ts`). */
  readonly step: number;
  /** The last day of the round. */
  readonly until: string;
}

export interface StepReport extends ReportKey, StepProgress {
  readonly number: number;
  /** The approved version of the plan that was reported on. */
  readonly planVersion: number;
  readonly personName: string | null;
  readonly at: Date;
  /** The day in Thailand. */
  readonly on: string;
}

/** As much of a report as says when the next one is due. */
export type GivenReport = Pick<StepReport, keyof ReportKey | 'number' | 'state' | 'on'>;

/** The last version of each step and round. */
export function standing<R extends GivenReport>(reports: readonly R[]): R[] {
  const latest = new Map<string, R>();
  for (const report of reports) {
    const key = `${report.measure} ${report.step} ${report.until}`;
    const known = latest.get(key);
    if (!known || known.number < report.number) latest.set(key, report);
  }
  return [...latest.values()];
}

export const isOver = (state: StepState) => state === 'done' || state === 'cannot';

/** A round of a measure: which steps are asked for, and how it stands on a day. */
export interface MeasureRound extends Round {
  readonly dueOn: string;
  /** Steps that are reported on in it, by the names they keep. */
  readonly asked: readonly number[];
  readonly lacking: readonly number[];
  readonly is: Timing['is'] | 'reported' | 'notAsked';
  /** Reported, or the last of it, after it was due. */
  readonly cameLate: boolean;
}

export function measureRounds(
  measure: Measure,
  reports: readonly GivenReport[],
  plan: { readonly carriedOutIn: number; readonly terms: Terms },
  today: string,
): MeasureRound[] {
  const own = standing(reports.filter((report) => report.measure === measure.number));
  return roundsOf(plan.carriedOutIn, measure.interval).map((round) => {
    const due = dueOn(round, plan.terms);
    const asked = stepsOf(measure)
      .filter((step) => isAsked(step, round, own))
      .map(({ id }) => id);
    const given = own.filter(({ step, until }) => until === round.until && asked.includes(step));
    const lacking = asked.filter((step) => !given.some((report) => report.step === step));
    return {
      ...round,
      dueOn: due,
      asked,
      lacking,
      is: stateOf(round),
      cameLate: lacking.length === 0 && given.some(({ on }) => on > due),
    };

    function stateOf(of: Round): MeasureRound['is'] {
      if (asked.length === 0) return 'notAsked';
      return lacking.length === 0 ? 'reported' : timingOf(of, plan.terms, today).is;
    }
  });
}

/** From the round in which a step begins, until it was over in an earlier round. */
function isAsked(
  { id, period }: NamedStep,
  round: Round,
  reports: readonly GivenReport[],
): boolean {
  if (period && period.from > round.until) return false;
  const before = reports
    .filter(({ step, until }) => step === id && until < round.until)
    .sort((a, b) => (a.until < b.until ? 1 : -1))[0];
  return !before || !isOver(before.state);
}

/** What a reporter is asked for first: the oldest late round, or the one that is open. */
export function roundToReport(rounds: readonly MeasureRound[]): MeasureRound | undefined {
  const at = (is: MeasureRound['is']) => rounds.find((round) => round.is === is);
  const begun = rounds.filter(({ is }) => is !== 'ahead' && is !== 'notAsked');
  return at('late') ?? at('soon') ?? at('open') ?? begun.at(-1) ?? rounds[0];
}
