import { itemsOf } from '../core/instrument.ts';
import { rankedIndicators } from '../core/result-view.ts';
import type { TemplateValues } from '../core/template-field.ts';
import { toThaiDigits } from '../kit/thai.ts';
import { nameIn } from '../text/agency.ts';
import { sayPeriod } from '../text/report-period.ts';
import { missingWord, resultText } from '../text/result.ts';
import { type Body, draftLine } from './body.ts';
import { writable } from './docx/text.ts';
import { budgetText, followText, measuresOf, periodText } from './sections/measures.ts';
import { subjectOfQuestion } from './sections/questions.ts';
import { type Subject, subjectOf } from './subject.ts';

/** What the fields of a template say of one document: the same words and figures as in its own form. */
export function templateValues(
  source: Parameters<typeof subjectOf>[0],
  setting: Parameters<typeof subjectOf>[1],
  body: Body,
): TemplateValues {
  const subject = subjectOf(source, setting);
  const { view, year, language, plan } = subject;
  const t = resultText[language];
  const values: TemplateValues = {
    agency: nameIn(language, year.entry.agency),
    title: body.title,
    subtitle: body.subtitle,
    unit: body.unit,
    date: body.date,
    year: String(year.fiscalYear),
    planYear: String(plan?.carriedOutIn ?? year.fiscalYear + 1),
    total: view.total ?? missingWord(view, language),
    level: view.level?.title[language] ?? t.noLevel,
    draft: body.draft === null ? '' : draftLine(body),
    checkUrl: body.check?.url ?? '',
    hash: body.check?.hash ?? '',
    tools: view.tools.map(({ key, title, weight, value }) => ({
      code: key,
      name: title[language],
      weight: String(weight),
      score: value ?? missingWord(view, language),
    })),
    indicators: indicatorLines(subject),
    questions: view.indicators.flatMap((one) => questionLines(subject, one)),
    items: itemsOf(year.instrument).map(({ code, title }) => ({
      code,
      name: title[language],
      score: year.entry.values[code] ?? missingWord(view, language),
    })),
    measures: measureLines(subject),
    signatories: setting.signatories.map(({ role, name, position }) => ({
      role,
      name: name || TO_BE_WRITTEN,
      position,
    })),
  };
  return said(values, setting.digits === 'thai' ? toThaiDigits : (text) => text);
}

/** A name that is not known yet is written by hand. */
const TO_BE_WRITTEN = '.'.repeat(36);

type Indicator = Subject['view']['indicators'][number];

function indicatorLines(subject: Subject): TemplateValues[] {
  const { view, language, changes } = subject;
  const ranks = new Map(rankedIndicators(view).map((one) => [one.indicator.key, one.rank]));
  return view.indicators.map((one, i) => {
    const change = changes.get(one.key);
    const isCompared = change?.kind === 'compared';
    return {
      number: String(i + 1),
      name: one.title[language],
      score: one.value ?? missingWord(view, language, one.withheld),
      before: isCompared ? change.before : '–',
      change: isCompared ? change.difference : '–',
      rank: String(ranks.get(one.key) ?? '–'),
      questions: questionLines(subject, one),
    };
  });
}

function questionLines(subject: Subject, indicator: Indicator): TemplateValues[] {
  return indicator.questions.map(({ key, value }) => ({
    code: key,
    name: subjectOfQuestion(subject, key),
    score: value ?? missingWord(subject.view, subject.language, indicator.withheld),
  }));
}

function measureLines(subject: Subject): TemplateValues[] {
  return measuresOf(subject).map((measure) => ({
    number: String(measure.number),
    name: measure.title,
    answers: measure.answers.join(', '),
    finding: measure.finding,
    period: periodText(measure, subject),
    ownerUnit: measure.ownerUnit,
    ownerPerson: measure.ownerPerson,
    output: measure.output,
    evidence: measure.evidence,
    success: measure.success,
    budget: budgetText(measure, subject),
    followUp: followText(measure, subject),
    reporting: measure.reporting,
    steps: measure.steps.map(({ number, text, period }) => ({
      number: String(number),
      text,
      period: period ? sayPeriod(period, subject.setting) : '',
    })),
  }));
}

function said(values: TemplateValues, say: (text: string) => string): TemplateValues {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' ? say(writable(value)) : value.map((one) => said(one, say)),
    ]),
  );
}
