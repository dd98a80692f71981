const th = {
  title: 'การประเมินคุณธรรมและความโปร่งใส',
  lead: 'ตอบแบบสำรวจ ติดตามการประเมิน และดูผลที่ตรวจสอบย้อนกลับได้ทุกตัวเลข',
};
const en: typeof th = {
  title: 'Integrity and Transparency Assessment',
  lead: 'Answer a survey, follow the assessment, and see results in which every figure can be checked.',
};
export const homeText = { th, en };
