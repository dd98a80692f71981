import { Document, type ISectionOptions, NumberFormat, Packer, SectionType } from 'docx';
import { xmlText } from '../../kit/xml.ts';
import { stampZip } from '../../kit/zip-time.ts';
import type { Body } from '../body.ts';
import { type Desk, sectionBlocks } from './block.ts';
import { contentsOf, coverOf, footOf, headOf, titleOf } from './cover.ts';
import { type Draw, drawerWith } from './picture.ts';
import { MARGIN, numbering, pageSize, styles } from './style.ts';
import { writerFor } from './text.ts';

/**
 * A body as a document that Word and LibreOffice edit. Its looks are styles, its texts are plain
 * runs, and the same body is the same bytes.
 */
export async function bodyDocx(
  body: Body,
  fonts: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await Packer.toBuffer(bodyDocument(body, fonts), undefined, [
    { path: 'docProps/core.xml', data: properties(body) },
  ]);
  return stampZip(new Uint8Array(packed), body.day);
}

/** Put together and not yet packed. */
export function bodyDocument(body: Body, fonts: readonly string[], draw?: Draw): Document {
  const writer = writerFor(body);
  const desk: Desk = {
    body,
    writer,
    drawer: drawerWith(fonts, writer.say, draw),
    nextList: counter(),
    nextHeading: counter(),
  };
  return new Document({
    title: body.title,
    subject: body.subtitle,
    creator: body.agency,
    lastModifiedBy: body.agency,
    styles: styles(body),
    numbering: numbering(body),
    // Numbers of pages in the contents are Word's to fill in.
    features: { updateFields: body.hasContents },
    sections: [...frontPages(desk), ...sectionPages(desk)],
  });
}

function counter(): () => number {
  let count = 0;
  return () => {
    count += 1;
    return count;
  };
}

function frontPages(desk: Desk): ISectionOptions[] {
  const { hasCover, hasContents } = desk.body;
  return [
    ...(hasCover ? [pages(desk, { isNumbered: false, children: coverOf(desk) })] : []),
    ...(hasContents ? [pages(desk, { isNumbered: false, children: contentsOf(desk) })] : []),
  ];
}

/** Sections of the same orientation follow each other; another orientation begins on a new page. */
function sectionPages(desk: Desk): ISectionOptions[] {
  const { hasCover, sections } = desk.body;
  return sections.map((section, place) => {
    const isFirst = place === 0;
    const turns = !isFirst && sections[place - 1]?.isLandscape !== section.isLandscape;
    return pages(desk, {
      isNumbered: true,
      isLandscape: section.isLandscape,
      type: isFirst || turns ? SectionType.NEXT_PAGE : SectionType.CONTINUOUS,
      ...(isFirst ? { start: 1 } : {}),
      children: [...(isFirst && !hasCover ? titleOf(desk) : []), ...sectionBlocks(section, desk)],
    });
  });
}

interface Pages {
  readonly isNumbered: boolean;
  readonly isLandscape?: boolean;
  readonly type?: (typeof SectionType)[keyof typeof SectionType];
  readonly start?: number;
  readonly children: ISectionOptions['children'];
}

function pages(
  desk: Desk,
  { isNumbered, isLandscape = false, type, start, children }: Pages,
): ISectionOptions {
  const formatType = desk.body.digits === 'thai' ? NumberFormat.THAI_NUMBERS : NumberFormat.DECIMAL;
  return {
    headers: { default: headOf(desk, isNumbered) },
    footers: { default: footOf(desk) },
    properties: {
      ...(type ? { type } : {}),
      page: {
        size: pageSize(isLandscape),
        margin: MARGIN,
        pageNumbers: { formatType, ...(start ? { start } : {}) },
      },
    },
    children,
  };
}

/** The file's own records, of the day of the document and not of the day it was packed. */
function properties({ title, subtitle, agency, day, language }: Body): string {
  const at = `${day}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subtitle)}</dc:subject>`,
    `<dc:creator>${xmlText(agency)}</dc:creator><dc:language>${language}</dc:language>`,
    `<cp:lastModifiedBy>${xmlText(agency)}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
