import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { searchForm } from '../../src/kit/thai.ts';

let loading: Promise<WrappedPdfiumModule> | undefined;

/** The text as a reader would copy it, by PDFium. */
export async function pdfText(pdf: Uint8Array): Promise<string> {
  return (await pdfPages(pdf)).map((page) => `${page}\n`).join('');
}

export async function pdfPages(pdf: Uint8Array): Promise<string[]> {
  loading ??= load();
  const pdfium = await loading;
  const { HEAPU8, wasmExports } = pdfium.pdfium as unknown as Heap;
  const at = wasmExports.malloc(pdf.length);
  HEAPU8.set(pdf, at);
  const document = pdfium.FPDF_LoadMemDocument(at, pdf.length, '');
  const pages: string[] = [];
  for (let index = 0; index < pdfium.FPDF_GetPageCount(document); index += 1) {
    const page = pdfium.FPDF_LoadPage(document, index);
    const textPage = pdfium.FPDFText_LoadPage(page);
    const count = pdfium.FPDFText_CountChars(textPage);
    const into = wasmExports.malloc((count + 1) * 2);
    const written = pdfium.FPDFText_GetText(textPage, 0, count, into);
    const heap = (pdfium.pdfium as unknown as Heap).HEAPU8;
    pages.push(new TextDecoder('utf-16le').decode(heap.slice(into, into + (written - 1) * 2)));
    wasmExports.free(into);
    pdfium.FPDFText_ClosePage(textPage);
    pdfium.FPDF_ClosePage(page);
  }
  pdfium.FPDF_CloseDocument(document);
  wasmExports.free(at);
  return pages;
}

interface Heap {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(size: number): number; free(at: number): void };
}

async function load(): Promise<WrappedPdfiumModule> {
  const file = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const pdfium = await init({ wasmBinary: readFileSync(file).buffer as ArrayBuffer });
  pdfium.PDFiumExt_Init();
  return pdfium;
}

/** The letters only, in one form: how a line was broken does not matter. */
export function letters(text: string): string {
  return searchForm(text.replace(/[\ufffe\s]/g, ''));
}
