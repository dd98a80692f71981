import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodeWindows874 } from './encoding.ts';
import { readTable } from './table.ts';

const LIMITS = { bytes: 2_000_000, rows: 1000, columns: 40 };

/** A zip of deflated entries; sizes are as claimed, which may be a lie. Checksums are not read. */
function zip(entries: readonly { name: string; content: Buffer; claimed?: number }[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimed } of entries) {
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimed ?? content.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const made = Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.of(20, 0), common, rest]);
    directory.push(made, Buffer.from(name));
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, list, Buffer.from('PK\u0005\u0006'), end]);
}

const SHEET_PARTS = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml':
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
};

const workbook = (sheetData: string, extra: { name: string; content: Buffer }[] = []) =>
  zip([
    ...Object.entries(SHEET_PARTS).map(([name, text]) => ({ name, content: Buffer.from(text) })),
    {
      name: 'xl/worksheets/sheet1.xml',
      content: Buffer.from(`<worksheet><sheetData>${sheetData}</sheetData></worksheet>`),
    },
    ...extra,
  ]);

const cell = (ref: string, text: string) =>
  `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;

test('a workbook put together by hand is read', async () => {
  const bytes = workbook(`<row r="3">${cell('B3', 'เทศบาล')}</row>`);
  expect(await readTable(bytes, LIMITS)).toEqual({
    encoding: 'xlsx',
    rows: [{ line: 3, cells: ['', 'เทศบาล'] }],
  });
});

test('text in Windows-874 is read as Thai', async () => {
  const bytes = encodeWindows874('รหัส,ชื่อ\r\nA1,เทศบาลตำบลน้ำกี่\r\n');
  if ('missing' in bytes) throw new Error(bytes.missing);
  expect(await readTable(bytes, LIMITS)).toEqual({
    encoding: 'windows-874',
    rows: [
      { line: 1, cells: ['รหัส', 'ชื่อ'] },
      { line: 2, cells: ['A1', 'เทศบาลตำบลน้ำกี่'] },
    ],
  });
});

const zeros = Buffer.alloc(120_000_000);
const HOSTILE: [string, Buffer, string][] = [
  ['nothing', Buffer.alloc(0), 'fileEmpty'],
  ['only blank lines', Buffer.from('\r\n,,\r\n'), 'fileEmpty'],
  ['an empty workbook', workbook(''), 'fileEmpty'],
  ['more bytes than allowed', Buffer.alloc(2_000_001, 'a'), 'fileTooLarge'],
  ['a zip bomb', workbook('', [{ name: 'x', content: zeros }]), 'fileBomb'],
  [
    'a zip bomb that claims to be small',
    zip([{ name: 'x', content: zeros, claimed: 10 }]),
    'fileBroken',
  ],
  [
    'a thousand files',
    zip(Array.from({ length: 1000 }, (_, i) => ({ name: `${i}`, content: Buffer.from('x') }))),
    'fileBomb',
  ],
  ['half a workbook', workbook('').subarray(0, 700), 'fileBroken'],
  ['a zip that is no workbook', zip([{ name: 'a.txt', content: Buffer.from('a') }]), 'fileBroken'],
  [
    'a cell in the last corner of the sheet',
    workbook(
      `<row r="1">${cell('A1', 'a')}</row><row r="1048576">${cell('XFD1048576', 'z')}</row>`,
    ),
    'fileTooManyColumns',
  ],
  [
    'one cell text of sixty megabytes',
    workbook(`<row r="1">${cell('A1', 'ก'.repeat(1_000_000))}</row>`.repeat(19)),
    'fileBomb',
  ],
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'fileOldExcel'],
  ['a page', Buffer.from('<!doctype html><table></table>'), 'fileNotTable'],
  ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'fileNotTable'],
  ['a picture', Buffer.from('ffd8ffe000104a46494600010100', 'hex'), 'fileNotText'],
];

test.each(HOSTILE)('%s is refused', async (_name, bytes, why) => {
  await expect(readTable(bytes, LIMITS)).rejects.toMatchObject({ why });
});
