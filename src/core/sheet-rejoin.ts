import { searchForm, tidy } from '../kit/thai.ts';
import { isFigure } from './sheet-columns.ts';
import { keyNamed, type SheetWords } from './sheet-words.ts';

/**
 * Some readers of PDF copy a table a cell a line. The figures below a name are one row again, so that the
 * second year of two is not lost behind the first.
 */
export interface SheetLine {
  readonly line: number;
  readonly shown: string;
  /** The figures of the name above it and nothing else. */
  readonly isBelowName: boolean;
  /** No line of a table is as long; it is not read. */
  readonly isTooLong?: true;
}

const LONGEST = 20_000;

interface Filled {
  readonly line: number;
  readonly shown: string;
  /** Where there is nothing else on it. */
  readonly figures: string | undefined;
  readonly isTooLong?: true;
}

const MOST_BELOW = 4;

export function rejoined(words: SheetWords, lines: readonly string[]): SheetLine[] {
  const filled = lines.flatMap((text, i): Filled[] => {
    const shown = withoutRuns(text);
    if (tidy(shown) === '') return [];
    const line = i + 1;
    if (shown.length > LONGEST) {
      return [{ line, shown: shown.slice(0, 200), figures: undefined, isTooLong: true }];
    }
    return [{ line, shown, figures: onlyFigures(shown) }];
  });
  const rows: SheetLine[] = [];
  let at = 0;
  while (at < filled.length) {
    const { line, shown, figures, isTooLong } = filled[at]!;
    at += 1;
    if (isTooLong) {
      rows.push({ line, shown, isBelowName: false, isTooLong });
      continue;
    }
    const texts = textsOfCode(words, filled, at);
    rows.push({ line, shown: [shown, ...texts].join(' '), isBelowName: false });
    at += texts.length;
    if (texts.length === 0 && (figures !== undefined || !isName(words, shown))) continue;
    const below = figuresFrom(words, filled, at);
    const [first] = below;
    if (!first) continue;
    const joined = below.map((one) => one.figures).join('\t');
    rows.push({ line: first.line, shown: joined, isBelowName: true });
    at += below.length;
  }
  return rows;
}

/** What is looked for stands a few spaces apart; long runs of them would be gone through again and again. */
const withoutRuns = (text: string) =>
  text.replace(/[^\S\t]+/g, ' ').replace(/(?:\t ?){40,}/g, '\t'.repeat(40));

function figuresFrom(words: SheetWords, filled: readonly Filled[], at: number): Filled[] {
  const below: Filled[] = [];
  for (const one of filled.slice(at, at + MOST_BELOW)) {
    if (one.figures === undefined || isZeroCode(words, one.shown)) break;
    below.push(one);
  }
  const next = filled[at + below.length];
  if (next && isNumberOf(words, below.at(-1)?.figures ?? '', next.shown)) below.pop();
  return below.length === 1 && isPlace(words, below[0]?.figures ?? '') ? [] : below;
}

const MOST_TEXTS = 3;

/** Below the code of a question or an item its words come first, on one line or some. */
function textsOfCode(words: SheetWords, filled: readonly Filled[], at: number): string[] {
  const code = searchForm(filled[at - 1]!.shown);
  if (!/^[a-z]\d{1,2}$/.test(code) && !isZeroCode(words, code)) return [];
  if (!words.codes.has(code.replace(/^0/, 'o'))) return [];
  const texts: string[] = [];
  for (const { shown, figures } of filled.slice(at, at + MOST_TEXTS + 1)) {
    if (figures !== undefined && !isZeroCode(words, shown)) return texts;
    if (figures !== undefined || isName(words, shown) || shown.includes('\t')) return [];
    texts.push(shown);
  }
  return [];
}

/** Signs stand apart from their digits in what is copied. */
function onlyFigures(shown: string): string | undefined {
  const cells = searchForm(shown)
    .replace(/(^| )([+\-–−]) (?=\d)/g, (_all, before, sign) => before + (sign === '+' ? '+' : '-'))
    .split(' ');
  // `17 76.33` is a code that was read wrongly.
  const isCoded = /^\d+$/.test(cells[0] ?? '') && /^\d+\./.test(cells[1] ?? '');
  return cells.every(isFigure) && !isCoded ? cells.join('\t') : undefined;
}

/** A name alone; one with its figure behind needs none from below. */
function isName(words: SheetWords, shown: string): boolean {
  const form = searchForm(shown);
  const last = /(?<!ตัวชี้วัด|ที่|indicator) (\S+)$/.exec(form)?.[1] ?? '';
  return !isFigure(last) && 'key' in keyNamed(words, form);
}

/** `๐๑๒`: an item whose letter was read as a zero. */
const isZeroCode = (words: SheetWords, shown: string) => {
  const code = searchForm(shown);
  return /^0\d{1,2}$/.test(code) && words.codes.has(code.replace(/^0/, 'o'));
};

const isPlace = ({ indicators }: SheetWords, figure: string) =>
  /^[1-9]\d?$/.test(figure) && Number(figure) <= indicators.length;

/** The number in front of the next row stands on a line of its own too. */
function isNumberOf(words: SheetWords, figure: string, next: string): boolean {
  const name = keyNamed(words, searchForm(next));
  const own = words.indicators[Number(figure) - 1];
  return isPlace(words, figure) && 'key' in name && own === name.key;
}
