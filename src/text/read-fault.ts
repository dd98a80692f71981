import { MOST_COLUMNS, MOST_LINES, type ReadFault } from '../core/file-text.ts';

/** Why a file could not be read, or not all of it, and what to do. */
const LINES = MOST_LINES.toLocaleString('en');
const th: Record<ReadFault, string> = {
  broken: 'ไฟล์เสียหายหรืออ่านไม่ได้ โปรดเปิดดูเอง แล้วเผยแพร่ใหม่หากเปิดไม่ได้',
  bomb: 'ไฟล์ขยายออกแล้วใหญ่ผิดปกติ ระบบจึงไม่อ่าน โปรดบันทึกใหม่ให้เล็กลง',
  tooSlow: 'ใช้เวลาอ่านนานเกินไป ระบบจึงหยุด โปรดแบ่งหรือลดขนาดไฟล์',
  tooHeavy: 'ใช้หน่วยความจำมากเกินไป ระบบจึงหยุด โปรดแบ่งหรือลดขนาดไฟล์',
  locked: 'ไฟล์ตั้งรหัสผ่าน ประชาชนเปิดไม่ได้ โปรดเผยแพร่ฉบับที่ไม่มีรหัสผ่าน',
  scanned: 'เป็นภาพ ระบบอ่านข้อความไม่ได้ และผู้พิการทางสายตาอ่านไม่ได้ ควรเผยแพร่ฉบับที่เป็นข้อความ',
  notText: 'รหัสอักษรของไฟล์ไม่ถูกต้องบางส่วน อ่านได้เท่าที่ถูกต้อง ควรบันทึกเป็น UTF-8',
  farCells: `มีช่องที่กรอกไว้เกินบรรทัดที่ ${LINES} หรือคอลัมน์ที่ ${MOST_COLUMNS} ระบบอ่านไม่ถึง โปรดลบแถวและคอลัมน์ส่วนเกิน แล้วบันทึกใหม่`,
  entities:
    'ภายในไฟล์มีคำสั่งแทนข้อความที่ Word, Excel และ PowerPoint ไม่ใช้ ระบบไม่ขยายออก โปรดเปิดไฟล์ด้วยโปรแกรมดังกล่าว แล้วบันทึกใหม่',
  noReader: 'เป็นไฟล์ชนิดที่ระบบอ่านไม่ได้ ควรเผยแพร่เป็น PDF, .docx, .xlsx หรือ CSV',
};
const en: typeof th = {
  broken:
    'The file is damaged or cannot be read; open it yourself and publish it anew if it does not open',
  bomb: 'The file unpacks to far too much and was not read; save it anew and smaller',
  tooSlow: 'Reading took too long and was stopped; divide the file or make it smaller',
  tooHeavy: 'Reading took too much memory and was stopped; divide the file or make it smaller',
  locked: 'The file has a password, so the public cannot open it; publish one without',
  scanned:
    'It is a picture: neither this program nor a blind reader can read it; better publish it as text',
  notText: 'Some of its letters are broken; it was read as far as it goes. Save it as UTF-8',
  farCells: `Cells are filled beyond row ${LINES} or column ${MOST_COLUMNS} and were not read; delete what is too much and save it anew`,
  entities:
    'It holds abbreviations that Word, Excel and PowerPoint never write, and they were not written out; open it in the program it is of and save it anew',
  noReader: 'Of a kind that cannot be read here; better publish PDF, .docx, .xlsx or CSV',
};
export const readFaultText = { th, en };
