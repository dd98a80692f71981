import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { HistoryTrend, historyTrendText, totalsOf } from '../../charts/year-history.tsx';
import { estimatesByYear } from '../../core/result-detail.ts';
import { historyOf } from '../../core/year-history.ts';
import { agencyYearText } from '../../text/agency-year.ts';
import { chartText } from '../../text/chart.ts';
import { intervalText } from '../../text/interval.ts';
import { reportText } from '../../text/report.ts';
import type { Block, Formula } from '../body.ts';
import type { Subject } from '../subject.ts';
import { cells, columns, missing, note, table } from './blocks.ts';
import { figureCell, formulaFor } from './figure.ts';

/** The agency's totals over its years, with differences and where comparison breaks. */
export function trendSection(subject: Subject): Block[] {
  const { language, view } = subject;
  const t = reportText[language];
  const years = subject.years.filter(({ fiscalYear }) => fiscalYear <= subject.year.fiscalYear);
  const history = historyOf(subject.lineage, years);
  const figures = history.rows.find(({ key }) => key === 'total')?.figures ?? [];
  if (figures.filter(({ value }) => value !== null).length < 2) return missing(subject, 'trend');
  const estimates = estimatesByYear(
    years.flatMap((year) => {
      const finer = subject.finers[year.fiscalYear];
      return finer ? [{ ...year, finer, href: null }] : [];
    }),
  );
  const chart = { history, estimates, pass: view.pass, language, width: 560 };
  const totals = totalsOf(chart);
  const changes = new Map(figures.map(({ year, change }) => [year, change]));
  const values = new Map(figures.map(({ year, value }) => [`${year}.total`, value]));
  const hasInterval = totals.some(({ low }) => low !== undefined);
  const hasBreak = totals.some(({ breaks, changed }) => (breaks ?? changed) !== undefined);
  return [
    table({
      key: 'trend',
      caption: t.trendCaption,
      columns: columns(
        '2.1c',
        '1.6e',
        ...(hasInterval ? ['2.3c'] : []),
        '3',
        '1.8e',
        ...(hasBreak ? ['4'] : []),
      ),
      head: [
        agencyYearText[language].year,
        t.score,
        ...(hasInterval ? [intervalText[language].column] : []),
        t.level,
        t.change,
        ...(hasBreak ? [chartText[language].comparability] : []),
      ],
      rows: totals.map(({ year, value, low, high, breaks, changed }) => {
        const of = `${year}.total`;
        const change = changes.get(year);
        const compared = change?.kind === 'compared' ? change : null;
        const from: Formula = {
          kind: 'difference',
          of,
          less: `${compared?.since}.total`,
          places: 2,
        };
        return cells(
          String(year),
          figureCell(value, of, t.noScore),
          ...(hasInterval ? [low === undefined ? t.none : `${low}–${high}`] : []),
          levelIn(subject, year),
          figureCell(
            compared?.difference,
            `change.${of}`,
            change?.kind === 'breaks' ? t.notCompared : t.none,
            formulaFor(compared?.difference, from, (key) => values.get(key)),
          ),
          ...(hasBreak ? [breaks ?? changed ?? ''] : []),
        );
      }),
    }),
    ...(hasInterval ? [note(intervalText[language].about)] : []),
    {
      kind: 'picture',
      key: 'trend',
      caption: t.trendChart,
      description: historyTrendText(chart),
      svg: renderToString(h(HistoryTrend, chart)),
    },
  ];
}

function levelIn({ years, language }: Subject, fiscalYear: number): string {
  const found = years.find((one) => one.fiscalYear === fiscalYear);
  const level = found?.instrument.rating.levels.find(({ code }) => code === found.entry.level);
  return level?.title[language] ?? reportText[language].none;
}
