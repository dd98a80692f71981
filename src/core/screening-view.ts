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

export function shownScreening(one: Counts & Pick<Screened, 'channel'>): ShownScreening {
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

/**
 * All agencies' channels as one, beside some that are listed by themselves: what is left when those are subtracted
 * is told no more than if it stood there.
 */
export function nationScreening(
  screened: readonly Screened[],
  listed: ReadonlySet<number>,
): readonly ShownScreening[] {
  const channels = [...new Set(screened.map(({ channel }) => channel))].sort();
  return channels.map((channel) => {
    const own = screened.filter((one) => one.channel === channel);
    const whole = shownScreening({ ...sumOf(own), channel });
    const left = sumOf(own.map((one) => (listed.has(one.agencyId) ? untold(one) : one)));
    const rest = shownScreening({ ...left, channel });
    return {
      ...whole,
      same: rest.same === null ? null : whole.same,
      straight: rest.straight === null ? null : whole.straight,
      flagged: rest.flagged === null ? null : whole.flagged,
    };
  });
}

type Counts = Pick<Screened, 'respondents' | 'same' | 'straight' | 'flagged'>;

/** What its own line leaves untold. */
function untold(one: Screened): Counts {
  const shown = shownScreening(one);
  return {
    respondents: 0,
    same: shown.same === null ? one.same : 0,
    straight: shown.straight === null ? one.straight : 0,
    flagged: shown.flagged === null ? one.flagged : 0,
  };
}

function sumOf(all: readonly Counts[]): Counts {
  const add = (of: keyof Counts) => all.reduce((sum, one) => sum + one[of], 0);
  return {
    respondents: add('respondents'),
    same: add('same'),
    straight: add('straight'),
    flagged: add('flagged'),
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
