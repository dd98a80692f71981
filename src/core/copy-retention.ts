/**
 * How long copies are kept that were made month by month and that nothing rests on. What was handed in,
 * scored or appealed rests on its copies, and those are never removed.
 */
export const FEWEST_MONTHS = 12;
export const MOST_MONTHS = 600;
/** Ten years, as papers of the state are kept where nothing else is said. */
export const USUAL_MONTHS = 120;

export interface RetentionSetting {
  readonly number: number;
  readonly months: number;
  readonly reason: string;
  readonly personName: string | null;
  readonly at: Date;
}

/** A mistake can be taken back for a day: a shorter time counts only then, a longer one at once. */
export const GRACE_MS = 86_400_000;

/** Newest first. */
export function monthsInForce(
  settings: readonly Pick<RetentionSetting, 'months' | 'at'>[],
  now: Date,
): number {
  const isOld = ({ at }: { readonly at: Date }) => now.getTime() - at.getTime() >= GRACE_MS;
  const fresh = settings.filter((one) => !isOld(one));
  const standing = settings.find(isOld)?.months ?? USUAL_MONTHS;
  const latest = settings[0]?.months ?? USUAL_MONTHS;
  // What was longer yesterday and is shorter today counts until tomorrow, whatever stood in between.
  return fresh.length === 0 ? standing : Math.max(standing, latest);
}

/** So many months before, on the last day of the month where there is no such day. */
export function monthsBefore(now: Date, months: number): Date {
  const day = new Date(now);
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() - months);
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  day.setUTCDate(Math.min(now.getUTCDate(), last));
  return day;
}
