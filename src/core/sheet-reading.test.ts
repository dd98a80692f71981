import { describe, expect, test } from 'vitest';
import { instrumentOf } from '../../test/kit/instruments.ts';
import { readSheetText } from './sheet-reading.ts';

const y2568 = instrumentOf('nacc/2568');
const y2565 = instrumentOf('nacc/2565');

test('codes and names in every form that reports have', () => {
  const { figures, respondents, refused } = readSheetText(
    y2568,
    `ผลคะแนน ปี ๒๕๖๘
i1 90.19
I2\t๙๓.๘๕
i3 เจ้าหน้าที่ไม่เรียกรับสินบน 99.52
ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ 87.47
ตัวชี้วัดที่ ๕ 91.31
1. ind1 94.52
e2 93.63 84.44
e7\tเปิดโอกาสให้มีส่วนร่วม\t87.35\t79.44\t83.40
IIT 94.06
Public 91.86
EIT survey = 84.38
OIT 95
คะแนนรวม 92.65
9.2 100
o26 0
o1 โครงสร้างและอำนาจหน้าที่ มี
o6 แผนและความก้าวหน้า รอบ 6 เดือน 100
ผู้ตอบ IIT 208 คน
n.eit1 449
Survey n=72`,
  );
  expect(refused).toEqual([]);
  expect(figures).toEqual({
    i1: '90.19',
    i2: '93.85',
    i3: '99.52',
    ind4: '87.47',
    ind5: '91.31',
    ind1: '94.52',
    'eit1.e2': '93.63',
    'eit2.e2': '84.44',
    'eit1.e7': '87.35',
    'eit2.e7': '79.44',
    e7: '83.40',
    IIT: '94.06',
    EIT1: '91.86',
    EIT2: '84.38',
    OIT: '95.00',
    total: '92.65',
    '9.2': '100.00',
    o26: '0.00',
    o1: '100.00',
    o6: '100.00',
  });
  expect(respondents).toEqual({ iit: 208, eit1: 449, eit2: 72 });
});

describe('refused with the line and the reason, never guessed', () => {
  test.each([
    ['17 76.33', 'sheetMisread', { given: '17', likely: 'I7' }],
    ['112 76.33', 'sheetMisread', { given: '112', likely: 'I12' }],
    ['129 80.00', 'sheetMisread', { given: '129', likely: 'I29' }],
    ['010 0', 'sheetMisread', { given: '010', likely: 'O10' }],
    ['l7 76.33', 'sheetMisread', { given: 'l7', likely: 'I7' }],
    ['I31 80', 'sheetUnknown', { given: 'i31' }],
    ['ตัวชี้วัดที่ 11 80', 'sheetNoIndicator', { number: '11' }],
    ['ind4 84.60 90.48', 'sheetSeveral', { values: '84.60 90.48' }],
    ['ind4 90.48 +5.88', 'sheetSeveral', { values: '90.48 +5.88' }],
    ['ind4 84.60 (ปีก่อน) 90.48', 'sheetSeveral', { values: '84.60 90.48' }],
    ['ind4 100.01', 'aboveHundred', { given: '100.01' }],
    ['ind4 90.481', 'tooManyDecimals', { given: '90.481' }],
    ['ind4 90,48', 'notAFigure', { given: '90,48' }],
    ['O10 50', 'notItemScore', { given: '50' }],
    [
      'ตัวชี้วัดที่ 4 การใช้อำนาจ 92.48',
      'sheetNameDiffers',
      { key: 'ind4', name: 'การใช้อำนาจ', other: 'ind3' },
    ],
    ['ผู้ตอบ ทุกคน 63 คน', 'sheetNoChannel', { given: 'ทุกคน' }],
  ])('%s', (line, fault, details) => {
    const { figures, refused } = readSheetText(y2565, `\n${line}`);
    expect(figures).toEqual({});
    expect(refused).toEqual([{ line: 2, text: line, fault, details }]);
  });

  test('the same figure twice with two values', () => {
    const { figures, refused } = readSheetText(y2565, 'ind4 87.47\nIND4 87.47\nตัวชี้วัดที่ 4 84.47');
    expect(figures).toEqual({ ind4: '87.47' });
    expect(refused).toMatchObject([{ line: 3, fault: 'sheetTwice' }]);
  });

  test('one figure where a workbook has a place for two', () => {
    const { refused } = readSheetText(y2568, 'e2\tความเท่าเทียม\t\t84.44');
    expect(refused).toMatchObject([{ fault: 'sheetWhichPart' }]);
  });
});

test.each([
  ['การปรับปรุงการทำงาน', 'ind8'],
  ['การปรับปรุงระบบการทำงาน', 'ind8'],
  ['การใช้ทรัพย์สินของทางราชการ', 'ind4'],
  ['การแก้ปัญหาการทุจริต', 'ind5'],
  ['ตัวชี้วัดที่ 5 การแก้ไขปัญหาทุจริต', 'ind5'],
])('%s is known in every year', (name, key) => {
  for (const instrument of [y2565, y2568]) {
    expect(readSheetText(instrument, `${name} 88.64`).figures).toEqual({ [key]: '88.64' });
  }
});

describe('a table of one year that says where its score is', () => {
  const table = `ตัวชี้วัดที่\tประเด็นตัวชี้วัด\tคะแนน\tลำดับ\tประเภท
๑\tตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่\t๙๔.๕๒\t๔\tIIT ๙๔.๐๖
๗\tตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร\t๘๖.๐๔\t๙\t
๑๐\tตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต\t๙๐\t๘\t๙๕
ind8\t\t๘๕.๔๑\t๑๐
คะแนนรวม ๙๒.๖๕`;

  test('ranks behind it are left alone, and the tool in the last cell is taken', () => {
    const { figures, refused } = readSheetText(y2568, table);
    expect(refused).toEqual([]);
    expect(figures).toEqual({
      IIT: '94.06',
      ind1: '94.52',
      ind7: '86.04',
      ind8: '85.41',
      ind10: '90.00',
      total: '92.65',
    });
  });

  test('without its headings no rank becomes a score, and no line with a figure is a heading', () => {
    const rows = table.split('\n').slice(1, 4).join('\n');
    for (const text of [rows, rows.replaceAll('\t', ' ')]) {
      const { figures, refused } = readSheetText(y2568, text);
      expect(figures).toEqual({ IIT: '94.06' });
      expect(refused.map(({ line, fault }) => [line, fault])).toEqual([
        [1, 'sheetSeveral'],
        [2, 'sheetSeveral'],
        [3, 'sheetSeveral'],
      ]);
    }
  });
});

describe('tables of two years, as copying takes them apart', () => {
  const table = `IIT การประเมินจากผู้มีส่วนได้ส่วนเสียภายใน : ๓๐
ปี ๒๕๖๗	ปี ๒๕๖๘	เพิ่ม/ลด
การปฏิบัติหน้าที่
๙๔.๕๑	๙๔.๕๒	+ ๐.๐๑
การใช้ทรัพย์สินของราชการ
๘๔.๖๐	๙๐.๔๕	+ ๕.๕๘
IIT 5 การแก้ไขปัญหาการทุจริต 91.36 91.31 - 0.05
8 การปรับปรุงการทำงาน 84.98 85.41 + 0.43
OIT 95.00 95.00 0.00`;

  test.each([
    [2567, { ind1: '94.51', ind5: '91.36', ind8: '84.98', OIT: '95.00' }],
    [2568, { ind1: '94.52', ind5: '91.31', ind8: '85.41', OIT: '95.00' }],
  ])('the column of %i is taken, and a change that is not one is refused', (year, expected) => {
    const { figures, refused } = readSheetText(y2568, table, year);
    expect(figures).toEqual(expected);
    expect(refused).toMatchObject([
      { line: 1, fault: 'sheetWeight' },
      { line: 6, fault: 'sheetChange', details: { change: '+5.58', computed: '+5.85' } },
    ]);
  });

  test('without the years above the columns nothing is guessed', () => {
    const { figures, refused } = readSheetText(y2568, 'ind1 94.51 94.52 + 0.01\n\n91.36 91.31');
    expect(figures).toEqual({});
    expect(refused.map(({ fault }) => fault)).toEqual(['sheetSeveral', 'sheetNoLabel']);
  });

  test('what stands behind the code of a tool is not the tool', () => {
    const { figures, refused } = readSheetText(
      y2568,
      'IIT 1 การปฏิบัติหน้าที่ 94.52\nEIT ส่วนที่ 1 ผู้รับบริการ 91.86\nIIT 6 คุณภาพการดำเนินงาน 92.92',
    );
    expect(figures).toEqual({ ind1: '94.52', EIT1: '91.86' });
    expect(refused).toMatchObject([{ line: 3, fault: 'sheetNoIndicator' }]);
  });
});
