import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { HistoryTrend, historyTrendText } from '../../charts/year-history.tsx';
import { historyOf } from '../../core/year-history.ts';
import { agencyYearText } from '../../text/agency-year.ts';
import { reportText } from '../../text/report.ts';
import { reportSaid } from '../../text/report-said.ts';
import type { Block, Formula } from '../body.ts';
import type { Subject } from '../subject.ts';
import { cells, columns, missing, note, table } from './blocks.ts';
import { figureCell, formulaFor } from './figure.ts';

/** The agency's totals over its years, with differences and where comparison breaks. */
export function trendSection(subject: Subject): Block[] {
  const { language, view } = subject;
  const [t, said] = [reportText[language], reportSaid[language]];
  const years = subject.years.filter(({ fiscalYear }) => fiscalYear <= subject.year.fiscalYear);
  const history = historyOf(subject.lineage, years);
  const totals = history.rows.find(({ key }) => key === 'total')?.figures ?? [];
  if (totals.filter(({ value }) => value !== null).length < 2) return missing(subject, 'trend');
  const values = new Map(totals.map(({ year, value }) => [`${year}.total`, value]));
  const chart = { history, pass: view.pass, language, width: 560 };
  const breaks = totals.flatMap(({ year, change }) =>
    change?.kind === 'breaks'
      ? [said.breaks(`${t.total} ${year}`, change.since, change.why[language])]
      : [],
  );
  return [
    table({
      key: 'trend',
      caption: t.trendCaption,
      columns: columns('2c', '2e', '4', '2e'),
      head: [agencyYearText[language].year, t.score, t.level, t.change],
      rows: totals.map(({ year, value, change }) => {
        const of = `${year}.total`;
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
          levelIn(subject, year),
          figureCell(
            compared?.difference,
            `change.${of}`,
            change?.kind === 'breaks' ? t.notCompared : t.none,
            formulaFor(compared?.difference, from, (key) => values.get(key)),
          ),
        );
      }),
    }),
    ...[
      ...breaks,
      ...history.breaks.map(({ year, why }) => said.changedIn(year, why[language])),
    ].map(note),
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
