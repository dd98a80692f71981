import { widthOf } from '../charts/text-width.ts';
import type { Cell, HeadCell, Table } from './body.ts';
import { piecesOf } from './long-text.ts';
import { runsOf, type Shown } from './runs.ts';

/**
 * A table as the template takes it: every head cell with its place, every row exactly as wide as
 * the table, whatever was given, and short rows marked to stay whole at the end of a page.
 */
interface Room {
  readonly width: number;
  readonly digits: (text: string) => string;
}

/** As in `table.typ`. */
const SIZE = 9.5;
const PADDING = 9;
const LINES_KEPT_WHOLE = 8;

export function tableForPaper(table: Table, { width, digits }: Room) {
  const shares = table.columns.map(({ share }) => (share > 0 ? Math.min(share, 1000) : 1));
  if (shares.length === 0) shares.push(1);
  const sum = shares.reduce((a, b) => a + b, 0);
  const widths = shares.map((share) => (share / sum) * width);
  const writing = { widths, digits };
  const rows = rowsForPaper(table, writing);
  return {
    kind: 'table',
    whole: isKeptWhole(rows),
    caption: runsOf(digits(table.caption), { width, size: SIZE }),
    columns: shares,
    align: shares.map((_, column) => table.columns[column]?.align ?? 'start'),
    head: placedHead(table.head, writing),
    rows,
  };
}

function rowsForPaper(table: Table, writing: Writing) {
  return table.rows.flatMap((row, place) => {
    const tone = row.tone ?? '';
    const parts = partsOf(row.cells);
    const next = table.rows[place + 1];
    const leads = tone === 'group' && parts.length === 1 && next !== undefined && !next.tone;
    return parts.map((part, index) => {
      const cells = filled(part, writing);
      const lines = Math.max(...cells.map((cell) => cell.lines));
      return { tone, leads, lines, whole: lines <= LINES_KEPT_WHOLE, goesOn: index > 0, cells };
    });
  });
}

/** A small table is not torn over two pages. */
function isKeptWhole(rows: readonly { readonly lines: number }[]): boolean {
  return rows.length <= 10 && rows.reduce((sum, { lines }) => sum + lines, 0) <= 40;
}

/** A row of many pages is several rows without a line between them. */
function partsOf(cells: readonly Cell[]): (readonly Cell[])[] {
  const long = cells.map((cell) =>
    'figure' in cell
      ? [cell.figure]
      : ('paragraphs' in cell ? cell.paragraphs : [cell.text]).flatMap((text) => piecesOf(text)),
  );
  const count = Math.max(1, ...long.map((pieces) => Math.ceil(pieces.length / PIECES_IN_A_ROW)));
  if (count === 1) return [cells];
  return Array.from({ length: count }, (_, part) =>
    cells.map((cell, index): Cell => {
      const from = part * PIECES_IN_A_ROW;
      const paragraphs = long[index]!.slice(from, from + PIECES_IN_A_ROW);
      if ('figure' in cell) return part === 0 ? cell : { text: '' };
      return { paragraphs, ...(cell.columns === undefined ? {} : { columns: cell.columns }) };
    }),
  );
}

const PIECES_IN_A_ROW = 6;

interface Writing {
  readonly widths: readonly number[];
  readonly digits: (text: string) => string;
}

interface HeadPlace {
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly rows: number;
  readonly text: Shown;
}

/** Every head cell at the first free place of its row; what does not fit is made smaller. */
function placedHead(head: Table['head'], writing: Writing): HeadPlace[] {
  const count = writing.widths.length;
  const taken = head.map(() => Array.from({ length: count }, () => false));
  const placed: HeadPlace[] = [];
  for (const [y, row] of head.entries()) {
    for (const cell of row) {
      const x = taken[y]!.indexOf(false);
      if (x < 0) break;
      const place = { x, y, ...roomFor(cell, x, y, taken) };
      for (let down = y; down < y + place.rows; down += 1) {
        taken[down]!.fill(true, x, x + place.columns);
      }
      placed.push({
        ...place,
        text: shown(cell.text, spanned(writing, x, place.columns), writing),
      });
    }
  }
  return placed;
}

function roomFor(cell: HeadCell, x: number, y: number, taken: readonly (readonly boolean[])[]) {
  const after = taken[y]!.indexOf(true, x);
  const free = (after < 0 ? taken[y]!.length : after) - x;
  return {
    columns: Math.min(atLeastOne(cell.columns), free),
    rows: Math.min(atLeastOne(cell.rows), taken.length - y),
  };
}

function filled(cells: readonly Cell[], writing: Writing) {
  const count = writing.widths.length;
  const row: ReturnType<typeof cellFor>[] = [];
  let x = 0;
  for (const cell of cells) {
    if (x >= count) break;
    const columns = Math.min('columns' in cell ? atLeastOne(cell.columns) : 1, count - x);
    row.push(cellFor(cell, columns, spanned(writing, x, columns), writing));
    x += columns;
  }
  if (x < count) row.push(cellFor({ text: '' }, count - x, 0, writing));
  return row;
}

function cellFor(cell: Cell, columns: number, width: number, writing: Writing) {
  if ('figure' in cell) {
    return { columns, figure: true, said: [shown(cell.figure, width, writing)], lines: 1 };
  }
  const given = 'paragraphs' in cell ? cell.paragraphs : [cell.text];
  return {
    columns,
    figure: false,
    said: given.map((text) => shown(text, width, writing)),
    lines: given.reduce((sum, text) => sum + linesOf(text, width), 0),
  };
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + 1 + widthOf(line, SIZE) / (width || 1), 0);
}

function shown(text: string, width: number, { digits }: Writing): Shown {
  return runsOf(digits(text), { width: width - PADDING, size: SIZE });
}

function spanned({ widths }: Writing, x: number, columns: number): number {
  return widths.slice(x, x + columns).reduce((a, b) => a + b, 0);
}

function atLeastOne(count: number | undefined): number {
  return Math.max(1, Math.floor(count ?? 1));
}
