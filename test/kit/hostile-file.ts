import { gzipSync } from 'node:zlib';
import { encodeWindows874 } from '../../src/kit/encoding.ts';
import { smallDocument, smallPdf, smallWorkbook } from './small-file.ts';
import { zipOf } from './zip.ts';

/** Files made to harm whoever reads them, and files as they come out of broken programs. */
export interface HostileFile {
  readonly key: string;
  readonly name: string;
  /** What a server says it is, rightly or not. */
  readonly said: string;
  readonly make: () => Uint8Array<ArrayBuffer>;
}

/** Made once, before memory is looked at. */
export interface MadeFile extends HostileFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Ten times ten times …: a few hundred bytes that are ten thousand million words once they are written out. */
function entities(root: string): string {
  const levels = Array.from(
    { length: 10 },
    (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE ${root} [<!ENTITY e0 "ha"><!ENTITY own SYSTEM "file:///etc/passwd">${levels.join('')}]>`;
}

const ENTITY_SHEET = `${entities('worksheet')}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&e10;&own;</t></is></c><c r="B1"><v>1</v></c></row></sheetData></worksheet>`;
const ENTITY_TEXT = `${entities('w:document')}<w:document><w:body><w:p><w:r><w:t>&e10;&own;</w:t></w:r></w:p></w:body></w:document>`;
export const SPARSE = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData></worksheet>`;
const PAGE = '<html><title>แผน</title><p>แผนปฏิบัติการป้องกันการทุจริต ปี 2569</p></html>';
const TABLE = 'โครงการ,ผลการดำเนินการ,ผลการใช้จ่ายงบประมาณ (บาท)\r\nอบรม,อบรมแล้ว ๑๒๐ คน,"๓๕,๐๐๐"\r\n';

function nested(): Uint8Array {
  let inside = zipOf([['zeros', Buffer.alloc(50_000_000)]]);
  for (let level = 0; level < 8; level += 1) {
    inside = zipOf(Array.from({ length: 10 }, (_, i) => [`${i}.zip`, inside] as const));
  }
  return inside;
}

/** A PDF that is one page of words and a stream of zeros as long as is asked for. */
function paddedPdf(length: number): Buffer {
  const [head, tail] = smallPdf('Annual plan of fiscal year 2569, with pictures').split('trailer');
  return Buffer.concat([
    Buffer.from(`${head}5 0 obj<</Length ${length}>>stream\n`),
    Buffer.alloc(length),
    Buffer.from(`\nendstream endobj\ntrailer${tail}`),
  ]);
}

const ZEROS = 120_000_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const thai = (text: string) => encodeWindows874(text) as Uint8Array;
const file = (
  key: string,
  name: string,
  said: string,
  make: () => Uint8Array | string,
): HostileFile => ({
  key,
  name,
  said,
  make: () => Buffer.from(make() as Uint8Array) as Buffer<ArrayBuffer>,
});

export const HOSTILE_FILES: readonly HostileFile[] = [
  file('workbook bomb', 'a.xlsx', XLSX, () => smallWorkbook(Buffer.alloc(ZEROS))),
  file('document bomb', 'a.docx', 'application/msword', () => smallDocument(Buffer.alloc(ZEROS))),
  file('entities in a workbook', 'a.xlsx', XLSX, () => smallWorkbook(ENTITY_SHEET)),
  file('entities in a document', 'a.docx', 'application/msword', () => smallDocument(ENTITY_TEXT)),
  file('sparse sheet', 'a.xlsx', XLSX, () => smallWorkbook(SPARSE)),
  file('archives in archives', 'a.xlsx', XLSX, nested),
  file('half a workbook', 'a.xlsx', XLSX, () => smallWorkbook(SPARSE).subarray(0, 700)),
  file('gzip called a workbook', 'a.xlsx', XLSX, () => gzipSync(Buffer.alloc(1_000_000))),
  file('PDF of 200 MB', 'a.pdf', 'application/pdf', () => paddedPdf(200_000_000)),
  file('PDF of 9 MB called a page', 'a.csv', 'text/html', () => paddedPdf(9_000_000)),
  file(
    'PDF of noise',
    'a.pdf',
    'application/pdf',
    () => `%PDF-1.7\n${'1 0 obj<</Kids[1 0 R]/Type/Pages>>endobj '.repeat(2000)}`,
  ),
  file('page called a workbook', 'a.xlsx', XLSX, () => PAGE),
  file('TIS-620 table', 'a.csv', 'text/csv; charset=utf-8', () => thai(TABLE)),
  file('TIS-620 page called UTF-8', 'a.html', 'text/html; charset=utf-8', () => thai(PAGE)),
  file('broken letters', 'a.csv', 'text/csv', () =>
    Buffer.concat([Buffer.from(TABLE), Buffer.of(0xe0, 0xff, 0xfe), Buffer.from(TABLE)]),
  ),
  file('half a UTF-16 letter', 'a.csv', 'text/csv', () =>
    Buffer.concat([Buffer.from(`\ufeff${TABLE}`, 'utf16le'), Buffer.of(0x00)]),
  ),
  file(
    'a quote that is never closed',
    'a.csv',
    'text/csv',
    () => `a,b\r\n"${'x,'.repeat(400_000)}`,
  ),
  file('a million commas', 'a.csv', 'text/csv', () => ','.repeat(1_000_000)),
  file('bytes of anything', 'a.pdf', 'application/pdf', () =>
    Buffer.from([0, 159, 146, 150, 0, 1, 255]),
  ),
  file('nothing', 'a.csv', 'text/csv', () => ''),
];
