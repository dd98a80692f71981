import type { AppealStanding } from '../core/appeal.ts';
import type { Opening } from '../core/cycle.ts';
import type { FieldFault } from '../core/problem.ts';

import { longDate } from '../kit/thai.ts';
import type { Language } from './language.ts';

/** Clarification and appeal against verdicts of disclosure items. */
const th = {
  title: 'ผลตรวจและการอุทธรณ์',
  lead: 'ตรวจดูผลเบื้องต้นทีละรายการ หากไม่เห็นด้วยให้ยื่นคำอุทธรณ์ภายในกำหนด รายการที่ไม่ยื่นถือว่ายอมรับผล',
  openUntil: (day: string) => `ยื่นได้ถึงวันที่ ${day}`,
  notYet: (day: string) => `ผลเบื้องต้นเปิดให้ดูและอุทธรณ์ได้วันที่ ${day}`,
  over: (day: string) => `ปิดรับคำอุทธรณ์แล้วเมื่อวันที่ ${day} รายการที่ไม่ได้ยื่นถือว่ายอมรับผล`,
  never: 'รอบนี้ไม่มีช่วงอุทธรณ์ในปฏิทิน',
  item: 'รายการ',
  result: 'ผล',
  standing: 'สถานะ',
  reason: 'เหตุผล',
  standings: {
    notJudged: 'ยังไม่มีผล',
    full: 'ได้เต็ม',
    lost: 'ยังไม่อุทธรณ์',
    takenDown: 'ตามรายการแม่',
    appealed: 'ยื่นแล้ว รอพิจารณา',
    accepted: 'รับคำอุทธรณ์',
    refused: 'ไม่รับคำอุทธรณ์',
    silent: 'ยอมรับผล (ไม่ได้ยื่น)',
  } as Record<AppealStanding, string>,
  appeal: (code: string) => `อุทธรณ์ ${code}`,
  change: (code: string) => `แก้คำอุทธรณ์ ${code}`,
  decide: (code: string) => `พิจารณา ${code}`,
  takenDown: (code: string) =>
    `ได้ 0 เพราะรายการ ${code} ได้ 0 อุทธรณ์ที่รายการ ${code} เมื่อรับแล้วรายการนี้คืนเอง`,
  statement: 'คำอุทธรณ์',
  statementHint:
    'บอกว่าองค์ประกอบที่ถูกตัดสินว่าขาดอยู่ที่ใดในหลักฐานที่ส่งไว้ เช่น ลิงก์ที่เท่าใด หน้าใด ผู้พิจารณาดูหลักฐานที่ส่งไว้ในชุดล่าสุดเท่านั้น',
  links: 'ลิงก์ใหม่',
  linksHint: 'รอบนี้อนุญาตให้แสดงหลักฐานเพิ่ม บรรทัดละหนึ่งลิงก์',
  file: 'ยื่นคำอุทธรณ์',
  filed: 'บันทึกคำอุทธรณ์แล้ว แก้ได้จนถึงวันปิดรับ',
  effect: 'ผลของการอุทธรณ์ต่อคะแนน',
  figure: 'คะแนน',
  before: 'ก่อนอุทธรณ์',
  after: 'หลังอุทธรณ์',
  difference: 'เปลี่ยน',
  total: 'คะแนนรวม',
  /** Why there is no total, and with it perhaps no other figure. */
  noTotal: {
    notAllJudged: (judged: number, of: number) =>
      `มีผลตรวจแล้ว ${judged} จาก ${of} รายการ คะแนนตัวชี้วัดจะแสดงเมื่อรายการในตัวชี้วัดนั้นมีผลครบ และคะแนนรวมจะแสดงเมื่อมีผลครบทุกรายการ`,
    notPublished: (_judged: number, _of: number) => 'คะแนนรวมแสดงเมื่อประกาศผล',
    noSurveys: (_judged: number, _of: number) =>
      'ยังคำนวณคะแนนรวมไม่ได้ เพราะคำตอบแบบสำรวจของหน่วยงานยังไม่ครบทุกแบบ',
  },
  found: 'ผลตรวจที่หน่วยงานไม่เห็นด้วย',
  barred: {
    ownScore: 'ท่านมีส่วนให้คะแนนรายการนี้ หัวหน้าผู้ตรวจคนอื่นจะเป็นผู้ตัดสิน',
    interest: 'ท่านมีส่วนได้เสียกับหน่วยงานนี้ หัวหน้าผู้ตรวจคนอื่นจะเป็นผู้ตัดสิน',
  },
  typed: 'ข้อความที่ท่านพิมพ์ ยังไม่ได้บันทึก',
  decision: 'คำตัดสิน',
  accept: 'รับคำอุทธรณ์ ให้ 100',
  refuse: 'ไม่รับคำอุทธรณ์',
  decisionReason: 'เหตุผลของคำตัดสิน',
  decisionHint: 'หน่วยงานจะได้อ่าน บอกว่าหลักฐานส่วนใดทำให้เห็นเช่นนั้น',
  scoreBefore: (score: number) => `เดิม ${score}`,
  scoreAfter: (score: number) => `ใหม่ ${score}`,
  by: (who: string, at: string) => `${who} · ${at}`,
  queue: 'คำอุทธรณ์',
  queueLead: 'ผู้ที่ให้คะแนนรายการใดพิจารณาคำอุทธรณ์ของรายการนั้นไม่ได้',
  none: 'ยังไม่มีคำอุทธรณ์',
  states: { waiting: 'รอพิจารณา', accepted: 'รับคำอุทธรณ์', refused: 'ไม่รับคำอุทธรณ์' },
  noneFound: 'ไม่พบคำอุทธรณ์ตามที่เลือก โปรดเปลี่ยนเงื่อนไข',
  foundAppeals: (n: number) => `คำอุทธรณ์ ${n.toLocaleString('en')} รายการ`,
  page: (page: number, pages: number) => `หน้า ${page} จาก ${pages}`,
  filters: {
    q: 'ชื่อหรือรหัสหน่วยงาน',
    state: 'สถานะ',
    item: 'รายการ',
    ministry: 'กระทรวง',
    days: 'ยื่นมาแล้ว',
    any: 'ทั้งหมด',
    atLeast: (days: number) => `ตั้งแต่ ${days} วันขึ้นไป`,
    show: 'แสดง',
  },
  agency: 'หน่วยงาน',
  policy: 'หลักฐานใหม่ในการอุทธรณ์',
  policyNo: 'พิจารณาเฉพาะหลักฐานที่ส่งไว้',
  policyYes: 'ให้แสดงลิงก์ใหม่ได้',
  save: 'บันทึก',
  back: 'กลับไปรายการคำอุทธรณ์',
};
const en: typeof th = {
  title: 'Verdicts and appeals',
  lead: 'See what was found of each item. Where you do not agree, appeal in time; what is not appealed is accepted.',
  openUntil: (day) => `Appeals until ${day}`,
  notYet: (day) => `Preliminary verdicts are shown and may be appealed from ${day}`,
  over: (day) => `Appeals closed on ${day}; what was not appealed is accepted`,
  never: 'The calendar of this cycle has no days of appeal',
  item: 'Item',
  result: 'Verdict',
  standing: 'Standing',
  reason: 'Reason',
  standings: {
    notJudged: 'No verdict yet',
    full: 'Full score',
    lost: 'Not appealed yet',
    takenDown: 'With another item',
    appealed: 'Appealed, waiting',
    accepted: 'Appeal accepted',
    refused: 'Appeal refused',
    silent: 'Accepted (not appealed)',
  },
  appeal: (code) => `Appeal ${code}`,
  change: (code) => `Change the appeal on ${code}`,
  decide: (code) => `Decide on ${code}`,
  takenDown: (code) =>
    `0 because ${code} has 0. Appeal ${code}: when that is accepted this one comes back by itself.`,
  statement: 'Statement',
  statementHint:
    'Say where in what was handed in the missing component stands: which link, which page. Only the set that was handed in last is looked at.',
  links: 'New links',
  linksHint: 'This cycle lets in more evidence; one link a line',
  file: 'File the appeal',
  filed: 'The appeal is kept; it may be changed until the last day',
  effect: 'What appeals did to the scores',
  figure: 'Score',
  before: 'Before',
  after: 'After',
  difference: 'Change',
  total: 'Total',
  noTotal: {
    notAllJudged: (judged, of) =>
      `${judged} of ${of} items are judged. The score of an indicator is shown when all its items are, and the total when every item is.`,
    notPublished: () => 'The total is shown when results are published',
    noSurveys: () => 'There is no total yet: not every survey of the agency has been answered',
  },
  found: 'The verdict that is disputed',
  barred: {
    ownScore: 'You had a part in this score; another lead decides.',
    interest: 'You have an interest in this agency; another lead decides.',
  },
  typed: 'What you typed, which is not kept',
  decision: 'Decision',
  accept: 'Accept, 100',
  refuse: 'Refuse',
  decisionReason: 'Reason of the decision',
  decisionHint: 'The agency reads it: say which part of the evidence decides',
  scoreBefore: (score) => `was ${score}`,
  scoreAfter: (score) => `now ${score}`,
  by: (who, at) => `${who} · ${at}`,
  queue: 'Appeals',
  queueLead: 'Whoever had a part in a score does not decide on the appeal against it',
  none: 'No appeals yet',
  states: { waiting: 'Waiting', accepted: 'Accepted', refused: 'Refused' },
  noneFound: 'No appeal is like that; ask for something else',
  foundAppeals: (n) => (n === 1 ? '1 appeal' : `${n.toLocaleString('en')} appeals`),
  page: (page, pages) => `page ${page} of ${pages}`,
  filters: {
    q: 'Name or code of an agency',
    state: 'Standing',
    item: 'Item',
    ministry: 'Ministry',
    days: 'Filed',
    any: 'All',
    atLeast: (days) => `${days} days ago or more`,
    show: 'Show',
  },
  agency: 'Agency',
  policy: 'New evidence in appeals',
  policyNo: 'Only what was handed in counts',
  policyYes: 'New links are let in',
  save: 'Save',
  back: 'Back to the appeals',
};
export const appealText = { th, en };

/** Whether appeals may be filed today, and until when. */
export function saidOpening(opening: Opening, language: Language): string {
  const t = appealText[language];
  if (opening.is === 'open') return t.openUntil(longDate(opening.closesOn, language));
  if (opening.is === 'notYet') return t.notYet(longDate(opening.opensOn, language));
  return opening.is === 'over' ? t.over(longDate(opening.closedOn, language)) : t.never;
}

type Facts = FieldFault['details'];
export const appealFaults = {
  th: {
    onlyHandedIn: (_d: Facts) =>
      'รอบนี้พิจารณาเฉพาะหลักฐานที่ส่งไว้ โปรดนำลิงก์ใหม่ออก แล้วอ้างหลักฐานเดิมในคำอุทธรณ์',
    appealParent: (d: Facts) =>
      `รายการนี้ได้ 0 เพราะรายการ ${d?.item} โปรดอุทธรณ์รายการ ${d?.item} เมื่อรับแล้วรายการนี้คืนเอง`,
  },
  en: {
    onlyHandedIn: (_d: Facts) =>
      'Only what was handed in counts in this cycle: take the new links out and speak of the old ones',
    appealParent: (d: Facts) =>
      `It has 0 because of ${d?.item}; appeal ${d?.item}, and this one comes back by itself`,
  },
};
