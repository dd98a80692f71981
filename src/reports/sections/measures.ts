import { around } from '../../core/measure.ts';
import { type Measure, type Period, spanOf } from '../../core/plan.ts';
import { fiscalYearOf } from '../../kit/thai.ts';
import { measureText } from '../../text/measure.ts';
import { reportText, sayBudget } from '../../text/report.ts';
import { sayPeriod } from '../../text/report-period.ts';
import { reportSaid } from '../../text/report-said.ts';
import type { Cell } from '../body.ts';
import type { Subject } from '../subject.ts';

/** The measures of the plan; none where there is no plan. */
export const measuresOf = ({ plan }: Pick<Subject, 'plan'>): readonly Measure[] =>
  plan?.measures ?? [];

/** Measures that answer this place: itself, or what it is inside of. */
export function measuresFor(subject: Subject, place: string): Measure[] {
  const wider = [place, ...around(subject.year.instrument, place)];
  return measuresOf(subject).filter(({ answers }) => answers.some((code) => wider.includes(code)));
}

/** Measures that answer an indicator or anything under it. */
export function measuresUnder(subject: Subject, indicator: string): Measure[] {
  return measuresOf(subject).filter(({ answers }) =>
    answers.some((code) => isUnder(subject, code, indicator)),
  );
}

const isUnder = ({ year }: Subject, code: string, indicator: string) =>
  [code, ...around(year.instrument, code)].includes(indicator);

/** Measures for a whole tool, or for the whole. */
export function measuresOverall(subject: Subject): Measure[] {
  return measuresOf(subject).filter(({ answers }) =>
    subject.view.indicators.every(
      ({ key }) => !answers.some((code) => isUnder(subject, code, key)),
    ),
  );
}

/** Why nothing is done about a place, or that nobody has said so. */
export function reasonFor({ plan, language, year }: Subject, place: string): string {
  const said = reportSaid[language];
  const wider = [place, ...around(year.instrument, place)];
  const found = plan?.reasons.find((one) => wider.includes(one.place));
  return found ? said.reasonInstead(found.reason) : said.noMeasure;
}

/** One paragraph a step, numbered where there are several. */
export function stepsCell({ steps }: Measure, subject: Subject): Cell {
  const t = reportText[subject.language];
  if (steps.length === 0) return { text: t.unsaid };
  return {
    paragraphs: steps.map(({ number, text }) => (steps.length === 1 ? text : `${number}. ${text}`)),
  };
}

/** The same with when each is done. */
export function timedStepsCell(measure: Measure, subject: Subject): Cell {
  const t = reportText[subject.language];
  const { steps } = measure;
  if (steps.length === 0) return { text: t.unsaid };
  return {
    paragraphs: steps.map(({ number, text, period }) => {
      const what = steps.length === 1 ? text : `${number}. ${text}`;
      return period ? `${what} (${sayPeriod(period, subject.setting)})` : what;
    }),
  };
}

export function periodText(measure: Measure, subject: Subject): string {
  const span = spanOf(measure);
  return span ? sayWithin(span, subject) : reportSaid[subject.language].noPeriod;
}

/** With a word where it lies outside the year of the plan. */
export function sayWithin(period: Period, { plan, setting, language }: Subject): string {
  const said = sayPeriod(period, setting);
  const year = plan?.carriedOutIn;
  const isInside = fiscalYearOf(period.from) === year && fiscalYearOf(period.to) === year;
  return isInside ? said : reportSaid[language].outsidePeriod(said);
}

export function ownerCell({ ownerUnit, ownerPerson }: Measure, { language }: Subject): Cell {
  const lines = [ownerUnit, ownerPerson].filter((one) => one !== '');
  return lines.length === 0 ? { text: reportText[language].unsaid } : { paragraphs: lines };
}

export function followText({ interval, followUp }: Measure, { language }: Subject): string {
  const every = measureText[language].intervals[interval];
  return followUp === '' ? every : `${followUp} (${every})`;
}

export const orUnsaid = (text: string, { language }: Subject): string =>
  text === '' ? reportText[language].unsaid : text;

export const budgetText = ({ budget }: Measure, { language }: Subject): string =>
  sayBudget(budget, language);
