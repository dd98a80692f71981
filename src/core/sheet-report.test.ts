import { describe, expect, test } from 'vitest';
import { instrumentOf } from '../../test/kit/instruments.ts';
import { readSheetText } from './sheet-reading.ts';

/** Tables and headings as whole reports have them, copied in the three ways that readers of PDF copy. */
const y2568 = instrumentOf('nacc/2568');
const y2565 = instrumentOf('nacc/2565');

const aCellALine = (text: string) => text.replaceAll('\t', '\n');
const bySpaces = (text: string) => text.replaceAll('\t', ' ');
const COPIED = [
  ['by tabs', (text: string) => text],
  ['by spaces', bySpaces],
  ['a cell a line', aCellALine],
] as const;

describe.each(COPIED)('copied %s', (_how, copied) => {
  const twoYears = `ปีงบประมาณ พ.ศ. 2565 หน่วยงานมีผู้ตอบมากขึ้นกว่าปีก่อน
หมวด\tตัวชี้วัดที่\tรายละเอียด\tปี 2564\tปี 2565\tเพิ่ม/ลด
IIT\t1\tการปฏิบัติหน้าที่\t94.01\t94.07\t+ 0.06
\t2\tการใช้งบประมาณ\t90.64\t89.90\t- 0.74
OIT\t9\tการเปิดเผยข้อมูล\t100\t95\t- 5.00`;

  test.each([
    [2564, { ind1: '94.01', ind2: '90.64', ind9: '100.00' }],
    [2565, { ind1: '94.07', ind2: '89.90', ind9: '95.00' }],
  ])('the figures of %i, whatever year stands before', (year, figures) => {
    expect(readSheetText(y2565, copied(twoYears), year)).toMatchObject({ figures, refused: [] });
  });

  test('whole numbers with the number of each row', () => {
    const table = `แบบ\tลำดับ\tรายละเอียดตัวชี้วัด\tคะแนน
IIT\t1\tการปฏิบัติหน้าที่\t100
\t2\tการใช้งบประมาณ\t100
\t3\tการใช้อำนาจ\t99.81
OIT\t9\tการเปิดเผยข้อมูล\t77
\t10\tการป้องกันการทุจริต\t90`;
    expect(readSheetText(y2568, copied(table))).toMatchObject({
      figures: { ind1: '100.00', ind2: '100.00', ind3: '99.81', ind9: '77.00', ind10: '90.00' },
      refused: [],
    });
  });

  test('ranks behind scores, tools in the last cell, and tools that say something else later', () => {
    const table = `ตัวชี้วัดที่\tประเด็นตัวชี้วัด\tคะแนน\tลำดับ\tประเภท
๑\tตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่\t๙๔.๕๒\t๔\tIIT ๙๔.๐๖
๒\tตัวชี้วัดที่ ๒ การใช้งบประมาณ\t๙๕.๕๒\t๓
๖\tตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน\t๙๒.๙๒\t๕\tEIT ส่วนที่ ๑: ๙๑.๘๖ ส่วนที่ ๒: ๘๔.๓๘
๑\tตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่\t๙๔.๕๒\t๔\tIIT (๙๒.๕๒ คะแนน)`;
    const { figures, refused } = readSheetText(y2568, copied(table));
    expect(figures).toEqual({
      ind1: '94.52',
      IIT: '94.06',
      ind2: '95.52',
      ind6: '92.92',
      EIT1: '91.86',
      EIT2: '84.38',
    });
    expect(refused).toMatchObject([{ fault: 'sheetTwice', details: { key: 'IIT' } }]);
  });

  test('questions with words behind, both parts with their mean, items with a zero for their letter', () => {
    const tables = `ตัวชี้วัดที่\tคำถามประจำปีงบประมาณ พ.ศ. ๒๕๖๘\tคะแนน\tระดับมาตรการ
ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ (คะแนนเฉลี่ย ๙๔.๕๒ คะแนน)
i๑\tเป็นไปตามขั้นตอนและระยะเวลา มากน้อยเพียงใด\t๙๐.๑๙\tยกระดับ
ตัวชี้วัดที่\tคำถามประจำปีงบประมาณ พ.ศ. ๒๕๖๘\tคะแนน EIT Public\tคะแนน EIT Survey\tระดับมาตรการ
e๑\tเป็นไปตามขั้นตอน (คะแนนเฉลี่ย e๑ = ๙๐.๙๖)\t๙๓.๓๒\t๘๘.๖๑\tยกระดับ
ตัวชี้วัดที่\tคำถามประจำปีงบประมาณ พ.ศ. ๒๕๖๘\tคะแนน\tระดับมาตรการ
ตัวชี้วัดย่อยที่ ๑๐.๒ การส่งเสริมคุณธรรมและความโปร่งใส (๙๐.๐๐ คะแนน)
๐๖\tแผนและความก้าวหน้า ประจำปี พ.ศ. ๒๕๖๘\t๑๐๐\tรักษาระดับ
๐๒๖\tรายงานผลการดำเนินการป้องกันการทุจริตประจำปี พ.ศ. ๒๕๖๗\t๐\tแก้ไขเร่งด่วน
๐๔\tข้อมูลการติดต่อ\t๑๐๐\tรักษาระดับ`;
    const { figures, refused } = readSheetText(y2568, copied(tables));
    expect(figures).toMatchObject({
      ind1: '94.52',
      i1: '90.19',
      'eit1.e1': '93.32',
      'eit2.e1': '88.61',
      e1: '90.96',
      '10.2': '90.00',
      o6: '100.00',
      o26: '0.00',
    });
    // A cell a line, the name is a line of its own and wins over the code above it.
    expect(Object.keys(figures).toSorted().join(' ')).not.toMatch(/o4/);
    for (const { fault } of refused) expect(fault).toBe('sheetNameDiffers');
  });
});

test.each([
  ['ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ ได้คะแนน 87.47 คะแนน', { ind4: '87.47' }],
  ['ตัวชี้วัดที่ 2 การใช้งบประมาณ ได้คะแนน (89.90 คะแนน)', { ind2: '89.90' }],
  ['แบบวัดการรับรู้ผู้มีส่วนได้ส่วนเสียภายใน (IIT) (คะแนนเฉลี่ย 94.06)', { IIT: '94.06' }],
  ['ประเด็นการใช้อำนาจ (คะแนนเฉลี่ย 98.49 คะแนน)', { ind3: '98.49' }],
  ['5 แก้ไขปัญหาการทุจริต 90.19', { ind5: '90.19' }],
])('%s', (line, figures) => {
  expect(readSheetText(y2568, line)).toMatchObject({ figures, refused: [] });
});

test.each([
  ['ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ ต่ำกว่า 85.00 อยู่', 'sheetAmid'],
  ['ตัวชี้วัดที่ 2 การใช้งบประมาณ ลดลง 0.74 จากเดิม', 'sheetAmid'],
  ['i1 ขั้นตอนและเวลา 90.19 ใน 6 เดือนแรก', 'sheetSeveral'],
  ['ind4 84.60 90.48 ยกระดับ', 'sheetSeveral'],
  [`ind4 90.48${' ก'.repeat(20_000)}`, 'sheetLongLine'],
])('never guessed: %s', (line, fault) => {
  expect(readSheetText(y2568, line)).toMatchObject({ figures: {}, refused: [{ fault }] });
});

test('a misread code below a heading is no figure of the heading', () => {
  const text = 'ปี 2564\tปี 2565\nตัวชี้วัดที่ 2 การใช้งบประมาณ\n17 76.33\nตัวชี้วัดที่ 1 94.07\n12 88.00';
  const { figures, refused } = readSheetText(y2565, text);
  expect([figures, refused.map((one) => one.details.likely)]).toEqual([
    { ind1: '94.07' },
    ['I7', 'I2'],
  ]);
});

test('of a report of the year after, only the column of the year is taken', () => {
  const text = 'ปี 2564\tปี 2565\nการใช้งบประมาณ\t90.64\t89.90\nI20 ความสะดวก 76.33\nตัวชี้วัดที่ 3 92.48';
  const before = readSheetText(y2565, text, 2564);
  expect(before.figures).toEqual({ ind2: '90.64' });
  expect(before.refused).toMatchObject([
    { line: 3, fault: 'sheetOtherYear', details: { newest: 2565, fiscalYear: 2564 } },
    { line: 4, fault: 'sheetOtherYear' },
  ]);
  const own = { ind2: '89.90', I20: '76.33', ind3: '92.48' };
  expect(readSheetText(y2565, text, 2565)).toMatchObject({ figures: own, refused: [] });
});

test('years that a title or a sentence names are no columns', () => {
  for (const title of ['เปรียบเทียบผลปี 2565 กับปี 2564', 'ตารางเปรียบเทียบ ปี 2564 - 2565']) {
    const { figures, refused } = readSheetText(y2565, `${title}\nการใช้งบประมาณ\t90.64\t89.90`);
    expect([figures, refused.map((one) => one.fault)]).toEqual([{}, ['sheetSeveral']]);
  }
});

test('two megabytes without an end of line are not gone through again and again', () => {
  const hostile = [
    `ind1 94.52${' '.repeat(1_900_000)}x`,
    '\t'.repeat(1_900_000),
    `IIT ${'ก '.repeat(600_000)}`,
    'i1\n'.repeat(600_000),
  ];
  for (const text of hostile)
    expect(Object.keys(readSheetText(y2568, text).figures).length).toBeLessThan(2);
});
