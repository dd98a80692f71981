import { type Instrument, type Part, partsOf } from './instrument.ts';

/** One interviewer's work at one agency: how many interviews, and how many have come in. */
export interface InterviewAssignment {
  readonly agencyId: number;
  readonly personId: string;
  readonly quota: number;
  readonly isTakenBack: boolean;
  readonly version: number;
}

/** As supervisors are shown it: the number in steps, as progress is shown everywhere. */
export interface ShownAssignment extends InterviewAssignment {
  readonly person: string;
  readonly agency: { readonly code: string; readonly nameTh: string; readonly nameEn: string };
  readonly shown: number;
}

export const LARGEST_QUOTA = 10_000;

/** Who may see to interviews: the assessor's side, never the agency that is judged. */
export const SUPERVISORS = ['administrator', 'assessor'] as const;

/** The part that is asked by an interviewer; years before 2567 have none. */
export function partInterviewed(instrument: Instrument): Part | undefined {
  return partsOf(instrument).find((part) => part.answeredBy === 'interviewed');
}
