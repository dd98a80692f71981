import type { Agency } from './agency.ts';
import type { Instrument, Part } from './instrument.ts';
import { cellsOf } from './instrument-cells.ts';
import type { Door } from './survey.ts';

/** How respondents hear of a survey: on paper, and by mail. */
export const SURVEY_PRINTS = ['poster', 'cards', 'slips'] as const;
export type SurveyPrint = (typeof SURVEY_PRINTS)[number];

const SECONDS_A_QUESTION = 12;

/** So many minutes a survey takes, told rather too long than too short. */
export function minutesFor(instrument: Instrument, { channel }: Pick<Part, 'channel'>): number {
  return Math.max(2, Math.ceil((cellsOf(instrument, channel).length * SECONDS_A_QUESTION) / 60));
}

/** One survey of an agency, as it is told to those who may answer it. */
export interface Invited {
  readonly agency: Pick<Agency, 'code' | 'nameTh' | 'nameEn' | 'linkCode'>;
  readonly fiscalYear: number;
  readonly door: Door;
  readonly minutes: number;
  /** Null where it is open already. */
  readonly opensOn: string | null;
  readonly closesOn: string;
  /** It is answered with a one-time code. */
  readonly needsCode: boolean;
  /** Where it is answered. */
  readonly link: string;
  /** The house that asks. */
  readonly house: string;
}
