import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOSTILE_FILES } from '../../test/kit/hostile-file.ts';
import { builtReader } from '../../test/kit/reader.ts';
import { zipOf } from '../../test/kit/zip.ts';
import { PAGE_END } from '../core/item-signal.ts';
import { encodeWindows874 } from '../kit/encoding.ts';
import { writeXlsx } from '../kit/xlsx.ts';
import type { Reader } from './reader.ts';

/** Files as offices publish them, and files made to harm whoever reads them. */
let reader: Reader;
beforeAll(async () => {
  reader = await builtReader();
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

/** One page with these words in Latin letters, as small as a PDF can be. */
function pdfOf(words: string): string {
  const stream = `BT /F1 12 Tf 50 700 Td (${words}) Tj ET`;
  return `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
4 0 obj<</Length ${stream.length}>>stream
${stream}
endstream endobj
trailer<</Root 1 0 R>>
%%EOF`;
}

test('a PDF, and one that is only pictures', async () => {
  expect(await read(pdfOf('Annual plan of fiscal year 2568'))).toMatchObject({
    kind: 'pdf',
    text: 'Annual plan of fiscal year 2568',
    language: 'en',
    fault: null,
  });
  expect(await read(pdfOf(''))).toMatchObject({ kind: 'pdf', fault: 'scanned' });
});

test.each([
  ['a page', PAGE],
  ['a long page', `<html>${'<p>โครงการ'.repeat(150_000)}`],
  ['TIS-620', thai874(PAGE.replace(/&.+?;/g, ''))],
  ['a table', 'โครงการ,งบ\r\nอบรม,๑๐๐'],
  ['a PDF', pdfOf('Annual plan of fiscal year 2568')],
  [
    'a document',
    zipOf([
      ['[Content_Types].xml', ''],
      ['word/document.xml', '<w:p><w:t>แผน</w:t></w:p>'],
    ]),
  ],
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

const ZEROS = Buffer.alloc(120_000_000);
const SPARSE = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData></worksheet>`;
const workbook = (sheet: string | Uint8Array): Buffer =>
  zipOf([
    [
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ],
    [
      '_rels/.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ],
    [
      'xl/workbook.xml',
      '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="s"/></sheets></workbook>',
    ],
    [
      'xl/_rels/workbook.xml.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ],
    ['xl/worksheets/sheet1.xml', sheet],
  ]);

test.each<[string, Uint8Array | string, object]>([
  ['a workbook that unpacks without end', workbook(ZEROS), { kind: 'xlsx', fault: 'bomb' }],
  [
    'a document that unpacks without end',
    zipOf([
      ['[Content_Types].xml', ''],
      ['word/document.xml', ZEROS],
    ]),
    { kind: 'docx', fault: 'bomb' },
  ],
  [
    'a workbook with one cell at its far end',
    workbook(SPARSE),
    { kind: 'xlsx', text: '1', fault: 'farCells', isCut: true },
  ],
  ['a workbook of nothing', workbook(''), { kind: 'xlsx' }],
  ['half an archive', workbook(SPARSE).subarray(0, 700), { fault: 'broken' }],
  [
    'a PDF of noise',
    `%PDF-1.7\n${'1 0 obj<</Kids[1 0 R]/Type/Pages>>endobj '.repeat(2000)}`,
    { kind: 'pdf', fault: 'broken' },
  ],
  [
    'a PDF whose pages are inside of themselves',
    pdfOf('x').replace('/Kids[3 0 R]', '/Kids[2 0 R 2 0 R]'),
    { kind: 'pdf' },
  ],
  ['a page of a million open tags', '<div><a href="'.repeat(1_000_000), { kind: 'html' }],
  ['a page of a million quotes', `<html>${'<a x="\'<b y=\'"'.repeat(700_000)}`, { kind: 'html' }],
  ['a page that is one comment', `<html><!--${'<'.repeat(15_000_000)}`, { kind: 'html', text: '' }],
  ['a page that is one word', `<html>${'ก'.repeat(6_000_000)}`, { kind: 'html', isCut: true }],
  ['nothing', '', { kind: 'empty', fault: 'noReader' }],
  [
    'Excel of before 2007',
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    { kind: 'oldOffice', fault: 'noReader' },
  ],
  ['a picture', Buffer.from('ffd8ffe000104a464946', 'hex'), { kind: 'image', fault: 'scanned' }],
  ['an archive', zipOf([['a.txt', 'x']]), { kind: 'archive', fault: 'noReader' }],
  [
    'bytes of anything',
    Buffer.from([0, 159, 146, 150, 0, 1]),
    { kind: 'unknown', fault: 'noReader' },
  ],
])('%s does no harm', async (_, bytes, expected) => {
  expect(await read(bytes)).toMatchObject(expected);
  // Whoever asks next is answered.
  expect((await read('<p>ยังอยู่')).text).toBe('ยังอยู่');
});

test.each(HOSTILE_FILES.filter(({ key }) => key.startsWith('entities')))(
  '$key are never written out, nor fetched',
  async ({ make }) => {
    const { text, fault } = await read(make());
    expect(fault).toBe('entities');
    expect(text.length).toBeLessThan(100);
    expect(text).not.toMatch(/haha|root:/);
  },
);

test('whatever takes too long is left, and the next is read', async () => {
  const hasty = await builtReader(1);
  expect(await hasty.read(Buffer.from(`<html>${'<p>ก'.repeat(400_000)}`), '')).toMatchObject({
    fault: 'tooSlow',
  });
  await hasty.close();
});
