import { widthOf } from '../charts/text-width.ts';
import { addressOf } from './address.ts';

/**
 * A text on paper: as it is, or in pieces – plain ones, `[term]` that must not come apart at the
 * end of a line, `'\n'` for a new line, `''` where a word too long for its line may break, and
 * `{to, runs}` for a line that is an address.
 */
export type Shown = string | readonly Run[];

type Run = string | readonly [string] | Opening;

interface Opening {
  readonly to: string;
  readonly runs: readonly string[];
}

export interface Line {
  /** The room for it, in points, and the size of its letters. */
  readonly width: number;
  readonly size: number;
}

export function runsOf(text: string, line: Line): Shown {
  const runs: Run[] = [];
  for (const [row, one] of text.split(/\r\n|[\n\r\u2028\u2029]/).entries()) {
    if (row > 0) runs.push('\n');
    const to = addressOf(one);
    if (to !== undefined) {
      runs.push({ to, runs: [...breakable(one, line)] });
      continue;
    }
    for (const piece of kept(one, line)) {
      if (typeof piece !== 'string') runs.push(piece);
      else for (const part of breakable(piece, line)) runs.push(part);
    }
  }
  if (runs.length === 0) return '';
  return runs.length === 1 && typeof runs[0] === 'string' ? runs[0] : runs;
}

/** Terms which Typst cuts wrongly at the end of a line, and abbreviations with what they count. */
const TERMS =
  /ตัวชี้วัด|ข้อคำถาม|หน่วยงาน|ดำเนินงาน|ดำเนินการ|(?:ประจำ)?ปีงบประมาณ|งบประมาณ|โปร่งใส|มอบหมาย|ตำบล|จังหวัด|สื่อสาร|ดิจิทัล|อิเล็กทรอนิกส์|มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|กรกฎาคม|กันยายน|พฤศจิกายน|ภาครัฐ|ดังกล่าว|ร้อยละ(?: [\d๐-๙][\d๐-๙.,]*)?|ไตรมาส(?:ที่)?(?: ?[\d๐-๙])?|ขึ้นไป|ด้วยตนเอง|พ\.ศ\. ?[\d๐-๙]{4}|(?:[ก-ฮ]{1,3}\.){2,}/;

/** What closes a Thai word; Typst may begin a line with it. */
const CLOSING = '[”’)\\]}»*.,:;!?…]';
const TERMS_CLOSED = new RegExp(`(?:${TERMS.source})${CLOSING}*`, 'g');
const WORDS_CLOSED = new RegExp(`[ก-๎]+${CLOSING}+`, 'g');

function* kept(text: string, line: Line): Generator<string | [string]> {
  let from = 0;
  for (const { 0: term, index } of text.matchAll(TERMS_CLOSED)) {
    if (!fits(term, line)) continue;
    yield* closed(text.slice(from, index), line);
    yield [term];
    from = index + term.length;
  }
  yield* closed(text.slice(from), line);
}

/** The last word before a closing mark is kept with it. */
function* closed(text: string, line: Line): Generator<string | [string]> {
  let from = 0;
  for (const { 0: found, index } of text.matchAll(WORDS_CLOSED)) {
    const end = index + found.length;
    const word = end - lastWordOf(found).length;
    if (!fits(text.slice(word, end), line)) continue;
    if (word > from) yield text.slice(from, word);
    yield [text.slice(word, end)];
    from = end;
  }
  if (from < text.length) yield text.slice(from);
}

function lastWordOf(closedWord: string): string {
  const within = closedWord.slice(-LONGEST_WORD).replace(/^[^ก-ฮเ-ไ]+/u, '');
  const [, thai = '', marks = ''] = /^([ก-๎]+)(.*)$/su.exec(within) ?? [];
  return ([...words.segment(thai)].at(-1)?.segment ?? '') + marks;
}

const LONGEST_WORD = 40;

function* breakable(text: string, line: Line): Generator<string> {
  if (text.length * line.size * 0.4 <= line.width) return yield text;
  let plain = '';
  for (const [token] of text.matchAll(/\s+|\S+/g)) {
    if (fits(token, line)) {
      plain += token;
      continue;
    }
    const words = [...wordsOf(token)];
    const isNatural = natural(words);
    for (const word of words) {
      if (isNatural && fits(word, line)) {
        plain += word;
        continue;
      }
      for (const cluster of clustersOf(word, line)) {
        yield plain + cluster;
        yield '';
        plain = '';
      }
    }
  }
  if (plain !== '') yield plain;
}

function fits(text: string, { width, size }: Line): boolean {
  return text.length * size * 0.95 <= width || widthOf(text, size) <= width;
}

const words = new Intl.Segmenter('th', { granularity: 'word' });

/** Cut in short pieces first: one long text without a space costs the segmenter much memory. */
function* wordsOf(token: string): Generator<string> {
  for (let from = 0; from < token.length; from += LONGEST) {
    for (const { segment } of words.segment(token.slice(from, from + LONGEST))) yield segment;
  }
}

const LONGEST = 400;

/** Where most words are of two letters, these are no words, and Typst finds no place to break. */
function natural(words: readonly string[]): boolean {
  const length = (list: readonly string[]) => list.reduce((sum, word) => sum + word.length, 0);
  return length(words.filter((word) => word.length < 3)) < length(words) / 2;
}

/** Letters with their marks; several together where the line has room, to spare pieces. */
function* clustersOf(word: string, { width, size }: Line): Generator<string> {
  const together = Math.max(1, Math.min(8, Math.floor(width / (4 * size))));
  const clusters = word.match(CLUSTER) ?? [];
  for (let from = 0; from < clusters.length; from += together) {
    yield clusters.slice(from, from + together).join('');
  }
}

const CLUSTER = /[เ-ไ]?[ก-ฮ][ะ-ฺๅ็-๎]*|[\s\S]\p{M}*/gu;
