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
    if (MARKS.test(char)) continue;
    ems += WIDE.test(char) ? 0.95 : NARROW.test(char) ? 0.4 : 0.64;
  }
  return ems * size;
}

const words = new Intl.Segmenter('th', { granularity: 'word' });
const letters = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** The text in lines no wider than `width`, broken between words, or within one that is too long. */
export function linesWithin(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text.slice(0, LONGEST), size, width)) {
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
  const pieces = [...words.segment(text.slice(0, LONGEST))];
  return Math.max(0, ...pieces.map(({ segment }) => widthOf(segment, size)));
}

/** Nobody reads a longer label, and cutting Thai words costs memory. */
const LONGEST = 400;

function* piecesOf(text: string, size: number, width: number): Generator<string> {
  for (const { segment } of words.segment(text)) {
    if (widthOf(segment, size) <= width) yield segment;
    else for (const letter of letters.segment(segment)) yield letter.segment;
  }
}
