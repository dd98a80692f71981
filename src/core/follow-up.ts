import type { Assignment } from './assignment.ts';
import type { Measure, Plan } from './plan.ts';
import { type GivenReport, type MeasureRound, measureRounds } from './progress.ts';
import { DAYS_TO_REPORT, type Terms } from './round.ts';

/** An approved plan that is being carried out, with all that says what is due. */
export interface FollowUp {
  readonly agencyId: number;
  readonly fiscalYear: number;
  readonly plan: Plan;
  readonly terms: Terms;
  /** Whether its people get letters. */
  readonly reminds: boolean;
  readonly assignments: readonly Assignment[];
  readonly reports: readonly GivenReport[];
}

export const USUAL_SETTING = { number: 0, daysToReport: DAYS_TO_REPORT, reminds: true };

/** A round that lacks reports and may be reported on. */
export interface OpenRound {
  readonly measure: Measure;
  readonly round: MeasureRound & { readonly is: 'open' | 'soon' | 'late' };
  readonly people: readonly string[];
}

export function openRounds(followUp: FollowUp, today: string): OpenRound[] {
  const { plan, terms, reports, assignments } = followUp;
  return plan.measures.flatMap((measure) => {
    const people = assignments.find((one) => one.measure === measure.number)?.people ?? [];
    return measureRounds(measure, reports, { ...plan, terms }, today).flatMap((round) =>
      round.is === 'open' || round.is === 'soon' || round.is === 'late'
        ? [{ measure, round: { ...round, is: round.is }, people }]
        : [],
    );
  });
}

/** How many rounds are late, soon due, and open; of everybody or of one person. */
export interface OpenCounts {
  readonly late: number;
  readonly soon: number;
  readonly open: number;
}

export function countOpen(rounds: readonly OpenRound[]): OpenCounts {
  const of = (is: OpenRound['round']['is']) => rounds.filter(({ round }) => round.is === is).length;
  return { late: of('late'), soon: of('soon'), open: of('open') };
}
