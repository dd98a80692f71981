import { Kept } from '../kit/kept.ts';

/**
 * How much room a text needs, without a font at hand: a little more than Sarabun takes, so that
 * nothing is clipped where the reader's own font is wider.
 */
const MARKS = /\p{Mn}|[\u200b-\u200d]/u;
const WIDE = /[MWmwฌญณฒฎฏ@%—\u2e80-\u9fff\uac00-\ud7af]|\p{Extended_Pictographic}/u;
const NARROW = /[ .,:;'!|iljtrfเาะโใไ()[\]]/;

export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const char of text) {
    ems += EMS[char.codePointAt(0)!] ?? emsOf(char);
  }
  return ems * size;
}

function emsOf(char: string): number {
  if (MARKS.test(char)) return 0;
  return WIDE.test(char) ? 0.95 : NARROW.test(char) ? 0.4 : 0.64;
}

/** Of every letter up to the last Thai one, which nearly all texts are written in. */
const EMS = Array.from({ length: 0x0e80 }, (_, code) => emsOf(String.fromCharCode(code)));

const words = new Intl.Segmenter('th', { granularity: 'word' });
const letters = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** The same questions are asked of every agency; cutting Thai words takes long. */
const known = new Kept<readonly string[]>(2000);
const knownWords = new Kept<readonly string[]>(1000);

/** The text in lines no wider than `width`, broken between words, or within one that is too long. */
export function linesWithin(text: string, size: number, width: number): readonly string[] {
  const whole = text.slice(0, LONGEST);
  return known.take(`${size} ${width} ${whole}`, () => broken(whole, size, width));
}

function broken(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, size, width)) {
    if (line !== '' && widthOf((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** Of what a line cannot be broken within. */
export function widestWord(text: string, size: number): number {
  return Math.max(0, ...wordsOf(text.slice(0, LONGEST)).map((word) => widthOf(word, size)));
}

/** Nobody reads a longer label, and cutting Thai words costs memory. */
const LONGEST = 400;

function* piecesOf(text: string, size: number, width: number): Generator<string> {
  for (const word of wordsOf(text)) {
    if (widthOf(word, size) <= width) yield word;
    else yield* partsOf(word, size, width);
  }
}

function* partsOf(word: string, size: number, width: number): Generator<string> {
  for (const { segment } of words.segment(word)) {
    if (widthOf(segment, size) <= width) yield segment;
    else for (const letter of letters.segment(segment)) yield letter.segment;
  }
}

/** Brackets keep to what they enclose, marks to what they follow, and numbers to their unit. */
const KEPT: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/[([{“‘«]$/, /^/],
  [/$/, /^(?:[)\]}”’»,.;:!?%…ฯ]| ?ๆ)/],
  [/(?:พ\.ศ\.|ปี|ร้อยละ|เกณฑ์) ?$/, /^ ?\d/],
  [/\d ?$/, /^ ?(?:คน|รายการ|คะแนน|ข้อ|ระดับ|ปี|บาท|หน่วยงาน|ขั้น|%)/],
];

/** What a line may be broken between, spaces among them. */
function wordsOf(text: string): readonly string[] {
  return knownWords.take(text, () => wordsIn(text));
}

function wordsIn(text: string): string[] {
  const found: string[] = [];
  for (const { segment, index } of words.segment(text)) {
    const [before, after] = [text.slice(0, index), text.slice(index)];
    const isKept = index > 0 && KEPT.some(([b, a]) => b.test(before) && a.test(after));
    if (isKept) found[found.length - 1] += segment;
    else found.push(segment);
  }
  return found;
}
