import {
  type Cell,
  type CellStyle,
  type MergeRange,
  type NamedRange,
  type WriteSheet,
  writeXlsx,
} from 'hucre';
import { withoutTurns } from './direction.ts';
import { rowHeights } from './row-height.ts';
import { stampZip } from './zip-time.ts';

/**
 * Workbooks of several sheets, with looks and live formulas, behind our own small interface. A
 * text is a text, whatever it begins with; only what the program itself makes is a formula.
 */
export interface WorkSheet {
  readonly name: string;
  /** In letters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly WorkCell[])[];
  readonly merges: readonly MergeRange[];
  readonly frozenRows: number;
  readonly isLandscape: boolean;
  /** At the head and at the foot of every printed page; the number of the page stands beside. */
  readonly pageHead: string;
  readonly pageFoot: string;
}

export type WorkCell =
  | {
      readonly text: string;
      readonly look: Look;
      readonly side?: Side;
      readonly opens?: Opens;
    }
  | {
      readonly number: number;
      readonly format: string;
      readonly formula?: string;
      readonly look: Look;
      readonly side?: Side;
    }
  | null;

export type Side = 'left' | 'center' | 'right';

/** What a click leads to: an address of the net, or another sheet of the workbook. */
export type Opens = { readonly address: string } | { readonly sheet: string };

export type Look = 'title' | 'head' | 'plain' | 'total' | 'group' | 'bar';

export interface WorkbookRecords {
  readonly title: string;
  readonly creator: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly names: readonly { readonly name: string; readonly range: string }[];
}

export async function writeWorkbook(
  sheets: readonly WorkSheet[],
  { title, creator, day, names }: WorkbookRecords,
): Promise<Uint8Array<ArrayBuffer>> {
  const at = new Date(`${day}T00:00:00Z`);
  const made = await writeXlsx({
    sheets: sheets.map(sheetOf),
    properties: { title, creator, lastModifiedBy: creator, created: at, modified: at },
    namedRanges: [...names, ...sheets.flatMap(repeatedRows)],
  });
  return stampZip(new Uint8Array(made), day);
}

/** The rows of headings, on every printed page; the library would not quote the name of the sheet. */
function repeatedRows({ name, frozenRows }: WorkSheet): NamedRange[] {
  if (frozenRows === 0) return [];
  return [{ name: '_xlnm.Print_Titles', scope: name, range: `'${name}'!$1:$${frozenRows}` }];
}

/** Letters of a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : columnLetters(rest)) + String.fromCharCode(65 + (column % 26));
}

const MOST_LETTERS = 31;

/** A name that Excel takes for a sheet, and that no other has; big and small letters are the same. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(['history']);
  return wanted.map((name) => {
    const plain =
      name
        .replace(/[[\]:*?/\\'\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim() || '–';
    for (let count = 1; ; count += 1) {
      const tail = count === 1 ? '' : ` ${count}`;
      const found = shortened(plain, MOST_LETTERS - tail.length) + tail;
      if (taken.has(found.toLowerCase())) continue;
      taken.add(found.toLowerCase());
      return found;
    }
  });
}

/** Not between a letter and its marks. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = most;
  while (end > 1 && /[\p{M}\u0e33\udc00-\udfff]/u.test(text.slice(end)[0] ?? '')) end -= 1;
  return text.slice(0, end).trim();
}

function sheetOf(sheet: WorkSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const rows = sheet.rows.map((row, y) =>
    row.map((cell, x) => {
      if (cell === null) return null;
      cells.set(`${y},${x}`, cellOf(cell));
      return 'text' in cell ? writable(cell.text) : cell.number;
    }),
  );
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    rows,
    cells,
    merges: [...sheet.merges],
    rowDefs: rowHeights(sheet.rows.map(wrapping), sheet.widths, sheet.merges),
    freezePane: { rows: sheet.frozenRows },
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.isLandscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    headerFooter: {
      ...(sheet.pageHead ? { oddHeader: `&C${printed(sheet.pageHead, 'Bold')}` } : {}),
      oddFooter: `&L${printed(sheet.pageFoot, 'Regular')}&R${PRINT_FONT('Regular')}&P / &N`,
    },
  };
}

const PRINT_FONT = (style: string) => `&"${FONT},${style}"&14`;
/** Excel takes no more than 255 characters for a head or foot. */
const MOST_PRINTED = 180;

function printed(text: string, style: string): string {
  return `${PRINT_FONT(style)} ${shortened(writable(text), MOST_PRINTED).replaceAll('&', '&&')}`;
}

/** What may wrap in a row; a title runs on over the cells beside it. */
function wrapping(row: readonly WorkCell[]): (string | null)[] {
  return row.map((cell) => (cell && 'text' in cell && cell.look !== 'title' ? cell.text : null));
}

function cellOf(cell: NonNullable<WorkCell>): Partial<Cell> {
  const look = lookOf(cell);
  if ('text' in cell) {
    const numFmt = BECOMES_FORMULA.test(cell.text) ? { numFmt: '@' } : {};
    return { style: { ...look, ...numFmt }, ...(cell.opens ? openingOf(cell.opens) : {}) };
  }
  const style = { ...look, numFmt: cell.format };
  if (cell.formula === undefined) return { style };
  return { style, formula: cell.formula, formulaResult: cell.number };
}

function lookOf({ look, side, ...cell }: NonNullable<WorkCell>): CellStyle {
  const own = LOOKS[look];
  const font = 'opens' in cell && cell.opens ? { font: { ...own.font, ...LINK } } : {};
  return {
    ...own,
    ...font,
    ...(side ? { alignment: { ...own.alignment, horizontal: side } } : {}),
  };
}

const openingOf = (opens: Opens): Partial<Cell> => ({
  hyperlink:
    'address' in opens
      ? { target: opens.address }
      : { target: '', location: `'${opens.sheet}'!A1` },
});

/** Typed over in Excel, such a text would become a formula if its cell were not one of text. */
const BECOMES_FORMULA = /^[\s]*[=+\-@]/;

/** A workbook reads `_x0041_` as an escaped letter; XML cannot carry control characters at all. */
function writable(text: string): string {
  return withoutTurns(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

const LINE = { style: 'thin' } as const;
const LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const FONT = 'TH SarabunPSK';
const LINK = { color: { rgb: '0B5A74' }, underline: true } as const;
const font = (bold = false, size = 16) => ({ name: FONT, size, bold });
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;
const top = { vertical: 'top', wrapText: true } as const;
const LOOKS: Readonly<Record<Look, CellStyle>> = {
  title: { font: font(true, 18), alignment: { vertical: 'center' } },
  head: {
    font: font(true),
    fill: fill('E7ECF3'),
    border: LINES,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  plain: { font: font(), border: LINES, alignment: top },
  total: { font: font(true), fill: fill('F3F3F3'), border: LINES, alignment: top },
  group: { font: font(true), fill: fill('EFEFEF'), border: LINES, alignment: top },
  bar: { font: font(), fill: fill('7A8DA6'), border: LINES, alignment: { horizontal: 'center' } },
};
