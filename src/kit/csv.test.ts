import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BYTE_ORDER_MARK, readCsv, writeCsv } from './csv.ts';

const LIMITS = { bytes: 1_000_000, rows: 1000, columns: 50 };
const read = (text: string) => readCsv(text, LIMITS).map((row) => row.cells);
const write = (rows: string[][]) => BYTE_ORDER_MARK + [...writeCsv(rows, 3)].join('');

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\r', '\n', 'ก', '＝', ' '),
    )
    .map((c) => c.join('')),
);

test('what is written reads back, formulas and all', () => {
  const rows = fc.integer({ min: 2, max: 6 }).chain((width) =>
    fc.array(
      fc.array(cell, { minLength: width, maxLength: width }).filter((c) => c.some((x) => x !== '')),
      { minLength: 1, maxLength: 10 },
    ),
  );
  fc.assert(
    fc.property(rows, (table) => {
      const headed = [table[0]?.map(() => 'ช่อง') ?? [], ...table];
      expect(read(write(headed))).toEqual(headed);
    }),
    { numRuns: 500 },
  );
});

test('no cell of text begins as a formula for a spreadsheet', () => {
  fc.assert(
    fc.property(cell, (text) => {
      const [line = ''] = writeCsv([[text, 'x']]);
      expect(line.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    }),
  );
});

test('numbers stay numbers', () => {
  expect([...writeCsv([[-5, 'ก', null]])].join('')).toBe('-5,ก,\r\n');
});

test('rows carry the line they begin on, whatever the line ends', () => {
  const text = 'ก,ข\r\n\r\n"สอง\nบรรทัด",1\n,\rสุดท้าย,2';
  expect(readCsv(text, LIMITS).map((row) => row.line)).toEqual([1, 3, 6]);
});

test.each([',', ';', '\t'])('a table parted by %j is understood', (delimiter) => {
  expect(read(`ก${delimiter}"ข,;"\n1${delimiter}2`)).toEqual([
    ['ก', 'ข,;'],
    ['1', '2'],
  ]);
});

test.each([
  ['a quote never closed', 'ก,ข\n1,"สอง\n3,4\n', { why: 'fileQuoteOpen', details: { line: 2 } }],
  ['a quote inside a bare cell', 'ก,ข\n1,ส"อ"ง\n', { why: 'fileQuoteStray', details: { line: 2 } }],
  ['text after a closed quote', 'ก,ข\n1,"ส"อง\n', { why: 'fileQuoteStray', details: { line: 2 } }],
  ['10,000 columns', `${'x,'.repeat(10_000)}\n`, { why: 'fileTooManyColumns' }],
  ['too many rows', 'x,y\n'.repeat(1001), { why: 'fileTooManyRows' }],
])('%s is refused with the line', (_name, text, expected) => {
  expect(() => readCsv(text, LIMITS)).toThrow(expect.objectContaining(expected));
});

test.each([',', ';', '\t'])(
  'titles of a report may stand above headings parted by %j',
  (delimiter) => {
    const row = (...cells: string[]) => cells.join(delimiter);
    const text = `รายงานผล ปีงบประมาณ พ.ศ. ๒๕๖๙\r\n"กองคลัง, ฝ่าย; พัสดุ"\r\n\r\n${row('โครงการ', 'จำนวน')}\r\n${row('อบรม', '"๑,๒๐๐"')}`;
    expect(readCsv(text, LIMITS)).toEqual([
      { line: 1, cells: ['รายงานผล ปีงบประมาณ พ.ศ. ๒๕๖๙'] },
      { line: 2, cells: ['กองคลัง, ฝ่าย; พัสดุ'] },
      { line: 4, cells: ['โครงการ', 'จำนวน'] },
      { line: 5, cells: ['อบรม', '๑,๒๐๐'] },
    ]);
  },
);
