import { createHash } from 'node:crypto';
import { canonical } from './audit.ts';

/**
 * A plan answers the results of one fiscal year and is carried out in another, usually the next. It
 * is made of measures; what the head approved is a frozen version, which follow-up and documents are
 * made from while people go on writing.
 */
export interface Plan {
  readonly agencyId: number;
  /** Of the results it answers. */
  readonly fiscalYear: number;
  readonly carriedOutIn: number;
  /** In the order of their numbers. */
  readonly measures: readonly Measure[];
  /** Places of the results that no measure answers, with the reason why. */
  readonly reasons: readonly PlanReason[];
  /** Of the version that follow-up and documents are made from; null before. */
  readonly approval: PlanApproval | null;
}

/** The years in which the plan that answers a year's results may be carried out; usually the second. */
export function yearsToCarryOut(fiscalYear: number): number[] {
  return [fiscalYear, fiscalYear + 1, fiscalYear + 2];
}

export interface PlanReason {
  readonly place: string;
  readonly reason: string;
}

export interface PlanApproval {
  readonly version: number;
  /** Empty where the account is no more. */
  readonly by: string;
  readonly position: string;
  readonly at: Date;
  readonly hash: string;
}

export interface Measure extends MeasureBody {
  /** Permanent within its plan; `version` counts its edits. */
  readonly number: number;
  readonly version: number;
}

/** What is written of a measure. Any text may still be empty: coverage says what is missing. */
export interface MeasureBody {
  /** What it answers: codes of tools, indicators, questions, items; `total` for the whole. */
  readonly answers: readonly string[];
  readonly title: string;
  /** The analysis result it answers. */
  readonly finding: string;
  /** Of the whole measure; its steps may have their own within it. */
  readonly period: Period | null;
  readonly steps: readonly Step[];
  readonly ownerUnit: string;
  readonly ownerPerson: string;
  readonly output: string;
  readonly evidence: string;
  readonly success: string;
  readonly budget: Budget;
  readonly followUp: string;
  readonly interval: Interval;
  readonly reporting: string;
}

export interface Step {
  /** Its name for good (`step.ts`); left out where that is its place. */
  readonly id?: number;
  /** Its place in the order, from 1. */
  readonly number: number;
  readonly text: string;
  readonly period: Period | null;
}

/** Both days included; said as it was entered. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly in: PeriodUnit;
}

export const PERIOD_UNITS = ['days', 'months', 'quarters'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

export type Budget =
  | { readonly kind: 'none' }
  /** Baht as exact decimal text, `120000` or `1250.50`. */
  | { readonly kind: 'amount'; readonly baht: string; readonly source: string }
  | { readonly kind: 'unsaid' };

export const INTERVALS = ['month', 'twoMonths', 'quarter', 'half', 'year'] as const;
export type Interval = (typeof INTERVALS)[number];

export const EMPTY_MEASURE: MeasureBody = {
  answers: [],
  title: '',
  finding: '',
  period: null,
  steps: [],
  ownerUnit: '',
  ownerPerson: '',
  output: '',
  evidence: '',
  success: '',
  budget: { kind: 'unsaid' },
  followUp: '',
  interval: 'quarter',
  reporting: '',
};

export const MOST_STEPS = 60;
export const LONGEST_STEP = 60_000;
export const MOST_MEASURES = 200;

/** When a measure runs: its own period, or from its first step to its last. */
export function spanOf({ period, steps }: MeasureBody): Period | null {
  if (period) return period;
  const known = steps.flatMap((step) => step.period ?? []);
  if (known.length === 0) return null;
  const from = known.map((one) => one.from).sort()[0]!;
  const to = known
    .map((one) => one.to)
    .sort()
    .at(-1)!;
  const units = new Set(known.map((one) => one.in));
  return { from, to, in: units.size === 1 ? known[0]!.in : 'days' };
}

/** What a frozen version holds: the plan without who approved it. */
export type PlanContent = Pick<Plan, 'fiscalYear' | 'carriedOutIn' | 'measures' | 'reasons'>;

export function contentOf({ fiscalYear, carriedOutIn, measures, reasons }: Plan): PlanContent {
  return { fiscalYear, carriedOutIn, measures, reasons };
}

/** Over everything in it, whatever the order in which it was kept. */
export function planHash(agencyCode: string, content: PlanContent): string {
  return createHash('sha256')
    .update(canonical({ agencyCode, ...content }))
    .digest('hex');
}
