import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { glyphTexts } from './glyph-text.ts';

/** The fonts of a PDF and what their glyph codes stand for: by the font's own names, not its map. */
export class Font {
  readonly map: PDFRef;
  readonly texts: ReadonlyMap<number, string>;

  constructor(map: PDFRef, texts: ReadonlyMap<number, string>) {
    this.map = map;
    this.texts = texts;
  }

  read(bytes: string): string {
    const codes = bytes.match(/[\s\S]{2}/g) ?? [];
    return codes.map((pair) => this.texts.get(codeOf(pair)) ?? '\ufffd').join('');
  }
}

export class Fonts {
  readonly #context: PDFContext;
  readonly #known = new Map<PDFObject, Font | undefined>();

  constructor(context: PDFContext) {
    this.#context = context;
  }

  of(resources: PDFDict | undefined): ReadonlyMap<string, Font> {
    const fonts = new Map<string, Font>();
    const listed = resources?.lookupMaybe(PDFName.of('Font'), PDFDict);
    for (const [name, ref] of listed?.entries() ?? []) {
      if (!this.#known.has(ref)) this.#known.set(ref, this.#read(ref));
      const font = this.#known.get(ref);
      if (font) fonts.set(name.asString().slice(1), font);
    }
    return fonts;
  }

  rewriteMaps(): void {
    for (const font of this.#known.values()) {
      if (!font) continue;
      const map = decoded(this.#context.lookup(font.map));
      const bytes = Buffer.from(withEntries(map, font.texts), 'latin1');
      this.#context.assign(font.map, this.#context.flateStream(bytes));
    }
  }

  #read(ref: PDFObject): Font | undefined {
    const font = this.#context.lookup(ref, PDFDict);
    const map = font.get(PDFName.of('ToUnicode'));
    const [descendant] = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.asArray() ?? [];
    if (!map || !descendant) return undefined;
    const descriptor = this.#context
      .lookup(descendant, PDFDict)
      .lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
    const file = descriptor?.lookup(PDFName.of('FontFile2'));
    const named =
      file instanceof PDFRawStream ? glyphTexts(decodePDFRawStream(file).decode()) : new Map();
    const given = entriesOf(decoded(this.#context.lookup(map)));
    const texts = new Map([...given].map(([code, text]) => [code, named.get(code) ?? text]));
    return new Font(map as PDFRef, texts);
  }
}

const PAIR = /<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>/g;
const SECTION = /\d+\s+beginbfchar([\s\S]*?)endbfchar\s*/g;

/** The code → text entries of a ToUnicode map. */
function entriesOf(map: string): ReadonlyMap<number, string> {
  const entries = new Map<number, string>();
  for (const [, section = ''] of map.matchAll(SECTION)) {
    for (const [, code = '', text = ''] of section.matchAll(PAIR)) {
      entries.set(Number.parseInt(code, 16), utf16(Buffer.from(text, 'hex').toString('latin1')));
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

export function utf16(bytes: string): string {
  return Buffer.from(bytes, 'latin1').swap16().toString('utf16le');
}

function codeOf(pair: string): number {
  return (pair.charCodeAt(0) << 8) | pair.charCodeAt(1);
}

export function decoded(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) throw new TypeError('a stream was expected');
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}
