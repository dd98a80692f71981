import { searchForm, tidy } from '../kit/thai.ts';
import type { Channel, Instrument } from './instrument.ts';
import { itemsOf } from './instrument.ts';
import { readFigure, readItemScore, type SheetFigures } from './sheet.ts';
import { isFigure } from './sheet-columns.ts';
import { laidOut } from './sheet-layout.ts';
import { keyNamed, type NotNamed, type SheetWords, sheetWords } from './sheet-words.ts';

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
  const all = text.split(/\r\n|\r|\n/);
  const lines = all.slice(0, SHEET_LIMITS.rows);
  const laid = laidOut(words, lines, fiscalYear);
  const newest = Math.max(...laid.flatMap(({ years = [] }) => years), fiscalYear);
  for (const { line, shown, told, years } of laid) {
    const refuse = ({ fault, details }: Pick<RefusedLine, 'fault' | 'details'>) =>
      refused.push({ line, text: tidy(shown).slice(0, 120), fault, details });
    const read = typeof told === 'string' ? readLine(words, items, told) : told;
    if (read === 'nothing') skipped += 1;
    else if ('fault' in read) refuse(read);
    else if (newest > fiscalYear && !years) {
      refuse({ fault: 'sheetOtherYear', details: { newest, fiscalYear } });
    } else {
      for (const { key, value } of read) {
        const before = found.get(key);
        if (before && before.value !== value) {
          refuse({ fault: 'sheetTwice', details: { key, line: before.line, value: before.value } });
        } else if (!before) found.set(key, { value, line });
      }
    }
  }
  if (all.slice(SHEET_LIMITS.rows).some((line) => tidy(line) !== '')) {
    const details = { rows: SHEET_LIMITS.rows };
    const line = SHEET_LIMITS.rows + 1;
    refused.push({
      line,
      text: tidy(all[line - 1] ?? '').slice(0, 120),
      fault: 'sheetManyLines',
      details,
    });
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
  if (values.length === 0) return passedOver(words, items, label);
  const inside = label.match(/(?<= )\d{1,3}\.\d\d(?= |$)/);
  if (inside) return several([inside[0], ...values]);
  const target = keyNamed(words, label);
  if ('fault' in target) return isNoFigure(target, text, values) ? 'nothing' : target;
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
  return put(keys, values);
}

function put(keys: readonly string[], values: readonly string[]): Read {
  const puts: Put[] = [];
  for (const [i, value] of values.entries()) {
    const read = readFigure(value);
    if ('fault' in read) return read;
    puts.push({ key: keys[i]!, value: read.figure });
  }
  return puts;
}

/** “None” behind what is no item, and sentences of a report that name nothing of it. */
function isNoFigure({ fault }: NotNamed, text: string, values: readonly string[]): boolean {
  if (fault !== 'sheetUnknown') return false;
  return values.every((value) => WORD_VALUE.test(value)) || tidy(text).length > MOST_LINE;
}

const MOST_LINE = 200;

/** A line whose figure stands amid words is not a heading; a single one before mere words is its score. */
function passedOver(words: SheetWords, items: ReadonlySet<string>, label: string): Read {
  const inside = [...label.matchAll(/(?<= )\d{1,3}\.\d\d(?= |$)|(?<= )(?:100|0)(?= )/g)];
  const [first] = inside;
  if (!first) return 'nothing';
  const named = keyNamed(words, label.slice(0, first.index).trim());
  if (!('key' in named)) return named.fault === 'sheetUnknown' ? 'nothing' : named;
  const behind = label.slice(first.index + first[0].length);
  const values = inside.map(([value]) => value);
  const parts = words.parted.get(named.key);
  const near = label.slice(Math.max(0, first.index - NEAR), first.index + NEAR);
  const isMeasured = MEASURED.test(near);
  if (parts && values.length === 2 && behind.startsWith(` ${values[1]} `) && !isMeasured) {
    return put(parts, values);
  }
  const others = behind.match(/\d[\d.,]*/g) ?? [];
  if (others.length > 0) return several([first[0], ...others]);
  if (isMeasured) return { fault: 'sheetAmid', details: { given: first[0] } };
  if (!first[0].includes('.') && !items.has(named.key)) return 'nothing';
  const read = items.has(named.key) ? readItemScore(first[0]) : readFigure(first[0]);
  return 'fault' in read ? read : [{ key: named.key, value: read.figure }];
}

const NEAR = 25;

/** What such a figure is measured against, or by how much it changed. */
const MEASURED =
  /ต่ำกว่า|น้อยกว่า|มากกว่า|สูงกว่า|เกินกว่า|ไม่ถึง|เพิ่ม|ลดลง|เป้าหมาย|เกณฑ์|ผลต่าง|below|above|target|change/;

/** Tables put the place among the indicators behind a score. */
const isRank = ({ indicators }: SheetWords, value: string) =>
  /^[1-9]\d?$/.test(value) && Number(value) <= indicators.length;

const several = (values: readonly string[]) => ({
  fault: 'sheetSeveral',
  details: { values: values.join(' ').slice(0, 60) },
});

const WORD_VALUE = /^(มี|ไม่มี)$/;

/** What a line calls a figure, and the figures at its end. Cells of a workbook are kept apart. */
function split(text: string, words: SheetWords) {
  const cells = text.includes('\t') ? text.split('\t') : text.trim().split(/\s+/);
  const tidied = cells.map((cell) => searchForm(cell));
  const filled = tidied.filter((cell) => cell !== '' && !/^[-–—:=|]+$/.test(cell));
  // A bare number in front only counts a line, unless it is the code of a section.
  while (
    filled.length > 2 &&
    /^[1-9]\d*[.)]?$|^[-•*]$/.test(filled[0]!) &&
    !words.codes.has(filled[0]!)
  ) {
    const [, second = ''] = filled;
    if (isFigure(second)) break;
    filled.shift();
  }
  let end = filled.length;
  while (end > 1 && (isFigure(filled[end - 1]!) || WORD_VALUE.test(filled[end - 1]!))) end -= 1;
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
