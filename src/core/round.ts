import { dayAfter, dayInFiscalYear, daysBetween } from '../kit/day.ts';
import type { Interval } from './plan.ts';

/** The parts of a fiscal year at whose ends a measure is reported on, by its interval. */
export interface Round {
  readonly number: number;
  readonly from: string;
  /** Its last day, by which its reports are kept: the interval of a measure may change. */
  readonly until: string;
}

const MONTHS: Readonly<Record<Interval, number>> = {
  month: 1,
  twoMonths: 2,
  quarter: 3,
  half: 6,
  year: 12,
};

export function roundsOf(fiscalYear: number, interval: Interval): Round[] {
  const months = MONTHS[interval];
  return Array.from({ length: 12 / months }, (_, i) => ({
    number: i + 1,
    from: monthOf(fiscalYear, i * months),
    until: dayAfter(monthOf(fiscalYear, (i + 1) * months), -1),
  }));
}

/** The first day of a month, counted from October. */
function monthOf(fiscalYear: number, month: number): string {
  if (month === 12) return monthOf(fiscalYear + 1, 0);
  return dayInFiscalYear(`${String(((9 + month) % 12) + 1).padStart(2, '0')}-01`, fiscalYear);
}

/** When reports are due: so long after a round ended, and never before people could know of it. */
export interface Terms {
  readonly daysToReport: number;
  /** The day on which the plan was approved. */
  readonly approvedOn: string;
}

export const DAYS_TO_REPORT = 15;

/** How long before the due day its people are told. */
export const SOON_DAYS = 7;

export function dueOn({ until }: Round, { daysToReport, approvedOn }: Terms): string {
  const [usual, earliest] = [dayAfter(until, daysToReport), dayAfter(approvedOn, daysToReport)];
  return usual > earliest ? usual : earliest;
}

export type Timing =
  /** It has not begun. */
  | { readonly is: 'ahead'; readonly opensOn: string }
  | { readonly is: 'open' | 'soon'; readonly daysLeft: number }
  | { readonly is: 'late'; readonly daysLate: number };

/** How a round stands that still lacks a report. */
export function timingOf(round: Round, terms: Terms, today: string): Timing {
  if (today < round.from) return { is: 'ahead', opensOn: round.from };
  const left = daysBetween(today, dueOn(round, terms));
  if (left < 0) return { is: 'late', daysLate: -left };
  return { is: left <= SOON_DAYS && today > round.until ? 'soon' : 'open', daysLeft: left };
}
