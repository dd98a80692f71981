import type { FieldFault } from '../core/problem.ts';

/** Verdicts on disclosure items. */
const th = {
  title: 'ผลการตรวจรายการเปิดเผยข้อมูล',
  lead: 'ให้คะแนนเต็มเมื่อครบทุกองค์ประกอบ หากไม่ครบได้ 0 พร้อมเหตุผล การให้คะแนนใหม่ไม่ลบของเดิม',
  item: 'รายการ',
  mustHave: 'องค์ประกอบที่ต้องมี',
  verdict: 'ผลการตรวจ',
  full: '100 ครบทุกองค์ประกอบ',
  nothing: '0 ไม่ครบ',
  agency: 'หน่วยงาน',
  noAgencies: 'ยังไม่มีหน่วยงานในรอบนี้',
  undecided: 'ยังไม่ได้ตัดสิน',
  reason: 'เหตุผล',
  reasonHint: 'จำเป็นเมื่อให้ 0 บอกให้ชัดว่าขาดองค์ประกอบใด',
  save: 'บันทึกผลการตรวจ',
  decide: (code: string) => `ตัดสินรายการ ${code}`,
  decided: (done: number, all: number) => `ตัดสินแล้ว ${done} จาก ${all} รายการ`,
};
const en: typeof th = {
  title: 'Verdicts on disclosure items',
  lead: 'Full score when every component is there, otherwise 0 with a reason. A new verdict does not remove the earlier one.',
  item: 'Item',
  mustHave: 'What must be there',
  verdict: 'Verdict',
  full: '100 all there',
  nothing: '0 not all there',
  agency: 'Agency',
  noAgencies: 'No agency takes part in this cycle yet',
  undecided: 'not decided',
  reason: 'Reason',
  reasonHint: 'Needed for a 0: say which component is missing',
  save: 'Save verdict',
  decide: (code) => `Decide ${code}`,
  decided: (done, all) => `${done} of ${all} decided`,
};
export const verdictText = { th, en };

type Facts = FieldFault['details'];
export const verdictFaults = {
  th: {
    reasonForNothing: () => 'เมื่อให้ 0 คะแนน โปรดบอกเหตุผล',
    unknownVerdictItem: (d: Facts) => `ไม่มีรายการ “${d?.item}” ในเครื่องมือประเมินนี้`,
    dependsOnNothing: (d: Facts) =>
      `ให้คะแนนรายการนี้ไม่ได้ เพราะรายการ ${d?.item} ได้ 0 โปรดตัดสินรายการนั้นก่อน`,
    correctionReason: () => 'โปรดบอกเหตุผลที่แก้ไขผลซึ่งประกาศไปแล้ว เหตุผลนี้เผยแพร่พร้อมผล',
  },
  en: {
    reasonForNothing: () => 'Give a reason for a 0',
    unknownVerdictItem: (d: Facts) => `This instrument has no item “${d?.item}”`,
    dependsOnNothing: (d: Facts) =>
      `It cannot score while item ${d?.item} has 0; decide that one first`,
    correctionReason: () =>
      'Say why the published result is corrected; the reason is published with it',
  },
};
