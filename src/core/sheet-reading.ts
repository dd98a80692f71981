import { searchForm, tidy } from '../kit/thai.ts';
import type { Channel, Instrument } from './instrument.ts';
import { itemsOf } from './instrument.ts';
import { readFigure, readItemScore, type SheetFigures } from './sheet.ts';
import { laidOut } from './sheet-layout.ts';
import { keyNamed, type SheetWords, sheetWords } from './sheet-words.ts';

/**
 * Figures out of text that was copied from a workbook or a PDF: a line a figure, by code or name.
 * What is not plainly understood is refused with its line, never guessed.
 */
export interface ReadSheet extends SheetFigures {
  /** What each key was read from. */
  readonly lines: Readonly<Record<string, number>>;
  readonly refused: readonly RefusedLine[];
  /** Lines without any figure: headings. */
  readonly skipped: number;
}

export interface RefusedLine {
  readonly line: number;
  readonly text: string;
  readonly fault: string;
  readonly details: Readonly<Record<string, string | number>>;
}

export const SHEET_LIMITS = { bytes: 2_000_000, rows: 2_000, columns: 40 };

type Put = { readonly key: string; readonly value: string };
type Read = readonly Put[] | 'nothing' | Pick<RefusedLine, 'fault' | 'details'>;

export function readSheetText(
  instrument: Instrument,
  text: string,
  fiscalYear = instrument.year,
): ReadSheet {
  const words = sheetWords(instrument);
  const items = new Set(itemsOf(instrument).map((item) => item.code));
  const found = new Map<string, { value: string; line: number }>();
  const refused: RefusedLine[] = [];
  let skipped = 0;
  const lines = text.split(/\r\n|\r|\n/).slice(0, SHEET_LIMITS.rows);
  for (const { line, shown, told } of laidOut(words, lines, fiscalYear)) {
    const refuse = ({ fault, details }: Pick<RefusedLine, 'fault' | 'details'>) =>
      refused.push({ line, text: tidy(shown).slice(0, 120), fault, details });
    const read = typeof told === 'string' ? readLine(words, items, told) : told;
    if (read === 'nothing') skipped += 1;
    else if ('fault' in read) refuse(read);
    else {
      for (const { key, value } of read) {
        const before = found.get(key);
        if (before && before.value !== value) {
          refuse({ fault: 'sheetTwice', details: { key, line: before.line, value: before.value } });
        } else if (!before) found.set(key, { value, line });
      }
    }
  }
  const figures: Record<string, string> = {};
  const respondents: Partial<Record<Channel, number>> = {};
  for (const [key, { value }] of found) {
    if (key.startsWith('n.')) respondents[key.slice(2) as Channel] = Number(value);
    else figures[key] = value;
  }
  const from = [...found].map(([key, { line }]) => [key, line]);
  return { figures, respondents, lines: Object.fromEntries(from), refused, skipped };
}

function readLine(words: SheetWords, items: ReadonlySet<string>, text: string): Read {
  const people = readPeople(words, text);
  if (people) return people;
  const { label, values, hasGap } = split(text, words);
  if (values.length === 0) return passedOver(words, label);
  const inside = label.match(/(?<= )\d{1,3}\.\d\d(?= |$)/);
  if (inside) return several([inside[0], ...values]);
  const target = keyNamed(words, label);
  // A heading that names the year.
  if ('fault' in target)
    return values.every((value) => /^2[56]\d\d$/.test(value)) ? 'nothing' : target;
  const { key } = target;
  if (items.has(key)) {
    const [value = ''] = values;
    if (values.length > 1) return several(values);
    const score = readItemScore(value);
    return 'fault' in score ? score : [{ key, value: score.figure }];
  }
  const weight = words.weights.get(key);
  if (weight !== undefined && values.at(-1) === String(weight)) {
    return { fault: 'sheetWeight', details: { key, weight } };
  }
  const parts = words.parted.get(key);
  if (parts && values.length === 1 && hasGap) {
    return { fault: 'sheetWhichPart', details: { keys: parts.join(', ') } };
  }
  const keys = parts && values.length > 1 ? [...parts, key] : [key];
  if (values.length > keys.length || values.slice(1).some((value) => isRank(words, value))) {
    return several(values);
  }
  const puts: Put[] = [];
  for (const [i, value] of values.entries()) {
    const read = readFigure(value);
    if ('fault' in read) return read;
    puts.push({ key: keys[i]!, value: read.figure });
  }
  return puts;
}

/** A line whose figure stands amid words is not a heading. */
function passedOver(words: SheetWords, label: string): Read {
  const inside = label.match(/(?<= )\d{1,3}\.\d\d(?= |$)/g);
  if (!inside) return 'nothing';
  const named = keyNamed(words, label.slice(0, label.indexOf(` ${inside[0]}`)));
  return 'key' in named ? several(inside) : 'nothing';
}

/** Tables put the place among the indicators behind a score. */
const isRank = ({ indicators }: SheetWords, value: string) =>
  /^[1-9]\d?$/.test(value) && Number(value) <= indicators.length;

const several = (values: readonly string[]) => ({
  fault: 'sheetSeveral',
  details: { values: values.join(' ').slice(0, 60) },
});

const VALUE = /^[+-]?\d[\d,]*(\.\d+)?%?$/;
const WORD_VALUE = /^(มี|ไม่มี)$/;

/** What a line calls a figure, and the figures at its end. Cells of a workbook are kept apart. */
function split(text: string, words: SheetWords) {
  const cells = text.includes('\t') ? text.split('\t') : text.trim().split(/\s+/);
  const tidied = cells.map((cell) => searchForm(cell));
  const filled = tidied.filter((cell) => cell !== '' && !/^[-–—:=|]+$/.test(cell));
  // A bare number in front only counts a line, unless it is the code of a section.
  while (
    filled.length > 2 &&
    /^\d+[.)]?$|^[-•*]$/.test(filled[0]!) &&
    !words.codes.has(filled[0]!)
  ) {
    const [, second = ''] = filled;
    if (VALUE.test(second)) break;
    filled.shift();
  }
  let end = filled.length;
  while (end > 1 && (VALUE.test(filled[end - 1]!) || WORD_VALUE.test(filled[end - 1]!))) end -= 1;
  const isNumbered = /^(ตัวชี้วัดที่|ตัวชี้วัด|indicator)$/.test(filled[end - 1] ?? '');
  if (isNumbered && end < filled.length) end += 1;
  const values = filled.slice(end).map((value) => value.replace(/%$/, ''));
  const from = tidied.indexOf(filled[0] ?? '');
  const hasGap = text.includes('\t') && tidied.slice(from + 1).some((cell) => cell === '');
  return { label: filled.slice(0, end).join(' '), values, hasGap };
}

/** `n.iit 208`, `ผู้ตอบ IIT 208 คน`, `Public n=449`. */
function readPeople(words: SheetWords, text: string): Read | undefined {
  const line = searchForm(text)
    .replace(/[()=:\t]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const match =
    /^n[. ]\s*(?<who>.+?) (?<n>\d[\d,]*)$/.exec(line) ??
    /^(?:จำนวน)?\s?ผู้ตอบ(?:แบบวัด)?\s?(?<who>.+?) (?<n>\d[\d,]*)(?: ?(?:คน|ราย))?$/.exec(line) ??
    /^(?<who>.+?) (?:(?:จำนวน)?ผู้ตอบ|n) (?<n>\d[\d,]*)(?: ?(?:คน|ราย))?$/.exec(line);
  if (!match?.groups) return undefined;
  const { who = '', n = '' } = match.groups;
  const channel = words.channels.get(who) ?? words.channels.get(who.replace(/^แบบวัด /, ''));
  if (!channel) return { fault: 'sheetNoChannel', details: { given: who.slice(0, 40) } };
  const count = Number(n.replaceAll(',', ''));
  if (count < 1 || count > 100_000_000) return { fault: 'notPeople', details: {} };
  return [{ key: `n.${channel}`, value: String(count) }];
}
