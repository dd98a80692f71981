import { reportText } from '../../text/report.ts';
import { missingWord } from '../../text/result.ts';
import type { Block, Row } from '../body.ts';
import type { Subject } from '../subject.ts';
import { cells, columns, groupRow, missing, table } from './blocks.ts';
import { breakNotes, changeCell, earlierCell } from './change.ts';
import { figureCell } from './figure.ts';

/** This year beside the one before: the whole, its level, each tool with its parts and indicators. */
export function comparisonSection(subject: Subject): Block[] {
  const { before, view, language, year } = subject;
  const t = reportText[language];
  if (!before) return missing(subject, 'comparison');
  const row = (name: string, key: string, value: string | null): Row =>
    cells(
      name,
      earlierCell(subject, key),
      figureCell(value, key, missingWord(view, language)),
      changeCell(subject, key),
    );
  const rows = [
    row(t.total, 'total', view.total),
    cells(t.level, levelOf(subject, before), levelOf(subject, year), ''),
    ...view.tools.flatMap((tool) => [
      groupRow(`${tool.title[language]} (${tool.key})`, 4),
      row(t.toolTotal(tool.key), tool.key, tool.value),
      ...tool.parts.map((part) =>
        row(`${part.title[language]} (${part.key})`, part.key, part.value),
      ),
      ...view.indicators.flatMap((one, i) =>
        one.tool === tool.key ? [row(`${i + 1}. ${one.title[language]}`, one.key, one.value)] : [],
      ),
    ]),
  ];
  return [
    table({
      key: 'comparison',
      caption: t.comparisonCaption(before.fiscalYear, year.fiscalYear),
      columns: columns('6', '2e', '2e', '2e'),
      head: [t.figure, t.year(before.fiscalYear), t.year(year.fiscalYear), t.change],
      rows,
    }),
    ...breakNotes(subject, [
      'total',
      ...view.tools.flatMap((tool) => [tool.key, ...tool.parts.map(({ key }) => key)]),
      ...view.indicators.map(({ key }) => key),
    ]),
  ];
}

function levelOf({ language }: Subject, { instrument, entry }: Subject['year']): string {
  const level = instrument.rating.levels.find(({ code }) => code === entry.level);
  return level?.title[language] ?? reportText[language].none;
}
