import type { Channel } from './instrument.ts';
import { LEAST_SHOWN } from './release.ts';
import { steppedCount } from './response.ts';
import type { Screened } from './screening.ts';
import type { ScreeningRule } from './screening-rule.ts';

/**
 * What an administrator is shown of screening. Counts of one to four are not told, and what answers
 * come to without the flagged ones only where at least five are left out and five are left: the two
 * figures would otherwise tell, by subtraction, what a few answered.
 */
export interface ShownScreening {
  readonly channel: Channel;
  /** In steps of five. */
  readonly respondents: number;
  /** Null: a few, fewer than may be told. */
  readonly same: number | null;
  readonly straight: number | null;
  readonly flagged: number | null;
}

export function shownScreening(one: Screened): ShownScreening {
  const { channel, respondents, same, straight, flagged } = one;
  // One hidden count would follow from the others: then neither is told.
  const isEither = [same, straight, same + straight - flagged].every(isTellable);
  return {
    channel,
    respondents: steppedCount(respondents),
    same: isEither ? same : null,
    straight: isEither ? straight : null,
    flagged: isTellable(flagged) ? flagged : null,
  };
}

const isTellable = (count: number) => count === 0 || count >= LEAST_SHOWN;

export function mayLeaveOut({ flagged, respondents }: Screened): boolean {
  return flagged >= LEAST_SHOWN && respondents - flagged >= LEAST_SHOWN;
}

/** Worth looking into: enough, and enough of all. */
export function isNotable(rule: ScreeningRule, { flagged, respondents }: Screened): boolean {
  return flagged >= rule.notableLeast && flagged * 100 >= respondents * rule.notablePercent;
}

export interface MixedDay {
  readonly agencyId: number;
  readonly channel: Channel;
  readonly day: string;
  readonly answers: number;
}

/** Days on which a large part of all answers of a channel came in. */
export function burstsIn(
  rule: ScreeningRule,
  days: readonly MixedDay[],
  respondentsOf: (agencyId: number, channel: Channel) => number,
): readonly MixedDay[] {
  return days
    .filter(
      ({ agencyId, channel, answers }) =>
        answers >= rule.dayLeast &&
        answers * 100 >= respondentsOf(agencyId, channel) * rule.dayPercent,
    )
    .map((one) => ({ ...one, answers: steppedCount(one.answers) }));
}
