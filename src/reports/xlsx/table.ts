import {
  columnLetters,
  type Look,
  type Side,
  type WorkCell,
  type WorkSheet,
} from '../../kit/workbook.ts';
import { addressOf } from '../address.ts';
import type { Cell, Column, FigureCell, Gantt, Row, Table } from '../body.ts';
import { excelFormula, type Placed } from './formula.ts';

/** A table as a sheet: its caption, its rows of headings, which stay in view, and its rows. */
export type SheetContent = Pick<WorkSheet, 'widths' | 'rows' | 'merges' | 'frozenRows'>;

/** As many letters as a sheet is wide on paper. */
const LETTERS = 110;
const LEAST_LETTERS = 8;

export function tableContent(table: Table): SheetContent {
  const all = table.columns.reduce((sum, { share }) => sum + share, 0);
  const widths = table.columns.map(({ share }) =>
    Math.max(LEAST_LETTERS, Math.round((share / all) * LETTERS)),
  );
  const grid = new Grid(widths.length);
  grid.caption(table.caption);
  grid.heads(table.head);
  const frozenRows = grid.rows.length;
  const placed = new Map<string, Placed>();
  const formulas: { cell: FigureCell; x: number; y: number }[] = [];
  for (const row of table.rows) {
    for (const [part, cells] of spilled(row).entries()) {
      const y = grid.open();
      let x = 0;
      for (const cell of cells) {
        const look = row.tone ?? 'plain';
        if ('figure' in cell && part === 0) {
          const ref = `${columnLetters(x)}${y + 1}`;
          if (cell.of !== undefined && !placed.has(cell.of)) {
            placed.set(cell.of, { ref, figure: plainFigure(cell.figure) });
          }
          if (cell.from) formulas.push({ cell, x, y });
        }
        const columns = ('columns' in cell && cell.columns) || 1;
        const side = columns > 1 ? 'left' : SIDES[table.columns[x]?.align ?? 'start'];
        x += grid.put(x, y, cellOf(cell, { look, side }), columns);
      }
    }
  }
  for (const { cell, x, y } of formulas) {
    const printed = plainFigure(cell.figure);
    const formula = cell.from && excelFormula(printed, cell.from, (key) => placed.get(key));
    const numbered = numberOf(cell.figure);
    const shown = grid.rows[y]?.[x];
    if (formula && numbered && shown) grid.rows[y]![x] = { ...shown, ...numbered, formula };
  }
  return { widths, rows: grid.rows, merges: grid.merges, frozenRows };
}

export function ganttContent(gantt: Gantt): SheetContent {
  const grid = new Grid(gantt.periods.length + 2);
  grid.caption(gantt.caption);
  grid.heads([
    [
      { text: gantt.firstColumn, rows: 2 },
      ...gantt.groups.map(({ text, columns }) => ({ text, columns })),
      { text: '', rows: 2 },
    ],
    gantt.periods.map((text) => ({ text })),
  ]);
  const frozenRows = grid.rows.length;
  for (const { text, bars, said, tone } of gantt.rows) {
    const y = grid.open();
    const look: Look = tone ?? 'plain';
    grid.put(0, y, { text, look }, 1);
    gantt.periods.forEach((_, period) => {
      const isOn = bars.some(({ from, to }) => from <= period && period <= to);
      grid.put(period + 1, y, { text: isOn ? '■' : '', look: isOn ? 'bar' : look }, 1);
    });
    grid.put(gantt.periods.length + 1, y, { text: said, look }, 1);
  }
  const widths = [40, ...gantt.periods.map(() => 7), 30];
  return { widths, rows: grid.rows, merges: grid.merges, frozenRows };
}

/** Cells are put where the ones before them have left room. */
class Grid {
  readonly rows: WorkCell[][] = [];
  readonly merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = [];
  readonly #columns: number;

  constructor(columns: number) {
    this.#columns = columns;
  }

  open(): number {
    return this.rows.push(Array.from({ length: this.#columns }, () => null)) - 1;
  }

  caption(text: string): void {
    this.open();
    this.rows[0]![0] = { text, look: 'title' };
  }

  heads(heads: Table['head']): void {
    const first = this.rows.length;
    for (const _ of heads) this.open();
    for (const [row, cells] of heads.entries()) {
      let x = 0;
      for (const { text, columns = 1, rows = 1 } of cells) {
        while (this.rows[first + row]?.[x]) x += 1;
        x += this.put(x, first + row, { text, look: 'head' }, columns, rows);
      }
    }
  }

  put(x: number, y: number, cell: WorkCell, columns: number, rows = 1): number {
    for (let down = 0; down < rows; down += 1) {
      for (let right = 0; right < columns; right += 1) {
        const line = this.rows[y + down];
        if (line)
          line[x + right] = down + right === 0 ? cell : cell && { text: '', look: cell.look };
      }
    }
    if (columns * rows > 1) {
      this.merges.push({ startRow: y, startCol: x, endRow: y + rows - 1, endCol: x + columns - 1 });
    }
    return columns;
  }
}

const SIDES = { start: 'left', center: 'center', end: 'right' } satisfies Record<
  Column['align'],
  Side
>;

interface Shown {
  readonly look: Look;
  readonly side: Side;
}

function cellOf(cell: Cell, { look, side }: Shown): NonNullable<WorkCell> {
  if ('figure' in cell) {
    const number = numberOf(cell.figure);
    const own = side === 'left' ? 'right' : side;
    return number ? { ...number, look, side: own } : { text: cell.figure, look, side: own };
  }
  const text = textOf(cell);
  const address = addressOf(text);
  return { text, look, side, ...(address === undefined ? {} : { opens: { address } }) };
}

const textOf = (cell: Exclude<Cell, FigureCell>) =>
  'paragraphs' in cell ? cell.paragraphs.join('\n') : cell.text;

const plainFigure = (figure: string) => figure.replaceAll(',', '');

/** As it is printed: `92.65`, `+0.27`, `1,208`. */
function numberOf(figure: string): { number: number; format: string } | undefined {
  const [, sign, whole, fraction = ''] = /^([+-]?)(\d[\d,]*)(?:\.(\d+))?$/.exec(figure) ?? [];
  if (whole === undefined || whole.length + fraction.length > MOST_DIGITS) return undefined;
  const shown = whole.includes(',') ? '#,##0' : '0';
  const format = fraction ? `${shown}.${'0'.repeat(fraction.length)}` : shown;
  return {
    number: Number(plainFigure(figure)),
    format: sign === '+' ? `+${format};-${format};${format}` : format,
  };
}

/** More digits than these a workbook does not keep. */
const MOST_DIGITS = 15;
/** A cell of Excel holds no more. */
const MOST_IN_CELL = 32_000;
const MOST_LINES = 250;

/** A row, and below it rows with what its cells could not hold. */
function spilled(row: Row): (readonly Cell[])[] {
  const parts = row.cells.map((cell) => ('figure' in cell ? [cell] : pieces(cell)));
  const length = Math.max(1, ...parts.map((one) => one.length));
  return Array.from({ length }, (_, part) =>
    parts.map((one, x) => one[part] ?? emptyLike(row.cells[x]!)),
  );
}

const emptyLike = (cell: Cell): Cell => ({
  text: '',
  ...('columns' in cell && cell.columns ? { columns: cell.columns } : {}),
});

function pieces(cell: Exclude<Cell, FigureCell>): Cell[] {
  const text = textOf(cell);
  if (hasAddresses(text)) return partsLike(cell, text.split('\n'));
  if (text.length <= MOST_IN_CELL && text.split('\n').length <= MOST_LINES) return [cell];
  const found: string[] = [];
  let lines: string[] = [];
  let length = 0;
  for (const line of text.split('\n').flatMap(shortLines)) {
    if (lines.length >= MOST_LINES || length + line.length > MOST_IN_CELL) {
      found.push(lines.join('\n'));
      lines = [];
      length = 0;
    }
    lines.push(line);
    length += line.length + 1;
  }
  found.push(lines.join('\n'));
  return partsLike(cell, found);
}

const partsLike = ({ columns }: Exclude<Cell, FigureCell>, texts: readonly string[]): Cell[] =>
  texts.map((text) => ({ text, ...(columns ? { columns } : {}) }));

/** A cell opens one address, so each of several has a cell of its own. */
const hasAddresses = (text: string) =>
  text.includes('\n') && text.split('\n').some((line) => addressOf(line) !== undefined);

function shortLines(line: string): string[] {
  return line.length <= MOST_IN_CELL ? [line] : (line.match(/.{1,30000}/gsu) ?? []);
}
