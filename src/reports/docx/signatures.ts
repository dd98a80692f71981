import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Language } from '../../text/language.ts';
import { officeText } from '../../text/office.ts';
import type { Signature } from '../body.ts';
import type { Writer } from './text.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_LINES = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};
const DOTS = '.'.repeat(36);

/** Where people sign, two beside each other, never torn over two pages. */
export function signatureBlock(
  people: readonly Signature[],
  { width, writer, language }: { width: number; writer: Writer; language: Language },
): Table {
  const beside = people.length > 1 ? 2 : 1;
  const half = Math.floor(width / beside);
  const rows = Array.from({ length: Math.ceil(people.length / beside) }, (_, row) =>
    people.slice(row * beside, (row + 1) * beside),
  );
  return new Table({
    columnWidths: Array.from({ length: beside }, () => half),
    width: { size: half * beside, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: NO_LINES,
    rows: rows.map(
      (pair) =>
        new TableRow({
          cantSplit: true,
          children: Array.from({ length: beside }, (_, place) => {
            const person = pair[place];
            return new TableCell({
              children: person ? lines(person, writer, language) : [writer.paragraph('', 'Signed')],
            });
          }),
        }),
    ),
  });
}

function lines(person: Signature, writer: Writer, language: Language) {
  const { sign, date } = officeText[language];
  const said = [
    '',
    person.role,
    '',
    `${sign} ${DOTS}`,
    `(${person.name || DOTS})`,
    person.position,
    `${date} ${person.date || DOTS}`,
  ];
  return said.map((text) => writer.paragraph(text, 'Signed'));
}
