import { parseDecimal } from '../kit/decimal.ts';
import { searchForm } from '../kit/thai.ts';
import { printedDifference } from './score-report.ts';
import {
  headYears,
  isFigure,
  type RankBehind,
  ranksBehind,
  type ScoreColumns,
  scoreColumns,
  underScores,
  withoutRank,
  yearsIn,
} from './sheet-columns.ts';
import { phrased } from './sheet-phrase.ts';
import { rejoined } from './sheet-rejoin.ts';
import { keyNamed, type NotNamed, type SheetWords } from './sheet-words.ts';

/**
 * Reports set their tables in ways that copying takes apart: a name on one line and its figures on
 * the next; two years side by side with the change. Each is told again as a name and its figures,
 * the year's own where headings say which years the columns are.
 */
export interface LaidLine {
  readonly line: number;
  /** As it stands. */
  readonly shown: string;
  /** To be read; or why it is not. */
  readonly told: string | NotNamed;
  /** The years of the columns that it was picked from. */
  readonly years?: readonly number[];
}

export function laidOut(
  words: SheetWords,
  lines: readonly string[],
  fiscalYear: number,
): LaidLine[] {
  const laid: LaidLine[] = [];
  let years: readonly number[] = [];
  let columns: ScoreColumns | undefined;
  let hasRank: RankBehind = 'no';
  let wasHeading = false;
  let name = '';
  for (const { line, shown, isBelowName, isTooLong } of rejoined(words, lines)) {
    const put = (told: LaidLine['told']) => laid.push({ line, shown, told });
    if (isTooLong) {
      put({ fault: 'sheetLongLine', details: {} });
      continue;
    }
    const { rest, apart } = phrased(words, shown);
    for (const told of apart) put(told);
    if (rest === '') continue;
    hasRank = ranksBehind(shown, hasRank);
    const read = hasRank === 'yes' ? withoutRank(words, signed(rest)) : signed(rest);
    const head = scoreColumns(shown, fiscalYear);
    if (head) columns = head;
    else if (yearsIn(shown).some((year) => year !== fiscalYear)) columns = undefined;
    const told = columns && underScores(words, read.split('\t'), columns);
    if (told !== undefined) {
      put(told);
      name = '';
      continue;
    }
    const { label, figures } = parted(read);
    if (!shown.includes('\t') && !isBelowName && !isName(words, label)) columns = head;
    const said = figures.some((figure) => figure.includes('.')) ? [] : yearsIn(shown);
    if (said.length > 0) {
      const own = headYears(shown);
      const goesOn = wasHeading && years.length === 1 && own.length === 1;
      years = goesOn ? [...new Set([...years, ...own])] : own;
    }
    wasHeading = said.length > 0;
    const isAlone =
      isBelowName || (label === '' && figures.length > 0 && isFigures(words, figures));
    const own = isAlone ? name : label;
    if (isAlone && own === '') {
      put({ fault: 'sheetNoLabel', details: {} });
      continue;
    }
    name = figures.length === 0 && isName(words, label) ? label : '';
    const pair = yearColumns(words, own, figures, years);
    if (pair && years.includes(fiscalYear)) {
      laid.push({ line, shown, told: pick(own, pair, years.indexOf(fiscalYear)), years });
    } else put(isAlone ? [own, ...figures].join('\t') : read);
  }
  return laid;
}

/** The sign of a change often stands apart from its digits. */
function signed(text: string): string {
  return text.replace(
    /(\.[\d๐-๙]+\s+)([+\-–−])\s+(?=[\d๐-๙])|([\d๐-๙]\s+)([+\-–−])\s+(?=[\d๐-๙]+\.[\d๐-๙]{2}\s*$)/g,
    (_all, a, one, b, other) => (a ?? b) + ((one ?? other) === '+' ? '+' : '-'),
  );
}

/** What a line begins with, and the figures at its end. */
function parted(text: string): { readonly label: string; readonly figures: readonly string[] } {
  const line = searchForm(text);
  const tokens = line.split(' ').filter((token) => token !== '');
  let end = tokens.length;
  while (end > 0 && isFigure(tokens[end - 1]!)) end -= 1;
  if (end > 0 && /^(ตัวชี้วัดที่|ตัวชี้วัด|indicator)$/.test(tokens[end - 1]!)) end += 1;
  const label = tokens.slice(0, end).join(' ');
  return { label: label.replace(/^[1-9]\d*[.)]? (?=\D)/, ''), figures: tokens.slice(end) };
}

/** `9.1 100` and `17 76.33` begin with a code, or with what a scanner took for one. */
const isFigures = (words: SheetWords, figures: readonly string[]) =>
  figures.every((figure) => figure.includes('.')) && !words.codes.has(figures[0] ?? '');

const isName = (words: SheetWords, label: string) => 'key' in keyNamed(words, label);

interface YearColumns {
  readonly values: readonly string[];
  readonly change: string | undefined;
}

/** Two years beside each other, with the change between them or without. */
function yearColumns(
  words: SheetWords,
  label: string,
  figures: readonly string[],
  years: readonly number[],
): YearColumns | undefined {
  const isSigned = /^[+-]/.test(figures[2] ?? '') || /^0\.00$/.test(figures[2] ?? '');
  if (
    label === '' ||
    years.length !== 2 ||
    figures.length < 2 ||
    figures.length > (isSigned ? 3 : 2)
  )
    return;
  const named = keyNamed(words, label);
  // Two figures of such a question are its two parts.
  if ('key' in named && words.parted.has(named.key) && /^e\d/i.test(named.key)) return;
  return { values: figures.slice(0, 2), change: figures[2] };
}

function pick(label: string, { values, change }: YearColumns, at: number): LaidLine['told'] {
  const [before = '', now = ''] = values;
  const [a, b] = [parseDecimal(before), parseDecimal(now)];
  const printed = change === undefined ? undefined : parseDecimal(change.replace('+', ''));
  if (change !== undefined && a && b && printed) {
    const computed = printedDifference(b, a);
    if (printedDifference(printed, { over: 0n, under: 1n }) !== computed) {
      return { fault: 'sheetChange', details: { before, now, change, computed } };
    }
  }
  return `${label}\t${values[at] ?? ''}`;
}
