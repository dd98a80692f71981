import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { IndicatorBars, indicatorBarsText } from '../../charts/result.tsx';
import { rankedIndicators } from '../../core/result-view.ts';
import { reportText } from '../../text/report.ts';
import { reportSaid } from '../../text/report-said.ts';
import { missingWord } from '../../text/result.ts';
import type { Block } from '../body.ts';
import type { Subject } from '../subject.ts';
import { cells, columns, missing, note, table } from './blocks.ts';
import { breakNotes, changeCell, earlierCell } from './change.ts';
import { figureCell } from './figure.ts';

/** Every indicator with its change since the year before and its place among the others. */
export function indicatorsSection(subject: Subject): Block[] {
  const { view, language, year } = subject;
  const t = reportText[language];
  if (view.indicators.every(({ value }) => value === null)) return missing(subject, 'indicators');
  const ranks = new Map(rankedIndicators(view).map((one) => [one.indicator.key, one.rank]));
  const isCompared = view.indicators.some(
    ({ key }) => subject.changes.get(key)?.kind === 'compared',
  );
  const before = isCompared ? subject.before : undefined;
  return [
    table({
      key: 'indicators',
      caption: t.indicatorsCaption(year.fiscalYear),
      columns: before
        ? columns('1.3c', '5', '2e', '2e', '2e', '1.5e')
        : columns('1.3c', '7', '2e', '1.5e'),
      head: [
        t.number,
        t.indicator,
        ...(before ? [t.year(before.fiscalYear)] : []),
        t.year(year.fiscalYear),
        ...(before ? [t.change] : []),
        t.rank,
      ],
      rows: view.indicators.map(({ key, title, value, withheld }, i) => {
        const rank = ranks.get(key);
        return cells(
          String(i + 1),
          title[language],
          ...(before ? [earlierCell(subject, key)] : []),
          figureCell(value, key, missingWord(view, language, withheld)),
          ...(before ? [changeCell(subject, key)] : []),
          figureCell(rank ? String(rank) : null, `rank.${key}`, t.none),
        );
      }),
    }),
    note(reportSaid[language].ranksNote),
    ...(before
      ? breakNotes(
          subject,
          view.indicators.map(({ key }) => key),
        )
      : []),
    {
      kind: 'picture',
      key: 'indicators',
      caption: t.indicatorsChart(year.fiscalYear),
      description: indicatorBarsText({ view, language }),
      svg: renderToString(h(IndicatorBars, { view, language })),
    },
  ];
}
