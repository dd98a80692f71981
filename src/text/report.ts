import type { SectionKey } from '../core/document-section.ts';
import type { Budget } from '../core/plan.ts';
import { bahtText } from '../kit/baht.ts';
import type { Language } from './language.ts';
import { captionText } from './report-caption.ts';
import { headText } from './report-head.ts';

/** What documents of an agency's year are called, their sections, captions and heads. */
const th = {
  ...captionText.th,
  ...headText.th,
  title: (year: number) =>
    `รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ปีงบประมาณ พ.ศ. ${year}`,
  subtitle: (year: number) =>
    `และมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. ${year}`,
  paperTitles: {
    progress: (year: number) =>
      `รายงานผลการดำเนินมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. ${year}`,
    onePage: (year: number) => `สรุปผลการประเมินคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ${year}`,
    items: (year: number) => `รายการข้อมูลที่ต้องเปิดเผยตามแบบวัด OIT ปีงบประมาณ พ.ศ. ${year}`,
    scoreSheet: (year: number) => `แบบบันทึกการตรวจให้คะแนน OIT ปีงบประมาณ พ.ศ. ${year}`,
  },
  contents: 'สารบัญ',
  sections: {
    background: 'ความเป็นมา',
    summary: 'สรุปผลการประเมิน',
    ministries: 'ผลการประเมินระดับกระทรวง',
    members: 'ผลของหน่วยงานในสังกัดเดียวกัน',
    standing: 'ตำแหน่งของหน่วยงานในกลุ่มต่าง ๆ',
    comparison: 'เปรียบเทียบผลสองปี',
    trend: 'ผลการประเมินย้อนหลัง',
    tools: 'คะแนนรายเครื่องมือ',
    indicators: 'คะแนนรายตัวชี้วัด',
    respondents: 'ผู้ตอบแบบวัด',
    analysis: 'การวิเคราะห์รายตัวชี้วัด',
    questions: 'คะแนนรายข้อคำถาม',
    review: 'การวิเคราะห์รายข้อคำถาม',
    bands: 'ประเด็นจำแนกตามกลุ่มคะแนน',
    items: 'ข้อที่ไม่ได้คะแนนในแบบวัด OIT',
    assessor: 'ข้อเสนอแนะของผู้ประเมิน',
    weak: 'ประเด็นที่ต้องพัฒนาและมาตรการ',
    keep: 'ประเด็นที่ควรรักษาระดับ',
    plan: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส',
    planFull: 'แผนการดำเนินมาตรการ',
    gantt: 'ระยะเวลาดำเนินงาน',
    followUp: 'การกำกับติดตามและผลความก้าวหน้า',
    nextYear: 'รายงานผลการดำเนินมาตรการ',
    conclusion: 'บทสรุป',
    signatures: 'การลงนาม',
    evidence: 'ภาคผนวก: เอกสารและหลักฐาน',
    answers: 'ภาคผนวก: การกระจายของคำตอบรายข้อ',
    check: 'ภาคผนวก: การตรวจสอบตัวเลข',
    glance: 'ผลโดยย่อ',
    itemList: 'รายการเปิดเผยข้อมูลสาธารณะ',
    scoreSheet: 'การตรวจให้คะแนนรายข้อ',
  } satisfies Record<SectionKey, string>,
  year: (year: number) => `ปี ${year}`,
  budgetNone: 'ไม่ใช้งบประมาณ',
  baht: (amount: string, source: string) => `${amount} บาท${source === '' ? '' : ` (${source})`}`,
  unsaid: 'ไม่ได้ระบุ',
};
const en: typeof th = {
  ...captionText.en,
  ...headText.en,
  title: (year) => `Integrity and transparency assessment (ITA) of fiscal year ${year} (B.E.)`,
  subtitle: (year) => `Analysis of the result, and measures of the agency in ${year}`,
  paperTitles: {
    progress: (year) => `Report on the measures of fiscal year ${year} (B.E.)`,
    onePage: (year) => `Result of the integrity and transparency assessment ${year} (B.E.)`,
    items: (year) => `Items to publish (OIT), fiscal year ${year} (B.E.)`,
    scoreSheet: (year) => `Score sheet of disclosure items, fiscal year ${year} (B.E.)`,
  },
  contents: 'Contents',
  sections: {
    background: 'Background',
    summary: 'The result in short',
    ministries: 'How ministries did',
    members: 'Agencies of the same ministry',
    standing: 'Where the agency stands',
    comparison: 'Two years beside each other',
    trend: 'Earlier years',
    tools: 'Scores by tool',
    indicators: 'Scores by indicator',
    respondents: 'Respondents',
    analysis: 'Analysis by indicator',
    questions: 'Scores by question',
    review: 'Analysis by question',
    bands: 'Questions by band',
    items: 'Disclosure items that did not score',
    assessor: 'Suggestions of the assessor',
    weak: 'What must improve, and the measures',
    keep: 'What to keep up',
    plan: 'Measures',
    planFull: 'Plan of the measures',
    gantt: 'Timetable',
    followUp: 'Follow-up and progress',
    nextYear: 'Report on the measures',
    conclusion: 'Conclusion',
    signatures: 'Signatures',
    evidence: 'Annex: documents and evidence',
    answers: 'Annex: how each question was answered',
    check: 'Annex: how to check the figures',
    glance: 'At a glance',
    itemList: 'Items to publish',
    scoreSheet: 'Scoring by item',
  },
  year: (year) => `${year}`,
  budgetNone: 'No budget needed',
  baht: (amount, source) => `${amount} baht${source === '' ? '' : ` (${source})`}`,
  unsaid: 'not said',
};
export const reportText = { th, en };

/** `ไม่ใช้งบประมาณ`, `120,000 บาท (งบดำเนินงาน)` */
export function sayBudget(budget: Budget, language: Language): string {
  const t = reportText[language];
  switch (budget.kind) {
    case 'none':
      return t.budgetNone;
    case 'unsaid':
      return t.unsaid;
    case 'amount':
      return t.baht(bahtText(budget.baht), budget.source);
  }
}
