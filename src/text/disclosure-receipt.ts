/** The receipt of a set that was handed in, and asking whether one is real. */
const th = {
  receipts: 'ใบรับการส่ง',
  receipt: (n: number) => `ใบรับการส่งครั้งที่ ${n}`,
  handedIn: (who: string, at: string) => `ส่งโดย ${who} เมื่อ ${at}`,
  newest: 'ฉบับล่าสุด',
  replaced: (n: number) => `มีการส่งครั้งที่ ${n} แทนแล้ว ฉบับนี้ยังเก็บไว้`,
  hash: 'รหัสยืนยัน (SHA-256)',
  receiptFile: 'บันทึกใบรับเป็นไฟล์',
  receiptAdvice:
    'เก็บไฟล์นี้ไว้ ผู้อื่นคำนวณรหัสยืนยันซ้ำได้ด้วยคำสั่ง prongsai receipt verify หรือถามระบบนี้ที่หน้าตรวจสอบใบรับ',
  checkTitle: 'ตรวจสอบใบรับการส่ง',
  checkTitleLead: 'พิมพ์รหัสยืนยัน 64 ตัวจากใบรับ ระบบบอกว่าเคยรับชุดนั้นไว้หรือไม่ โดยไม่เปิดเผยคำตอบ',
  checkButton: 'ตรวจสอบ',
  known: 'ระบบนี้รับชุดนี้ไว้จริง',
  unknown: 'ไม่พบใบรับที่มีรหัสนี้ในระบบ',
  unknownAdvice:
    'โปรดตรวจตัวอักษรทุกตัว รหัสมีเฉพาะเลข 0–9 และอักษร a–f หากคัดมาจากไฟล์แล้วยังไม่พบ ใบรับนั้นไม่ได้ออกจากระบบนี้',
  agency: 'หน่วยงาน',
  cycle: 'รอบการประเมิน',
  times: 'ครั้งที่ส่ง',
  at: 'เวลา',
  items: 'จำนวนรายการ',
};
const en: typeof th = {
  receipts: 'Receipts',
  receipt: (n) => `Receipt ${n}`,
  handedIn: (who, at) => `Handed in by ${who}, ${at}`,
  newest: 'the last one',
  replaced: (n) => `Number ${n} was handed in since; this one is kept`,
  hash: 'Code (SHA-256)',
  receiptFile: 'Save the receipt as a file',
  receiptAdvice:
    'Keep the file. Anybody can work out the code again with prongsai receipt verify, or ask on the page that checks receipts.',
  checkTitle: 'Check a receipt',
  checkTitleLead:
    'Type the 64 characters of the receipt. It is said whether such a set was received here; nothing of the answers is shown.',
  checkButton: 'Check',
  known: 'This set was received here',
  unknown: 'No receipt with this code is known here',
  unknownAdvice:
    'Compare every character: only 0–9 and a–f occur. If it was copied from the file and is not found, the receipt was not made here.',
  agency: 'Agency',
  cycle: 'Cycle',
  times: 'Number',
  at: 'Moment',
  items: 'Items',
};
export const disclosureReceiptText = { th, en };
