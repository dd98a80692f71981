import { fontTable } from './truetype.ts';

/**
 * What a glyph of an embedded TrueType font stands for, by its name in the font's `post` table:
 * `uni0E48.small` is U+0E48 drawn smaller. This is what the PDF's own map should say and does not.
 */
export function glyphTexts(font: Uint8Array): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const [glyph, name] of glyphNames(font).entries()) {
    const text = textOfName(name);
    if (text !== undefined) texts.set(glyph, text);
  }
  return texts;
}

/**
 * Marks of which the map says the whole letter that they stand on: drawn apart from it, they would
 * say it once more. They are given a joiner, which nobody sees and no search minds.
 */
export function marksOfLetters(
  font: Uint8Array,
  given: readonly (readonly [glyph: number, text: string])[],
): ReadonlyMap<number, string> {
  const widths = advances(font);
  const marks = given.filter(([glyph, text]) => widths(glyph) === 0 && !/^\p{M}/u.test(text));
  return new Map(marks.map(([glyph]) => [glyph, JOINER]));
}

const JOINER = '\u034f';

/** How far each glyph moves what comes after it. */
function advances(font: Uint8Array): (glyph: number) => number | undefined {
  const long = fontTable(font, 'hhea')?.getUint16(34) ?? 0;
  const widths = fontTable(font, 'hmtx');
  if (!widths || long === 0) return () => undefined;
  return (glyph) => widths.getUint16(4 * Math.min(glyph, long - 1));
}

/** Thai consonants that lose their foot under a vowel are named, not numbered. */
const NAMED: Readonly<Record<string, string>> = {
  yoYingthai: 'ญ',
  doChadathai: 'ฎ',
  toPatakthai: 'ฏ',
  thoThanthai: 'ฐ',
  loChulathai: 'ฬ',
};

export function textOfName(name: string): string | undefined {
  const plain = name.split('.')[0] ?? '';
  if (NAMED[plain]) return NAMED[plain];
  const codes = /^uni((?:[0-9A-F]{4})+)$/.exec(plain)?.[1]?.match(/.{4}/g);
  return codes?.map((code) => String.fromCharCode(Number.parseInt(code, 16))).join('');
}

const STANDARD_NAMES = 258;
const POST_WITH_NAMES = 0x20000;

function glyphNames(font: Uint8Array): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const post = fontTable(font, 'post');
  if (!post || post.byteLength < 34 || post.getUint32(0) !== POST_WITH_NAMES) return names;
  const glyphs = post.getUint16(32);
  const own = pascalStrings(post, 34 + 2 * glyphs);
  for (let glyph = 0; glyph < glyphs; glyph += 1) {
    const name = own[post.getUint16(34 + 2 * glyph) - STANDARD_NAMES];
    if (name !== undefined) names.set(glyph, name);
  }
  return names;
}

function pascalStrings(view: DataView, from: number): string[] {
  const strings: string[] = [];
  for (let at = from; at < view.byteLength; at += 1 + view.getUint8(at)) {
    const length = Math.min(view.getUint8(at), view.byteLength - at - 1);
    strings.push(Buffer.from(view.buffer, view.byteOffset + at + 1, length).toString('latin1'));
  }
  return strings;
}
