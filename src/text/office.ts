/** The few words that papers for Word and workbooks have of their own. */
const th = {
  draft: (why: string) => `ร่าง – ${why}`,
  sign: 'ลงชื่อ',
  date: 'วันที่',
  check: 'ตรวจสอบตัวเลขในเอกสารนี้ได้ที่',
  hash: 'รหัสชุดผล',
  qr: (url: string) => `คิวอาร์โค้ดไปยัง ${url}`,
  about: 'ข้อมูลเอกสาร',
  sheets: 'แผ่นงาน',
};
const en: typeof th = {
  draft: (why) => `DRAFT – ${why}`,
  sign: 'Signed',
  date: 'Date',
  check: 'The figures of this document can be checked at',
  hash: 'Edition hash',
  qr: (url) => `QR code to ${url}`,
  about: 'About',
  sheets: 'Sheets',
};
export const officeText = { th, en };
