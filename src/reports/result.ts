import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import encodeQR from 'qr';
import { IndicatorBars, indicatorBarsText, TotalGauge, totalGaugeText } from '../charts/result.tsx';
import { isLocalAddress } from '../core/check-address.ts';
import type { EditionHead, Entry } from '../core/edition.ts';
import type { Instrument } from '../core/instrument.ts';
import { type ResultView, viewResult } from '../core/result-view.ts';
import { dayInThailand, longDate } from '../kit/thai.ts';
import { nameIn } from '../text/agency.ts';
import { installationText } from '../text/installation.ts';
import type { Language } from '../text/language.ts';
import { missingWord, peopleWord, resultText } from '../text/result.ts';
import { resultCheckText } from '../text/result-check.ts';
import { sayWhy } from '../text/result-why.ts';
import type { Paper } from './typst.ts';

/** One A4 page that says one agency's result and where to check it. */
export interface ResultSheet {
  readonly instrument: Instrument;
  readonly head: EditionHead;
  readonly entry: Entry;
  /** Of the edition; null while nothing is published: then the page says that it is a draft. */
  readonly hash: string | null;
  /** Where it is checked. */
  readonly url: string;
  readonly language: Language;
}

export function resultPaper(sheet: ResultSheet): Paper {
  const view = viewResult(sheet.instrument, sheet.entry);
  const { language } = sheet;
  const gauge = view.total === null ? null : { view, language, total: view.total, width: 720 };
  return {
    template: 'result-page.typ',
    files: {
      'data.json': JSON.stringify({
        ...frameOf(sheet),
        overall: overallOf(view, language),
        gauge: gauge && totalGaugeText(gauge),
        tools: toolsOf(view, language),
        indicators: indicatorsOf(view, sheet),
        channels: channelsOf(view, sheet),
        foot: footOf(sheet),
      }),
      'bars.svg': renderToString(h(IndicatorBars, { view, language })),
      ...(gauge ? { 'gauge.svg': renderToString(h(TotalGauge, gauge)) } : {}),
      'qr.svg': encodeQR(sheet.url, 'svg', { ecc: 'medium', border: 2 }),
    },
  };
}

function frameOf({ head, entry, hash, instrument, language }: ResultSheet) {
  const t = resultText[language];
  const agency = nameIn(language, entry.agency);
  return {
    language,
    title: `${t.resultOf} ${head.cycle.fiscalYear} ${agency}`,
    subtitle: `${t.resultOf} · ${instrument.title[language]}`,
    agency,
    installation: head.installation.name,
    day: dayInThailand(new Date(head.edition.publishedAt)).split('-').map(Number),
    draft: hash === null ? t.draft : null,
    mark:
      head.installation.kind === 'self-assessment'
        ? installationText[language]['self-assessment']
        : null,
    qr: `${t.pageQr}`,
  };
}

function overallOf(view: ResultView, language: Language) {
  const t = resultText[language];
  const why = sayWhy(view, language);
  return {
    label: t.overall,
    value: view.total ?? '–',
    level: view.level?.title[language] ?? t.noLevel,
    said: [
      ...(view.total === null
        ? []
        : [`${view.isPass ? t.passed : t.notPassed} (${t.pass(view.pass)})`]),
      ...(why === null ? [] : [why]),
    ],
  };
}

function toolsOf(view: ResultView, language: Language) {
  const t = resultText[language];
  return {
    title: t.byTool,
    head: [t.tool, t.weight, t.score],
    rows: view.tools.flatMap((tool) => [
      {
        name: `${tool.title[language]} (${tool.key})`,
        weight: String(tool.weight),
        value: tool.value ?? missingWord(view, language),
        part: false,
      },
      ...tool.parts.map((part) => ({
        name: `${part.title[language]} (${part.key})`,
        weight: '',
        value: part.value ?? missingWord(view, language),
        part: true,
      })),
    ]),
  };
}

function indicatorsOf(view: ResultView, { language, head }: ResultSheet) {
  const t = resultText[language];
  const anyWithheld = view.indicators.some((one) => one.withheld);
  return {
    title: t.indicators,
    head: [t.indicator, t.score],
    chart: indicatorBarsText({ view, language }),
    rows: view.indicators.map((one, index) => ({
      name: `${index + 1}. ${one.title[language]}`,
      value: one.value ?? missingWord(view, language, one.withheld),
    })),
    notes: anyWithheld ? [t.withheldWhy(head.leastShown)] : [],
  };
}

function channelsOf(view: ResultView, { language, head }: ResultSheet) {
  const t = resultText[language];
  return {
    title: t.respondents,
    head: [t.channel, t.respondents, t.minimum],
    rows: view.channels.map((one) => ({
      name: one.title[language],
      people: peopleWord(one.released, head.leastShown, language),
      minimum: one.released.minimum === null ? '–' : t.people(one.released.minimum),
    })),
    notes: view.channels.some((one) => one.belowMinimum) ? [t.belowMinimum] : [],
  };
}

function footOf({ head, hash, url, language }: ResultSheet): string[] {
  const t = resultText[language];
  if (hash === null) return [`${t.draft} – ${t.draftNote}`, head.installation.name];
  const day = longDate(dayInThailand(new Date(head.edition.publishedAt)), language);
  return [
    `${t.edition(head.edition.number)} ${t.publishedOn(day)} · ${head.installation.name}`,
    `${t.hash}: ${hash}`,
    `${t.check}: ${url}${isLocalAddress(url) ? ` (${resultCheckText[language].local})` : ''}`,
  ];
}
