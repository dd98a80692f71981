import { FEWEST_MONTHS, MOST_MONTHS, USUAL_MONTHS } from '../core/copy-retention.ts';
import { byteSize } from '../kit/byte-size.ts';

/** How long monthly copies are kept. */
const years = (months: number, one: string) =>
  months % 12 === 0 ? ` (${months / 12} ${one})` : '';
const count = (n: number) => n.toLocaleString('en-US');

const th = {
  title: 'ระยะเวลาเก็บสำเนารายเดือน',
  back: 'กลับไปพื้นที่จัดเก็บ',
  lead: 'ระบบเก็บสำเนาลิงก์หลักฐานเดือนละครั้งเพื่อให้เห็นว่าเนื้อหาเปลี่ยนไปอย่างไร สำเนาเหล่านี้ลบได้เมื่อครบเวลา',
  never:
    'สำเนาที่ใช้เมื่อส่ง เมื่อตรวจให้คะแนน และเมื่ออุทธรณ์ ไม่ถูกลบไม่ว่ากำหนดเวลาไว้เท่าใด เช่นเดียวกับสิ่งที่ปรากฏอยู่ที่ลิงก์ในปัจจุบัน สำเนาของรอบที่ยังไม่พ้นปฏิทินตามเวลานี้ และสำเนาของหน่วยงานที่ยังรอคำวินิจฉัยอุทธรณ์',
  stays: 'เมื่อลบแล้ว ยังเหลือบันทึกว่าเคยมีเนื้อหาใด เมื่อใด ที่ลิงก์ใด ขนาดเท่าใด พร้อมรหัสตรวจสอบ SHA-256',
  rule: 'ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. ๒๕๒๖ ให้เก็บหนังสือโดยปกติไม่น้อยกว่า ๑๐ ปี ค่าเริ่มต้นจึงเป็น ๑๐ ปี หากจะกำหนดให้สั้นกว่านั้น โปรดหารือผู้รับผิดชอบงานสารบรรณของหน่วยงานก่อน',
  now: 'กำหนดไว้',
  months: (n: number) => `${count(n)} เดือน${years(n, 'ปี')}`,
  usual: 'ค่าเริ่มต้น',
  inForce: (n: number) =>
    `ระยะเวลาที่สั้นลงมีผลเมื่อครบ 24 ชั่วโมง ระหว่างนี้ยังใช้ ${count(n)} เดือน หากกำหนดผิด แก้กลับได้โดยไม่มีสิ่งใดถูกลบ`,
  removed: 'ลบไปแล้ว',
  removedSoFar: (contents: number, texts: number, bytes: number, at: string) =>
    `สำเนา ${count(contents)} ชุด และข้อความ ${count(texts)} ชุด รวม ${byteSize(bytes)} ครั้งล่าสุดเมื่อ ${at}`,
  nothingRemoved: 'ยังไม่เคยลบ',
  change: 'เปลี่ยนระยะเวลา',
  field: 'เก็บไว้กี่เดือน',
  fieldHint: `ตั้งแต่ ${FEWEST_MONTHS} ถึง ${MOST_MONTHS} เดือน ปกติ ${USUAL_MONTHS} เดือน`,
  look: 'ดูก่อนว่าจะลบอะไร',
  preview: (n: number) => `หากเก็บไว้ ${count(n)} เดือน`,
  wouldGo: (contents: number, texts: number, bytes: number) =>
    `จะลบสำเนา ${count(contents)} ชุด และข้อความ ${count(texts)} ชุด คืนพื้นที่ประมาณ ${byteSize(bytes)}`,
  nothingGoes: 'วันนี้ยังไม่มีสิ่งใดต้องลบ',
  reason: 'เหตุผล',
  reasonHint: 'เช่น เลขที่หนังสือหรือมติที่ให้กำหนดระยะเวลานี้ บันทึกไว้พร้อมชื่อผู้กำหนด',
  save: (n: number) => `กำหนดให้เก็บ ${count(n)} เดือน`,
  saved: 'กำหนดระยะเวลาแล้ว',
  history: 'ที่เคยกำหนด',
  neverSet: 'ยังไม่เคยกำหนด ใช้ค่าเริ่มต้น',
};
const en: typeof th = {
  title: 'How long monthly copies are kept',
  back: 'Back to storage',
  lead: 'Copies of evidence are made once a month, to show how it changes. These can go when their time is over.',
  never:
    'Copies of what was handed in, scored or appealed are never removed, whatever time is set; nor is what stands at a link now, nor copies of a cycle whose calendar is not over for that long, nor of an agency that waits for a decision on an appeal.',
  stays:
    'What was removed leaves a record: what stood there, when, at which link, how large, with its SHA-256.',
  rule: 'The regulation of the Office of the Prime Minister on correspondence, B.E. 2526, has papers kept for no less than 10 years as a rule; so 10 years is what is set at first. Ask whoever keeps your records before setting less.',
  now: 'Set to',
  months: (n) => `${count(n)} months${years(n, 'years')}`,
  usual: 'as at first',
  inForce: (n) =>
    `A shorter time counts after 24 hours; until then it is ${count(n)} months. A mistake can be taken back with nothing removed.`,
  removed: 'Removed so far',
  removedSoFar: (contents, texts, bytes, at) =>
    `Copies: ${count(contents)}, texts: ${count(texts)}, ${byteSize(bytes)} in all, last on ${at}`,
  nothingRemoved: 'Nothing yet',
  change: 'Set another time',
  field: 'Months to keep them',
  fieldHint: `From ${FEWEST_MONTHS} to ${MOST_MONTHS} months, usually ${USUAL_MONTHS}`,
  look: 'See first what would go',
  preview: (n) => `Kept for ${count(n)} months`,
  wouldGo: (contents, texts, bytes) =>
    `Would go: copies ${count(contents)}, texts ${count(texts)}; about ${byteSize(bytes)} become free`,
  nothingGoes: 'Nothing would go today',
  reason: 'Reason',
  reasonHint:
    'Such as the number of the letter or resolution that asks for it; kept with your name',
  save: (n) => `Keep them for ${count(n)} months`,
  saved: 'The time is set',
  history: 'Set before',
  neverSet: 'Never set; as at first',
};
export const copyRetentionText = { th, en };
