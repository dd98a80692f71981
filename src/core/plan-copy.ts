import type { AgencyYear } from './agency-year.ts';
import { ancestry, type Lineage } from './lineage.ts';
import { placesOf } from './measure.ts';
import type { MeasureBody, Plan } from './plan.ts';
import { movedByYears } from './plan-period.ts';

/** A measure of an earlier plan as it would stand in this one. */
export interface CopiedMeasure {
  readonly body: MeasureBody;
  /** Codes that the year's instrument does not continue. */
  readonly dropped: readonly string[];
}

/**
 * Every period is moved by as many years as lie between the two plans, and codes become what they are
 * called now. What the analysis found then stays, to be brought up to date by whoever copies.
 */
export function copyMeasure(
  measure: MeasureBody,
  from: Pick<Plan, 'fiscalYear' | 'carriedOutIn'>,
  to: { readonly year: AgencyYear; readonly carriedOutIn: number; readonly lineage: Lineage },
): CopiedMeasure {
  const years = to.carriedOutIn - from.carriedOutIn;
  const { instrument, fiscalYear } = to.year;
  const now = new Map<string, string[]>();
  for (const place of placesOf(instrument)) {
    const before = ancestry(to.lineage, place, fiscalYear, from.fiscalYear);
    const codes = before.kind === 'continues' ? before.codes : place === 'total' ? [place] : [];
    for (const code of codes) now.set(code, [...(now.get(code) ?? []), place]);
  }
  const moved = (period: MeasureBody['period']) => period && movedByYears(period, years);
  return {
    body: {
      ...measure,
      answers: [...new Set(measure.answers.flatMap((code) => now.get(code) ?? []))],
      period: moved(measure.period),
      steps: measure.steps.map(({ number, text, period }) => ({
        number,
        text,
        period: moved(period),
      })),
    },
    dropped: measure.answers.filter((code) => !now.has(code)),
  };
}
