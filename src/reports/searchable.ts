import { type Operand, operatorsOf } from './content-stream.ts';
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
    const text = file.stream(stream).toString('latin1');
    const mended = withoutFalseText(text, fonts.of(resources));
    if (mended !== text) file.replaceStream(stream, mended);
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

function withoutFalseText(text: string, fonts: ReadonlyMap<string, Font>): string {
  if (!text.includes('/ActualText')) return text;
  const edits: Edit[] = [];
  let font: Font | undefined;
  const open: (Claim | undefined)[] = [];
  for (const operator of operatorsOf(text)) {
    const [first, second] = operator.operands;
    switch (operator.name) {
      case 'Tf':
        font = first?.kind === 'name' ? fonts.get(first.name) : undefined;
        break;
      case 'BMC':
        open.push(undefined);
        break;
      case 'BDC':
        open.push(claimOf(second, operator));
        break;
      case 'Tj':
      case 'TJ': {
        const drawn = font?.read(shown(first)) ?? '';
        for (const claim of open) if (claim) claim.drawn += drawn;
        const shift = MARKS.test(drawn) && SHIFTED.exec(text.slice(operator.start, operator.end));
        if (shift) {
          edits.push({ start: operator.start, end: operator.start + shift[0].length, text: '[0' });
        }
        break;
      }
      case 'EMC': {
        const claim = open.pop();
        if (!claim || joined(claim.drawn) === claim.text) break;
        edits.push({ start: claim.start, end: claim.end, text: '/Span BMC' });
      }
    }
  }
  return edited(text, edits);
}

/**
 * A tone mark drawn apart and a hair to the right of where the next letter begins: PDFium reads
 * from left to right and would put it after that letter (ครัง้). It is drawn without the hair.
 */
const SHIFTED = /^\[-\d(?:\.\d+)?(?=\s)/;
const MARKS = /^\p{M}+$/u;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function edited(text: string, edits: Edit[]): string {
  const pieces: string[] = [];
  let copied = 0;
  for (const edit of edits.sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(copied, edit.start), edit.text);
    copied = edit.end;
  }
  pieces.push(text.slice(copied));
  return pieces.join('');
}

/** What a marked span says its glyphs are, beside what they turn out to be. */
interface Claim {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  drawn: string;
}

function claimOf(
  properties: Operand | undefined,
  at: { start: number; end: number },
): Claim | undefined {
  if (properties?.kind !== 'dictionary' || properties.entries.has('MCID')) return undefined;
  const actual = properties.entries.get('ActualText');
  if (actual?.kind !== 'string') return undefined;
  return { start: at.start, end: at.end, text: utf16(actual.bytes.slice(2)), drawn: '' };
}

function shown(operand: Operand | undefined): string {
  if (operand?.kind === 'string') return operand.bytes;
  if (operand?.kind !== 'array') return '';
  return operand.items.map((item) => (item.kind === 'string' ? item.bytes : '')).join('');
}

/** ํ and า, as they are drawn, are one letter ำ as it is typed. */
function joined(text: string): string {
  return text.replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33');
}
