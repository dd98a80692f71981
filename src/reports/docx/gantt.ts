import { type Table, TableCell, TableRow, VerticalAlignTable } from 'docx';
import type { Gantt } from '../body.ts';
import { headRow, shade, tableOf, widthsOf } from './table.ts';
import type { Writer } from './text.ts';

const BAR = '7A8DA6';
const GROUP = 'EFEFEF';

/** Who does what when: a table whose cells are shaded, with the period in words under each name. */
export function ganttBlock(gantt: Gantt, width: number, writer: Writer): Table {
  const periods = gantt.periods.length;
  const first = Math.max(3, periods * 0.7);
  const shares = [first, ...gantt.periods.map(() => 1)];
  const style = periods > 6 ? 'TableSmallHead' : 'TableHead';
  const rows = [
    headRow(
      [
        { text: gantt.firstColumn, rows: 2 },
        ...gantt.groups.map(({ text, columns }) => ({ text, columns })),
      ],
      writer,
      style,
    ),
    headRow(
      gantt.periods.map((text) => ({ text })),
      writer,
      style,
    ),
  ];
  return tableOf(widthsOf(shares, width), [
    ...rows,
    ...gantt.rows.map((row) => ganttRow(row, periods, writer)),
  ]);
}

function ganttRow(row: Gantt['rows'][number], periods: number, writer: Writer): TableRow {
  const isGroup = row.tone === 'group';
  const name = new TableCell({
    children: [
      writer.paragraph(row.text, isGroup ? 'TableHead' : 'TableText', {
        alignment: 'left',
      }),
      ...(row.said ? [writer.paragraph(row.said, 'TableSmall')] : []),
    ],
    ...(isGroup ? { shading: shade(GROUP) } : {}),
  });
  const cells = Array.from({ length: periods }, (_, period) => {
    const isOn = row.bars.some(({ from, to }) => from <= period && period <= to);
    return new TableCell({
      children: [writer.paragraph('', 'TableSmall')],
      verticalAlign: VerticalAlignTable.CENTER,
      ...(isOn ? { shading: shade(BAR) } : isGroup ? { shading: shade(GROUP) } : {}),
    });
  });
  return new TableRow({ cantSplit: true, children: [name, ...cells] });
}
