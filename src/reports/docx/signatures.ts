import type { Paragraph, Table } from 'docx';
import type { Language } from '../../text/language.ts';
import { paperText } from '../../text/paper.ts';
import type { Signature } from '../body.ts';
import { plainTable } from './plain-table.ts';
import type { Writer } from './text.ts';

const DOTS = '.'.repeat(36);

/** Where people sign, two beside each other, never torn over two pages. */
export function signatureBlock(
  people: readonly Signature[],
  { width, writer, language }: { width: number; writer: Writer; language: Language },
): Table {
  const beside = people.length > 1 ? 2 : 1;
  const widths = Array.from({ length: beside }, () => Math.floor(width / beside));
  const rows = Array.from({ length: Math.ceil(people.length / beside) }, (_, row) =>
    widths.map((_one, place) => {
      const person = people[row * beside + place];
      return person ? lines(person, writer, language) : [writer.paragraph('', 'Signed')];
    }),
  );
  return plainTable(widths, rows);
}

function lines(person: Signature, writer: Writer, language: Language): Paragraph[] {
  const { signed, date } = paperText[language];
  const said = [
    '',
    person.role,
    '',
    `${signed} ${DOTS}`,
    `(${person.name || DOTS})`,
    person.position,
    `${date} ${person.date || DOTS}`,
  ];
  return said.map((text) => writer.paragraph(text, 'Signed'));
}
