import { glyphTexts, marksOfLetters } from './glyph-text.ts';
import type { PdfFile } from './pdf-file.ts';

/**
 * The fonts of a PDF and what their glyph codes stand for: Sarabun's by its own names, not by its
 * map. Other faces name their glyphs in ways of their own and keep the map that Typst gave them.
 */
export class Font {
  /** The number of the object that holds its map. */
  readonly map: number;
  readonly texts: ReadonlyMap<number, string>;
  readonly isNamed: boolean;

  constructor(map: number, texts: ReadonlyMap<number, string>, isNamed: boolean) {
    this.map = map;
    this.texts = texts;
    this.isNamed = isNamed;
  }

  /** Two bytes a glyph. */
  read(bytes: readonly number[]): string {
    let text = '';
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      text += this.texts.get(((bytes[at] as number) << 8) | (bytes[at + 1] as number)) ?? UNKNOWN;
    }
    return text;
  }
}

const UNKNOWN = '\ufffd';

export class Fonts {
  readonly #file: PdfFile;
  readonly #known = new Map<number, Font | undefined>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** The fonts that a page or form may use, by the names it gives them. */
  of(resources: number): ReadonlyMap<string, Font> {
    const fonts = new Map<string, Font>();
    const listed = /\/Font\s*<<([^>]*)>>/.exec(this.#file.dictionary(resources))?.[1] ?? '';
    for (const [, name = '', number] of listed.matchAll(/\/(\S+)\s+(\d+) 0 R/g)) {
      const font = this.#font(Number(number));
      if (font) fonts.set(name, font);
    }
    return fonts;
  }

  rewriteMaps(): void {
    for (const font of this.#known.values()) {
      if (!font) continue;
      const map = this.#file.stream(font.map).toString('latin1');
      this.#file.replaceStream(font.map, Buffer.from(withEntries(map, font.texts), 'latin1'));
    }
  }

  #font(number: number): Font | undefined {
    if (!this.#known.has(number)) this.#known.set(number, this.#read(number));
    return this.#known.get(number);
  }

  #read(number: number): Font | undefined {
    const [map] = this.#file.references(number, 'ToUnicode');
    const [descendant] = this.#file.references(number, 'DescendantFonts');
    if (map === undefined || descendant === undefined) return undefined;
    const [descriptor] = this.#file.references(descendant, 'FontDescriptor');
    const [program] =
      descriptor === undefined ? [] : this.#file.references(descriptor, 'FontFile2');
    const given = [...entriesOf(this.#file.stream(map).toString('latin1'))];
    const isNamed = OUR_OWN.test(this.#file.dictionary(number));
    if (program === undefined) return new Font(map, new Map(given), isNamed);
    const font = this.#file.stream(program);
    const own = isNamed ? glyphTexts(font) : marksOfLetters(font, given);
    const texts = given.map(([code, text]) => [code, own.get(code) ?? text] as const);
    return new Font(map, new Map(texts), isNamed);
  }
}

const OUR_OWN = /\/BaseFont\s*\/[A-Z]{6}\+Sarabun-/;

const PAIR = /<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>/g;
const SECTION = /\d+\s+beginbfchar([\s\S]*?)endbfchar\s*/g;

/** The code → text entries of a ToUnicode map. */
function entriesOf(map: string): ReadonlyMap<number, string> {
  const entries = new Map<number, string>();
  for (const [, section = ''] of map.matchAll(SECTION)) {
    for (const [, code = '', text = ''] of section.matchAll(PAIR)) {
      entries.set(Number.parseInt(code, 16), utf16(Buffer.from(text, 'hex')));
    }
  }
  return entries;
}

function withEntries(map: string, entries: ReadonlyMap<number, string>): string {
  const lines = [...entries].map(
    ([code, text]) => `<${hexadecimal(String.fromCharCode(code))}> <${hexadecimal(text)}>\n`,
  );
  let sections = '';
  for (let from = 0; from < lines.length; from += 100) {
    const some = lines.slice(from, from + 100);
    sections += `${some.length} beginbfchar\n${some.join('')}endbfchar\n`;
  }
  const head = map.slice(0, map.search(/\d+\s+beginbfchar/));
  return head + sections + map.slice(map.lastIndexOf('endcmap'));
}

function hexadecimal(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
}

export function utf16(bytes: Buffer): string {
  return bytes.swap16().toString('utf16le');
}
