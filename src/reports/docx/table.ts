import {
  AlignmentType,
  BorderStyle,
  type Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Cell, Column, HeadCell, Row, Table as TableBlock } from '../body.ts';
import type { Writer } from './text.ts';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const LINES = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};
const HEAD_SHADE = 'E7ECF3';
const TONES = { total: 'F3F3F3', group: 'EFEFEF' } as const;
const MARGINS = { top: 20, bottom: 20, left: 85, right: 85 };
/** From so many columns on the letters are smaller. */
const MANY_COLUMNS = 8;

export const shade = (fill: string) => ({ type: ShadingType.CLEAR, color: 'auto', fill });

/** A table as wide as the text, its rows of headings repeated on every page. */
export function tableOf(columnWidths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    rows: [...rows],
    columnWidths: [...columnWidths],
    width: { size: columnWidths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: LINES,
    margins: { ...MARGINS, marginUnitType: WidthType.DXA },
  });
}

export function headRow(cells: readonly HeadCell[], writer: Writer, style = 'TableHead'): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: cells.map(
      ({ text, columns, rows }) =>
        new TableCell({
          children: [writer.paragraph(text, style)],
          shading: shade(HEAD_SHADE),
          verticalAlign: VerticalAlignTable.CENTER,
          ...(columns && columns > 1 ? { columnSpan: columns } : {}),
          ...(rows && rows > 1 ? { rowSpan: rows } : {}),
        }),
    ),
  });
}

export function textCell(lines: readonly string[], writer: Writer): TableCell {
  return new TableCell({ children: lines.map((line) => writer.paragraph(line, 'TableText')) });
}

/** Whole widths that come to the width of the text exactly. */
export function widthsOf(shares: readonly number[], width: number): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  let taken = 0;
  let share = 0;
  return shares.map((one) => {
    share += one;
    const upTo = Math.round((share / all) * width);
    const own = upTo - taken;
    taken = upTo;
    return own;
  });
}

export function tableBlock(table: TableBlock, width: number, writer: Writer): Table {
  const widths = widthsOf(
    table.columns.map(({ share }) => share),
    width,
  );
  const isSmall = table.isDense || table.columns.length >= MANY_COLUMNS;
  const style = isSmall ? 'TableSmall' : 'TableText';
  const lines = table.rows.map((row) => linesIn(row, widths));
  const isWhole = lines.reduce((sum, own) => sum + own, 0) <= WHOLE_TABLE;
  return tableOf(widths, [
    ...table.head.map((cells) => headRow(cells, writer)),
    ...table.rows.map((row, place) => {
      const grid = { columns: table.columns, style };
      const isHeld = isWhole && place < table.rows.length - 1;
      return bodyRow(row, { ...grid, isHeld, isSplit: lines[place]! > WHOLE_ROW }, writer);
    }),
  ]);
}

interface Grid {
  readonly columns: readonly Column[];
  readonly style: string;
  /** To the row below, so that a small table stays on one page. */
  readonly isHeld: boolean;
  readonly isSplit: boolean;
}

/**
 * A table of so few lines stays on one page where it can, with what leads to it; more would not fit
 * on a page on its side, and what leads to it would be left behind alone.
 */
const WHOLE_TABLE = 14;

/** Rows of so few lines stay on one page; longer ones may go on over the next. */
const WHOLE_ROW = 10;

function bodyRow(row: Row, grid: Grid, writer: Writer): TableRow {
  const { columns, style, isHeld, isSplit } = grid;
  let at = 0;
  const children = row.cells.map((cell) => {
    const span = ('columns' in cell && cell.columns) || 1;
    const align = ALIGNS[row.tone === 'group' ? 'start' : (columns[at]?.align ?? 'start')];
    at += span;
    return new TableCell({
      children: paragraphsOf(cell, { style, align, isBold: row.tone !== undefined }, writer),
      ...(row.tone ? { shading: shade(TONES[row.tone]) } : {}),
      ...(span > 1 ? { columnSpan: span } : {}),
    });
  });
  return new TableRow({
    children,
    cantSplit: !isSplit,
    ...(isHeld || row.tone === 'group' ? { keepNext: true } : {}),
  });
}

/** Roughly how many lines a row is high. */
function linesIn({ cells }: Row, widths: readonly number[]): number {
  let at = 0;
  let lines = 1;
  for (const cell of cells) {
    const span = ('columns' in cell && cell.columns) || 1;
    const width = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0);
    lines = Math.max(lines, linesOf(cell, width));
    at += span;
  }
  return lines;
}

const LETTER_WIDTH = 110;

function linesOf(cell: Cell, width: number): number {
  const perLine = Math.max(1, Math.floor(width / LETTER_WIDTH));
  return textsOf(cell)
    .flatMap((text) => text.split('\n'))
    .reduce((sum, text) => sum + Math.ceil(text.replace(/\p{Mn}/gu, '').length / perLine), 0);
}

function textsOf(cell: Cell): readonly string[] {
  if ('figure' in cell) return [cell.figure];
  return 'paragraphs' in cell ? cell.paragraphs : [cell.text];
}

const ALIGNS = {
  start: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
} satisfies Record<Column['align'], string>;

interface Look {
  readonly style: string;
  readonly align: (typeof ALIGNS)[Column['align']];
  readonly isBold: boolean;
}

function paragraphsOf(cell: Cell, look: Look, writer: Writer): Paragraph[] {
  const alignment = look.align;
  const small = look.style === 'TableSmall' ? 'TableSmallHead' : 'TableHead';
  const style = look.isBold ? small : look.style;
  const texts = textsOf(cell);
  return (texts.length > 0 ? texts : ['']).map((text) =>
    writer.paragraph(text, style, { alignment }),
  );
}
