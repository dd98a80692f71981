import { searchForm, tidy } from '../kit/thai.ts';
import { keyNamed, type SheetWords } from './sheet-words.ts';

/** What the headings of a table say of its columns. */
const FIGURE = /^[+-]?\d[\d,]*(\.\d+)?%?$/;

/** A year at the end of a name is none. */
export const isFigure = (word: string) => FIGURE.test(word) && !/^25\d\d$/.test(word);

/** Where the score of the year stands, or the scores of its two parts in their order. */
export type ScoreColumns = readonly number[];

export function scoreColumns(shown: string, fiscalYear: number): ScoreColumns | undefined {
  const heads = shown.split('\t').map(searchForm);
  const scores = heads.flatMap((head, at) => (/^(ผล|ค่า)?(คะแนน|score)/.test(head) ? [at] : []));
  const isOtherYear = scores.some((at) => yearsIn(heads[at]!).some((year) => year !== fiscalYear));
  if (isOtherYear || heads.some(isMereYear) || scores.includes(0)) return undefined;
  if (scores.length === 1) return scores;
  const parts = [/public|ส่วนที่ 1/, /survey|ส่วนที่ 2/].map((name) =>
    scores.find((at) => name.test(heads[at]!)),
  );
  const [one, other] = parts;
  return scores.length === 2 && one !== undefined && other !== undefined && one !== other
    ? [one, other]
    : undefined;
}

const isMereYear = (head: string) => /^(ปี|ปีงบประมาณ)? ?(พ\.ศ\.)? ?25\d\d$/.test(head);

/** The name and the scores of a row of such a table; nothing where it is not plainly one. */
export function underScores(
  words: SheetWords,
  cells: readonly string[],
  columns: ScoreColumns,
): string | undefined {
  const scores = columns.map((at) => searchForm(cells[at] ?? ''));
  const before = cells.slice(0, Math.min(...columns)).filter((cell) => tidy(cell) !== '');
  const isPlain = scores.every(isFigure);
  if (!isPlain || before.length === 0 || before.some((cell) => /\d\.\d\d/.test(searchForm(cell)))) {
    return undefined;
  }
  return [...named(words, before), ...scores].join('\t');
}

/** Tables of measures say in front what is to be done; the name stands next to its score. */
function named(words: SheetWords, before: readonly string[]): readonly string[] {
  const whole = keyNamed(words, searchForm(before.join(' ')));
  const last = before.at(-1)!;
  if (before.length === 1 || 'key' in whole || whole.fault !== 'sheetUnknown') return before;
  const own = keyNamed(words, searchForm(last));
  return 'key' in own || own.fault !== 'sheetUnknown' ? [last] : before;
}

export function yearsIn(text: string): number[] {
  const found = searchForm(text).match(/(?<!\d)25\d\d(?!\d)/g) ?? [];
  return [...new Set(found.map(Number))];
}

/**
 * The years above two columns, in their order. Sentences and titles name years too, in an order that
 * says nothing of any table: none.
 */
export function headYears(shown: string): readonly number[] {
  const years = yearsIn(shown);
  const isSentence = !shown.includes('\t') && tidy(shown).length > MOST_HEADING;
  const isSpan = /25\d\d ?(-|–|ถึง|กับ|และ|เทียบ\S*|to|and) ?(ปี ?|พ\.ศ\. ?)*25\d\d/.test(
    searchForm(shown),
  );
  return isSentence || isSpan ? [] : years;
}

const MOST_HEADING = 120;

/** Whether headings say that the place among the indicators stands right behind the score. */
export type RankBehind = 'no' | 'afterScore' | 'yes';

export function ranksBehind(shown: string, before: RankBehind): RankBehind {
  const line = searchForm(shown);
  if (/\d/.test(line)) return before === 'afterScore' ? 'no' : before;
  if (tidy(shown).length > MOST_HEADING) return 'no';
  if (/(คะแนน|score)\S* (ลำดับ|อันดับ|rank)/.test(line)) return 'yes';
  if (/^(ลำดับ|อันดับ|rank)(?!ที่)/.test(line) && before === 'afterScore') return 'yes';
  if (/(^|\s)(คะแนน|score)$/.test(line)) return 'afterScore';
  return /คะแนน|score/.test(line) || before === 'afterScore' ? 'no' : before;
}

/** `94.52 4`, `100 1`: the score alone. */
export function withoutRank({ indicators }: SheetWords, text: string): string {
  return text.replace(
    /(^|[\t ])(\d{1,3}\.\d\d|\d{2,3})[\t ]+(\d{1,2})(?=[\t ]*$|[\t ]+[^\d\s])/,
    (all, before: string, score: string, rank: string) =>
      Number(rank) <= indicators.length && Number(score) > indicators.length ? before + score : all,
  );
}
