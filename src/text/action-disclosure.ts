import type { InBoth } from './language.ts';

/** What is done with disclosure items and their evidence. */
export const disclosureActionTitles: Readonly<Record<string, InBoth<string>>> = {
  'disclosure.add-links': {
    th: 'เพิ่มลิงก์หลายรายการพร้อมกัน',
    en: 'Add pasted links to many items',
  },
  'disclosure.answer': { th: 'ตอบรายการเปิดเผยข้อมูล', en: 'Answer a disclosure item' },
  'disclosure.approve': {
    th: 'พิจารณารายการเปิดเผยข้อมูลในฐานะหัวหน้า',
    en: 'Decide on disclosure items as the head',
  },
  'disclosure.assign': { th: 'มอบหมายรายการเปิดเผยข้อมูล', en: 'Say whose a disclosure item is' },
  'disclosure.attach': { th: 'แนบไฟล์ในรายการเปิดเผยข้อมูล', en: 'Attach a file to a disclosure item' },
  'disclosure.board': { th: 'ดูกระดานรายการเปิดเผยข้อมูล', en: 'See the board of disclosure items' },
  'disclosure.check': { th: 'สอบทานรายการเปิดเผยข้อมูล', en: 'Look through a disclosure item' },
  'disclosure.check-table': {
    th: 'ตรวจตารางก่อนเผยแพร่',
    en: 'Check a table before it is published',
  },
  'disclosure.comment': { th: 'ให้ความเห็นต่อรายการเปิดเผยข้อมูล', en: 'Comment on a disclosure item' },
  'disclosure.comments': {
    th: 'ดูความเห็นต่อรายการเปิดเผยข้อมูล',
    en: 'See comments on a disclosure item',
  },
  'disclosure.erase-file': {
    th: 'ลบเนื้อหาไฟล์ของรายการเปิดเผยข้อมูล',
    en: 'Erase a file of a disclosure item',
  },
  'disclosure.file-found': {
    th: 'ดูสิ่งที่ระบบอ่านได้จากไฟล์ที่แนบ',
    en: 'See what was read of an attached file',
  },
  'disclosure.files-found': {
    th: 'ดูสิ่งที่พบในไฟล์ที่แนบกับรายการ',
    en: 'See what was found in the files attached to an item',
  },
  'disclosure.find-receipt': { th: 'ตรวจสอบใบรับการส่ง', en: 'Check a receipt' },
  'disclosure.item': { th: 'ดูรายการเปิดเผยข้อมูล', en: 'See a disclosure item' },
  'disclosure.open-file': {
    th: 'เปิดไฟล์ของรายการเปิดเผยข้อมูล',
    en: 'Open a file of a disclosure item',
  },
  'disclosure.read-links': {
    th: 'อ่านลิงก์หลายรายการที่วาง โดยยังไม่บันทึก',
    en: 'Read pasted links of many items without saving',
  },
  'disclosure.receipt': { th: 'ดูใบรับการส่ง', en: 'See a receipt' },
  'disclosure.reuse': { th: 'นำคำตอบปีก่อนมาใช้', en: 'Use the answer of last year' },
  'disclosure.submit': { th: 'ส่งรายการเปิดเผยข้อมูลทั้งชุด', en: 'Hand in the disclosure items' },
  'disclosure.table': { th: 'ดูแบบตารางของรายการ', en: 'See the table an item asks for' },
  'link.check-again': { th: 'ขอให้ตรวจลิงก์อีกครั้ง', en: 'Ask for a link to be checked again' },
  'link.compare': { th: 'เทียบเนื้อหาของลิงก์ต่างเวลา', en: 'Compare what stood at a link' },
  'link.judged': {
    th: 'ดูสิ่งที่พบจากลิงก์ของรายการ ณ เวลาที่ส่ง',
    en: 'See what was found at the links of an item when it was handed in',
  },
  'link.list': { th: 'ดูผลตรวจลิงก์หลักฐาน', en: 'See what was found of links' },
  'link.of-item': {
    th: 'ดูสิ่งที่พบจากลิงก์ของรายการหนึ่ง',
    en: 'See what was found at the links of one item',
  },
  'link.open-picture': { th: 'ดูภาพหน้าเว็บที่เก็บไว้', en: 'See a kept picture of a page' },
  'link.open-snapshot': { th: 'เปิดสำเนาหลักฐานที่เก็บไว้', en: 'Open a kept copy of evidence' },
  'link.see': { th: 'ดูผลตรวจและประวัติของลิงก์', en: 'See a link and its history' },
};
