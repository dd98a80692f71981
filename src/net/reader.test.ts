import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtReader } from '../../test/kit/reader.ts';
import { smallDocument, smallPdf } from '../../test/kit/small-file.ts';
import { zipOf } from '../../test/kit/zip.ts';
import { PAGE_END } from '../core/item-signal.ts';
import { encodeWindows874 } from '../kit/encoding.ts';
import { writeXlsx } from '../kit/xlsx.ts';
import type { Reader } from './reader.ts';

/** Files as offices publish them. */
let reader: Reader;
beforeAll(async () => {
  reader = builtReader();
});
afterAll(() => reader.close());

const read = (bytes: Uint8Array | string, said = '') =>
  reader.read(Buffer.from(bytes as Uint8Array), said);
const thai874 = (text: string) => encodeWindows874(text) as Uint8Array;
const PAGE = `<!DOCTYPE html><html lang="en"><head><title>แผน &amp; ผล
  ปี 2568</title><style>ซ่อน</style><script>if (a < b) "ซ่อน"</script></head>
  <body><!-- ซ่อน > --><h1 title="a>b">ประกาศ</h1><p>ปีงบประมาณ&nbsp;พ.ศ.&#3666;&#x0E55;68<br>บรรทัดใหม่
  <table><tr><th>โครงการ<th>งบ</tr><tr><td>อบรม</td><td>๑๐๐</td></tr></table>`;

test('a page: its title, its words in their lines, the cells of its tables', async () => {
  const found = await read(PAGE, 'text/html');
  expect(found).toMatchObject({
    kind: 'html',
    title: 'แผน & ผล ปี 2568',
    language: 'th',
    fault: null,
  });
  expect(found.text.split('\n').map((line) => line.trim())).toEqual([
    'ประกาศ',
    'ปีงบประมาณ พ.ศ.๒๕68',
    'บรรทัดใหม่',
    'โครงการ\tงบ',
    'อบรม\t๑๐๐',
  ]);
});

test.each([
  ['TIS-620 that says so', thai874(PAGE.replace(/&.+?;/g, '')), 'text/html; charset=tis-620'],
  [
    'TIS-620 that says it is UTF-8',
    thai874(PAGE.replace(/&.+?;/g, '')),
    'text/html; charset=utf-8',
  ],
  ['UTF-16', Buffer.from(`\ufeff${PAGE}`, 'utf16le'), 'text/html'],
])('a page in %s reads the same', async (_, bytes, said) => {
  expect((await read(bytes, said)).text).toContain('โครงการ\tงบ');
});

test('a page whose letters are broken is read as far as it goes, and told', async () => {
  const whole = Buffer.from(PAGE);
  const broken = Buffer.concat([
    whole.subarray(0, 500),
    Buffer.from([0xe0, 0xff, 0xfe]),
    whole.subarray(500),
  ]);
  expect(await read(broken, 'text/html')).toMatchObject({
    fault: 'notText',
    text: expect.stringContaining('อบรม'),
  });
});

test('a page to sign in at, and one to search in', async () => {
  expect((await read('<form><input name=u><input type="password"></form>')).page).toEqual({
    asksPassword: true,
    asksSearch: false,
  });
  expect((await read('<html><input TYPE=text NAME="q">')).page).toMatchObject({ asksSearch: true });
});

test('a workbook keeps its rows where they are, sheet after sheet', async () => {
  const rows = [
    ['โครงการ', 'ผล'],
    ['อบรม', 12.5],
  ];
  const bytes = new Uint8Array(
    await new Response(writeXlsx({ name: 'ผล', widths: [9, 9] }, rows)).arrayBuffer(),
  );
  expect(await read(bytes)).toMatchObject({
    kind: 'xlsx',
    text: 'โครงการ\tผล\nอบรม\t12.5',
    fault: null,
  });
});

test('a document of Word: paragraphs, cells, pages', async () => {
  const xml = `<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>แผน</w:t></w:r><w:r><w:t xml:space="preserve"> ปี &#x0E52;</w:t></w:r></w:p>
    <w:tbl><w:tr><w:tc><w:p><w:r><w:t>งาน</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>งบ</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
    <w:p><w:r><w:br w:type="page"/></w:r><w:r><w:t>หน้าสอง</w:t></w:r></w:p></w:body></w:document>`;
  const found = await read(
    zipOf([
      ['[Content_Types].xml', ''],
      ['word/document.xml', xml],
    ]),
  );
  expect(found).toMatchObject({ kind: 'docx', title: 'แผน ปี ๒' });
  expect(found.text).toContain('งาน\tงบ');
  expect(found.text.split(PAGE_END).length).toBe(2);
});

test('slides', async () => {
  const slide = (words: string) => `<p:sld><a:p><a:r><a:t>${words}</a:t></a:r></a:p></p:sld>`;
  const files: [string, string][] = [
    ['[Content_Types].xml', ''],
    ['ppt/presentation.xml', ''],
    ['ppt/slides/slide10.xml', slide('สิบ')],
    ['ppt/slides/slide2.xml', slide('สอง')],
  ];
  expect((await read(zipOf(files))).text).toBe(`สอง${PAGE_END}สิบ`);
});

test('a PDF, and one that is only pictures', async () => {
  expect(await read(smallPdf('Annual plan of fiscal year 2568'))).toMatchObject({
    kind: 'pdf',
    text: 'Annual plan of fiscal year 2568',
    language: 'en',
    fault: null,
  });
  expect(await read(smallPdf(''))).toMatchObject({ kind: 'pdf', fault: 'scanned' });
});

test.each([
  ['a page', PAGE],
  ['a long page', `<html>${'<p>โครงการ'.repeat(150_000)}`],
  ['TIS-620', thai874(PAGE.replace(/&.+?;/g, ''))],
  ['a table', 'โครงการ,งบ\r\nอบรม,๑๐๐'],
  ['a PDF', smallPdf('Annual plan of fiscal year 2568')],
  ['a document', smallDocument('<w:p><w:t>แผน</w:t></w:p>')],
  ['a workbook', new Response(writeXlsx({ name: 'ผล', widths: [9] }, [['อบรม', 12.5]]))],
])('%s in memory that is shared reads the same', async (_, made) => {
  const bytes =
    made instanceof Response
      ? Buffer.from(await made.arrayBuffer())
      : Buffer.from(made as Uint8Array);
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length + 10)).subarray(0, bytes.length);
  shared.set(bytes);
  const found = await reader.read(shared, '');
  expect(found).toEqual(await read(bytes));
  expect(found.text.length).toBeGreaterThan(2);
  // It is still there.
  expect(Buffer.from(shared).equals(bytes)).toBe(true);
});
