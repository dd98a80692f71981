import type { DisclosureItem } from '../core/instrument.ts';
import type { Language } from './language.ts';

/** Review of disclosure items: the queue, judging, settling, agreement. */
const th = {
  title: 'ตรวจรายการเปิดเผยข้อมูล',
  lead: 'ตรวจทีละรายการข้ามหน่วยงาน เพื่อใช้เกณฑ์เดียวกัน ท่านเห็นเฉพาะผลของตนเอง',
  item: 'รายการ',
  left: 'เหลือ',
  done: 'ตรวจแล้ว',
  ofAll: (done: number, all: number) => `${done} จาก ${all}`,
  start: (code: string) => `ตรวจ ${code} ต่อ`,
  list: 'ดูหน่วยงาน',
  empty: 'ยังไม่มีงานตรวจที่แจกให้ท่านในรอบนี้ หัวหน้าผู้ตรวจเป็นผู้แจกงาน',
  finished: 'ตรวจรายการนี้ครบแล้ว เลือกรายการอื่นจากตาราง',
  agency: 'หน่วยงาน',
  mine: 'ผลของท่าน',
  notYet: 'ยังไม่ตรวจ',
  back: 'กลับไปคิวงานตรวจ',
  leftOf: (n: number) => `เหลือรายการนี้อีก ${n} หน่วยงาน`,
  answer: 'สิ่งที่หน่วยงานส่ง',
  submission: (n: number, at: string) => `ชุดที่ส่งครั้งที่ ${n} เมื่อ ${at}`,
  nothingHandedIn: 'หน่วยงานไม่ได้ส่งรายการนี้',
  judge: 'ผลการตรวจ',
  judgeLead: 'ทำเครื่องหมายเฉพาะองค์ประกอบที่ขาด ไม่ทำเครื่องหมายเลยคือครบและได้ 100 ขาดข้อเดียวได้ 0',
  missing: 'องค์ประกอบที่ขาด',
  whole: 'ไม่ครบตามรายการ',
  because: 'เหตุผลที่ใช้บ่อย',
  chooseReason: 'เลือกเพื่อร่างเหตุผล',
  reason: 'เหตุผล',
  reasonHint: 'จำเป็นเมื่อมีองค์ประกอบขาด เว้นว่างไว้จะใช้เหตุผลที่เลือก แก้ถ้อยคำได้ หน่วยงานจะได้อ่าน',
  save: 'บันทึกและตรวจต่อ',
  useKeys: 'ใช้แป้นลัด',
  keys: '1–9 ทำเครื่องหมายองค์ประกอบที่ขาด · O เปิดลิงก์ถัดไป · S เปิดสำเนาที่เก็บไว้ของลิงก์ถัดไป · R เลือกเหตุผลที่ใช้บ่อย · Ctrl+Enter บันทึกและตรวจต่อ',
  frozen: 'ผู้ตรวจทั้งสองคนให้ผลแล้ว แก้ไม่ได้',
  dependsOn: (code: string) =>
    `รายการนี้ขึ้นกับ ${code} ตรวจตามหลักฐานของรายการนี้เอง หาก ${code} ได้ 0 ระบบลดรายการนี้เป็น 0 ให้พร้อมเหตุผล และคืนให้เมื่อ ${code} ได้คะแนน`,
  leadTitle: 'จัดการงานตรวจ',
  leadLead: 'แจกงาน ชี้ขาดเมื่อผู้ตรวจเห็นต่าง และดูความสอดคล้อง',
  assign: 'แจกงาน',
  assignLead:
    'แจกเฉพาะส่วนที่ยังไม่ได้แจก ผู้ตรวจคนเดียวได้รายการชนิดเดียวกันติดกัน ภาระใกล้เคียงกัน และไม่ได้หน่วยงานที่มีส่วนได้เสีย',
  doubled: 'ร้อยละที่ให้สองคนตรวจโดยไม่เห็นผลกัน',
  doubledHint: '0 ถึง 100 สุ่มด้วยวิธีที่คำนวณซ้ำได้',
  assignButton: 'แจกงาน',
  assigned: (n: number, of: number) =>
    `แจกแล้ว ${n} งาน รอบนี้มี ${of} รายการรวมทุกหน่วยงาน รายการที่ตรวจสองคนนับเป็น 2 งาน`,
  made: (n: number) => `แจกเพิ่ม ${n} งาน`,
  nobody: (n: number) =>
    `มี ${n} งานที่ไม่มีผู้ตรวจคนใดรับได้ เพราะมีส่วนได้เสียหรือผู้ตรวจไม่พอ โปรดเพิ่มผู้ตรวจแล้วแจกอีกครั้ง`,
  assessor: 'ผู้ตรวจ',
  load: 'งาน',
  conflicts: 'กลุ่มที่มีส่วนได้เสีย',
  barred: (n: number) => `ไม่ได้รับ ${n} หน่วยงาน`,
  conflictAdd: 'บันทึกส่วนได้เสีย',
  conflictLead: 'มีผลกับงานที่แจกต่อจากนี้ กระทรวงของหน่วยงานที่ผู้ตรวจมีบทบาทอยู่ ระบบกันให้เอง',
  group: 'กระทรวง จังหวัด หรือกลุ่ม',
  holds: 'สถานะ',
  yes: 'มีส่วนได้เสีย',
  no: 'ไม่มีแล้ว',
  noAssessors: 'ยังไม่มีผู้ตรวจ โปรดเชิญผู้ตรวจที่หน้าผู้ใช้ก่อน',
  disputes: 'รายการที่ผู้ตรวจเห็นต่าง',
  noDisputes: 'ไม่มี',
  firstOf: (n: number, all: number) => `แสดง ${n} รายการแรก จาก ${all} ชี้ขาดแล้วรายการถัดไปขึ้นมาแทน`,
  disputeTitle: 'ชี้ขาด',
  finding: (seat: number, name: string) => `ผู้ตรวจคนที่ ${seat} ${name}`,
  complete: 'ครบ 100',
  components: 'องค์ประกอบที่ต้องมี',
  lacks: 'ขาด',
  settle: 'บันทึกคำชี้ขาด',
  settleReason: 'เหตุผลของคำชี้ขาด',
  settled: 'ชี้ขาดแล้ว',
  agreement: 'ความสอดคล้องของผู้ตรวจ',
  agreementLead:
    'คิดจากผลก่อนชี้ขาดของรายการที่ตรวจสองคน คัปปาต่ำได้แม้เห็นตรงกันเกือบทั้งหมด เมื่อเกือบทุกหน่วยงานผ่าน จึงให้ดู AC1 ควบคู่',
  pairs: 'คู่',
  same: 'ตรงกัน',
  kappa: 'คัปปา (Cohen)',
  ac1: 'AC1 (Gwet)',
  byItem: 'ตามรายการ',
  byAssessor: 'ตามผู้ตรวจ',
  all: 'ทั้งหมด',
  noPairs: 'ยังไม่มีรายการใดที่ผู้ตรวจสองคนให้ผลครบ',
  undefined: 'คำนวณไม่ได้',
  takenDown: (code: string) => `ได้ 0 เพราะขึ้นกับ ${code}`,
};
const en: typeof th = {
  title: 'Judge disclosure items',
  lead: 'One kind of item across agencies, so that all are held to the same. You see your own findings only.',
  item: 'Item',
  left: 'Left',
  done: 'Judged',
  ofAll: (done, all) => `${done} of ${all}`,
  start: (code) => `Go on with ${code}`,
  list: 'Agencies',
  empty: 'Nothing was handed to you in this cycle yet; a lead hands out the work.',
  finished: 'This kind is finished; choose another one from the table.',
  agency: 'Agency',
  mine: 'Your finding',
  notYet: 'not judged',
  back: 'Back to the queue',
  leftOf: (n) => (n === 1 ? '1 more agency of this item' : `${n} more agencies of this item`),
  answer: 'What was handed in',
  submission: (n, at) => `Handed in as number ${n}, ${at}`,
  nothingHandedIn: 'The agency did not hand in this item',
  judge: 'Finding',
  judgeLead:
    'Tick only what is missing. Nothing ticked is complete and scores 100; one missing component scores 0.',
  missing: 'What is missing',
  whole: 'Not what the item asks for',
  because: 'Usual reasons',
  chooseReason: 'Choose one to begin with',
  reason: 'Reason',
  reasonHint:
    'Needed when something is missing. Left empty, the chosen one is used; change its words. The agency reads it.',
  save: 'Save and go on',
  useKeys: 'Use keys',
  keys: '1–9 tick what is missing · O opens the next link · S the kept copy of the next link · R goes to the usual reasons · Ctrl+Enter saves and goes on',
  frozen: 'Both assessors have judged; it cannot be changed',
  dependsOn: (code) =>
    `This item depends on ${code}. Judge its own evidence: if ${code} scores 0 it is taken to 0 with the reason, and given back when ${code} scores.`,
  leadTitle: 'Run the review',
  leadLead: 'Hand out the work, settle where two differ, see how far they agree',
  assign: 'Hand out',
  assignLead:
    'Only what was not handed out yet. Items of one kind stay with one assessor, loads are even, nobody gets an agency they have an interest in.',
  doubled: 'Percent judged by two, each blind to the other',
  doubledHint: '0 to 100; drawn by a lot that can be worked out again',
  assignButton: 'Hand out',
  assigned: (n, of) =>
    `${n} seats handed out; ${of} items of all agencies, those judged by two count twice`,
  made: (n) => `${n} more handed out`,
  nobody: (n) =>
    `${n} that no assessor may take, for interests or because there are too few; add assessors and hand out again`,
  assessor: 'Assessor',
  load: 'Work',
  conflicts: 'Interests',
  barred: (n) => `kept from ${n} agencies`,
  conflictAdd: 'Note an interest',
  conflictLead:
    'It holds for what is handed out from now on. The ministry of an agency in which an assessor has a role is kept from them anyway.',
  group: 'Ministry, province or group',
  holds: 'State',
  yes: 'has an interest',
  no: 'no longer',
  noAssessors: 'There are no assessors yet; invite some first',
  disputes: 'Where two differ',
  noDisputes: 'None',
  firstOf: (n, all) => `The first ${n} of ${all}; others follow as these are settled`,
  disputeTitle: 'Settle',
  finding: (seat, name) => `Assessor ${seat}, ${name}`,
  complete: 'complete, 100',
  components: 'What the item asks for',
  lacks: 'missing',
  settle: 'Settle it',
  settleReason: 'Reason',
  settled: 'Settled',
  agreement: 'How far assessors agree',
  agreementLead:
    'From findings of two before anything was settled. Where nearly all pass, kappa can be low though nearly all findings are the same: read AC1 beside it.',
  pairs: 'Pairs',
  same: 'Same',
  kappa: 'Kappa (Cohen)',
  ac1: 'AC1 (Gwet)',
  byItem: 'By item',
  byAssessor: 'By assessor',
  all: 'All',
  noPairs: 'No item has been judged by two yet',
  undefined: 'not defined',
  takenDown: (code) => `0 because it depends on ${code}`,
};
export const reviewText = { th, en };

/** Usual reasons for a loss, to begin with. */
export const LOSS_REASONS = {
  notFound: {
    th: 'ไม่พบข้อมูลตามลิงก์หรือไฟล์ที่ส่ง',
    en: 'The links or files do not show it',
  },
  notOpen: {
    th: 'ลิงก์เปิดไม่ได้ หรือต้องเข้าสู่ระบบก่อนจึงเห็นข้อมูล',
    en: 'The link does not open, or only after signing in',
  },
  otherYear: {
    th: 'ข้อมูลไม่ใช่ของปีงบประมาณที่กำหนด',
    en: 'It is not of the year that is asked for',
  },
  noPeriod: {
    th: 'ไม่แสดงระยะเวลาดำเนินการ',
    en: 'No period is shown',
  },
  noNumber: {
    th: 'ช่องการใช้จ่ายไม่ใช่จำนวนเงินและไม่ได้ระบุว่าไม่มี',
    en: 'The spending is neither a number nor said to be none',
  },
  notTable: {
    th: 'ไม่ใช่ข้อมูลแบบตารางที่โปรแกรมอ่านได้',
    en: 'It is no table that programs can read',
  },
  partOnly: {
    th: 'แสดงเพียงบางส่วน ไม่ครอบคลุมตามที่กำหนด',
    en: 'Only a part is shown',
  },
  notOwnSite: {
    th: 'ไม่ได้เผยแพร่บนเว็บไซต์ของหน่วยงาน',
    en: "It is not on the agency's own site",
  },
} as const;
export type LossReason = keyof typeof LOSS_REASONS;

/** The words a loss begins with: the usual reason, and which components it is about. */
export function draftReason(
  because: string,
  missing: readonly number[],
  item: Pick<DisclosureItem, 'components'>,
  language: Language,
): string {
  const usual = LOSS_REASONS[because as LossReason]?.[language];
  if (!usual) return '';
  const named = missing.flatMap((number) => item.components?.[number - 1]?.[language] ?? []);
  if (named.length === 0) return usual;
  return `${usual}: ${named.join('; ')}`;
}
