import { searchForm, tidy } from '../kit/thai.ts';
import type { Agency } from './agency.ts';
import type { Instrument } from './instrument.ts';
import { itemsOf } from './instrument.ts';
import { readFigure, readItemScore } from './sheet.ts';
import type { RefusedLine } from './sheet-reading.ts';
import { sheetWords, usualName } from './sheet-words.ts';

/**
 * The figures of many agencies in one table: a line an agency, known by its code or its exact name;
 * a column a figure. Without headings a line is an agency and its total.
 */
export interface ReadTable {
  readonly agencies: readonly ReadAgency[];
  readonly refused: readonly RefusedLine[];
  /** Headings that are no figure. */
  readonly ignored: readonly string[];
}

export interface ReadAgency {
  readonly line: number;
  readonly agency: NamedAgency;
  readonly figures: Readonly<Record<string, string>>;
}

export type NamedAgency = Pick<Agency, 'id' | 'code' | 'nameTh' | 'nameEn' | 'abbreviation'>;

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

type Column = { readonly is: 'agency' } | { readonly is: 'figure'; readonly key: string };
type Fault = Pick<RefusedLine, 'fault' | 'details'>;

export function readSheetTable(
  { instrument, fiscalYear }: { readonly instrument: Instrument; readonly fiscalYear: number },
  rows: readonly Row[],
  agencies: readonly NamedAgency[],
): ReadTable {
  const find = finder(agencies);
  const [first, ...rest] = rows;
  const columns = first?.cells.map((cell) => columnOf(instrument, fiscalYear, cell)) ?? [];
  const hasHead = columns.some((one) => one?.is === 'figure');
  const found = new Map<number, ReadAgency>();
  const refused: RefusedLine[] = [];
  for (const row of hasHead ? rest : rows) {
    const read = hasHead ? byColumns(instrument, row, columns, find) : byPlace(row, find);
    if (read === 'nothing') continue;
    const text = tidy(row.cells.join(' ')).slice(0, 120);
    if ('fault' in read) refused.push({ line: row.line, text, ...read });
    else {
      const twice = found.get(read.agency.id);
      if (twice) {
        const details = { line: twice.line };
        refused.push({ line: row.line, text, fault: 'tableAgencyTwice', details });
      } else found.set(read.agency.id, { line: row.line, ...read });
    }
  }
  const ignored = hasHead
    ? (first?.cells ?? []).flatMap((cell, i) =>
        columns[i] || tidy(cell) === '' ? [] : [tidy(cell)],
      )
    : [];
  return { agencies: [...found.values()], refused, ignored };
}

const AGENCY = /^(รหัส|รหัสหน่วยงาน|code|หน่วยงาน|ชื่อหน่วยงาน|ส่วนราชการ|กรม|ชื่อ|agency|name)$/;
const TOTAL = /^(คะแนน|คะแนนเฉลี่ย|ผลคะแนน|score)$/;

function columnOf(instrument: Instrument, fiscalYear: number, cell: string): Column | undefined {
  const words = sheetWords(instrument);
  const name = searchForm(cell);
  if (AGENCY.test(name)) return { is: 'agency' };
  if (TOTAL.test(name)) return { is: 'figure', key: 'total' };
  // `คะแนน ปี 2564` beside `คะแนน ปี 2565`: only this year's is taken.
  const year = /^(?:คะแนน)?\s*(?:ita)?\s*(?:ปี|ปีงบประมาณ)?\s*(?:พ\.ศ\.)?\s*(25\d\d)$/.exec(
    name,
  )?.[1];
  if (year) return Number(year) === fiscalYear ? { is: 'figure', key: 'total' } : undefined;
  const number = /^(?:ตัวชี้วัดที่|ตัวชี้วัด|indicator)\s*(\d+)$/.exec(name)?.[1];
  const key =
    words.codes.get(name) ??
    words.names.get(usualName(name)) ??
    (number ? words.indicators[Number(number) - 1] : undefined);
  return key === undefined || /^\d+(\.\d+)?$/.test(name) ? undefined : { is: 'figure', key };
}

type Read = { readonly agency: NamedAgency; readonly figures: Record<string, string> };
type Find = (text: string) => NamedAgency | Fault;

function byColumns(
  instrument: Instrument,
  { cells }: Row,
  columns: readonly (Column | undefined)[],
  find: Find,
): Read | Fault | 'nothing' {
  const items = new Set(itemsOf(instrument).map((item) => item.code));
  const figures: Record<string, string> = {};
  let agency: NamedAgency | undefined;
  for (const [i, cell] of cells.entries()) {
    const column = columns[i];
    if (!column || /^[-–—]?$/.test(tidy(cell))) continue;
    if (column.is === 'agency') {
      const found = find(cell);
      if ('fault' in found) return found;
      if (agency && agency.id !== found.id) {
        return { fault: 'tableTwoAgencies', details: { code: found.code, other: agency.code } };
      }
      agency = found;
    } else {
      const read = items.has(column.key) ? readItemScore(cell) : readFigure(cell);
      if ('fault' in read) return { fault: read.fault, details: read.details };
      figures[column.key] = read.figure;
    }
  }
  if (!agency) return Object.keys(figures).length === 0 ? 'nothing' : NO_AGENCY;
  return Object.keys(figures).length === 0 ? 'nothing' : { agency, figures };
}

const NO_AGENCY: Fault = { fault: 'tableNoAgency', details: { given: '' } };
const NUMBER = /^[\d๐-๙][\d๐-๙,]*(\.[\d๐-๙]+)?%?$/;

/** `กรมตลาดชุมชน 96.65`, with a running number in front or without. */
function byPlace({ cells }: Row, find: Find): Read | Fault | 'nothing' {
  const filled = cells.map(tidy).filter((cell) => cell !== '');
  const words = filled.length > 1 ? filled : (filled[0] ?? '').split(' ');
  let end = words.length;
  while (end > 0 && NUMBER.test(words[end - 1]!)) end -= 1;
  const values = words.slice(end);
  if (values.length === 0) return 'nothing';
  const start = end > 1 && /^[\d๐-๙]+[.)]?$/.test(words[0]!) ? 1 : 0;
  const agency = find(words.slice(start, end).join(' '));
  if ('fault' in agency) return agency;
  if (values.length > 1) {
    return { fault: 'sheetSeveral', details: { values: values.join(' ').slice(0, 60) } };
  }
  const read = readFigure(values[0]!.replace(/%$/, ''));
  if ('fault' in read) return { fault: read.fault, details: read.details };
  return { agency, figures: { total: read.figure } };
}

/** By code, or by a name letter for letter; spaces come and go in what is copied. */
function finder(agencies: readonly NamedAgency[]): Find {
  const formOf = (text: string) => searchForm(text).replaceAll(' ', '');
  const known = new Map<string, NamedAgency[]>();
  for (const agency of agencies) {
    const names = [agency.code, agency.nameTh, agency.nameEn, agency.abbreviation].map(formOf);
    for (const name of new Set(names)) {
      if (name !== '') known.set(name, [...(known.get(name) ?? []), agency]);
    }
  }
  return (text) => {
    const found = known.get(formOf(text)) ?? [];
    const given = tidy(text).slice(0, 60);
    if (found.length === 1) return found[0]!;
    return {
      fault: found.length === 0 ? 'tableNoAgency' : 'tableManyAgencies',
      details: { given },
    };
  };
}

/** Pasted text as cells: tabs, else commas, else words. */
export function cellsOfText(text: string): Row[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, i) => {
    if (tidy(line) === '') return [];
    const cells = line.includes('\t') ? line.split('\t') : line.split(',');
    return [{ line: i + 1, cells }];
  });
}
