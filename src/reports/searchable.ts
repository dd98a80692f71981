import { codeOf, Operators, shownIn } from './content-stream.ts';
import { type Font, Fonts, utf16 } from './font-map.ts';
import { PdfFile } from './pdf-file.ts';

/**
 * Makes Thai text in a Typst PDF copy and search right. Typst maps every glyph of a cluster to the
 * whole cluster, and names the cluster once more as ActualText, also where a tone mark is drawn
 * apart; readers then give ทั้ twice or not at all. Here each glyph gets what it alone stands for,
 * and an ActualText that says anything else than its glyphs is taken away.
 */
export function makeSearchable(pdf: Uint8Array): Uint8Array {
  const file = new PdfFile(pdf);
  const fonts = new Fonts(file);
  for (const { stream, resources } of drawings(file)) {
    const drawn = file.stream(stream);
    const edits = falseText(drawn, fonts.of(resources));
    if (edits.length > 0) file.replaceStream(stream, edited(drawn, edits));
  }
  fonts.rewriteMaps();
  return file.save();
}

interface Drawing {
  /** The numbers of the objects that hold them. */
  readonly stream: number;
  readonly resources: number;
}

/** Every stream that may draw text: the pages' contents and the forms they use. */
function* drawings(file: PdfFile): Generator<Drawing> {
  for (const page of file.having(/\/Type \/Page\s/)) {
    const [resources = page] = file.references(page, 'Resources');
    for (const stream of file.references(page, 'Contents')) yield { stream, resources };
  }
  for (const form of file.having(/\/Subtype \/Form\s/)) {
    const [resources = form] = file.references(form, 'Resources');
    yield { stream: form, resources };
  }
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

const [TF, BMC, BDC, EMC] = ['Tf', 'BMC', 'BDC', 'EMC'].map(codeOf);
const [TJ, TJ_SPACED] = ['Tj', 'TJ'].map(codeOf);

function falseText(stream: Buffer, fonts: ReadonlyMap<string, Font>): Edit[] {
  if (!stream.includes('/ActualText')) return [];
  const edits: Edit[] = [];
  const open: (Claim | undefined)[] = [];
  let claims = 0;
  let fontAt: number | undefined;
  const operators = new Operators(stream);
  while (operators.next()) {
    const { code, start, end } = operators;
    if (code === TF) fontAt = start;
    else if (code === BMC) open.push(undefined);
    else if (code === BDC) {
      const claim = claimOf(stream, start, end);
      if (claim) claims += 1;
      open.push(claim);
    } else if (code === TJ || code === TJ_SPACED) {
      const shift = shiftAt(stream, start);
      if (claims === 0 && !shift) continue;
      const font = fonts.get(nameAt(stream, fontAt));
      if (!font?.isNamed) {
        for (const claim of open) if (claim) claim.drawn = undefined;
        continue;
      }
      const drawn = font.read(shownIn(stream, start, end));
      for (const claim of open) if (claim?.drawn !== undefined) claim.drawn += drawn;
      if (shift && MARKS.test(drawn)) edits.push({ start, end: start + shift, bytes: UNSHIFTED });
    } else if (code === EMC) {
      const claim = open.pop();
      if (!claim) continue;
      claims -= 1;
      if (claim.drawn !== undefined && joined(claim.drawn) !== claim.text) edits.push(claim);
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** What a marked span says its glyphs are, beside what they turn out to be. */
interface Claim extends Edit {
  readonly text: string;
  /** Undefined where a face draws that says less of its glyphs than the claim does. */
  drawn: string | undefined;
}

function claimOf(stream: Buffer, start: number, end: number): Claim | undefined {
  const marked = stream.toString('latin1', start, end);
  const at = marked.indexOf('/ActualText');
  if (at < 0 || marked.includes('/MCID')) return undefined;
  const text = textOf(shownIn(stream, start + at, end));
  return { start, end, bytes: UNCLAIMED, text, drawn: '' };
}

const UNCLAIMED = Buffer.from('/Span BMC');

/** A text as a PDF has it outside of its pages: in UTF-16 after a mark that says so. */
function textOf(bytes: readonly number[]): string {
  const text = Buffer.from(bytes);
  return bytes[0] === 0xfe && bytes[1] === 0xff ? utf16(text.subarray(2)) : text.toString('latin1');
}

/**
 * A tone mark drawn apart and a hair to the right of where the next letter begins: PDFium reads
 * from left to right and would put it after that letter (ครัง้). It is drawn without the hair.
 */
const SHIFTED = /^\[-\d(?:\.\d+)?(?=\s)/;
const LONGEST_SHIFT = 16;
const UNSHIFTED = Buffer.from('[0');
const MARKS = /^\p{M}+$/u;
const [BRACKET, MINUS] = [...'[-'].map((char) => char.charCodeAt(0));

/** How many bytes of an array are such a hair; 0 if it begins otherwise. */
function shiftAt(stream: Buffer, at: number): number {
  if (stream[at] !== BRACKET || stream[at + 1] !== MINUS) return 0;
  return SHIFTED.exec(stream.toString('latin1', at, at + LONGEST_SHIFT))?.[0].length ?? 0;
}

const NAME = /^\/([^\s/]+)/;
const LONGEST_NAME = 32;

function nameAt(stream: Buffer, at: number | undefined): string {
  if (at === undefined) return '';
  return NAME.exec(stream.toString('latin1', at, at + LONGEST_NAME))?.[1] ?? '';
}

/** Nothing that is put in is longer than what it stands for. */
function edited(stream: Buffer, edits: readonly Edit[]): Buffer {
  const whole = Buffer.allocUnsafe(stream.length);
  let [copied, length] = [0, 0];
  for (const { start, end, bytes } of edits) {
    length += stream.copy(whole, length, copied, start);
    whole.set(bytes, length);
    length += bytes.length;
    copied = end;
  }
  length += stream.copy(whole, length, copied);
  return whole.subarray(0, length);
}

/** ํ and า, as they are drawn, are one letter ำ as it is typed. */
function joined(text: string): string {
  return text.replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33');
}
