import { fontTable } from './truetype.ts';

/**
 * Whatever people typed, as far as the paper's font can write it: a letter it lacks becomes ◊, or
 * one that means the same, and marks that turn the direction of writing are left out. An accessible
 * PDF may not contain a letter that it cannot show.
 */
export function writer(font: Uint8Array): (text: string) => string {
  const beyond = beyondCoverage(font);
  return (text) =>
    text.normalize('NFC').replace(beyond, (char) => {
      if (char === '\n') return char;
      if (/\s/.test(char)) return ' ';
      return MEANING_THE_SAME[char] ?? (INVISIBLE.test(char) ? '' : '◊');
    });
}

/** The same for data as it is handed to a template, in which control characters are escaped. */
export function jsonWriter(font: Uint8Array): (json: string) => string {
  const writable = writer(font);
  return (json) =>
    writable(json).replace(ESCAPED, (escaped) => {
      if (!ODD.test(escaped)) return escaped;
      return JSON.stringify(writable(JSON.parse(`"${escaped}"`))).slice(1, -1);
    });
}

const ESCAPED = /\\(?:u[\da-f]{4}|[^u])/gi;
/** What JSON escapes beside quotation marks, backslashes and new lines. */
const ODD = /^\\[utbfr]/;

const MEANING_THE_SAME: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '-',
  '☐': '[ ]',
  '☑': '[x]',
  '☒': '[x]',
  '✓': '√',
  '✔': '√',
  '✗': '×',
  '✘': '×',
};

const INVISIBLE = /[\p{Cf}\p{Cc}\p{Mn}]/u;

/** Matches any character that the font has no glyph for. */
function beyondCoverage(font: Uint8Array): RegExp {
  const ranges: string[] = [];
  const cmap = fontTable(font, 'cmap');
  for (let index = 0; cmap && index < cmap.getUint16(2); index += 1) {
    const at = cmap.getUint32(8 + 8 * index);
    if (cmap.getUint16(at) !== 4) continue;
    const segments = cmap.getUint16(at + 6) / 2;
    for (let segment = 0; segment < segments; segment += 1) {
      const last = Math.min(cmap.getUint16(at + 14 + 2 * segment), 0xfffd);
      const first = Math.max(cmap.getUint16(at + 16 + 2 * (segments + segment)), 0x20);
      if (first <= last) ranges.push(`\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`);
    }
  }
  return new RegExp(`[^${ranges.join('')}]`, 'gu');
}
