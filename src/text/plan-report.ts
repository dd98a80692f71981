import { intervalTexts } from '../core/interval.ts';
import type { AimedChange } from '../core/measure-change.ts';
import type { Missing } from '../core/plan-report.ts';
import type { SpanName } from '../core/progress-span.ts';
import type { Language } from './language.ts';

/** Summaries of a quarter or half-year, and the year's report on the measures. */
const th = {
  summaryTitle: 'สรุปความก้าวหน้าของมาตรการ',
  summaryLead: 'สถานะ ณ วันสิ้นช่วง และการใช้จ่ายเทียบกับงบประมาณ จากรายงานที่ส่งแล้ว',
  spans: {
    q1: 'ไตรมาส 1',
    q2: 'ไตรมาส 2',
    q3: 'ไตรมาส 3',
    q4: 'ไตรมาส 4',
    h1: 'ครึ่งปีแรก',
    h2: 'ครึ่งปีหลัง',
    year: 'ทั้งปี',
  } satisfies Record<SpanName, string>,
  chooseSpan: 'ช่วง',
  whole: 'ภาพรวม',
  from: (from: string, until: string) => `${from} ถึง ${until}`,
  measures: (n: number) => `${n} มาตรการ`,
  state: 'สถานะ',
  percent: 'ร้อยละ',
  budget: 'งบประมาณ',
  spent: 'ใช้จ่ายในช่วง',
  spentSoFar: 'ใช้จ่ายสะสม',
  share: 'ร้อยละของงบ',
  measure: 'มาตรการ',
  results: 'ผลการดำเนินงาน',
  problems: 'ปัญหา อุปสรรค',
  suggestions: 'ข้อเสนอแนะ',
  none: 'ไม่มี',
  csv: 'ดาวน์โหลด CSV',
  fileName: 'สรุปความก้าวหน้ามาตรการ',
  step: (number: number) => (number === 0 ? 'ขั้นตอนที่ตัดออกจากแผนแล้ว' : `ขั้นตอนที่ ${number}`),
  back: 'กลับไปหน้าติดตามมาตรการ',
  reportTitle: 'รายงานผลการดำเนินการตามมาตรการ',
  reportLead: (year: number) =>
    `ข้อมูลสำหรับรายงานที่ต้องเผยแพร่ปีถัดไป รวบรวมจากรายงานความก้าวหน้าของปีงบประมาณ ${year}`,
  complete: (n: number, all: number) => `ข้อมูลครบ ${n} จาก ${all} มาตรการ`,
  missing: 'ยังขาด',
  advice: 'ควรมี',
  nothingMissing: 'ครบ',
  fields: {
    title: 'ชื่อมาตรการ',
    finding: 'ผลการวิเคราะห์ที่ตอบ',
    steps: 'ขั้นตอนหรือวิธีการ',
    period: 'ระยะเวลา',
    owner: 'ผู้รับผิดชอบ',
    reports: 'รายงานของทุกขั้นตอน',
    result: 'ผลการดำเนินงาน',
    spending: 'การใช้จ่าย (จำนวนเงิน หรือไม่ใช้งบประมาณ)',
    evidence: 'หลักฐาน',
  } satisfies Record<Missing, string>,
  evidence: 'หลักฐาน',
  owner: 'ผู้รับผิดชอบ',
  finding: 'ผลการวิเคราะห์ที่ตอบ',
  aims: (since: number, year: number) => `คะแนนที่มาตรการมุ่งพัฒนา: ปี ${since} กับปี ${year}`,
  aimsAdvice:
    'การเปลี่ยนแปลงของคะแนนวางไว้ข้างมาตรการเพื่อให้พิจารณา ไม่ได้แสดงว่ามาตรการเป็นสาเหตุ คะแนนเปลี่ยนได้จากหลายเหตุ รวมถึงผู้ตอบที่ต่างกัน',
  noAims: (year: number) => `ยังไม่มีผลการประเมินปี ${year} จึงยังเทียบคะแนนไม่ได้`,
  code: 'รหัส',
  before: (year: number) => `ปี ${year}`,
  change: 'เปลี่ยนแปลง',
  reading: 'ข้อควรอ่าน',
  interval: (low: string, high: string) => `ช่วงความเชื่อมั่น 95%: ${low} ถึง ${high}`,
  noise: 'อยู่ในช่วงความไม่แน่นอน อาจไม่ได้เปลี่ยนจริง',
  real: 'เกินช่วงความไม่แน่นอนของการสำรวจ',
  unknownSurety: 'ไม่ทราบความไม่แน่นอน เพราะไม่มีข้อมูลการกระจายของคำตอบ',
  certain: 'เป็นผลตรวจ ไม่ใช่การสุ่มตัวอย่าง',
  joined: (now: string) => `ปีหลังรวมเป็น ${now} จึงไม่เทียบ`,
  gone: 'ปีหลังไม่มีข้อนี้',
  unknown: 'ไม่มีคะแนนของปีใดปีหนึ่ง',
  breaks: (why: string) => `เทียบกันไม่ได้: ${why}`,
};
const en: typeof th = {
  summaryTitle: 'Summary of the measures',
  summaryLead:
    'How they stood at the end of the span, and spending against the budget, by the reports given',
  spans: {
    q1: 'Quarter 1',
    q2: 'Quarter 2',
    q3: 'Quarter 3',
    q4: 'Quarter 4',
    h1: 'First half',
    h2: 'Second half',
    year: 'Whole year',
  },
  chooseSpan: 'Span',
  whole: 'All measures',
  from: (from, until) => `${from} to ${until}`,
  measures: (n) => `${n} measures`,
  state: 'State',
  percent: 'Percent',
  budget: 'Budget',
  spent: 'Spent in the span',
  spentSoFar: 'Spent so far',
  share: 'Percent of the budget',
  measure: 'Measure',
  results: 'Results',
  problems: 'Problems',
  suggestions: 'Suggestions',
  none: 'None',
  csv: 'Download CSV',
  fileName: 'measures-summary',
  step: (number) => (number === 0 ? 'A step taken out of the plan' : `Step ${number}`),
  back: 'Back to the follow-up',
  reportTitle: 'Report on the measures',
  reportLead: (year) =>
    `What the report to be published next year is made of, gathered from the reports of fiscal year ${year}`,
  complete: (n, all) => `${n} of ${all} measures have all that is asked`,
  missing: 'Missing',
  advice: 'Better with',
  nothingMissing: 'All there',
  fields: {
    title: 'Title',
    finding: 'Finding it answers',
    steps: 'Steps',
    period: 'Period',
    owner: 'Who is responsible',
    reports: 'A report on every step',
    result: 'Result',
    spending: 'Spending (an amount, or no budget used)',
    evidence: 'Evidence',
  },
  evidence: 'Evidence',
  owner: 'Responsible',
  finding: 'Finding it answers',
  aims: (since, year) => `Scores the measures aimed at: ${since} and ${year}`,
  aimsAdvice:
    'Changes of scores stand beside the measures to be thought about. They do not show that a measure caused them: scores change for many reasons, other people answering among them.',
  noAims: (year) => `There is no result of ${year} yet, so scores cannot be compared`,
  code: 'Code',
  before: (year) => `${year}`,
  change: 'Change',
  reading: 'How to read it',
  interval: (low, high) => `95% interval: ${low} to ${high}`,
  noise: 'within the uncertainty: it may not have changed',
  real: 'beyond the uncertainty of the survey',
  unknownSurety: 'how sure it is is not known: the spread of answers is not there',
  certain: 'a verdict, no sample',
  joined: (now) => `joined into ${now}, so not compared`,
  gone: 'not asked in the later year',
  unknown: 'no score in one of the years',
  breaks: (why) => `not comparable: ${why}`,
};
export const planReportText = { th, en };

/** What a reader should make of a change: how sure it is, or why there is none. */
export function sayAim(change: AimedChange, language: Language): string {
  const t = planReportText[language];
  if (change.kind === 'breaks') return t.breaks(change.why[language]);
  if (change.kind === 'joined') return t.joined(change.now);
  if (change.kind !== 'compared') return t[change.kind];
  if (change.isCertain) return t.certain;
  if (!change.interval) return t.unknownSurety;
  const [low, high] = intervalTexts(change.interval);
  return `${change.isNoise ? t.noise : t.real} (${t.interval(low, high)})`;
}
