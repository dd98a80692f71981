import { z } from 'zod';
import type { Agency } from '../core/agency.ts';
import type { Plan } from '../core/plan.ts';
import { lastSpan, SPANS, type SpanName, spanOfYear } from '../core/progress-span.ts';
import { type ProgressSummary, summarise } from '../core/progress-summary.ts';
import { dayInThailand } from '../kit/thai.ts';
import { reportsOf } from '../store/progress.ts';
import { look } from './action.ts';
import { YEAR_ROLES, yearKey } from './agency-year.ts';
import { approved, findFollowed } from './progress.ts';

/** How measures stood at the end of a quarter or a half, and what was spent until then. */
export interface SeenSummary {
  readonly agency: Agency;
  readonly plan: Plan;
  readonly span: SpanName;
  readonly summary: ProgressSummary;
}

export const seeSummary = look({
  name: 'progress.summary',
  input: z.strictObject({ ...yearKey, span: z.enum(SPANS).nullable().default(null) }),
  may: YEAR_ROLES,
  find: findFollowed,
  async do({ tx, thing, now }, { span: wanted }): Promise<SeenSummary> {
    const plan = approved(thing);
    const span = wanted ?? lastSpan(plan.carriedOutIn, dayInThailand(now));
    const reports = await reportsOf(tx, thing);
    const summary = summarise(plan.measures, reports, spanOfYear(plan.carriedOutIn, span));
    return { agency: thing.agency, plan, span, summary };
  },
});
