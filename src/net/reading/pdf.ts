import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { type FileText, languageOf, MOST_TEXT, type ReadFault } from '../../core/file-text.ts';
import { PAGE_END } from '../../core/item-signal.ts';

/** The words of a PDF by PDFium, page by page until there are enough; pictures are not read. */
const MOST_PAGES = 500;
const LETTERS_OF_A_PAGE = 20;
const PASSWORD_ERROR = 4;

let loading: Promise<WrappedPdfiumModule> | undefined;

export async function readPdf(bytes: Uint8Array): Promise<FileText> {
  loading ??= load();
  const pdfium = await loading;
  const heap = pdfium.pdfium as unknown as Heap;
  const at = heap.wasmExports.malloc(bytes.length);
  if (at === 0) return none('tooHeavy');
  heap.HEAPU8.set(bytes, at);
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, '');
  try {
    if (document === 0) {
      return none(pdfium.FPDF_GetLastError() === PASSWORD_ERROR ? 'locked' : 'broken');
    }
    const count = pdfium.FPDF_GetPageCount(document);
    const pages: string[] = [];
    let length = 0;
    for (let index = 0; index < Math.min(count, MOST_PAGES) && length < MOST_TEXT; index += 1) {
      const text = pageText(pdfium, heap, document, index);
      pages.push(text);
      length += text.length + 1;
    }
    const text = pages.join(PAGE_END).slice(0, MOST_TEXT);
    const letters = text.replace(/\s/g, '').length;
    return {
      kind: 'pdf',
      title: text.match(/[^\s][^\n\f]*/)?.[0].slice(0, 200) ?? '',
      language: languageOf(text),
      text,
      isCut: pages.length < count || length > MOST_TEXT,
      fault: letters < LETTERS_OF_A_PAGE * Math.min(pages.length, 3) ? 'scanned' : null,
      page: null,
    };
  } finally {
    if (document !== 0) pdfium.FPDF_CloseDocument(document);
    heap.wasmExports.free(at);
  }
}

function pageText(
  pdfium: WrappedPdfiumModule,
  heap: Heap,
  document: number,
  index: number,
): string {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) return '';
  const textPage = pdfium.FPDFText_LoadPage(page);
  try {
    const count = Math.min(pdfium.FPDFText_CountChars(textPage), MOST_TEXT);
    if (count <= 0) return '';
    const into = heap.wasmExports.malloc((count + 1) * 2);
    const written = pdfium.FPDFText_GetText(textPage, 0, count, into);
    const bytes = heap.HEAPU8.slice(into, into + Math.max(0, written - 1) * 2);
    heap.wasmExports.free(into);
    return new TextDecoder('utf-16le')
      .decode(bytes)
      .replace(/\r\n?/g, '\n')
      .replace(/[\ufffe\f]/g, '');
  } finally {
    pdfium.FPDFText_ClosePage(textPage);
    pdfium.FPDF_ClosePage(page);
  }
}

function none(fault: ReadFault): FileText {
  return { kind: 'pdf', title: '', language: '', text: '', isCut: false, fault, page: null };
}

interface Heap {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(size: number): number; free(at: number): void };
}

/** What its memory has grown to; it never becomes smaller. */
export async function pdfMemory(): Promise<number> {
  if (!loading) return 0;
  return ((await loading).pdfium as unknown as Heap).HEAPU8.length;
}

const MOST_MEMORY = 256 * 1024 * 1024;

/** Its memory is none that a thread's limits count; so it may not grow beyond a limit of its own. */
async function load(): Promise<WrappedPdfiumModule> {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number) {
    if (this.buffer.byteLength + pages * 65_536 > MOST_MEMORY) throw new RangeError('tooHeavy');
    return grow.call(this, pages);
  };
  const file = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const pdfium = await init({ wasmBinary: readFileSync(file).buffer as ArrayBuffer });
  pdfium.PDFiumExt_Init();
  return pdfium;
}
