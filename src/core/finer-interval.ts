import type { Entry } from './edition.ts';
import type { Finer } from './finer.ts';
import { type Instrument, surveyTools } from './instrument.ts';
import { cellsOf } from './instrument-cells.ts';
import { type Estimate, type Interval, type Moments, meanInterval } from './interval.ts';
import { intervalsOf } from './interval-nodes.ts';
import type { Band } from './suppression.ts';

/** How sure each figure of a released result is, from what everybody may see of it. */
export function releasedIntervals(
  instrument: Instrument,
  { channels, values }: Pick<Entry, 'channels' | 'values'>,
  finer: Finer,
): ReadonlyMap<string, Estimate> {
  const leaves: Record<string, Interval> = {};
  for (const tool of surveyTools(instrument)) {
    for (const { channel } of tool.parts) {
      const released = channels[channel];
      const own = finer.channels[channel];
      if (released?.release !== 'figures' || !own) continue;
      const prefix = tool.parts.length > 1 ? `${channel}.` : '';
      for (const { code, scores } of cellsOf(instrument, channel)) {
        const [sum, answers] = released.sums[code] ?? [];
        if (sum === undefined || answers === undefined) continue;
        const bands = own.bands[code];
        const moments = widestMoments(scores, { sum, answers, bands });
        leaves[prefix + code] = meanInterval(moments, own.population);
      }
    }
  }
  return intervalsOf(instrument, values, leaves);
}

/**
 * The greatest spread that the shown figures allow: inside each band answers lie at its ends, and
 * what the sum leaves open goes to the bands where it spreads most. Of options shown one by one that
 * is their own spread; of joined ones it tells nothing that is not shown already.
 */
export function widestMoments(
  scores: readonly number[],
  shown: {
    readonly sum: number;
    readonly answers: number;
    readonly bands: readonly Band[] | undefined;
  },
): Moments {
  const { sum, answers } = shown;
  const rising = scores.toSorted((a, b) => a - b);
  const bands = spanned(rising, shown.bands ?? [[rising.at(-1)!, answers]]);
  let squares = 0;
  let left = sum;
  for (const { low, answers } of bands) {
    squares += low ** 2 * answers;
    left -= low * answers;
  }
  for (const { low, high, answers } of bands.toReversed()) {
    const taken = Math.min(left, (high - low) * answers);
    squares += (low + high) * taken;
    left -= taken;
  }
  return { answers, sum, squares };
}

function spanned(scores: readonly number[], bands: readonly Band[]) {
  let from = 0;
  return bands.map(([high, answers]) => {
    const low = scores[from]!;
    from = scores.indexOf(high) + 1;
    return { low, high, answers };
  });
}
