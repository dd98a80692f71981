import type { PasteFault } from '../core/link-paste.ts';

/** Links of many items pasted at once. */
const th = {
  title: 'วางลิงก์หลายรายการพร้อมกัน',
  lead: 'คัดลอกแถวจาก Excel หรือพิมพ์บรรทัดละหนึ่งลิงก์ ขึ้นต้นด้วยรหัสรายการ ตามด้วยลิงก์ และหน้าหรือหัวข้อถ้ามี ระบบจะแสดงผลการอ่านให้ตรวจก่อนเพิ่ม ลิงก์เดิมไม่ถูกลบ',
  example: 'ตัวอย่าง',
  text: 'แถวที่คัดลอกมา',
  textHint: 'คอลัมน์ชื่อรายการอยู่ระหว่างกลางได้ ช่องรหัสที่ผสานเซลล์ไว้นับเป็นรายการเดียวกับแถวบน',
  read: 'อ่านและแสดงก่อนเพิ่ม',
  readAgain: 'อ่านใหม่',
  add: (n: number) => `เพิ่ม ${n} ลิงก์`,
  count: (good: number, items: number) => `อ่านได้ ${good} ลิงก์ ของ ${items} รายการ ยังไม่ได้บันทึก`,
  left: (n: number) => `อีก ${n} บรรทัดไม่ถูกเพิ่ม ดูเหตุผลในตาราง`,
  nothing: 'ไม่พบลิงก์ในข้อความที่วาง แต่ละบรรทัดต้องมีรหัสรายการ เช่น o1 และลิงก์ที่ขึ้นต้นด้วย https:// หรือ http://',
  line: 'บรรทัด',
  item: 'รายการ',
  link: 'ลิงก์',
  place: 'หน้าหรือหัวข้อ',
  result: 'ผล',
  good: 'จะเพิ่ม',
  added: (n: string) => `เพิ่มแล้ว ${n} ลิงก์ ระบบจะเปิดตรวจให้ โปรดเปิดแต่ละรายการเพื่อทำเครื่องหมายองค์ประกอบ`,
  closed: 'ขณะนี้ไม่ใช่ช่วงจัดทำ จึงเพิ่มลิงก์ไม่ได้',
  faults: {
    noItem: 'ไม่พบรหัสรายการนี้ในปีนี้ โปรดใส่รหัส เช่น o1 ไว้หน้าลิงก์',
    noLink: 'ยังไม่มีลิงก์ในบรรทัดนี้',
    notOneLink: 'ลิงก์ไม่ครบหรือไม่ถูกต้อง โปรดคัดลอกจากช่องที่อยู่ของเบราว์เซอร์',
    known: 'มีลิงก์นี้ในรายการอยู่แล้ว',
    tooMany: 'รายการนี้มีลิงก์ครบ 30 ลิงก์แล้ว',
    answeredNo: 'รายการนี้ตอบไว้ว่าไม่มี โปรดแก้คำตอบเป็นมีก่อน',
    notYours: 'รายการนี้ไม่ได้มอบหมายให้ท่าน',
  } satisfies Record<PasteFault, string>,
};
const en: typeof th = {
  title: 'Paste links of many items',
  lead: 'Copy rows from Excel, or type a link a line: the code of the item, the link, and the page or heading if there is one. What is read is shown before anything is added. Links that are there stay.',
  example: 'Example',
  text: 'The rows',
  textHint:
    'A column of titles may stand between; an empty cell of codes belongs to the row above.',
  read: 'Read and show',
  readAgain: 'Read again',
  add: (n) => (n === 1 ? 'Add 1 link' : `Add ${n} links`),
  count: (good, items) => `${good} links of ${items} items were read; nothing is saved yet`,
  left: (n) => `${n} more lines are not added; the table says why`,
  nothing:
    'No links found. Each line needs the code of an item, as o1, and a link that begins with https:// or http://',
  line: 'Line',
  item: 'Item',
  link: 'Link',
  place: 'Page or heading',
  result: 'Result',
  good: 'To be added',
  added: (n) =>
    `${n} links were added and will be looked at. Open each item to tick its components.`,
  closed: 'Items cannot be written now, so no links can be added.',
  faults: {
    noItem: 'No such item this year; put its code, as o1, before the link',
    noLink: 'No link in this line yet',
    notOneLink: 'Not a whole link; copy it from the address bar of the browser',
    known: 'The item has this link already',
    tooMany: 'The item has 30 links already',
    answeredNo: 'The item is answered with no; change that first',
    notYours: 'The item is not given to you',
  },
};
export const linkPasteText = { th, en };
