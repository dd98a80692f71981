import { asThai } from '../kit/misread.ts';
import { tidy } from '../kit/thai.ts';
import type { BandSense } from './band.ts';
import { readRange, type TypedRange } from './band-range.ts';

/** A row of a table of bands as somebody else wrote it, for the form; ranges stay as they were. */
export interface PastedBand {
  readonly name: string;
  readonly range: string;
  readonly sense: BandSense;
}

export const MOST_PASTED = 20_000;

/**
 * A whole table out of Word, Excel or a PDF: a band a line, a cell a line, or the names first and the
 * ranges after them. Headings, numbers of rows and what else is said are left out.
 */
export function readBandTable(text: string): PastedBand[] {
  const names: string[] = [];
  const ranges: string[] = [];
  const lines = text.slice(0, MOST_PASTED).split(/[\r\n\u2028\u2029]+/);
  for (const line of lines.slice(0, MOST_LINES)) {
    const { name, range } = readLine(line);
    if (name !== '') names.push(name);
    if (range !== '') ranges.push(range);
  }
  const headings = Math.max(0, names.length - ranges.length);
  const senses = sensesOf(ranges);
  return ranges.map((range, row) => ({
    name: names[row + headings] ?? '',
    range,
    sense: senses[row]!,
  }));
}

const MOST_LINES = 200;
const LONGEST = 300;

function readLine(line: string): { readonly name: string; readonly range: string } {
  const cells = line
    .split(/\t|\||\s{2,}/)
    .map((cell) => tidy(asThai(cell)))
    .filter((cell) => cell !== '' && !IS_ROW_NUMBER.test(cell));
  const range = cells.find(isRange);
  if (range !== undefined) return { name: cells.find((cell) => cell !== range) ?? '', range };
  const words = (cells[0] ?? '').slice(0, LONGEST);
  const cut = [...words.matchAll(/\s/g)].find(({ index }) => isRange(words.slice(index)));
  if (!cut) return { name: words, range: '' };
  return {
    name: words.slice(0, cut.index).replace(IS_MARK, ''),
    range: tidy(words.slice(cut.index)),
  };
}

/** `1.`, `๒)`, a bullet. */
const IS_ROW_NUMBER = /^(?:[\d๐-๙]{1,2}[.)]|[-–—•·*])$/;
const IS_MARK = /^(?:[\d๐-๙]{1,2}[.)]|[-–—•·*])\s+|\s*[:：=]$/g;

const isRange = (cell: string): boolean => typeof readRange(cell) !== 'string';

/** The highest is kept, the lowest mended, all between raised, until somebody says otherwise. */
function sensesOf(ranges: readonly string[]): BandSense[] {
  const heights = ranges.map((range) => heightOf(readRange(range)));
  const [highest, lowest] = [Math.max(...heights), Math.min(...heights)];
  return heights.map((height) =>
    height === highest ? 'keep' : height === lowest ? 'mend' : 'raise',
  );
}

function heightOf(range: TypedRange | string): number {
  return typeof range === 'string' ? 0 : (range.low ?? (range.high ?? 0) - 1);
}
