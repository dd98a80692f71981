import { searchForm } from '../kit/thai.ts';
import { indicatorOf } from './analysis.ts';
import type { PieceKind } from './draft.ts';
import { nothingIfDash } from './field.ts';
import type { Instrument } from './instrument.ts';
import { around, placesOf } from './measure.ts';
import { type Measure, type Period, type Plan, type Step, spanOf } from './plan.ts';
import type { Need } from './plan-need.ts';
import { fiscalYearSpan } from './plan-period.ts';
import { type PlanRule, type RequiredField, USUAL_FIELDS } from './plan-rule.ts';
import { type QuotedFigure, wrongFigures } from './quoted-figure.ts';

/**
 * What a plan lacks against the rule for its document, and where its measures contradict the results,
 * each other or themselves. Each fault knows its place; text/coverage.ts says it.
 */
export type PlanFault =
  | { readonly kind: 'notAnalysed'; readonly place: string }
  | { readonly kind: 'noMeasures' }
  | { readonly kind: 'unanswered'; readonly need: Need }
  | { readonly kind: 'reasonBesideMeasure'; readonly place: string; readonly measure: number }
  | MeasureFault;

/** At one measure, and where it is about one step, its number. */
export type MeasureFault = { readonly measure: number } & (
  | { readonly kind: 'missing'; readonly field: RequiredField }
  | { readonly kind: 'answersNothing' }
  | { readonly kind: 'unknownPlace'; readonly place: string }
  | ({ readonly kind: 'wrongFigure' } & QuotedFigure)
  | { readonly kind: 'backwards'; readonly step: number | null; readonly period: Period }
  | { readonly kind: 'outsideYear'; readonly step: number | null; readonly period: Period }
  | { readonly kind: 'outsideMeasure'; readonly step: number; readonly period: Period }
  | { readonly kind: 'sameStep'; readonly step: number; readonly other: number }
  | { readonly kind: 'sameMeasure'; readonly other: number }
  | { readonly kind: 'ownersDiffer'; readonly other: number }
  | { readonly kind: 'zeroWithSource' }
);

export interface Covered {
  readonly plan: Plan;
  readonly instrument: Instrument;
  readonly values: Readonly<Record<string, string>>;
  readonly needs: readonly Need[];
  /** What is written of the analysis. */
  readonly texts: readonly {
    readonly place: string;
    readonly kind: PieceKind;
    readonly text: string;
  }[];
  /** Null where the family has none. */
  readonly rule: PlanRule | null;
}

export function coverageOf(covered: Covered): PlanFault[] {
  const { plan, instrument } = covered;
  return [
    ...notAnalysed(covered),
    ...(plan.measures.length === 0 ? [{ kind: 'noMeasures' as const }] : []),
    ...covered.needs
      .filter((need) => !isAnswered(plan, instrument, need.place))
      .map((need) => ({ kind: 'unanswered' as const, need })),
    ...plan.reasons.flatMap(({ place }) => {
      const answering = plan.measures.find(({ answers }) => answers.includes(place));
      return answering
        ? [{ kind: 'reasonBesideMeasure' as const, place, measure: answering.number }]
        : [];
    }),
    ...plan.measures.flatMap((measure) => faultsOf(covered, measure)),
  ];
}

/** By a measure or by a reason, for the place itself or for what it is inside of. */
export function isAnswered(plan: Plan, instrument: Instrument, place: string): boolean {
  const wider = [place, ...around(instrument, place)];
  return (
    plan.measures.some(({ answers }) => answers.some((code) => wider.includes(code))) ||
    plan.reasons.some((one) => wider.includes(one.place))
  );
}

/** An indicator is analysed where both its strengths and its weaknesses are written. */
function notAnalysed({ instrument, texts }: Covered): PlanFault[] {
  const written = new Set(
    texts.filter(({ text }) => text.trim() !== '').map(({ place, kind }) => `${place} ${kind}`),
  );
  return instrument.tools
    .flatMap((tool): { code: string }[] => tool.indicators)
    .filter(({ code }) => !written.has(`${code} strengths`) || !written.has(`${code} weaknesses`))
    .map(({ code }) => ({ kind: 'notAnalysed', place: code }));
}

function faultsOf(covered: Covered, measure: Measure): MeasureFault[] {
  const { plan, instrument, rule, values } = covered;
  const { number, answers, budget } = measure;
  const known = new Set(placesOf(instrument));
  const of = <F extends object>(fault: F) => ({ measure: number, ...fault });
  return [
    ...(rule?.fields ?? USUAL_FIELDS)
      .filter((field) => isMissing(measure, field))
      .map((field) => of({ kind: 'missing' as const, field })),
    ...(answers.length === 0 ? [of({ kind: 'answersNothing' as const })] : []),
    ...answers
      .filter((place) => !known.has(place))
      .map((place) => of({ kind: 'unknownPlace' as const, place })),
    ...wrongFigures(measure.finding, values).map((figure) =>
      of({ kind: 'wrongFigure' as const, ...figure }),
    ),
    ...periodFaults(measure, fiscalYearSpan(plan.carriedOutIn)),
    ...twiceIn(measure.steps).map((pair) => of({ kind: 'sameStep' as const, ...pair })),
    ...besideOthers(covered, measure),
    ...(budget.kind === 'amount' && /^0+(\.0+)?$/.test(budget.baht) && budget.source !== ''
      ? [of({ kind: 'zeroWithSource' as const })]
      : []),
  ];
}

function isMissing(measure: Measure, field: RequiredField): boolean {
  const isBlank = (text: string) => nothingIfDash(text).trim() === '';
  switch (field) {
    case 'steps':
      return measure.steps.every(({ text }) => isBlank(text));
    case 'period':
      return spanOf(measure) === null;
    case 'owner':
      return isBlank(measure.ownerUnit) && isBlank(measure.ownerPerson);
    default:
      return isBlank(measure[field]);
  }
}

function periodFaults({ number, period, steps }: Measure, year: Period): MeasureFault[] {
  const own = (step: number | null, one: Period): MeasureFault[] => {
    if (one.to < one.from) return [{ kind: 'backwards', measure: number, step, period: one }];
    return isWithin(one, year) ? [] : [{ kind: 'outsideYear', measure: number, step, period: one }];
  };
  const whole = period && period.from <= period.to ? period : null;
  return [
    ...(period ? own(null, period) : []),
    ...steps.flatMap((step): MeasureFault[] => {
      if (!step.period) return [];
      const faults = own(step.number, step.period);
      if (faults.length > 0 || !whole || isWithin(step.period, whole)) return faults;
      return [{ kind: 'outsideMeasure', measure: number, step: step.number, period: step.period }];
    }),
  ];
}

function isWithin(inner: Period, outer: Period): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

/** Whatever its spaces and marks are. */
function plain(text: string): string {
  return searchForm(text).replace(/[\s\p{P}]/gu, '');
}

function twiceIn(steps: readonly Step[]): { readonly step: number; readonly other: number }[] {
  const seen = new Map<string, number>();
  return steps.flatMap(({ number, text }) => {
    const said = plain(text);
    const other = seen.get(said);
    if (other === undefined) seen.set(said, number);
    return other === undefined || said === '' ? [] : [{ step: number, other }];
  });
}

/** An earlier measure of the same title for the same indicator: said twice, or by two owners. */
function besideOthers({ plan, instrument }: Covered, measure: Measure): MeasureFault[] {
  const said = plain(measure.title);
  const other = plan.measures.find(
    (one) =>
      one.number < measure.number &&
      said !== '' &&
      plain(one.title) === said &&
      shareIndicator(instrument, one, measure),
  );
  if (!other) return [];
  const owner = (one: Measure) => plain(`${one.ownerUnit}${one.ownerPerson}`);
  const kind = owner(other) === owner(measure) ? 'sameMeasure' : 'ownersDiffer';
  return [{ kind, measure: measure.number, other: other.number }];
}

function shareIndicator(instrument: Instrument, a: Measure, b: Measure): boolean {
  const wide = ({ answers }: Measure) =>
    answers.map((code) => indicatorOf(instrument, code) ?? code);
  const known = new Set(wide(a));
  return (
    wide(b).some((code) => known.has(code)) || (a.answers.length === 0 && b.answers.length === 0)
  );
}
