import { z } from 'zod';
import type { Agency } from './agency.ts';
import { optionalFiscalYear, pageField, searchField } from './field.ts';
import type { PlanState } from './plan-approval.ts';

/** How far the agencies of an oversight officer are with the analysis of a year's results. */
export const ANALYSIS_STATES = ['none', 'begun', 'whole'] as const;
export type AnalysisState = (typeof ANALYSIS_STATES)[number];

export const analysisOversightInput = z.strictObject({
  /** The newest that has results when none is said. */
  year: optionalFiscalYear.default(null),
  q: searchField,
  state: z.union([z.literal('').transform(() => null), z.enum(ANALYSIS_STATES)]).default(null),
  page: pageField,
});

export interface OverseenAnalysis {
  readonly agency: Pick<Agency, 'id' | 'code' | 'nameTh' | 'nameEn'>;
  /** Whether there is something to analyse: a published result of the year, or a sheet. */
  readonly hasYear: boolean;
  /** Indicators of which everything is written that is asked of each. */
  readonly done: number;
  /** Texts written or confirmed, of whatever kind. */
  readonly pieces: number;
  readonly changedAt: Date | null;
  /** Of the plan that answers the year's result; null where nothing of it is written. */
  readonly plan: PlanState['kind'] | null;
}
