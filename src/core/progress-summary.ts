import { shareOfBaht, sumBaht } from '../kit/baht.ts';
import { dividedBy, exact, rounded } from '../kit/decimal.ts';
import type { Budget, Measure } from './plan.ts';
import { type Spending, type StepReport, type StepState, standing } from './progress.ts';
import { placeOf, stepsOf } from './step.ts';

/** How measures stood at the end of a quarter, a half or the year, and what was spent until then. */
export type MeasureState = StepState | 'unreported';
export const MEASURE_STATES: readonly MeasureState[] = [
  'done',
  'underWay',
  'notBegun',
  'cannot',
  'unreported',
];

export interface Span {
  readonly from: string;
  readonly until: string;
}

export interface StepSummary {
  readonly number: number;
  readonly text: string;
  readonly state: MeasureState;
  readonly percent: number;
}

/** What was said of a step, and of which round. */
export interface Said {
  /** 0 for a step that is no more. */
  readonly place: number;
  readonly until: string;
  readonly text: string;
}

export interface MeasureSummary {
  readonly measure: Measure;
  readonly state: MeasureState;
  /** The mean of its steps, in whole percent. */
  readonly percent: number;
  readonly steps: readonly StepSummary[];
  /** In the span, and since the year began. */
  readonly spent: Spending;
  readonly spentSoFar: Spending;
  /** Of the budget, `33.33`; null where there is no amount to compare. */
  readonly share: string | null;
  readonly results: readonly Said[];
  readonly problems: readonly Said[];
  readonly suggestions: readonly Said[];
}

export interface ProgressSummary extends Span {
  readonly measures: readonly MeasureSummary[];
  readonly counts: Readonly<Record<MeasureState, number>>;
  readonly budget: string;
  readonly spent: string;
  readonly spentSoFar: string;
  readonly share: string | null;
}

export function summarise(
  measures: readonly Measure[],
  reports: readonly StepReport[],
  span: Span,
): ProgressSummary {
  const known = standing(reports).filter(({ until }) => until <= span.until);
  const summaries = measures.map((measure) => summaryOf(measure, known, span));
  const counts = Object.fromEntries(
    MEASURE_STATES.map((state) => [state, summaries.filter((one) => one.state === state).length]),
  ) as Record<MeasureState, number>;
  const budget = sumBaht(measures.flatMap((one) => amountOf(one.budget)));
  const spentSoFar = sumBaht(summaries.flatMap((one) => amountOf(one.spentSoFar)));
  return {
    ...span,
    measures: summaries,
    counts,
    budget,
    spent: sumBaht(summaries.flatMap((one) => amountOf(one.spent))),
    spentSoFar,
    share: shareOfBaht(spentSoFar, budget),
  };
}

function summaryOf(measure: Measure, known: readonly StepReport[], span: Span): MeasureSummary {
  const named = stepsOf(measure);
  const own = known
    .filter((report) => report.measure === measure.number)
    .map((report) => ({ ...report, place: placeOf(named, report.step) }))
    .sort((a, b) => (a.until === b.until ? a.place - b.place : a.until < b.until ? -1 : 1));
  const inSpan = own.filter(({ until }) => until >= span.from);
  const steps = named.map(({ id, number, text }): StepSummary => {
    const last = own.findLast((report) => report.step === id);
    return { number, text, state: last?.state ?? 'unreported', percent: last?.percent ?? 0 };
  });
  const spentSoFar = spendingOf(own);
  const said = (of: 'result' | 'problem' | 'suggestion'): Said[] =>
    inSpan.flatMap(({ place, until, [of]: text }) => (text ? [{ place, until, text }] : []));
  return {
    measure,
    state: stateOf(steps),
    percent: meanPercent(steps),
    steps,
    spent: spendingOf(inSpan),
    spentSoFar,
    share:
      measure.budget.kind === 'amount' && spentSoFar.kind === 'amount'
        ? shareOfBaht(spentSoFar.baht, measure.budget.baht)
        : null,
    results: said('result'),
    problems: said('problem'),
    suggestions: said('suggestion'),
  };
}

function stateOf(steps: readonly StepSummary[]): MeasureState {
  const all = (...states: MeasureState[]) => steps.every(({ state }) => states.includes(state));
  if (all('unreported')) return 'unreported';
  if (all('done')) return 'done';
  if (all('done', 'cannot')) return 'cannot';
  return all('notBegun', 'unreported') ? 'notBegun' : 'underWay';
}

function meanPercent(steps: readonly StepSummary[]): number {
  const sum = steps.reduce((total, { percent }) => total + percent, 0);
  return Number(rounded(dividedBy(exact(sum), steps.length), 0, 'down').over);
}

/** Amounts are added; "no budget used" stands where that is all that was said. */
function spendingOf(reports: readonly StepReport[]): Spending {
  const amounts = reports.flatMap(({ spending }) => amountOf(spending));
  if (amounts.length > 0) return { kind: 'amount', baht: sumBaht(amounts) };
  return { kind: reports.some(({ spending }) => spending.kind === 'none') ? 'none' : 'unsaid' };
}

function amountOf(money: Budget | Spending): string[] {
  return money.kind === 'amount' ? [money.baht] : [];
}
