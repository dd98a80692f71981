import fc from 'fast-check';
import { writeXlsx as writeWorkbook } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readXlsx, writeXlsx } from './xlsx.ts';

const LIMITS = { bytes: 1_000_000, rows: 500, columns: 50 };
const bytesOf = async (stream: ReadableStream<Uint8Array>) =>
  new Uint8Array(await new Response(stream).arrayBuffer());
const write = (rows: (string | number | null)[][]) =>
  bytesOf(writeXlsx({ name: 'ทะเบียน', widths: [20, 10] }, rows));

test('what is written reads back', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !UNFIT.test(text)),
    fc.constantFrom('=1+1', "'=x", '001', '๐๐๑', ' ก ', 'ก\nข', '_x0041_', '<&">', 'TRUE', '1e5'),
  );
  const row = fc.tuple(fc.constant('x'), cell, fc.constant('y'));
  const rows = fc.sample(row, 400);
  expect((await readXlsx(await write(rows), LIMITS)).map((one) => one.cells)).toEqual(rows);
});

/** What XML cannot carry or a sheet folds. */
const UNFIT = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\r/;

test('numbers read as their digits, rows carry the number that Excel shows', async () => {
  const rows = await readXlsx(
    await write([
      ['ก', 12],
      [null, null],
      ['ข', 0.5],
    ]),
    LIMITS,
  );
  expect(rows).toEqual([
    { line: 1, cells: ['ก', '12'] },
    { line: 3, cells: ['ข', '0.5'] },
  ]);
});

test('a workbook of another program with styles, dates and formulas is read', async () => {
  const bytes = await writeWorkbook({
    sheets: [
      {
        name: 'แผ่นแรก',
        rows: [
          ['วันที่', 'รวม', 'จริง'],
          [new Date('2026-03-02T00:00:00Z'), null, true],
        ],
        cells: new Map([['1,1', { formula: '1+2', formulaResult: 3 }]]),
      },
      { name: 'แผ่นสอง', rows: [['ไม่อ่าน']] },
    ],
  });
  const rows = await readXlsx(bytes, LIMITS);
  expect(rows.map((row) => row.cells)).toEqual([
    ['วันที่', 'รวม', 'จริง'],
    ['2026-03-02', '3', 'true'],
  ]);
});

test.each([
  ['too many columns', [Array.from({ length: 60 }, () => 'x')], 'fileTooManyColumns'],
  ['too many rows', Array.from({ length: 501 }, () => ['x']), 'fileTooManyRows'],
])('%s is refused', async (_name, rows, why) => {
  await expect(readXlsx(await write(rows), LIMITS)).rejects.toMatchObject({ why });
});

test('figures that are given as they are printed are numbers; other text in their column stays text', async () => {
  const sheet = { name: 'ผล', widths: [10, 10], printed: new Set([1]) };
  const rows = [
    ['99.10', '99.10'],
    ['-0.70', '-0.70'],
    ['=1+1', '=1+1'],
  ];
  const read = await readXlsx(await bytesOf(writeXlsx(sheet, rows)), LIMITS);
  expect(read.map(({ cells }) => cells)).toEqual([
    ['99.10', '99.1'],
    ['-0.70', '-0.7'],
    ['=1+1', '=1+1'],
  ]);
});
