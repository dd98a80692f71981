import { BookmarkEnd, BookmarkStart, BorderStyle, type FileChild, Paragraph } from 'docx';
import type { Block, Body, Section } from '../body.ts';
import { leadsTo } from '../lead.ts';
import { ganttBlock } from './gantt.ts';
import type { Drawer } from './picture.ts';
import { signatureBlock } from './signatures.ts';
import { LISTS, textWidth } from './style.ts';
import { shade, tableBlock } from './table.ts';
import type { Writer } from './text.ts';

/** A section of a document, block by block, as Word has it. */
export interface Desk {
  readonly body: Body;
  readonly writer: Writer;
  readonly drawer: Drawer;
  /** Each ordered list counts from one. */
  nextList(): number;
  /** Headings are what the contents lead to. */
  nextHeading(): number;
}

export function sectionBlocks(section: Section, desk: Desk): FileChild[] {
  return [
    headingOf(section.title, 1, desk),
    ...section.blocks.flatMap((block, place, all) =>
      blockOf(block, { isLandscape: section.isLandscape, leads: leadsTo(all, place) }, desk),
    ),
  ];
}

interface Place {
  readonly isLandscape: boolean;
  readonly leads: boolean;
}

function blockOf(block: Block, { isLandscape, leads }: Place, desk: Desk): FileChild[] {
  const { writer, drawer, body } = desk;
  const width = textWidth(isLandscape);
  const gap = writer.paragraph('', 'TableSmall');
  switch (block.kind) {
    case 'heading':
      return [headingOf(block.text, block.level, desk)];
    case 'paragraph':
      return [
        writer.paragraph(block.text, TONES[block.tone ?? 'plain'], leads ? { keepNext: true } : {}),
      ];
    case 'list':
      return listOf(block, desk);
    case 'table':
      return [...captionOf(block.caption, writer), tableBlock(block, width, writer), gap];
    case 'gantt':
      return [...captionOf(block.caption, writer), ganttBlock(block, width, writer), gap];
    case 'picture':
      return [...captionOf(block.caption, writer), drawer.picture(block, isLandscape)];
    case 'signatures':
      return [signatureBlock(block.people, { width, writer, language: body.language }), gap];
    case 'missing':
      return [writer.paragraph(block.text, 'Missing', MISSING)];
  }
}

export interface Heading {
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

/** In the order in which they are numbered. */
export function headingsOf({ sections }: Body): Heading[] {
  return sections.flatMap(({ title, blocks }) => [
    { level: 1 as const, text: title },
    ...blocks.flatMap((block) => (block.kind === 'heading' ? [block] : [])),
  ]);
}

export const anchorOf = (heading: number) => `_Toc${heading}`;

function headingOf(
  text: string,
  level: Heading['level'],
  { writer, nextHeading }: Desk,
): Paragraph {
  const id = nextHeading();
  const heading = new Paragraph({ style: `Heading${level}` });
  const parts = [new BookmarkStart(anchorOf(id), id), ...writer.runs(text), new BookmarkEnd(id)];
  for (const part of parts) heading.addChildElement(part);
  return heading;
}

/** A gap that must be seen, not taken for a heading. */
const MISSING = {
  shading: shade('FFF4D6'),
  border: { left: { style: BorderStyle.SINGLE, size: 18, color: 'B26B00', space: 6 } },
};

const TONES = { plain: 'Text', note: 'Note', quote: 'Quoted', label: 'Label' } as const;

function captionOf(caption: string, writer: Writer): Paragraph[] {
  return caption ? [writer.paragraph(caption, 'Caption')] : [];
}

function listOf({ isOrdered, items }: Extract<Block, { kind: 'list' }>, desk: Desk): Paragraph[] {
  const reference = isOrdered ? LISTS.numbers : LISTS.bullets;
  const instance = isOrdered ? desk.nextList() : 0;
  return items.map((item) =>
    desk.writer.paragraph(item, 'Listed', { numbering: { reference, level: 0, instance } }),
  );
}
