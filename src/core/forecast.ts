import { daysBetween } from '../kit/day.ts';
import { COUNT_STEP, steppedCount } from './response.ts';

/**
 * Whether a channel will have enough answers when it closes, from nothing but what is shown anyway:
 * counts in steps, now and a week ago. The rule is one sentence: as many as came in the last seven
 * days come in every seven days that are left. Whole numbers, rounded down.
 */
export const FORECAST_STANDINGS = [
  'behind',
  'short',
  'unknown',
  'onCourse',
  'near',
  'enough',
  'noMinimum',
] as const;
export type ForecastStanding = (typeof FORECAST_STANDINGS)[number];

export interface Forecast {
  /**
   * `near`: the step that is shown cannot tell whether the minimum is reached; fewer than a step are
   * missing, or none. `short`: the window is over and the minimum was not reached.
   */
  readonly standing: ForecastStanding;
  /** Answers at the end, in steps; null where it cannot be said yet. */
  readonly expected: number | null;
  /** Answers that came in the last seven days, in steps; null where these were not all open. */
  readonly pace: number | null;
}

/** A channel's number as it is shown, and as it was shown a week before. */
export interface ShownCount {
  readonly answered: number;
  readonly weekAgo: number;
}

/** The window, as days, and since when answers are counted. */
export interface CountingDays {
  readonly today: string;
  readonly opensOn: string;
  readonly closesOn: string;
  /** Null where nothing was counted yet. */
  readonly since: string | null;
}

const PACE_DAYS = 7;

export function forecastOf(
  { answered, weekAgo }: ShownCount,
  minimum: number | null,
  days: CountingDays,
  /** How many could answer at most, where that is known. */
  eligible: number | null,
): Forecast {
  const pace = paceOf({ answered, weekAgo }, days);
  const expected = expectedAtClose(answered, pace, days, eligible);
  const said = (standing: ForecastStanding): Forecast => ({ standing, expected, pace });
  if (minimum === null) return said('noMinimum');
  if (answered >= minimum) return said('enough');
  if (minimum - answered < COUNT_STEP) return said('near');
  if (days.today > days.closesOn) return said('short');
  if (expected === null) return said('unknown');
  return said(expected >= minimum ? 'onCourse' : 'behind');
}

function paceOf(
  { answered, weekAgo }: ShownCount,
  { today, opensOn, closesOn, since }: CountingDays,
): number | null {
  if (since === null || today > closesOn) return null;
  const seen = since > opensOn ? since : opensOn;
  return daysBetween(seen, today) < PACE_DAYS ? null : Math.max(0, answered - weekAgo);
}

function expectedAtClose(
  answered: number,
  pace: number | null,
  { today, closesOn }: CountingDays,
  eligible: number | null,
): number | null {
  const daysLeft = daysBetween(today, closesOn);
  if (daysLeft <= 0) return answered;
  if (pace === null) return null;
  const most = Math.max(answered, eligible ?? Number.MAX_SAFE_INTEGER);
  const expected = answered + Math.floor((pace * daysLeft) / PACE_DAYS);
  return expected >= most ? most : steppedCount(expected);
}

/** What most needs somebody's eye: the worst of an agency's channels. */
export function worstOf(standings: readonly ForecastStanding[]): ForecastStanding {
  return FORECAST_STANDINGS.find((one) => standings.includes(one)) ?? 'noMinimum';
}
