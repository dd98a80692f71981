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
import { officeText } from '../../text/office.ts';
import { anchorOf, type Desk, headingsOf } from './block.ts';

/** What stands before and around the sections: cover, contents, heads of pages, where to check. */
export function coverOf({ body, writer }: Desk): FileChild[] {
  const { title, subtitle, agency, unit, date } = body;
  return [
    writer.paragraph('', 'Cover', { spacing: { before: 2400 } }),
    writer.paragraph(title, 'Title'),
    ...(subtitle ? [writer.paragraph(subtitle, 'Cover')] : []),
    writer.paragraph('', 'Cover', { spacing: { before: 2400 } }),
    ...[agency, unit, date].filter(Boolean).map((line) => writer.paragraph(line, 'Cover')),
  ];
}

/** Without a cover the first page begins with what the cover would say. */
export function titleOf({ body, writer }: Desk): FileChild[] {
  const lines = [body.subtitle, body.agency, body.unit, body.date].filter(Boolean);
  return [
    writer.paragraph(body.title, 'Title'),
    ...lines.map((line) => writer.paragraph(line, 'Signed', { keepNext: false })),
  ];
}

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

export function checkBlock({ body, writer, drawer }: Desk): FileChild[] {
  if (!body.check) return [];
  const { hash, url, text } = body.check;
  const t = officeText[body.language];
  return [
    writer.paragraph('', 'TableSmall'),
    new Paragraph({
      style: 'Note',
      keepNext: true,
      children: [drawer.qr(encodeQR(url, 'svg', { ecc: 'medium', border: 2 }), t.qr(url))],
    }),
    writer.paragraph(text, 'Note', { keepNext: true }),
    plain(`${t.check} ${url}`, true),
    plain(`${t.hash} ${hash}`, false),
  ];
}

/** Addresses and hashes keep their digits. */
function plain(text: string, keepNext: boolean): Paragraph {
  return new Paragraph({ style: 'Note', keepNext, children: [new TextRun({ text })] });
}

/** The number of the page in the middle of its head, and that it is a draft where it is one. */
export function headOf({ body, writer }: Desk, isNumbered: boolean): Header {
  const t = officeText[body.language];
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
      ...(body.draft === null ? [] : [writer.paragraph(t.draft(body.draft), 'Draft')]),
      ...(isNumbered || body.draft !== null ? [] : [new Paragraph('')]),
    ],
  });
}

export function footOf({ body, writer }: Desk): Footer {
  return new Footer({
    children: [writer.paragraph(body.agency, 'TableSmall', { alignment: 'center' })],
  });
}
