import { daysBetween } from '../kit/day.ts';

/** When a coordinator hears that a survey is behind: near the end, weekly, and once more at the very end. */
const FROM_DAYS = 14;
const LAST_DAYS = 3;
const DAYS_BETWEEN = 7;

export const isNearClose = (today: string, closesOn: string): boolean => {
  const left = daysBetween(today, closesOn);
  return left >= 0 && left <= FROM_DAYS;
};

/** Whether today is a day to write, to somebody who was written to on these days. */
export function isReminderDue(today: string, closesOn: string, told: readonly string[]): boolean {
  if (!isNearClose(today, closesOn)) return false;
  const last = told.toSorted().at(-1);
  if (last === undefined) return true;
  if (daysBetween(last, today) >= DAYS_BETWEEN) return true;
  const isLastCall = daysBetween(today, closesOn) <= LAST_DAYS;
  return isLastCall && daysBetween(last, closesOn) > LAST_DAYS;
}
