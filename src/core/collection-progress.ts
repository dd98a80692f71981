import { type Calendar, windowOf } from './calendar.ts';
import { eligibleFor } from './demographic.ts';
import { type CountingDays, type Forecast, forecastOf, type ShownCount } from './forecast.ts';
import { type Channel, type Instrument, partsOf } from './instrument.ts';
import { minimumsOf, type Sampled } from './sample.ts';

/** How far one channel of an agency is: the number as it may be shown, what is needed, what will be. */
export interface ChannelProgress {
  readonly channel: Channel;
  readonly answered: number;
  readonly minimum: number | null;
  readonly forecast: Forecast;
}

export function progressOf(
  instrument: Instrument,
  sampled: Sampled,
  counts: Partial<Record<Channel, ShownCount>>,
  days: CountingDays | undefined,
): ChannelProgress[] {
  const minimums = minimumsOf(instrument, sampled);
  const { staff, users, headCount } = sampled;
  return partsOf(instrument).map((part): ChannelProgress => {
    const { channel } = part;
    const count = counts[channel] ?? NOTHING;
    const minimum = minimums[channel] ?? null;
    const eligible = eligibleFor(part, { staff, users, headCount });
    const forecast = days ? forecastOf(count, minimum, days, eligible) : UNSAID;
    return { channel, answered: count.answered, minimum, forecast };
  });
}

const UNSAID: Forecast = { standing: 'noMinimum', expected: null, pace: null };
const NOTHING: ShownCount = { answered: 0, weekAgo: 0 };

/** The days a forecast stands on; undefined where the cycle collects nothing. */
export function countingDays(
  calendar: Calendar,
  today: string,
  since: string | undefined,
): CountingDays | undefined {
  const window = windowOf(calendar, 'collection');
  return (
    window && { today, opensOn: window.opensOn, closesOn: window.closesOn, since: since ?? null }
  );
}
