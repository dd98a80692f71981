import { streamXlsxRows } from 'hucre/xlsx';
import {
  type FileText,
  languageOf,
  MOST_COLUMNS,
  MOST_LINES,
  MOST_TEXT,
} from '../../core/file-text.ts';
import { PAGE_END } from '../../core/item-signal.ts';
import { entryHeads, readEntries } from '../../kit/archive.ts';
import { unescapeXml } from '../../kit/xml.ts';

/** The words of office files: archives of XML, counted before anything of them is unpacked to be read. */
export async function readDocx(bytes: Uint8Array): Promise<FileText> {
  const [body] = await readEntries(bytes, (name) => name === 'word/document.xml');
  const xml = new TextDecoder().decode(body?.bytes);
  return { ...of('docx', wordsOf(xml)), fault: hasEntities(xml) ? 'entities' : null };
}

export async function readPptx(bytes: Uint8Array): Promise<FileText> {
  const slides = await readEntries(bytes, (name) => SLIDE.test(name));
  const number = (name: string) => Number(SLIDE.exec(name)?.[1]);
  const inOrder = slides.sort((a, b) => number(a.name) - number(b.name));
  return of(
    'pptx',
    inOrder.map(({ bytes }) => wordsOf(new TextDecoder().decode(bytes))).join(PAGE_END),
  );
}

const SLIDE = /^ppt\/slides\/slide(\d{1,4})\.xml$/;
const MOST_SHEETS = 20;

/** A line a row, empty ones too, so that a cell can be named as the workbook names it. */
export async function readXlsx(bytes: Uint8Array): Promise<FileText> {
  const [book] = await readEntries(bytes, (name) => name === 'xl/workbook.xml');
  const count = new TextDecoder().decode(book?.bytes).match(/<(?:\w+:)?sheet\s/g)?.length ?? 0;
  const sheets: string[] = [];
  let left = MOST_TEXT;
  let isFar = false;
  for (let sheet = 0; sheet < Math.min(count, MOST_SHEETS) && left > 0; sheet += 1) {
    const read = await sheetText(bytes, sheet, left);
    sheets.push(read.text);
    left -= read.text.length;
    isFar ||= read.isFar;
  }
  const heads = await entryHeads(bytes, (name) => name.endsWith('.xml'));
  const fault = heads.some(hasEntities) ? 'entities' : isFar ? 'farCells' : null;
  return { ...of('xlsx', sheets.join(PAGE_END), isFar || left <= 0), fault };
}

/** The format forbids them, and no office program writes them. */
const hasEntities = (xml: string) => xml.includes('<!DOCTYPE');

async function sheetText(
  bytes: Uint8Array,
  sheet: number,
  most: number,
): Promise<{ text: string; isFar: boolean }> {
  const lines: string[] = [];
  let length = 0;
  let isFar = false;
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    isFar ||= index >= MOST_LINES || values.length > MOST_COLUMNS;
    if (index >= MOST_LINES || length > most) break;
    while (lines.length < index) lines.push('');
    const cells = values.slice(0, MOST_COLUMNS).map(cellText);
    while (cells.at(-1) === '') cells.pop();
    const line = cells.join('\t');
    lines.push(line);
    length += line.length + 1;
  }
  return { text: lines.join('\n'), isFar };
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value).replace(/\s+/g, ' ');
}

/** Runs of text; a paragraph ends a line, a cell a column. */
function wordsOf(text: string): string {
  const parts: string[] = [];
  let length = 0;
  for (const [all, words] of text.matchAll(PIECES)) {
    const said = words === undefined ? markOf(all) : unescapeXml(words);
    parts.push(said);
    length += said.length;
    if (length > MOST_TEXT * 2) break;
  }
  return parts
    .join('')
    .replace(/\n+(?=\t)/g, '')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

const PIECES =
  /<[wa]:t(?: [^>]{0,200})?>([^<]*)<|<w:tab\/>|<w:br [^>]{0,100}w:type="page"|<w:lastRenderedPageBreak\/>|<(?:w|a):br\b|<\/[wa]:p>|<\/[wa]:tc>|<\/[wa]:tr>/g;

function markOf(tag: string): string {
  if (tag.includes('type="page"') || tag.includes('lastRendered')) return PAGE_END;
  if (tag.startsWith('<w:tab')) return ' ';
  return tag.endsWith(':tc>') ? '\t' : '\n';
}

function of(kind: FileText['kind'], text: string, isCut = text.length > MOST_TEXT): FileText {
  const kept = text.slice(0, MOST_TEXT);
  const title = kept.match(/[^\s][^\n\f\t]*/)?.[0].slice(0, 200) ?? '';
  return { kind, title, language: languageOf(kept), text: kept, isCut, fault: null, page: null };
}
