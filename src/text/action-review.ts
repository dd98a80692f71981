import type { InBoth } from './language.ts';

/** What is done when disclosure items are judged and disputed. */
export const reviewActionTitles: Readonly<Record<string, InBoth<string>>> = {
  'appeal.decide': { th: 'ตัดสินคำอุทธรณ์', en: 'Decide on an appeal' },
  'appeal.file': { th: 'ยื่นคำอุทธรณ์', en: 'File an appeal' },
  'appeal.queue': { th: 'ดูคำอุทธรณ์ทั้งรอบ', en: 'See the appeals of a cycle' },
  'appeal.see': { th: 'ดูผลตรวจและคำอุทธรณ์ของหน่วยงาน', en: "See an agency's verdicts and appeals" },
  'appeal.weigh': {
    th: 'ดูทุกสิ่งที่ใช้ตัดสินคำอุทธรณ์',
    en: 'See all that a decision on an appeal goes by',
  },
  'appeal.set': {
    th: 'กำหนดว่าอุทธรณ์ด้วยหลักฐานใหม่ได้หรือไม่',
    en: 'Say whether appeals may bring new evidence',
  },
  'calibration.freeze': { th: 'ตรึงชุดปรับเทียบ', en: 'Freeze a calibration set' },
  'calibration.item': { th: 'เปิดรายการในชุดปรับเทียบ', en: 'Open an item of a calibration set' },
  'calibration.judge': { th: 'ตรวจรายการในชุดปรับเทียบ', en: 'Judge an item of a calibration set' },
  'calibration.lead': { th: 'เลือกรายการเข้าชุดปรับเทียบ', en: 'Choose items for calibration' },
  'calibration.own': { th: 'ดูชุดปรับเทียบของตน', en: 'See own calibration sets' },
  'calibration.results': { th: 'ดูผลปรับเทียบของผู้ตรวจ', en: 'See how assessors compare with a set' },
  'calibration.set': { th: 'เปิดชุดปรับเทียบของตน', en: 'Open an own calibration set' },
  'review.adjudicate': { th: 'ชี้ขาดเมื่อผู้ตรวจเห็นต่าง', en: 'Settle where two assessors differ' },
  'review.agreement': { th: 'ดูความสอดคล้องของผู้ตรวจ', en: 'See how far assessors agree' },
  'review.assign': { th: 'แจกงานตรวจ', en: 'Hand out what is to be judged' },
  'review.conflict': { th: 'บันทึกส่วนได้เสียของผู้ตรวจ', en: "Note an assessor's interest" },
  'review.dispute': { th: 'ดูรายการที่ผู้ตรวจเห็นต่าง', en: 'See where two assessors differ' },
  'review.judge': { th: 'ตรวจรายการเปิดเผยข้อมูล', en: 'Judge a disclosure item' },
  'review.lead': { th: 'ดูงานตรวจทั้งรอบ', en: 'See the review of a cycle' },
  'review.queue': { th: 'ดูคิวงานตรวจของตน', en: 'See own queue of items to judge' },
  'review.see': { th: 'เปิดรายการในคิวของตน', en: 'Open an item of the own queue' },
  'review.hand-over': { th: 'ส่งงานตรวจให้ผู้อื่น', en: "Hand an assessor's work over" },
  'review.seats': { th: 'ดูงานค้างของผู้ตรวจ', en: 'See what an assessor has left' },
  'verdict.list': { th: 'ดูผลการพิจารณารายข้อ', en: 'See verdicts' },
  'verdict.progress': { th: 'ดูความคืบหน้าการพิจารณา', en: 'See progress of verdicts' },
  'verdict.set': { th: 'พิจารณาให้คะแนนข้อ', en: 'Decide on an item' },
};
