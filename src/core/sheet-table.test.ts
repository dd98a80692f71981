import { expect, test } from 'vitest';
import { instrumentOf } from '../../test/kit/instruments.ts';
import { cellsOfText, type NamedAgency, readSheetTable } from './sheet-table.ts';

const year = { instrument: instrumentOf('nacc/2565'), fiscalYear: 2565 };
const agency = (id: number, code: string, nameTh: string): NamedAgency => ({
  id,
  code,
  nameTh,
  nameEn: '',
  abbreviation: '',
});
const agencies = [agency(1, 'A01', 'กรมตลาดชุมชน'), agency(2, 'A02', 'สำนักงานกำกับ พลังงาน')];

const read = (text: string) => {
  const { agencies: found, refused, ignored } = readSheetTable(year, cellsOfText(text), agencies);
  return {
    found: found.map((one) => [one.agency.code, one.figures]),
    refused: refused.map(({ line, fault }) => [line, fault]),
    ignored,
  };
};

test('the columns of the year are taken, those of another year and words are not', () => {
  const text = `หน่วยงาน\tชื่อย่อ\tคะแนน ปี 2564\tคะแนน ปี ๒๕๖๕\tเพิ่ม/ลด\tตัวชี้วัดที่ 4
กรม ตลาดชุมชน\tกตช.\t94.77\t๙๖.๖๕\t+ 1.88\t87.47
สำนักงานกำกับพลังงาน\t\t92.55\t96.32\t+ 3.77\t-`;
  expect(read(text)).toEqual({
    found: [
      ['A01', { total: '96.65', ind4: '87.47' }],
      ['A02', { total: '96.32' }],
    ],
    refused: [],
    ignored: ['ชื่อย่อ', 'คะแนน ปี 2564', 'เพิ่ม/ลด'],
  });
});

test('without headings a line is an agency and its total', () => {
  const text = '1. กรมตลาดชุมชน 96.65\nA02,๙๖.๓๒\nหน่วยงาน 2 แห่ง';
  const { found, refused } = read(text);
  expect(found).toEqual([
    ['A01', { total: '96.65' }],
    ['A02', { total: '96.32' }],
  ]);
  expect(refused).toEqual([]);
});

test('each bad line is named, and the good ones stay', () => {
  const text = `รหัส,ชื่อหน่วยงาน,คะแนนรวม
A01,กรมตลาดชุมชน,96.65
A01,,96.65
A02,กรมตลาดชุมชน,90
B99,,90
A02,,9o.5`;
  expect(read(text)).toMatchObject({
    found: [['A01', { total: '96.65' }]],
    refused: [
      [3, 'tableAgencyTwice'],
      [4, 'tableTwoAgencies'],
      [5, 'tableNoAgency'],
      [6, 'notAFigure'],
    ],
  });
  expect(read('กรมตลาดชุมชน 94.77 96.65').refused).toEqual([[1, 'sheetSeveral']]);
});
