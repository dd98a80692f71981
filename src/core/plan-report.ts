import type { EvidenceFile } from './evidence.ts';
import { type Measure, type Plan, spanOf } from './plan.ts';
import { type StepReport, standing } from './progress.ts';
import {
  type MeasureSummary,
  type ProgressSummary,
  type Span,
  summarise,
} from './progress-summary.ts';
import { roundsOf } from './round.ts';
import { type NamedStep, stepsOf } from './step.ts';

/**
 * The report on a plan's measures that an agency publishes a year later (2568 o28, 2569 o26): what
 * was planned, what came of it, and what a reader would miss.
 */
export interface PlanReport extends Span {
  readonly plan: Plan;
  readonly summary: ProgressSummary;
  readonly measures: readonly ReportedMeasure[];
  /** How many measures have all that is asked of them. */
  readonly complete: number;
}

export interface ReportedMeasure extends MeasureSummary {
  readonly details: readonly StepDetail[];
  readonly missing: readonly Missing[];
}

/** Everything said of one step over the year. */
export interface StepDetail {
  readonly place: number;
  readonly text: string;
  /** Oldest first; the last version of each round. */
  readonly reports: readonly StepReport[];
  readonly links: readonly string[];
  readonly files: readonly EvidenceFile[];
}

/** The five fields of a plan (2.1–2.5), then what its report asks for; the last two are advice. */
export const MISSING = [
  'title',
  'finding',
  'steps',
  'period',
  'owner',
  'reports',
  'result',
  'spending',
  'evidence',
] as const;
export type Missing = (typeof MISSING)[number];
const ADVICE: readonly Missing[] = ['spending', 'evidence'];

export const isAdvice = (missing: Missing) => ADVICE.includes(missing);

export function planReport(
  plan: Plan,
  reports: readonly StepReport[],
  files: readonly EvidenceFile[],
): PlanReport {
  const { from, until } = roundsOf(plan.carriedOutIn, 'year')[0]!;
  const latest = standing(reports);
  const summary = summarise(plan.measures, latest, { from, until });
  const measures = summary.measures.map((one): ReportedMeasure => {
    const details = stepsOf(one.measure).map((step) => detailOf(one.measure, step, latest, files));
    return { ...one, details, missing: missingOf(one, details) };
  });
  const complete = measures.filter(({ missing }) => missing.every(isAdvice)).length;
  return { plan, from, until, summary, measures, complete };
}

function detailOf(
  { number }: Measure,
  step: NamedStep,
  latest: readonly StepReport[],
  files: readonly EvidenceFile[],
): StepDetail {
  const isOwn = (one: { readonly measure: number; readonly step: number }) =>
    one.measure === number && one.step === step.id;
  const reports = latest.filter(isOwn).sort((a, b) => (a.until < b.until ? -1 : 1));
  return {
    place: step.number,
    text: step.text,
    reports,
    links: [...new Set(reports.flatMap(({ links }) => links))],
    files: files.filter(isOwn),
  };
}

function missingOf(
  { measure, spentSoFar, results }: MeasureSummary,
  details: readonly StepDetail[],
): Missing[] {
  const lacks: Readonly<Record<Missing, boolean>> = {
    title: measure.title === '',
    finding: measure.finding === '',
    steps: !measure.steps.some(({ text }) => text !== ''),
    period: spanOf(measure) === null,
    owner: measure.ownerUnit === '' && measure.ownerPerson === '',
    // A step that nothing was ever said of.
    reports: details.some(({ reports }) => reports.length === 0),
    result: results.length === 0,
    spending: spentSoFar.kind === 'unsaid',
    evidence: !details.some(({ links, files }) => links.length > 0 || files.length > 0),
  };
  return MISSING.filter((field) => lacks[field]);
}
