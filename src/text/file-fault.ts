import type { FieldFault } from '../core/problem.ts';

/** Why a file could not be read as a table, and what to do about it. */
type Say = (details: FieldFault['details']) => string;

const count = (value: unknown) => Number(value).toLocaleString('en');

const th = {
  fileEmpty: () => 'ไฟล์ไม่มีข้อมูล โปรดตรวจว่าเลือกไฟล์ถูก และข้อมูลอยู่ในแผ่นงานแรก',
  fileOnlyHeadings: () => 'ไฟล์มีแต่หัวคอลัมน์ โปรดเพิ่มข้อมูลอย่างน้อยหนึ่งบรรทัด',
  fileTooLarge: (d) =>
    `ไฟล์ใหญ่เกินไป รับได้ไม่เกิน ${Math.floor(Number(d?.bytes) / 1_000_000)} MB โปรดแบ่งเป็นหลายไฟล์`,
  fileNotText: () =>
    'อ่านตัวอักษรในไฟล์ไม่ได้ โปรดเปิดใน Excel แล้วบันทึกเป็น “CSV UTF-8” หรือ “.xlsx” แล้วส่งใหม่',
  fileNotTable: () => 'ไฟล์นี้ไม่ใช่ตาราง โปรดส่งไฟล์ .csv หรือ .xlsx',
  fileOldExcel: () => 'เป็นไฟล์ Excel รุ่นเก่า (.xls) หรือไฟล์ที่ตั้งรหัสผ่าน โปรดบันทึกใหม่เป็น .xlsx ที่ไม่มีรหัสผ่าน',
  fileBroken: () => 'ไฟล์ Excel เสียหายหรือไม่ใช่ไฟล์ .xlsx โปรดเปิดใน Excel แล้วบันทึกใหม่',
  fileBomb: () => 'ไฟล์ขยายออกแล้วใหญ่ผิดปกติ ระบบจึงไม่อ่าน โปรดคัดลอกเฉพาะข้อมูลไปยังแผ่นงานใหม่แล้วบันทึก',
  fileTooSlow: () => 'ใช้เวลาอ่านไฟล์นานเกินไป โปรดคัดลอกเฉพาะข้อมูลไปยังแผ่นงานใหม่แล้วบันทึก',
  fileQuoteOpen: (d) => `บรรทัด ${d?.line}: เครื่องหมาย " เปิดแล้วไม่ปิด โปรดแก้ในไฟล์ หรือบันทึกใหม่จาก Excel`,
  fileQuoteStray: (d) => `บรรทัด ${d?.line}: เครื่องหมาย " วางผิดที่ โปรดแก้ในไฟล์ หรือบันทึกใหม่จาก Excel`,
  fileTooManyColumns: (d) =>
    `บรรทัด ${d?.line}: มี ${count(d?.found)} คอลัมน์ รับได้ไม่เกิน ${d?.columns} โปรดลบคอลัมน์ที่ไม่เกี่ยวข้อง`,
  notInWindows874: (d) =>
    `อักขระ “${d?.value}” ไม่มีใน TIS-620 โปรดส่งออกเป็น CSV (UTF-8) หรือ Excel แทน`,
  uploadBroken: () => 'รับไฟล์ไม่ครบ อาจเพราะการเชื่อมต่อขาด โปรดส่งใหม่อีกครั้ง',
  fileTooManyRows: (d) => `มีมากกว่า ${count(d?.rows)} บรรทัด โปรดแบ่งเป็นหลายไฟล์`,
} satisfies Record<string, Say>;
const en: typeof th = {
  fileEmpty: () =>
    'There is nothing in the file; see that it is the right one, with the data in the first sheet',
  fileOnlyHeadings: () => 'The file has headings only; add at least one line',
  fileTooLarge: (d) =>
    `Too large; at most ${Math.floor(Number(d?.bytes) / 1_000_000)} MB. Send it in parts`,
  fileNotText: () =>
    'The text cannot be read. Open it in Excel, save it as “CSV UTF-8” or “.xlsx” and send that',
  fileNotTable: () => 'This is no table; send a .csv or .xlsx file',
  fileOldExcel: () =>
    'An old Excel file (.xls) or one with a password; save it as .xlsx without one',
  fileBroken: () => 'The Excel file is damaged or no .xlsx; open it in Excel and save it again',
  fileBomb: () =>
    'The file unpacks to far too much and was not read; copy the data alone into a new sheet',
  fileTooSlow: () => 'Reading took too long; copy the data alone into a new sheet',
  fileQuoteOpen: (d) =>
    `Line ${d?.line}: a " is opened and never closed; mend it, or save anew from Excel`,
  fileQuoteStray: (d) =>
    `Line ${d?.line}: a " is in the wrong place; mend it, or save anew from Excel`,
  fileTooManyColumns: (d) =>
    `Line ${d?.line}: ${count(d?.found)} columns; at most ${d?.columns}. Take out those that do not matter`,
  notInWindows874: (d) =>
    `The character “${d?.value}” is not in TIS-620; export as CSV (UTF-8) or Excel instead`,
  uploadBroken: () => 'The file did not arrive whole; please send it again',
  fileTooManyRows: (d) => `More than ${count(d?.rows)} lines; send it in parts`,
};
export const fileFaults: { th: Record<string, Say>; en: Record<string, Say> } = { th, en };
