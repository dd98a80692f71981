import type { AgencyType, SizeClass } from './agency-type.ts';
import { type Channel, type Instrument, partsOf, type SampleRule } from './instrument.ts';

/** What decides how many answers an agency needs in a channel. */
export interface SampleFrame {
  /** Staff who may answer, or users served; unknown where nobody has said. */
  readonly eligible: number | undefined;
  readonly type: AgencyType;
  readonly size: SizeClass | null;
}

/** The least sample; undefined where the rule does not settle it for this agency. */
export function minimumSample(rule: SampleRule, frame: SampleFrame): number | undefined {
  switch (rule.kind) {
    case 'setByAssessor':
      return undefined;
    case 'byGroup':
      return rule.groups.find(
        (group) => group.type === frame.type && (group.size ?? frame.size) === frame.size,
      )?.minimum;
    case 'percentage': {
      const { eligible } = frame;
      if (eligible === undefined) return undefined;
      if (eligible <= rule.atLeast) return eligible;
      if (rule.enough && eligible > rule.enough.above) return rule.enough.size;
      // The ceiling, by whole numbers.
      const share = Math.floor((eligible * rule.percent + 99) / 100);
      return Math.max(rule.atLeast, share);
    }
  }
}

/** What is known of an agency when its samples are set. */
export interface Sampled {
  readonly type: AgencyType;
  readonly size: SizeClass | null;
  readonly headCount: number | null;
  /** As registered for the cycle. */
  readonly staff: number | null;
  readonly users: number | null;
}

/** The least sample of each channel where the year's rules settle it. */
export function minimumsOf(
  instrument: Instrument,
  { type, size, headCount, staff, users }: Sampled,
): Partial<Record<Channel, number>> {
  const minimums: Partial<Record<Channel, number>> = {};
  for (const { channel, sample, answeredBy } of partsOf(instrument)) {
    const eligible = (answeredBy === 'staff' ? (staff ?? headCount) : users) ?? undefined;
    const minimum = minimumSample(sample, { type, size, eligible });
    if (minimum !== undefined) minimums[channel] = minimum;
  }
  return minimums;
}
