import type { FieldFault } from '../core/problem.ts';

/** Checking a printed result: its page, and what it says. */
const th = {
  title: 'ตรวจตัวเลขบนเอกสาร',
  lead: 'เอกสารที่พิมพ์จากระบบนี้มีคิวอาร์โค้ดและรหัสตรวจสอบ กรอกรหัสกับรหัสหน่วยงาน แล้วเทียบตัวเลขกับผลที่ประกาศ',
  fields: {
    hash: 'รหัสตรวจสอบ',
    agencyCode: 'รหัสหน่วยงาน',
    figures: 'ตัวเลขบนเอกสาร',
  },
  hashHint: 'ทั้ง 64 ตัว หรืออย่างน้อย 16 ตัวแรก',
  check: 'ตรวจ',
  again: 'ตรวจเอกสารอื่น',
  none: 'ไม่พบผลที่มีรหัสตรวจสอบและรหัสหน่วยงานนี้',
  noneAdvice:
    'ตรวจว่าพิมพ์รหัสครบ หากถูกต้องแล้ว เอกสารไม่ได้มาจากผลที่ประกาศในระบบนี้ โปรดสอบถามหน่วยงานที่ออกเอกสาร',
  sound: 'คำนวณซ้ำแล้ว ตัวเลขในหน้านี้ตรงกับฉบับที่ประกาศ',
  soundAdvice: 'เอกสารถูกต้องเมื่อรหัสตรวจสอบและตัวเลขบนกระดาษตรงกับหน้านี้',
  unsound: 'คำนวณซ้ำแล้วไม่ตรง อย่าใช้เอกสารนี้ โปรดแจ้งผู้ดูแลระบบ',
  steps: {
    figures: (n: number) => `คำนวณ ${n} ตัวเลขซ้ำจากผลรวมคำตอบและผลตรวจรายข้อ`,
    printed: (n: number) => `ตรวจ ${n} ตัวเลขกับคะแนนที่พิมพ์ในเอกสารต้นทาง`,
    entry: 'รหัสของหน่วยงานตรงกับตัวเลขเหล่านี้',
    edition: (n: number) => `รหัสของฉบับคำนวณจากรหัสของทั้ง ${n.toLocaleString('en')} หน่วยงาน`,
  },
  right: 'ตรง',
  wrong: 'ไม่ตรง',
  newer: (number: number) => `มีฉบับแก้ไขที่ใหม่กว่า คือฉบับที่ ${number}`,
  because: (reason: string) => `เหตุผล: ${reason}`,
  totals: (then: string, now: string) => `คะแนนภาพรวมในฉบับนี้ ${then} ในฉบับใหม่ ${now}`,
  goneNow: 'หน่วยงานนี้ไม่อยู่ในฉบับใหม่',
  toNewer: 'ดูฉบับใหม่',
  figuresHint: 'พิมพ์ตัวเลขที่อยากเทียบ เช่น 92.65 90.48 หรือ ๙๒.๖๕',
  seek: 'เทียบ',
  found: (given: string, names: string) => `${given} คือ ${names}`,
  notFound: (given: string) => `${given} ไม่มีในฉบับนี้`,
  noFigure: 'ไม่พบตัวเลขในสิ่งที่พิมพ์',
  more: (n: number) => `และอีก ${n} แห่ง`,
  whole: 'ดูผลทั้งหมดของฉบับนี้',
  local: 'ที่อยู่นี้เปิดได้เฉพาะบนเครื่องที่ออกเอกสาร',
};
const en: typeof th = {
  title: 'Check the figures on paper',
  lead: 'Documents printed here carry a QR code and a hash. Type the hash and the code of the agency, and hold the figures against what was published.',
  fields: { hash: 'Hash', agencyCode: 'Agency code', figures: 'Figures on the paper' },
  hashHint: 'All 64 characters, or the first 16 at least',
  check: 'Check',
  again: 'Check another document',
  none: 'No result has this hash and this agency',
  noneAdvice:
    'See whether the hash is whole. If it is, the document is not from a result published here: ask whoever issued it.',
  sound: 'Recomputed: the figures on this page are those that were published',
  soundAdvice: 'The document is right where its hash and its figures are those on this page.',
  unsound:
    'Recomputing gives something else. Do not rely on this document; tell the administrator.',
  steps: {
    figures: (n) => `${n} figures recomputed from sums of answers and verdicts`,
    printed: (n) => `${n} figures held against those that the source document prints`,
    entry: 'The hash of the agency is that of these figures',
    edition: (n) =>
      `The hash of the edition follows from those of ${n === 1 ? '1 agency' : `all ${n.toLocaleString('en')} agencies`}`,
  },
  right: 'right',
  wrong: 'wrong',
  newer: (number) => `There is a newer edition, number ${number}`,
  because: (reason) => `Reason: ${reason}`,
  totals: (then, now) => `Overall score ${then} in this edition, ${now} in the newer one`,
  goneNow: 'This agency is not in the newer edition',
  toNewer: 'See the newer edition',
  figuresHint: 'Figures to look for, such as 92.65 90.48',
  seek: 'Compare',
  found: (given, names) => `${given} is ${names}`,
  notFound: (given) => `${given} is not in this edition`,
  noFigure: 'There is no figure in what was typed',
  more: (n) => `and ${n} more`,
  whole: 'All of this edition’s result',
  local: 'This address opens only on the machine that issued the document',
};
export const resultCheckText = { th, en };

export const resultCheckFaults = {
  th: {
    hashShape: (_: FieldFault['details']) =>
      'รหัสตรวจสอบเป็นอักษร 0-9 a-f จำนวน 64 ตัว พิมพ์อย่างน้อย 16 ตัวแรก',
  },
  en: {
    hashShape: (_: FieldFault['details']) =>
      'A hash is 64 of the characters 0-9 a-f; type the first 16 at least',
  },
};
