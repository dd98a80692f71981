import { readCsv } from '../kit/csv.ts';
import { type TableRow, Unreadable } from '../kit/unreadable.ts';

/** What a program reads out of a file or a page that somebody shows as evidence. */
export const FILE_KINDS = [
  'html',
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'text',
  'csv',
  'image',
  'oldOffice',
  'archive',
  'empty',
  'unknown',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Why there is no text, or not all of it. */
export const READ_FAULTS = [
  'broken',
  'bomb',
  'tooSlow',
  'tooHeavy',
  'locked',
  'scanned',
  'notText',
  'farCells',
  'entities',
  'noReader',
] as const;
export type ReadFault = (typeof READ_FAULTS)[number];

export interface FileText {
  readonly kind: FileKind;
  readonly title: string;
  /** As the page says of itself, or by its letters: `th`, `en` or nothing. */
  readonly language: string;
  /** Pages, sheets or slides end in `PAGE_END`; the cells of a row stand between tabs. */
  readonly text: string;
  readonly isCut: boolean;
  readonly fault: ReadFault | null;
  /** Of a page alone. */
  readonly page: PageFacts | null;
}

export interface PageFacts {
  readonly asksPassword: boolean;
  readonly asksSearch: boolean;
}

export const MOST_TEXT = 300_000;
/** Of a sheet; what is beyond is not read. */
export const MOST_LINES = 20_000;
export const MOST_COLUMNS = 200;

/** By its content alone; what a server or a name says decides only between kinds of plain text. */
export function fileKindOf(bytes: Uint8Array, said: string): FileKind {
  if (bytes.length === 0) return 'empty';
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const head = all.subarray(0, 1024);
  if (head.includes('%PDF-')) return 'pdf';
  if (begins(head, '504b0304')) return officeKindOf(all);
  if (begins(head, 'd0cf11e0')) return 'oldOffice';
  if (IMAGES.some((magic) => begins(head, magic))) return 'image';
  if (['1f8b', '52617221', '377abcaf', '504b0506'].some((magic) => begins(head, magic))) {
    return 'archive';
  }
  const shown = plainHead(all);
  if (
    /<(!doctype html|html|head|body|meta|title|script|div|table|p|a|form|span|ul|h[1-6]|frameset)\b/i.test(
      shown,
    )
  ) {
    return 'html';
  }
  if (/csv/i.test(said)) return 'csv';
  if (/html/i.test(said)) return 'html';
  return shown.includes('\u0000') ? 'unknown' : 'text';
}

const IMAGES = ['ffd8ff', '89504e47', '47494638', '52494646', '424d'];
const begins = (head: Buffer, magic: string) =>
  head.subarray(0, magic.length / 2).toString('hex') === magic;

/** UTF-16 has a zero in every second byte; what is left of it is enough to know a page by. */
function plainHead(all: Buffer): string {
  const head = all.subarray(0, 4096).toString('latin1');
  return begins(all, 'fffe') || begins(all, 'feff') ? head.replaceAll('\u0000', '') : head;
}

function officeKindOf(all: Buffer): FileKind {
  if (!all.includes('[Content_Types].xml')) return 'archive';
  if (all.includes('word/document.xml')) return 'docx';
  if (all.includes('xl/workbook.xml')) return 'xlsx';
  return all.includes('ppt/presentation.xml') ? 'pptx' : 'archive';
}

/** By its letters: officers read it at a glance, so the program may too. */
export function languageOf(text: string): string {
  const sample = text.slice(0, 20_000);
  const thai = sample.match(/[\u0e01-\u0e4e]/g)?.length ?? 0;
  const latin = sample.match(/[A-Za-z]/g)?.length ?? 0;
  if (thai + latin < 20) return '';
  return thai * 4 >= latin ? 'th' : 'en';
}

const ROWS = { bytes: MOST_TEXT * 4, rows: 20_000, columns: 200 };

/** The rows of a table that was read as text, the first sheet of a workbook; a page may hold one as well. */
export function rowsOfText(kind: FileKind, text: string): TableRow[] {
  const [first = ''] = text.split('\f');
  if (kind === 'csv' || kind === 'text') return csvRows(first);
  return first.split('\n').flatMap((line, index) => {
    const cells = line.split('\t');
    return cells.length > 1 ? [{ line: index + 1, cells }] : [];
  });
}

function csvRows(text: string): TableRow[] {
  try {
    return readCsv(text, ROWS).filter(({ cells }) => cells.length > 1);
  } catch (error) {
    if (error instanceof Unreadable) return [];
    throw error;
  }
}
