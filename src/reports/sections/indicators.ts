import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { IndicatorBars, indicatorBarsText } from '../../charts/result.tsx';
import { rankedIndicators } from '../../core/result-view.ts';
import { reportText } from '../../text/report.ts';
import { missingWord } from '../../text/result.ts';
import type { Block, Cell, Formula, Row } from '../body.ts';
import type { Subject } from '../document-source.ts';
import { figureCell, formulaFor } from './figure.ts';

/** Every indicator with its change since the year before and its place among the others. */
export function indicatorsSection(subject: Subject): Block[] {
  const { view, language, year, before } = subject;
  const t = reportText[language];
  const ranks = new Map(rankedIndicators(view).map((one) => [one.indicator.key, one.rank]));
  const rows = view.indicators.map(({ key, title, value, withheld }, i): Row => {
    const rank = ranks.get(key);
    return {
      cells: [
        { text: String(i + 1) },
        { text: title[language] },
        ...(before ? [earlierCell(subject, key)] : []),
        figureCell(value, key, missingWord(withheld, language)),
        ...(before ? [changeCell(subject, key)] : []),
        rank ? { figure: String(rank), of: `rank.${key}` } : { text: '–' },
      ],
    };
  });
  const head = [
    t.number,
    t.indicator,
    ...(before ? [t.year(before.fiscalYear)] : []),
    t.year(year.fiscalYear),
    ...(before ? [t.change] : []),
    t.rank,
  ];
  return [
    {
      kind: 'table',
      key: 'indicators',
      caption: t.indicatorsCaption(year.fiscalYear),
      columns: head.map((_, i) => ({
        share: i === 1 ? 5 : i === 0 ? 0.8 : 1.6,
        align: alignOf(i),
      })),
      head: [head.map((text) => ({ text }))],
      rows,
    },
    ...breakNotes(subject),
    {
      kind: 'picture',
      key: 'indicators',
      caption: t.indicatorsCaption(year.fiscalYear),
      description: indicatorBarsText({ view, language }),
      svg: renderToString(h(IndicatorBars, { view, language })),
    },
  ];
}

const alignOf = (column: number) => (column === 0 ? 'center' : column === 1 ? 'start' : 'end');

/** What stood there the year before, where the one continues the other. */
function earlierCell({ changes, language }: Subject, key: string): Cell {
  const change = changes.get(key);
  return change?.kind === 'compared'
    ? { figure: change.before, of: `before.${key}` }
    : { text: reportText[language].notCompared };
}

function changeCell({ changes, language }: Subject, key: string): Cell {
  const t = reportText[language];
  const change = changes.get(key);
  if (change?.kind !== 'compared') return { text: t.notCompared };
  const from: Formula = { kind: 'difference', of: key, less: `before.${key}`, places: 2 };
  const figures = new Map([
    [key, change.now],
    [`before.${key}`, change.before],
  ]);
  const found = formulaFor(change.difference, from, (one) => figures.get(one));
  return figureCell(change.difference, `change.${key}`, t.notCompared, found);
}

/** Why comparison breaks, where it does. */
function breakNotes({ view, changes, language, before, names }: Subject): Block[] {
  const t = reportText[language];
  if (!before) return [];
  const said = view.indicators.flatMap(({ key }) => {
    const change = changes.get(key);
    return change?.kind === 'breaks'
      ? [t.breaks(names.of(key), before.fiscalYear, change.why[language])]
      : [];
  });
  return said.map((text) => ({ kind: 'paragraph', text, tone: 'note' }));
}
