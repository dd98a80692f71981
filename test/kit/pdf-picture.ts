import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init } from '@embedpdf/pdfium';

interface Memory {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(size: number): number; free(at: number): void };
}

/** How dark each small square of a page is, from 0 to 9, a line of digits for each row of squares. */
export async function inkOf(pdf: Uint8Array, page: number, { scale = 2, square = 12 } = {}) {
  const file = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const pdfium = await init({ wasmBinary: readFileSync(file).buffer as ArrayBuffer });
  pdfium.PDFiumExt_Init();
  const memory = () => pdfium.pdfium as unknown as Memory;
  const at = memory().wasmExports.malloc(pdf.length);
  memory().HEAPU8.set(pdf, at);
  const document = pdfium.FPDF_LoadMemDocument(at, pdf.length, '');
  const sheet = pdfium.FPDF_LoadPage(document, page);
  const width = Math.round(pdfium.FPDF_GetPageWidthF(sheet) * scale);
  const height = Math.round(pdfium.FPDF_GetPageHeightF(sheet) * scale);
  const bitmap = pdfium.FPDFBitmap_Create(width, height, 0);
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
  pdfium.FPDF_RenderPageBitmap(bitmap, sheet, 0, 0, width, height, 0, 0);
  const from = pdfium.FPDFBitmap_GetBuffer(bitmap);
  const pixels = memory().HEAPU8.slice(from, from + width * height * 4);
  const rows: string[] = [];
  for (let top = 0; top + square <= height; top += square) {
    let row = '';
    for (let left = 0; left + square <= width; left += square) {
      let light = 0;
      for (let y = top; y < top + square; y += 1) {
        for (let x = left; x < left + square; x += 1) light += pixels[4 * (y * width + x) + 1]!;
      }
      row += Math.min(9, Math.floor((1 - light / (255 * square * square)) * 12));
    }
    rows.push(row);
  }
  return rows;
}

/** The share of squares that differ by more than a shade. */
export function unlike(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [one.join(''), other.join('')];
  if (a.length !== b.length) return 1;
  return [...a].filter((shade, i) => Math.abs(Number(shade) - Number(b[i])) > 1).length / a.length;
}
