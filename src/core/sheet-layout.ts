import { parseDecimal } from '../kit/decimal.ts';
import { searchForm, tidy } from '../kit/thai.ts';
import { printedDifference } from './score-report.ts';
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
}

const FIGURE = /^[+-]?\d[\d,]*(\.\d+)?%?$/;

export function laidOut(
  words: SheetWords,
  lines: readonly string[],
  fiscalYear: number,
): LaidLine[] {
  const laid: LaidLine[] = [];
  let years: number[] = [];
  let scoreAt: number | undefined;
  let wasHeading = false;
  let name = '';
  for (const [i, shown] of lines.entries()) {
    if (tidy(shown) === '') continue;
    const line = signed(shown);
    const column = scoreColumn(shown);
    if (column !== undefined || !shown.includes('\t') || yearsIn(shown).length > 0) {
      scoreAt = column;
    } else if (scoreAt !== undefined) {
      const told = underScore(shown.split('\t'), scoreAt);
      if (told !== undefined) {
        laid.push({ line: i + 1, shown, told });
        name = '';
        continue;
      }
    }
    const { label, figures } = parted(line);
    const said = figures.some((figure) => figure.includes('.')) ? [] : yearsIn(shown);
    if (said.length > 0) years = wasHeading ? [...new Set([...years, ...said])] : said;
    wasHeading = said.length > 0;
    const isAlone = label === '' && figures.length > 0 && isFigures(words, figures);
    const own = isAlone ? name : label;
    const put = (told: LaidLine['told']) => laid.push({ line: i + 1, shown, told });
    if (isAlone && own === '') {
      put({ fault: 'sheetNoLabel', details: {} });
      continue;
    }
    name = figures.length === 0 && isName(words, label) ? label : '';
    const columns = yearColumns(words, own, figures, years);
    if (columns && years.includes(fiscalYear)) put(pick(own, columns, years.indexOf(fiscalYear)));
    else put(isAlone ? [own, ...figures].join('\t') : line);
  }
  return laid;
}

/** Where a table of one year says its score is; ranks and kinds may stand behind it. */
function scoreColumn(shown: string): number | undefined {
  const heads = shown.split('\t').map(searchForm);
  const scores = heads.flatMap((head, at) => (/^(คะแนน|score)/.test(head) ? [at] : []));
  return scores.length === 1 && scores[0]! > 0 && yearsIn(shown).length === 0
    ? scores[0]
    : undefined;
}

/** The name and the score of a row of such a table; nothing where it is not plainly one. */
function underScore(cells: readonly string[], scoreAt: number): string | undefined {
  const score = searchForm(cells[scoreAt] ?? '');
  const before = cells.slice(0, scoreAt).filter((cell) => tidy(cell) !== '');
  const isPlain = FIGURE.test(score) && !before.some((cell) => searchForm(cell).includes('.'));
  return isPlain && before.length > 0 ? [...before, score].join('\t') : undefined;
}

/** The sign of a change often stands apart from its digits. */
function signed(text: string): string {
  return text.replace(
    /(\.[\d๐-๙]+\s+)([+\-–−])\s+(?=[\d๐-๙])/g,
    (_all, before, sign) => before + (sign === '+' ? '+' : '-'),
  );
}

/** What a line begins with, and the figures at its end. */
function parted(text: string): { readonly label: string; readonly figures: readonly string[] } {
  const line = searchForm(text);
  const tokens = line.split(' ').filter((token) => token !== '');
  let end = tokens.length;
  while (end > 0 && FIGURE.test(tokens[end - 1]!)) end -= 1;
  const label = tokens.slice(0, end).join(' ');
  return { label: label.replace(/^\d+[.)]? (?=\D)/, ''), figures: tokens.slice(end) };
}

/** `9.1 100` and `17 76.33` begin with a code, or with what a scanner took for one. */
const isFigures = (words: SheetWords, figures: readonly string[]) =>
  figures.every((figure) => figure.includes('.')) && !words.codes.has(figures[0] ?? '');

function yearsIn(text: string): number[] {
  const found = searchForm(text).match(/(?<!\d)25\d\d(?!\d)/g) ?? [];
  return [...new Set(found.map(Number))];
}

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
  if (years.length !== 2 || figures.length < 2 || figures.length > (isSigned ? 3 : 2)) return;
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
