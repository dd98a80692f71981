import {
  type FileChild,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import encodeQR from 'qr';
import { paperText } from '../../text/paper.ts';
import { draftLine } from '../body.ts';
import { anchorOf, type Desk, headingsOf } from './block.ts';
import { plainTable } from './plain-table.ts';
import { textWidth } from './style.ts';

/** What stands before and around the sections: cover, contents, heads of pages, where to check. */
export function coverOf(desk: Desk): FileChild[] {
  const { body, writer } = desk;
  const { title, subtitle, agency, unit, date } = body;
  return [
    writer.paragraph('', 'Cover', { spacing: { before: 2000 } }),
    writer.paragraph(yearKept(title), 'Title'),
    ...(subtitle ? [writer.paragraph(yearKept(subtitle), 'Cover')] : []),
    writer.paragraph('', 'Cover', { spacing: { before: 1600 } }),
    ...[agency, unit, date].filter(Boolean).map((line) => writer.paragraph(line, 'Cover')),
    ...(body.check ? [writer.paragraph('', 'Cover', { spacing: { before: 1600 } })] : []),
    ...checkBlock(desk),
  ];
}

/** Without a cover the first page begins with what the cover would say. */
export function titleOf({ body, writer, drawer }: Desk): FileChild[] {
  const { check } = body;
  const made = [body.subtitle, body.agency, body.unit, body.date].filter(Boolean).join(' · ');
  const words = [
    writer.paragraph(yearKept(body.title), 'Title', { spacing: { before: 0, after: 80 } }),
    writer.paragraph(yearKept(made), 'Signed', { keepNext: false }),
  ];
  if (!check) return words;
  const said = [check.text, check.url].map((line) =>
    writer.paragraph(line, 'TableSmall', { alignment: 'center' }),
  );
  return [
    plainTable(
      [textWidth(false) - QR_WIDTH, QR_WIDTH],
      [[[...words, ...said], [qrParagraph(check.url, { body, drawer })]]],
    ),
  ];
}

const QR_WIDTH = 1700;

/** A year is not parted from the era it counts. */
const yearKept = (text: string) => text.replace(/พ\.ศ\. (?=\d{4})/g, 'พ.ศ.\u00a0');

/** Filled with the headings; Word writes the numbers of the pages when it opens the document. */
export function contentsOf({ body, writer }: Desk): FileChild[] {
  const cachedEntries = headingsOf(body)
    .map(({ level, text }, i) => ({ level, title: writer.say(text), href: anchorOf(i + 1) }))
    .filter(({ level }) => level < 3);
  return [
    writer.paragraph(body.contentsTitle, 'Contents'),
    new TableOfContents(body.contentsTitle, {
      hyperlink: true,
      headingStyleRange: '1-2',
      cachedEntries,
    }),
  ];
}

function checkBlock({ body, writer, drawer }: Desk): FileChild[] {
  const { check } = body;
  if (!check) return [];
  return [
    plainTable(
      [QR_WIDTH, textWidth(false) - QR_WIDTH],
      [
        [
          [qrParagraph(check.url, { body, drawer })],
          [
            writer.paragraph(check.text, 'Label', { spacing: { before: 0, after: 0 } }),
            writer.paragraph(check.url, 'Note', { spacing: { before: 0, after: 0 } }),
          ],
        ],
      ],
    ),
  ];
}

function qrParagraph(url: string, { body, drawer }: Pick<Desk, 'body' | 'drawer'>): Paragraph {
  const code = encodeQR(url, 'svg', { ecc: 'medium', border: 2 });
  return new Paragraph({ children: [drawer.qr(code, paperText[body.language].qr(url))] });
}

/** The number of the page in the middle of its head, and that it is a draft where it is one. */
export function headOf({ body, writer }: Desk, isNumbered: boolean): Header {
  return new Header({
    children: [
      ...(isNumbered
        ? [
            new Paragraph({
              alignment: 'center',
              children: [new TextRun({ children: ['– ', PageNumber.CURRENT, ' –'] })],
            }),
          ]
        : []),
      ...(body.draft === null ? [] : [writer.paragraph(draftLine(body), 'Draft')]),
      ...(isNumbered || body.draft !== null ? [] : [new Paragraph('')]),
    ],
  });
}

export function footOf({ body, writer }: Desk): Footer {
  const { hash } = paperText[body.language];
  const lines = [body.agency, ...(body.check ? [`${hash} ${body.check.hash}`] : [])];
  return new Footer({
    children: lines.map((line) => writer.paragraph(line, 'TableSmall', { alignment: 'center' })),
  });
}
