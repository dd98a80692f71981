import type { TableCount } from '../core/table-count.ts';
import type { Language } from './language.ts';

/** What was found of an item's links, where the item is written; advice, never a verdict. */
const th = {
  title: 'สิ่งที่พบจากลิงก์และไฟล์ของรายการนี้',
  lead: 'เมื่อบันทึกแล้ว ระบบจะเปิดลิงก์และอ่านไฟล์ที่แนบให้ แล้วแจ้งสิ่งที่ควรตรวจแก้ เป็นข้อแนะนำก่อนส่ง มิใช่ผลการประเมิน',
  judgeLead:
    'ระบบเปิดลิงก์และอ่านไฟล์ที่หน่วยงานส่งไว้ พบดังนี้ ถ้อยคำเป็นชุดเดียวกับที่แนะนำหน่วยงาน ใช้ประกอบการตรวจเท่านั้น มิใช่ผลการตรวจ ลิงก์ที่เปิดไม่ได้ภายหลังไม่เป็นเหตุให้เสียคะแนนโดยลำพัง',
  blind: 'ท่านเห็นผลตามที่ส่งไว้ ผลการเปิดลิงก์ครั้งหลังจะแสดงเมื่อท่านตรวจรายการนี้แล้ว',
  looks: {
    asHandedIn: 'ตามที่เป็นอยู่เมื่อส่ง',
    before: 'ครั้งสุดท้ายก่อนส่ง',
    late: 'ครั้งแรกหลังส่ง เกินหนึ่งวัน',
  },
  stillToLook: 'ระบบกำลังเปิดลิงก์ตามที่ส่ง หากเคยเปิดก่อนส่ง ผลครั้งนั้นแสดงไว้ก่อน',
  later: 'ภายหลังการส่ง',
  laterSame: (when: string) => `เปิดอีกครั้งเมื่อ ${when} ได้ผลเช่นเดียวกับเมื่อส่ง`,
  laterHint: 'ต่างจากเมื่อส่ง โปรดพิจารณาตามสิ่งที่เป็นอยู่เมื่อส่ง ผลนี้มีไว้ประกอบเท่านั้น',
  live: 'ผลจะแสดงที่นี่เองเมื่อตรวจเสร็จ หากไม่ใช้สคริปต์โปรดเปิดหน้านี้ซ้ำ',
  all: 'ดูรายละเอียดทุกลิงก์',
  toMend: (n: number) => `ลิงก์ที่ควรตรวจแก้ ${n} ลิงก์`,
  waiting: (n: number) => `กำลังตรวจลิงก์ ${n} ลิงก์`,
  tablesToMend: 'ตารางที่ควรแก้',
  tablesWaiting: (n: number) => `กำลังตรวจตาราง ${n} ตาราง`,
  cells: (n: string) => `${n} ช่อง`,
  columns: (n: string) => `ขาด ${n} คอลัมน์`,
  unlike: (n: string) => `ไม่พบหัวคอลัมน์ตามแบบ ${n} แห่ง`,
  table: 'ตารางที่พบในลิงก์นี้',
  tableInFile: 'ตารางที่พบในไฟล์นี้',
  filesToMend: (n: number) => `ไฟล์ที่ควรตรวจแก้ ${n} ไฟล์`,
  filesWaiting: (n: number) => `กำลังอ่านไฟล์ ${n} ไฟล์`,
  fileWaiting: 'รออ่าน',
  fileFine: 'อ่านได้ ไม่พบสิ่งที่ควรแก้',
  fileEmpty: 'ไม่พบข้อความในไฟล์นี้ โปรดเปิดดูว่าแนบถูกไฟล์',
  fileAt: (when: string) => `อ่านเมื่อ ${when}`,
  fileCut: 'อ่านเพียงส่วนต้น เพราะไฟล์ยาวมาก',
  fileTitle: 'ไฟล์หลักฐาน',
  openFile: 'ดาวน์โหลดไฟล์',
  backToItem: 'กลับไปรายการ',
  details: 'ดูสิ่งที่พบทั้งหมด',
  pass: 'ตัวอย่างที่ครบ',
  fail: 'ตัวอย่างที่ไม่ครบ',
  example: (n: number) => `ดูตัวอย่างขององค์ประกอบที่ ${n}`,
  exampleHint: 'เป็นตัวอย่างที่โครงการนี้แต่งขึ้นเพื่ออธิบาย มิใช่เกณฑ์ของผู้ประเมิน',
};
const en: typeof th = {
  title: 'What was found at the links and in the files of this item',
  lead: 'Once saved, every link is opened and every file read for you, and you are told what had better be mended. It is advice before handing in, not an assessment.',
  judgeLead:
    'Found at the links and in the files that were handed in, in the words the agency reads. It helps you look and decides nothing; a link that broke afterwards costs no points by itself.',
  blind:
    'You see what was found when it was handed in. Later looks are shown once you have judged this item.',
  looks: {
    asHandedIn: 'As it was when handed in',
    before: 'Before it was handed in',
    late: 'More than a day after',
  },
  stillToLook:
    'The look that handing in asked for is under way; until then the last one before is shown, if there is one.',
  later: 'Later',
  laterSame: (when) => `Opened again ${when}: the same as when handed in`,
  laterHint:
    'It differs from when it was handed in. Judge by what was handed in; this is only for your information.',
  live: 'Results appear here by themselves; without scripts, open this page again.',
  all: 'Particulars of all links',
  toMend: (n) => (n === 1 ? '1 link to see to' : `${n} links to see to`),
  waiting: (n) => (n === 1 ? '1 link is being looked at' : `${n} links are being looked at`),
  tablesToMend: 'Tables to mend',
  tablesWaiting: (n) =>
    n === 1 ? '1 table is being gone through' : `${n} tables are being gone through`,
  cells: (n) => (n === '1' ? '1 cell' : `${n} cells`),
  columns: (n) => (n === '1' ? '1 column missing' : `${n} columns missing`),
  unlike: (n) =>
    n === '1'
      ? 'the headings asked for not found in 1'
      : `the headings asked for not found in ${n}`,
  table: 'The table at this link',
  tableInFile: 'The table in this file',
  filesToMend: (n) => (n === 1 ? '1 file to see to' : `${n} files to see to`),
  filesWaiting: (n) => (n === 1 ? '1 file is being read' : `${n} files are being read`),
  fileWaiting: 'Waits to be read',
  fileFine: 'It can be read; nothing to mend was found',
  fileEmpty: 'No words in this file; see that it is the right one',
  fileAt: (when) => `Read ${when}`,
  fileCut: 'Only its beginning was read, because it is very long',
  fileTitle: 'File shown as evidence',
  openFile: 'Save the file',
  backToItem: 'Back to the item',
  details: 'All that was found',
  pass: 'An example that is whole',
  fail: 'An example that is not',
  example: (n) => `Examples for component ${n}`,
  exampleHint: 'Made up by this project to explain; no criteria of the assessor.',
};
export const itemLinksText = { th, en };

/** In how many cells, columns and tables something is to be mended. */
export function sayTables({ cells, columns, unlike }: TableCount, language: Language): string {
  const t = itemLinksText[language];
  const said: string[] = [];
  if (cells > 0) said.push(t.cells(cells.toLocaleString('en')));
  if (columns > 0) said.push(t.columns(columns.toLocaleString('en')));
  if (unlike > 0) said.push(t.unlike(unlike.toLocaleString('en')));
  return said.join(' · ');
}
