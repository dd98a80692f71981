import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { type Operand, operatorsOf } from './content-stream.ts';
import { decoded, type Font, Fonts, utf16 } from './font-map.ts';

/**
 * Makes Thai text in a Typst PDF copy and search right. Typst maps every glyph of a cluster to the
 * whole cluster, and names the cluster once more as ActualText, also where a tone mark is drawn
 * apart; readers then give ทั้ twice or not at all. Here each glyph gets what it alone stands for,
 * and an ActualText that says anything else than its glyphs is taken away.
 */
export async function makeSearchable(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const fonts = new Fonts(document.context);
  for (const { ref, stream, resources } of drawings(document)) {
    const text = decoded(stream);
    const mended = withoutFalseText(text, fonts.of(resources));
    if (mended === text) continue;
    const replaced = document.context.flateStream(Buffer.from(mended, 'latin1'));
    for (const [key, value] of stream.dict.entries()) {
      if (!REPLACED.has(key.asString())) replaced.dict.set(key, value);
    }
    document.context.assign(ref, replaced);
  }
  fonts.rewriteMaps();
  return document.save({ updateFieldAppearances: false, addDefaultPage: false });
}

const REPLACED = new Set(['/Filter', '/Length', '/DecodeParms']);

interface Drawing {
  readonly ref: PDFRef;
  readonly stream: PDFRawStream;
  readonly resources: PDFDict | undefined;
}

/** Every stream that may draw text: the pages' contents and the forms they use. */
function* drawings(document: PDFDocument): Generator<Drawing> {
  const { context } = document;
  for (const page of document.getPages()) {
    const contents = page.node.get(PDFName.of('Contents'));
    const listed = context.lookup(contents);
    for (const ref of listed instanceof PDFArray ? listed.asArray() : [contents]) {
      const stream = context.lookup(ref);
      if (stream instanceof PDFRawStream) {
        yield { ref: ref as PDFRef, stream, resources: page.node.Resources() };
      }
    }
  }
  for (const [ref, stream] of context.enumerateIndirectObjects()) {
    if (!(stream instanceof PDFRawStream)) continue;
    if (stream.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')) continue;
    const resources = stream.dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
    yield { ref, stream, resources };
  }
}

function withoutFalseText(text: string, fonts: ReadonlyMap<string, Font>): string {
  if (!text.includes('/ActualText')) return text;
  const pieces: string[] = [];
  let copied = 0;
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
      case 'TJ':
        for (const claim of open) if (claim) claim.drawn += font?.read(shown(first)) ?? '';
        break;
      case 'EMC': {
        const claim = open.pop();
        if (!claim || joined(claim.drawn) === claim.text) break;
        pieces.push(text.slice(copied, claim.start), '/Span BMC');
        copied = claim.end;
      }
    }
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
