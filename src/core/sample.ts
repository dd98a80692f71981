import type { AgencyType, SizeClass } from './agency-type.ts';
import type { SampleRule } from './instrument.ts';

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
