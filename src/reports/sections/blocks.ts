import { reportSaid } from '../../text/report-said.ts';
import type { Block, Cell, Column, Row, Table } from '../body.ts';
import type { Subject } from '../subject.ts';

/** Blocks as sections write them. */
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const note = (text: string): Block => ({ kind: 'paragraph', text, tone: 'note' });
export const label = (text: string): Block => ({ kind: 'paragraph', text, tone: 'label' });
export const heading = (level: 2 | 3, text: string): Block => ({ kind: 'heading', level, text });

/** Sentences: one is a paragraph, several are a list. */
export function sentences(lines: readonly string[]): Block[] {
  if (lines.length === 0) return [];
  return lines.length === 1
    ? [paragraph(lines[0]!)]
    : [{ kind: 'list', isOrdered: false, items: lines }];
}

/** What should stand here and does not. */
export function missing(
  { language }: Pick<Subject, 'language'>,
  what: keyof typeof reportSaid.th.missing,
): Block[] {
  return [{ kind: 'missing', text: reportSaid[language].missing[what] }];
}

/** How wide and on which side: `4` is text, `2e` figures, `1c` in the middle. */
export function columns(...widths: readonly string[]): Column[] {
  return widths.map((width) => ({
    share: Number.parseFloat(width),
    align: width.endsWith('e') ? 'end' : width.endsWith('c') ? 'center' : 'start',
  }));
}

export function table(made: {
  readonly key: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly head: readonly string[];
  readonly rows: readonly Row[];
  readonly isDense?: true;
}): Table {
  return { kind: 'table', ...made, head: [made.head.map((text) => ({ text }))] };
}

export const cells = (...some: readonly (Cell | string)[]): Row => ({
  cells: some.map((one) => (typeof one === 'string' ? { text: one } : one)),
});

/** A row over the whole width, above those that belong to it. */
export const groupRow = (text: string, width: number): Row => ({
  tone: 'group',
  cells: [{ text, columns: width }],
});
