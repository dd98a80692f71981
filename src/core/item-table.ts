import { readDay } from '../kit/day.ts';
import { searchForm, tidy, toArabicDigits } from '../kit/thai.ts';
import type { TableRow } from '../kit/unreadable.ts';
import { columnLetters } from '../kit/workbook.ts';
import type { ItemTable, TableColumn } from './item-rule.ts';

/** A published table held to what its item asks for, cell by cell: advice with the place of each. */
export interface TableReport {
  /** The line with the headings; null where none looks like them. */
  readonly headingLine: number | null;
  readonly missing: readonly TableColumn[];
  readonly lines: number;
  readonly faults: readonly CellFault[];
  /** All there were; `faults` are the first of them. */
  readonly found: number;
}

export const CELL_FAULTS = [
  'empty',
  'dash',
  'notANumber',
  'notANumberOrNone',
  'numberWithWords',
  'notADate',
  'notAYear',
  'wrongLength',
  'unknownChoice',
] as const;

export interface CellFault {
  readonly fault: (typeof CELL_FAULTS)[number];
  /** As a workbook names it: `C7`. */
  readonly cell: string;
  readonly line: number;
  readonly column: TableColumn;
  readonly value: string;
}

const MOST_FAULTS = 200;
const LONGEST_VALUE = 120;
/** Titles of a report stand above its headings. */
const MOST_LINES_ABOVE = 30;

export function checkTable(table: ItemTable, rows: readonly TableRow[]): TableReport {
  const heading = headingOf(table, rows);
  if (!heading) {
    return { headingLine: null, missing: required(table), lines: 0, faults: [], found: 0 };
  }
  const { places, below } = heading;
  const body = below.filter(({ cells }) => isEntry(cells, places));
  const all = body.flatMap((row) => faultsOf(row, places));
  return {
    headingLine: heading.line,
    missing: required(table).filter((column) => !places.has(column)),
    lines: body.length,
    faults: all.slice(0, MOST_FAULTS),
    found: all.length,
  };
}

const required = ({ columns }: ItemTable) => columns.filter(({ need }) => need === 'required');

/** Where each column stands. */
type Places = ReadonlyMap<TableColumn, number>;

interface Heading {
  readonly line: number;
  readonly places: Places;
  readonly below: readonly TableRow[];
}

/** The line that has most of the columns, alone or with the line below it, as merged headings are. */
function headingOf(table: ItemTable, rows: readonly TableRow[]): Heading | undefined {
  let best: Heading | undefined;
  for (const [index, row] of rows.slice(0, MOST_LINES_ABOVE).entries()) {
    const next = rows[index + 1];
    const alone = placesIn(table, row.cells);
    const goesOn = next !== undefined && isHeadingToo(table, next.cells);
    const places = goesOn ? placesIn(table, row.cells, next.cells) : alone;
    const below = rows.slice(index + (goesOn ? 2 : 1));
    if (places.size > (best?.places.size ?? 0)) best = { line: row.line, places, below };
  }
  const enough = Math.max(1, Math.ceil(required(table).length / 3));
  return best && best.places.size >= enough ? best : undefined;
}

const isHeadingToo = (table: ItemTable, cells: readonly string[]) =>
  placesIn(table, cells).size > 0 && !cells.some((cell) => /[0-9๐-๙]/.test(cell));

/** Letters and digits only, without the unit in brackets. */
const plain = (text: string) =>
  searchForm(text.replace(/\([^)]*\)/g, '')).replace(/[^\p{L}\p{M}\p{N}]/gu, '');

function placesIn(
  table: ItemTable,
  ...lines: readonly (readonly string[])[]
): Map<TableColumn, number> {
  const places = new Map<TableColumn, number>();
  const taken = new Set<number>();
  const width = Math.max(...lines.map((cells) => cells.length));
  const headings = Array.from({ length: width }, (_, at) =>
    lines.map((cells) => plain(cells[at] ?? '')).filter(Boolean),
  );
  for (const fits of [isIt, beginsWith]) {
    for (const column of table.columns) {
      if (places.has(column)) continue;
      const at = firstFit(column, headings, (i, name) => !taken.has(i) && fits(headings[i], name));
      if (at === undefined) continue;
      places.set(column, at);
      taken.add(at);
    }
  }
  return places;
}

/** By its own name first, and by the one that says least last, wherever each may stand. */
function firstFit(
  { th, en, also }: TableColumn,
  headings: readonly unknown[],
  fits: (at: number, name: string) => boolean,
): number | undefined {
  for (const name of [th, en, ...also].map(plain)) {
    const at = headings.findIndex((_, index) => fits(index, name));
    if (at >= 0) return at;
  }
  return undefined;
}

type Ways = readonly string[] | undefined;
const isIt = (ways: Ways, name: string) => ways?.includes(name) === true;
/** `ผลการใช้จ่ายงบประมาณ ณ 30 ก.ย.`: what is said beside the name. A short name says too little. */
const beginsWith = (ways: Ways, name: string) =>
  name.length >= 6 && ways?.some((way) => way.startsWith(name)) === true;

/** Neither a total nor a note below the table. */
function isEntry(cells: readonly string[], places: Places): boolean {
  const first = tidy(cells.find((cell) => cell.trim() !== '') ?? '');
  if (/^(รวม|ยอดรวม|ผลรวม|total)/i.test(first)) return false;
  const filled = [...places.values()].filter((at) => (cells[at] ?? '').trim() !== '').length;
  return filled >= Math.min(2, places.size);
}

function faultsOf({ line, cells }: TableRow, places: Places): CellFault[] {
  const signed = [...places].some(([{ afterSigning }, at]) => afterSigning && isFilled(cells[at]));
  return [...places].flatMap(([column, at]) => {
    const value = tidy(cells[at] ?? '');
    const mayWait = column.afterSigning && !signed;
    const fault = mayWait && !isFilled(value) ? undefined : cellFault(column, value);
    const cell = `${columnLetters(at)}${line}`;
    return fault ? [{ fault, cell, line, column, value: value.slice(0, LONGEST_VALUE) }] : [];
  });
}

const DASH = /^[-–—−.]+$/;
const isFilled = (cell: string | undefined) => {
  const text = tidy(cell ?? '');
  return text !== '' && !DASH.test(text);
};

function cellFault(column: TableColumn, value: string): CellFault['fault'] | undefined {
  if (value === '') return column.need === 'required' ? 'empty' : undefined;
  if (DASH.test(value)) return column.kind === 'text' ? undefined : 'dash';
  const text = toArabicDigits(value);
  switch (column.kind) {
    case 'text':
      return undefined;
    case 'number':
      return numberFault(text, 'notANumber');
    case 'numberOrNone':
      return isNone(text) ? undefined : numberFault(text, 'notANumberOrNone');
    case 'date':
      return isDate(text) ? undefined : 'notADate';
    case 'year':
      return /^(พ\.?ศ\.?\s*)?2[56]\d\d$/.test(text) ? undefined : 'notAYear';
    case 'digits':
      return text.replace(/[\s-]/g, '').match(/^\d+$/)?.[0].length === column.digits
        ? undefined
        : 'wrongLength';
    case 'choice':
      return column.choices?.some((choice) => plain(text).includes(plain(choice)))
        ? undefined
        : 'unknownChoice';
  }
}

const NUMBER = /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/;
const UNIT = /\s*(บาท|บ\.|ราย|เรื่อง|ครั้ง|คน)$/;

function numberFault<F extends CellFault['fault']>(text: string, fault: F) {
  if (NUMBER.test(text)) return undefined;
  return NUMBER.test(text.replace(UNIT, '')) ? ('numberWithWords' as const) : fault;
}

/** Exactly this word: a sentence about the lack of spending cost one department the item. */
const isNone = (text: string) => text.replace(/[\s“”"']/g, '') === 'ไม่มี';

const MONTHS = 'ม.?ค|ก.?พ|มี.?ค|เม.?ย|พ.?ค|มิ.?ย|ก.?ค|ส.?ค|ก.?ย|ต.?ค|พ.?ย|ธ.?ค';
const LONG_MONTHS =
  'มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม';
const THAI_DATE = new RegExp(
  `^(วันที่ ?)?([1-9]|0[1-9]|[12]\\d|3[01]) ?(${LONG_MONTHS}|(${MONTHS})\\.?) ?(พ\\.?ศ\\.? ?)?(2[456]\\d\\d|[456]\\d)$`,
);

function isDate(text: string): boolean {
  return (
    readDay(text) !== undefined || THAI_DATE.test(text) || /^\d{1,2}\/\d{1,2}\/\d\d$/.test(text)
  );
}
