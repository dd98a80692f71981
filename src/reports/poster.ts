import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import encodeQR from 'qr';
import { IndicatorBars, indicatorBarsText, TotalGauge, totalGaugeText } from '../charts/result.tsx';
import type { Entry } from '../core/edition.ts';
import type { Instrument } from '../core/instrument.ts';
import { viewResult } from '../core/result-view.ts';
import { nameIn } from '../text/agency.ts';
import type { Language } from '../text/language.ts';
import { resultText } from '../text/result.ts';
import type { Paper } from './typst.ts';

/** A sheet for a wall: the total, its level and the indicators, with where to check them. */
export interface Poster {
  readonly instrument: Instrument;
  readonly entry: Entry;
  readonly fiscalYear: number;
  /** YYYY-MM-DD, for the file's own records. */
  readonly day: string;
  /** The page that the code leads to, and what is said beside it. */
  readonly url: string;
  readonly language: Language;
}

export function posterPaper(poster: Poster): Paper {
  const { instrument, entry, fiscalYear, day, url, language } = poster;
  const t = resultText[language];
  const view = viewResult(instrument, entry);
  const gauge = view.total === null ? null : { view, language, total: view.total, width: 720 };
  const agency = nameIn(language, entry.agency);
  return {
    template: 'poster.typ',
    files: {
      'data.json': JSON.stringify({
        language,
        title: `${t.resultOf} ${fiscalYear} ${agency}`,
        subtitle: `${t.resultOf} ${t.year(fiscalYear)}`,
        agency,
        day: day.split('-').map(Number),
        label: t.overall,
        value: view.total ?? '–',
        level: view.level?.title[language] ?? t.noLevel,
        gauge: gauge && totalGaugeText(gauge),
        bars: indicatorBarsText({ view, language }),
        qr: t.pageQr,
        check: `${t.check}: ${url}`,
        foot: entry.printed ? [t.printed] : [],
      }),
      'bars.svg': renderToString(h(IndicatorBars, { view, language, width: 460 })),
      ...(gauge ? { 'gauge.svg': renderToString(h(TotalGauge, gauge)) } : {}),
      'qr.svg': encodeQR(url, 'svg', { ecc: 'medium', border: 2 }),
    },
  };
}
