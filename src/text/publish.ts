/** Publishing results: for the administrator. */
const th = {
  title: 'ตรวจก่อนประกาศผล',
  lead: 'คะแนนคำนวณสดจากคำตอบและผลการตรวจที่มีอยู่ขณะนี้ เมื่อประกาศแล้วข้อมูลตั้งต้น กติกา และผลจะถูกตรึงไว้ด้วยรหัสเดียว',
  collecting: 'แบบสำรวจยังเปิดรับคำตอบ ตัวเลขนี้ยังเปลี่ยนได้ และยังประกาศผลไม่ได้',
  gaps: (agencies: number) => `ข้อมูลที่ยังขาดหรือควรระวัง ${agencies} หน่วยงาน`,
  noGaps: 'ข้อมูลครบทุกหน่วยงาน',
  results: 'ผลที่จะประกาศ',
  none: 'ยังไม่มีหน่วยงานในรอบนี้',
  draft: 'ร่างเอกสาร (PDF)',
  publish: 'ประกาศผล',
  correct: 'ประกาศฉบับแก้ไข',
  advice: 'ทุกคนจะเห็นผลทันที ผลที่ประกาศแล้วลบหรือแก้ไม่ได้ แก้ได้ด้วยการประกาศฉบับใหม่พร้อมเหตุผล',
  reason: 'เหตุผลที่แก้ไข',
  reasonHint: 'เผยแพร่พร้อมผล เช่น คณะกรรมการรับอุทธรณ์รายการ o26 ของกรมตัวอย่าง',
  incomplete: 'ได้ดูรายการที่ยังขาดแล้ว และจะประกาศทั้งที่บางหน่วยงานยังไม่มีคะแนนครบ',
  unchanged: 'ผลที่ประกาศแล้วตรงกับข้อมูลปัจจุบันทุกประการ ไม่มีสิ่งใดต้องประกาศเพิ่ม',
};
const en: typeof th = {
  title: 'Before publishing',
  lead: 'Computed now from the answers and verdicts there are. Publishing freezes inputs, rules and results under one hash.',
  collecting: 'The survey is still open: these figures may change and cannot be published yet.',
  gaps: (agencies) => `Missing, or to be read with care: ${agencies} agencies`,
  noGaps: 'Nothing is missing',
  results: 'What would be published',
  none: 'No agency takes part in this cycle yet',
  draft: 'Draft page (PDF)',
  publish: 'Publish results',
  correct: 'Publish a correction',
  advice:
    'Everybody sees results at once. They cannot be removed or changed; a correction is a new edition with a reason.',
  reason: 'Reason for the correction',
  reasonHint: 'Published with the results, e.g. the panel accepted the appeal on item o26',
  incomplete: 'I have seen what is missing and publish although some agencies have no full result',
  unchanged: 'What is published is exactly what would be published now; there is nothing to do.',
};
export const publishText = { th, en };
