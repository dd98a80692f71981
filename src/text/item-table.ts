import type { ItemTable, TableColumn } from '../core/item-rule.ts';
import type { CellFault } from '../core/item-table.ts';
import type { Language } from './language.ts';

/** A table held to what its item asks for. */
const th = {
  title: 'ตรวจตารางก่อนเผยแพร่',
  lead: 'ส่งไฟล์ CSV หรือ Excel ของรายการนี้ ระบบจะตรวจทีละช่องและบอกตำแหน่งที่ควรแก้ ไฟล์ไม่ถูกเก็บไว้ ผลเป็นข้อแนะนำ ไม่ใช่ผลการตรวจประเมิน',
  back: 'กลับไปรายการ',
  file: 'ไฟล์ตาราง',
  fileHint: 'CSV (UTF-8 หรือ TIS-620) หรือ .xlsx ไม่เกิน 10 MB อ่านแผ่นงานแรก',
  check: 'ตรวจตาราง',
  columns: 'คอลัมน์ที่ต้องมี',
  column: 'คอลัมน์',
  holds: 'สิ่งที่กรอกได้',
  template: 'ดาวน์โหลดแบบตาราง (Excel)',
  templateCsv: 'ดาวน์โหลดแบบตาราง (CSV)',
  templateNote: 'แบบตารางมีหัวคอลัมน์และตัวอย่างหนึ่งบรรทัด โปรดลบตัวอย่างก่อนใช้',
  assumed: 'คอลัมน์เหล่านี้รวบรวมโดยโครงการ ยังไม่ได้ยืนยันกับแบบทางการ',
  found: 'ผลตรวจตาราง',
  good: (lines: number) => `อ่านได้ ${lines} บรรทัด ไม่พบช่องที่ควรแก้`,
  faults: (n: number) => `ควรแก้ ${n} ช่อง`,
  shown: (n: number) => `แสดง ${n} ช่องแรก`,
  noHeadings: 'ไม่พบหัวคอลัมน์ของตารางนี้ใน 30 บรรทัดแรก โปรดใช้หัวคอลัมน์ตามแบบ',
  noLines: 'พบหัวคอลัมน์แต่ไม่มีข้อมูล หากไม่มีรายการให้ระบุว่าไม่มี',
  missing: (names: string) => `ไม่พบคอลัมน์: ${names}`,
  cell: 'ช่อง',
  value: 'ที่กรอกไว้',
  why: 'เหตุผล',
  kinds: {
    text: 'ข้อความ',
    number: 'ตัวเลข',
    numberOrNone: 'ตัวเลข หรือคำว่า ไม่มี',
    date: 'วันที่ เช่น 1/3/2568',
    year: 'ปี พ.ศ.',
    digits: 'ตัวเลขตามจำนวนหลัก',
    choice: 'วิธีตามกฎหมาย',
  } satisfies Record<TableColumn['kind'], string>,
  mayBeEmpty: 'ไม่บังคับ',
  afterSigning: 'เว้นได้จนกว่าจะลงนาม',
};
const en: typeof th = {
  title: 'Check a table before it is published',
  lead: 'Send the CSV or Excel file of this item: every cell is looked at and told where it should be mended. The file is not kept. It is advice, no verdict.',
  back: 'Back to the item',
  file: 'Table',
  fileHint: 'CSV (UTF-8 or TIS-620) or .xlsx, at most 10 MB; the first sheet is read',
  check: 'Check the table',
  columns: 'Columns it must have',
  column: 'Column',
  holds: 'What it holds',
  template: 'Save a form of the table (Excel)',
  templateCsv: 'Save a form of the table (CSV)',
  templateNote: 'It has the headings and a line as an example; take that out first.',
  assumed: 'These columns were gathered by this project and are not confirmed by an official form.',
  found: 'What was found in the table',
  good: (lines) => `${lines} line${lines === 1 ? '' : 's'} read, nothing to mend found`,
  faults: (n) => `${n} cell${n === 1 ? '' : 's'} to mend`,
  shown: (n) => `the first ${n} are shown`,
  noHeadings: 'No headings of this table in the first 30 lines; use the headings of the form',
  noLines: 'There are headings and no lines; where there is nothing to tell, say so',
  missing: (names) => `Columns not found: ${names}`,
  cell: 'Cell',
  value: 'Holds',
  why: 'Why',
  kinds: {
    text: 'text',
    number: 'a number',
    numberOrNone: 'a number, or the word ไม่มี',
    date: 'a day, as 1/3/2568',
    year: 'a year of the Buddhist era',
    digits: 'so many digits',
    choice: 'a method of the law',
  },
  mayBeEmpty: 'may be left out',
  afterSigning: 'may wait for the contract',
};
export const itemTableText = { th, en };

export function tableTitle({ title }: ItemTable, language: Language): string {
  return title[language];
}

export function sayCellFault({ fault, column }: CellFault, language: Language): string {
  const pick = (thai: string, english: string) => (language === 'th' ? thai : english);
  switch (fault) {
    case 'empty':
      return pick('ช่องว่าง โปรดกรอก', 'empty; fill it in');
    case 'dash':
      return pick(
        'ขีดไม่บอกว่าไม่มีหรือยังไม่ได้กรอก โปรดกรอกตัวเลขหรือคำว่า ไม่มี',
        'a dash tells neither none nor unknown; write a number or ไม่มี',
      );
    case 'notANumber':
      return pick('ต้องเป็นตัวเลข', 'must be a number');
    case 'notANumberOrNone':
      return pick(
        'ต้องเป็นตัวเลข หรือคำว่า ไม่มี เท่านั้น ข้อความอื่นทำให้ทั้งรายการได้ 0 มาแล้ว',
        'must be a number or the word ไม่มี alone; other words have cost the whole item before',
      );
    case 'numberWithWords':
      return pick('ควรมีแต่ตัวเลข ให้บอกหน่วยที่หัวคอลัมน์', 'a number alone; put the unit into the heading');
    case 'notADate':
      return pick(
        'ต้องเป็นวันที่ที่มีจริง เช่น 1/3/2568 หรือ 1 มีนาคม 2568',
        'must be a day that there is, as 1/3/2568',
      );
    case 'notAYear':
      return pick('ต้องเป็นปี พ.ศ. สี่หลัก', 'must be a year of the Buddhist era');
    case 'wrongLength':
      return pick(`ต้องเป็นตัวเลข ${column.digits} หลัก`, `must be ${column.digits} digits`);
    case 'unknownChoice':
      return pick('ไม่ตรงกับวิธีจัดซื้อจัดจ้างที่รู้จัก', 'no method that is known');
  }
}
