import { fontTable } from './truetype.ts';

/**
 * Whatever people typed, as far as the paper's font can write it: a letter it lacks becomes ◊,
 * and marks that turn the direction of writing are left out. An accessible PDF may not contain a
 * letter that it cannot show.
 */
export function writer(font: Uint8Array): (text: string) => string {
  const covered = coverage(font);
  return (text) => {
    let written = '';
    for (const char of text.normalize('NFC')) {
      if (covered.has(char.codePointAt(0) ?? 0) || char === '\n') written += char;
      else if (/\s/.test(char)) written += ' ';
      else if (!INVISIBLE.test(char)) written += '◊';
    }
    return written;
  };
}

const INVISIBLE = /[\p{Cf}\p{Cc}\p{Mn}]/u;

/** The characters of the basic plane that the font has a glyph for. */
function coverage(font: Uint8Array): ReadonlySet<number> {
  const covered = new Set<number>();
  const cmap = fontTable(font, 'cmap');
  for (let index = 0; cmap && index < cmap.getUint16(2); index += 1) {
    const at = cmap.getUint32(8 + 8 * index);
    if (cmap.getUint16(at) !== 4) continue;
    const segments = cmap.getUint16(at + 6) / 2;
    for (let segment = 0; segment < segments; segment += 1) {
      const last = cmap.getUint16(at + 14 + 2 * segment);
      const first = cmap.getUint16(at + 16 + 2 * (segments + segment));
      for (let code = Math.max(first, 0x20); code <= Math.min(last, 0xfffd); code += 1) {
        covered.add(code);
      }
    }
  }
  return covered;
}
