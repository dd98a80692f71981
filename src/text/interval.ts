/** How sure figures are, and why an item does not score. */
const th = {
  column: 'ช่วงความเชื่อมั่น 95\u00a0%',
  range: (low: string, high: string) => `${low}–${high}`,
  under:
    'ตัวเลขเล็กใต้คะแนนคือช่วงความเชื่อมั่น 95\u00a0% ผลการตรวจรายการเปิดเผยข้อมูลไม่มีความคลาดเคลื่อนจากการสำรวจ',
  reason: 'เหตุผล:',
  noise: 'ไม่ต่างเกินความคลาดเคลื่อน',
  about:
    'ช่วงความเชื่อมั่น 95\u00a0% คำนวณตามแนวของ Agresti–Coull โดยเติมคำตอบสมมติที่ 0 และ 100 อย่างละหนึ่ง แล้วใช้ค่า t ของ Student กับจำนวนผู้ตอบและการกระจายของคำตอบเท่าที่เปิดเผย ถ้าทราบจำนวนผู้มีสิทธิตอบ ช่วงจะแคบลงตามส่วนที่ตอบแล้ว ข้อที่เปิดเผยการกระจายไม่ได้จะใช้ช่วงที่กว้างที่สุดเท่าที่ตัวเลขที่ประกาศเป็นไปได้',
  selfSelected: (surveys: string) =>
    `ผู้ตอบ ${surveys} เลือกตอบตามความสมัครใจ ไม่ใช่ตัวอย่างสุ่ม ช่วงนี้บอกเฉพาะความบังเอิญ ไม่ได้บอกว่าผู้ที่ไม่ตอบคิดเหมือนกัน`,
  everybody: (surveys: string) =>
    `ผู้มีสิทธิตอบ ${surveys} ตอบครบทุกคน คะแนนส่วนนี้จึงไม่มีความคลาดเคลื่อนจากการสำรวจ`,
  collected: (surveys: string) =>
    `ผู้ตอบ ${surveys} เป็นผู้ที่ผู้ตรวจประเมินเข้าไปเก็บข้อมูล ช่วงนี้ใช้ได้เท่าที่ผู้ที่เลือกมาเป็นตัวแทนของผู้มีสิทธิตอบ`,
  chosen: 'สมัครใจตอบ ไม่ใช่ตัวอย่างสุ่ม',
  interviewed: 'ผู้ตรวจประเมินเก็บข้อมูล',
  of: (population: number) => `จากผู้มีสิทธิตอบ ${population} คน`,
  census: 'ตอบครบทุกคน',
};
const en: typeof th = {
  column: '95\u00a0% interval',
  range: (low, high) => `${low}–${high}`,
  under:
    'The small figures below a score are its 95\u00a0% interval; verdicts on disclosure items have no sampling error.',
  reason: 'Reason:',
  noise: 'within noise',
  about:
    'Intervals of 95\u00a0% after Agresti and Coull: one made-up answer is put at 0 and one at 100, and Student’s t gives the width, from the number of answers and what is shown of how they spread. Where that may not be shown, the interval is the widest that the published figures allow; where it is known how many could answer, it narrows by the part that did.',
  selfSelected: (surveys) =>
    `Whoever wished has answered ${surveys}: this is not a random sample. An interval tells of chance alone, not whether those who did not answer think the same.`,
  everybody: (surveys) =>
    `Everybody who could answer ${surveys} did: these scores have no sampling error.`,
  collected: (surveys) =>
    `Those asked in ${surveys} were found by the assessor: the interval holds as far as they stand for all who could be asked.`,
  chosen: 'self-selected, not a random sample',
  interviewed: 'collected by the assessor',
  of: (population) => `of ${population} who could answer`,
  census: 'everybody answered',
};
export const intervalText = { th, en };
