import type { AgencyYear } from '../core/agency-year.ts';
import type { Language } from './language.ts';

/** An agency's years: the list, the history, and where one year's figures are from. */
const th = {
  title: 'ผลการประเมินรายปี',
  lead: 'ผลทุกปีของหน่วยงานที่ระบบรู้จัก ทั้งที่ประกาศในระบบนี้และที่กรอกจากเอกสาร',
  year: 'ปีงบประมาณ',
  total: 'คะแนนภาพรวม',
  level: 'ระดับ',
  published: (number: number) => (number === 1 ? 'ประกาศแล้ว' : `ประกาศแล้ว ฉบับที่ ${number}`),
  sheet: 'กรอกจากเอกสาร',
  fromSheet: (source: string, isComplete: boolean) =>
    `ตัวเลขตามที่พิมพ์ใน${source === '' ? 'เอกสาร' : ` “${source}”`} ส่วนที่เอกสารไม่มีคำนวณจากตัวเลขที่กรอก${isComplete ? '' : ' (ยังกรอกไม่ครบ)'}`,
  contradictions: (n: number) => `มีตัวเลขไม่ตรงกัน ${n} แห่ง`,
  none: 'ยังไม่มีผลของหน่วยงานนี้',
  noneAdvice: 'ผลจะปรากฏเมื่อประกาศผลของรอบแล้ว หรือเมื่อกรอกคะแนนจากเอกสารของปีที่ผ่านมา',
  history: 'ผลย้อนหลังและการเปลี่ยนแปลง',
  figure: 'รายการ',
  change: (difference: string, since: number) => `${difference} จากปี ${since}`,
  notCompared: (since: number, why: string) => `เทียบกับปี ${since} ไม่ได้: ${why}`,
  notComparedLead: 'เครื่องหมาย ≠ แทนผลต่าง หมายถึงไม่ควรนำคะแนนสองปีมาเทียบกัน',
  anew: (since: number) => `ข้อคำถามหรือรายการไม่เหมือนปี ${since}`,
  anewLead:
    'เครื่องหมาย ≠ หลังผลต่าง หมายถึงข้อคำถามหรือรายการของสองปีไม่เหมือนกัน ผลต่างจึงไม่ได้มาจากการเปลี่ยนแปลงของหน่วยงานอย่างเดียว',
  fromYear: (year: number) => `จาก ${year}`,
  beware: 'ข้อควรระวังในการเทียบข้ามปี',
  since: (year: number) => `ตั้งแต่ปี ${year}`,
  otherInstrument: (year: number) =>
    `ปีนี้ไม่มีชุดเครื่องมือของตนเอง จึงอ่านด้วยเครื่องมือของปี ${year} (ข้อสันนิษฐาน)`,
  parts: 'เรื่องของปีนี้',
  tabs: {
    result: 'ผล',
    analysis: 'บทวิเคราะห์',
    plan: 'แผน',
    documents: 'เอกสาร',
    progress: 'ติดตามมาตรการ',
    whatIf: 'ทางไปสู่เป้าหมาย',
    sheet: 'คะแนนจากเอกสาร',
  },
  back: 'ผลทุกปีของหน่วยงาน',
  toPublished: 'ดูหน้าผลที่ประกาศต่อสาธารณะ',
};
const en: typeof th = {
  title: 'Results by year',
  lead: 'Every year of the agency that is known here, published or entered from a document',
  year: 'Fiscal year',
  total: 'Overall score',
  level: 'Level',
  published: (number) => (number === 1 ? 'Published' : `Published, edition ${number}`),
  sheet: 'Entered from a document',
  fromSheet: (source, isComplete) =>
    `As printed in ${source === '' ? 'a document' : `“${source}”`}; what it does not print is computed from what is entered${isComplete ? '' : ' (not whole yet)'}.`,
  contradictions: (n) => `${n} figures do not agree`,
  none: 'There is no result of this agency yet',
  noneAdvice:
    'Results appear when a cycle is published, or when the figures of a past year are entered.',
  history: 'Earlier years and changes',
  figure: 'Figure',
  change: (difference, since) => `${difference} since ${since}`,
  notCompared: (since, why) => `Not comparable with ${since}: ${why}`,
  notComparedLead:
    'The sign ≠ in place of a difference marks figures of two years that should not be compared',
  anew: (since) => `not the same questions or items as in ${since}`,
  anewLead:
    'The sign ≠ after a difference says that the questions or items of the two years are not the same: the difference is not the agency’s doing alone',
  fromYear: (year) => `since ${year}`,
  beware: 'Beware when you compare years',
  since: (year) => `From ${year} on`,
  otherInstrument: (year) =>
    `This year has no instrument of its own and is read with that of ${year} (assumed)`,
  parts: 'About this year',
  tabs: {
    result: 'Result',
    analysis: 'Analysis',
    plan: 'Plan',
    documents: 'Documents',
    progress: 'Follow-up',
    whatIf: 'What it would take',
    sheet: 'Printed figures',
  },
  back: 'All years of the agency',
  toPublished: 'See the published page',
};
export const agencyYearText = { th, en };

/** Where the figures of a year are from. */
export function saySource({ source }: Pick<AgencyYear, 'source'>, language: Language): string {
  const t = agencyYearText[language];
  return source.kind === 'published' ? t.published(source.edition.number) : t.sheet;
}
