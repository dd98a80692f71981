import { Document, Header, Packer, type Table, TableRow } from 'docx';
import { stampZip } from '../kit/zip-time.ts';
import { templateText } from '../text/template.ts';
import { MARGIN, numbering, pageSize, styles, textWidth } from './docx/style.ts';
import { headRow, tableOf, textCell, widthsOf } from './docx/table.ts';
import { writerFor } from './docx/text.ts';

const DAY = '2026-01-01';

/** A template to begin from: every list once, with the fields that most documents have. */
export async function exampleTemplate(language: 'th' | 'en'): Promise<Uint8Array<ArrayBuffer>> {
  const { example: t } = templateText[language];
  const writer = writerFor({ digits: 'arabic' });
  const look = { language, digits: 'arabic' as const };
  const table = ({ head, row, shares }: (typeof t.tables)[number]): Table =>
    tableOf(widthsOf(shares, textWidth(false)), [
      headRow(
        head.map((text) => ({ text })),
        writer,
      ),
      new TableRow({ children: row.map((text) => textCell(text.split('\n'), writer)) }),
    ]);
  const document = new Document({
    title: t.title,
    styles: styles(look),
    numbering: numbering(look),
    sections: [
      {
        headers: { default: new Header({ children: [writer.paragraph(t.draft, 'Draft')] }) },
        properties: { page: { size: pageSize(false), margin: MARGIN } },
        children: [
          ...t.front.map((line, i) => writer.paragraph(line, i === 0 ? 'Title' : 'Cover')),
          ...t.text.map((line) => writer.paragraph(line, 'Text')),
          ...t.tables.flatMap((one) => [
            writer.paragraph(one.title, 'Heading2'),
            table(one),
            writer.paragraph('', 'TableSmall'),
          ]),
          ...t.end.map((line) => writer.paragraph(line, 'Signed')),
        ],
      },
    ],
  });
  return stampZip(new Uint8Array(await Packer.toBuffer(document)), DAY);
}
