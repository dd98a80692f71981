/** How far the agencies under one's watch are with analysing a year. */
const count = (n: number) => n.toLocaleString('en');
const th = {
  title: 'ความคืบหน้าการวิเคราะห์ผล',
  lead: 'แต่ละหน่วยงานวิเคราะห์ผลของปีนั้นครบทุกตัวชี้วัดแล้วหรือไม่ ตัวชี้วัดหนึ่งครบเมื่อเขียนหรือยืนยันทั้งจุดแข็งและจุดที่ควรพัฒนา กดชื่อหน่วยงานเพื่ออ่านบทวิเคราะห์',
  noYear: 'ยังไม่มีผลของปีใดให้วิเคราะห์',
  state: 'สถานะ',
  states: { none: 'ยังไม่เริ่ม', begun: 'กำลังเขียน', whole: 'ครบแล้ว' },
  noResult: 'ไม่มีผลของปีนี้',
  counts: (whole: number, begun: number, none: number) =>
    `ครบแล้ว ${count(whole)} · กำลังเขียน ${count(begun)} · ยังไม่เริ่ม ${count(none)} หน่วยงาน`,
  indicators: 'ตัวชี้วัดที่ครบ',
  pieces: 'ข้อความ',
  changedAt: 'แก้ไขล่าสุด',
  plan: 'แผนที่ตอบผลปีนี้',
  noPlan: 'ยังไม่เขียน',
};
const en: typeof th = {
  title: 'How far analyses are',
  lead: 'Whether each agency has analysed every indicator of the year. An indicator is done when its strengths and its weaknesses are written or confirmed. The name leads to the analysis.',
  noYear: 'There are no results of any year to analyse yet',
  state: 'State',
  states: { none: 'Not begun', begun: 'In progress', whole: 'Complete' },
  noResult: 'No result this year',
  counts: (whole, begun, none) =>
    `${count(whole)} complete · ${count(begun)} in progress · ${count(none)} not begun`,
  indicators: 'Indicators done',
  pieces: 'Texts',
  changedAt: 'Last changed',
  plan: 'Plan for this result',
  noPlan: 'Not written',
};
export const analysisOversightText = { th, en };
