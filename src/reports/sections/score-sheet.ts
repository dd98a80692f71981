import { reportText } from '../../text/report.ts';
import { reportSaid } from '../../text/report-said.ts';
import type { Block, Cell } from '../body.ts';
import type { Subject } from '../subject.ts';
import { cells, columns, note, table } from './blocks.ts';
import { assumedNote, componentsCell, itemCell, itemRows } from './item-list.ts';

/** What an assessor fills in item by item; what was decided already stands in it. */
export function scoreSheetSection(subject: Subject): Block[] {
  const { language, year, reasons } = subject;
  const t = reportText[language];
  return [
    note(reportSaid[language].allOrNothing),
    table({
      key: 'score-sheet',
      caption: t.scoreSheetCaption(year.fiscalYear),
      columns: columns('1.3c', '3.6', '4.6', '1.9', '1.7e', '3.8'),
      head: [t.code, t.item, t.components, t.found, t.score, t.reason],
      rows: itemRows(subject, 6, (item) => {
        const value = year.entry.values[item.code];
        const score: Cell = value === undefined ? { text: '' } : { figure: value, of: item.code };
        return cells(
          item.code,
          itemCell(item, subject),
          componentsCell(item, subject),
          { paragraphs: t.yesNo },
          score,
          reasons[item.code] ?? '',
        );
      }),
    }),
    ...assumedNote(subject),
  ];
}
