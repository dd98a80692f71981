import type { MeasureField, MeasureOrigin } from '../core/measure.ts';
import type { Budget, Interval } from '../core/plan.ts';
import { bahtText } from '../core/plan-budget.ts';
import type { FieldFault } from '../core/problem.ts';
import type { Language } from './language.ts';

/** One measure of a plan: its fields, its form, its versions. */
const th = {
  measure: (number: number) => `มาตรการที่ ${number}`,
  newMeasure: 'เพิ่มมาตรการ',
  untitled: '(ยังไม่ได้ตั้งชื่อ)',
  fields: {
    title: 'มาตรการ โครงการ หรือกิจกรรม',
    answers: 'ตอบตัวชี้วัด ข้อคำถาม หรือรายการใด',
    finding: 'ผลการวิเคราะห์ที่นำมากำหนดมาตรการ',
    period: 'ระยะเวลาดำเนินการ',
    steps: 'ขั้นตอนหรือวิธีดำเนินการ',
    ownerUnit: 'หน่วยงานหรือกลุ่มงานที่รับผิดชอบ',
    ownerPerson: 'ผู้รับผิดชอบ (ชื่อหรือตำแหน่ง)',
    output: 'ผลผลิตหรือผลที่คาดว่าจะได้รับ',
    evidence: 'หลักฐานการดำเนินการ',
    success: 'ตัวชี้วัดความสำเร็จ',
    budget: 'งบประมาณ (บาท)',
    followUp: 'วิธีกำกับติดตาม',
    interval: 'ความถี่ของการติดตาม',
    reporting: 'การรายงานผล',
  } satisfies Record<MeasureField, string>,
  hints: {
    finding: 'ระบุคะแนน จุดอ่อน หรือข้อเสนอแนะที่มาตรการนี้แก้ไข',
    period:
      'พิมพ์เป็นวันที่ เดือน หรือไตรมาส เช่น ต.ค. 2568 – มี.ค. 2569, ไตรมาส 1–2, 1/10/2568 – 31/3/2569, ตลอดปี',
    budget: 'พิมพ์จำนวนเงิน หรือพิมพ์ว่า ไม่ใช้งบประมาณ',
    success: 'เช่น ร้อยละของข้อมูลที่เผยแพร่เป็นปัจจุบัน หรือคะแนนข้อที่ต้องการให้ถึง',
    reporting: 'รายงานใคร ด้วยวิธีใด เมื่อใด',
  },
  budgetSource: 'แหล่งงบประมาณ',
  noBudget: 'ไม่ใช้งบประมาณ',
  baht: (amount: string) => `${amount} บาท`,
  intervals: {
    month: 'ทุกเดือน',
    twoMonths: 'ทุก 2 เดือน',
    quarter: 'ทุกไตรมาส',
    half: 'ทุก 6 เดือน',
    year: 'ปีละครั้ง',
  } satisfies Record<Interval, string>,
  answersHint: 'เลือกได้หลายข้อ รายการที่คะแนนอยู่ต่ำกว่ากลุ่มที่รักษาระดับมีเครื่องหมายกำกับ',
  total: 'ภาพรวม',
  indicator: (number: string) => `ตัวชี้วัดที่ ${number}`,
  weak: 'ควรพัฒนา',
  lost: 'ไม่ได้คะแนน',
  whole: 'ภาพรวมและเครื่องมือ',
  step: (number: number) => `ขั้นตอนที่ ${number}`,
  stepNumber: 'ลำดับ',
  stepText: 'สิ่งที่จะทำ',
  stepPeriod: 'ช่วงเวลา',
  stepsHint:
    'แก้เลขลำดับแล้วบันทึกเพื่อเรียงใหม่ หรือใช้ปุ่มเลื่อนขึ้นและเลื่อนลง แถวที่ว่างไม่ถูกบันทึก ช่วงเวลาของขั้นตอนเว้นไว้ได้',
  addStep: 'เพิ่มขั้นตอน',
  up: 'เลื่อนขึ้น',
  down: 'เลื่อนลง',
  dropStep: 'ลบขั้นตอน',
  save: 'บันทึกมาตรการ',
  backToPlan: 'กลับไปหน้าแผน',
  carriedOut: 'ดำเนินการและติดตาม',
  versions: 'ทุกฉบับของมาตรการนี้',
  versionBy: (version: number, name: string, at: string) => `ฉบับที่ ${version} · ${name} · ${at}`,
  origins: {
    written: 'เขียน',
    proposed: 'รับจากข้อเสนอ',
    copied: 'คัดลอกจากแผนปีก่อน',
    removed: 'นำออกจากแผน',
    restored: 'นำฉบับเดิมกลับมา',
  } satisfies Record<MeasureOrigin, string>,
  changedIn: (fields: string) => `แก้: ${fields}`,
  remove: 'นำมาตรการนี้ออกจากแผน',
  removeHint: 'นำกลับมาได้ทุกเมื่อ ทุกฉบับยังอยู่',
  removed: 'มาตรการนี้ถูกนำออกจากแผนแล้ว',
  putBack: 'นำกลับเข้าแผน',
  restore: 'นำฉบับนี้กลับมาใช้',
  openVersion: 'เปิดในแบบฟอร์ม',
  theirs: 'ที่มีผู้บันทึกไปก่อน',
  yours: 'ที่ท่านพิมพ์',
  staleAdvice:
    'ทั้งสองฉบับยังอยู่ครบ ช่องที่ไม่ตรงกันแสดงคู่กันด้านล่าง บันทึกของท่านเป็นฉบับใหม่ รวมสองฉบับแล้วแก้ต่อ หรือใช้ฉบับที่บันทึกไว้แล้ว ทุกฉบับยังอยู่ในประวัติ',
  saveMine: 'บันทึกของท่านเป็นฉบับใหม่',
  merge: 'รวมสองฉบับ',
  useTheirs: 'ใช้ฉบับที่บันทึกไว้แล้ว',
  blank: '(เว้นว่างไว้)',
  scores: 'คะแนนของสิ่งที่เลือก',
  fromProposal: 'ร่างจากผลการประเมิน แก้ไขให้ตรงกับงานของหน่วยงานก่อนบันทึก',
};
const en: typeof th = {
  measure: (number) => `Measure ${number}`,
  newMeasure: 'Add a measure',
  untitled: '(no title yet)',
  fields: {
    title: 'Measure, project or activity',
    answers: 'Indicators, questions or items it answers',
    finding: 'The analysis result it answers',
    period: 'Period',
    steps: 'Steps or method',
    ownerUnit: 'Responsible unit',
    ownerPerson: 'Responsible person (name or post)',
    output: 'Output or expected result',
    evidence: 'Evidence',
    success: 'Indicator of success',
    budget: 'Budget (baht)',
    followUp: 'How it is followed up',
    interval: 'How often',
    reporting: 'Reporting',
  },
  hints: {
    finding: 'The score, weakness or suggestion that it mends',
    period:
      'Days, months or quarters: Oct 2025 – Mar 2026, Q1–2, 1/10/2568 – 31/3/2569, whole year',
    budget: 'An amount, or: none',
    success: 'For example the share of information that is up to date, or a score to reach',
    reporting: 'To whom, how, and when',
  },
  budgetSource: 'Source of the budget',
  noBudget: 'No budget used',
  baht: (amount) => `${amount} baht`,
  intervals: {
    month: 'Every month',
    twoMonths: 'Every two months',
    quarter: 'Every quarter',
    half: 'Every half-year',
    year: 'Once a year',
  },
  answersHint: 'Choose as many as it answers; those below the bands to keep are marked',
  total: 'the whole',
  indicator: (number) => `indicator ${number}`,
  weak: 'to improve',
  lost: 'not scored',
  whole: 'The whole and its tools',
  step: (number) => `Step ${number}`,
  stepNumber: 'Order',
  stepText: 'What is done',
  stepPeriod: 'Period',
  stepsHint:
    'Change the numbers and save to put them in another order, or use the buttons. Empty rows are not kept. A step needs no period of its own.',
  addStep: 'Add a step',
  up: 'Move up',
  down: 'Move down',
  dropStep: 'Delete the step',
  save: 'Save the measure',
  backToPlan: 'Back to the plan',
  carriedOut: 'Carrying out and following up',
  versions: 'Every version of this measure',
  versionBy: (version, name, at) => `Version ${version} · ${name} · ${at}`,
  origins: {
    written: 'written',
    proposed: 'from a proposal',
    copied: 'copied from last year’s plan',
    removed: 'taken out of the plan',
    restored: 'restored',
  },
  changedIn: (fields) => `changed: ${fields}`,
  remove: 'Take this measure out of the plan',
  removeHint: 'It can be put back at any time; every version is kept.',
  removed: 'This measure was taken out of the plan',
  putBack: 'Put it back into the plan',
  restore: 'Restore this version',
  openVersion: 'Open in the form',
  theirs: 'What somebody saved first',
  yours: 'What you typed',
  staleAdvice:
    'Both are here. The fields that differ stand side by side. Save yours as a new version, put both together and go on, or leave theirs. Every version is kept.',
  saveMine: 'Save mine as a new version',
  merge: 'Put both together',
  useTheirs: 'Leave theirs',
  blank: '(left blank)',
  scores: 'Scores of what is chosen',
  fromProposal: 'Drafted from the results; make it fit your work before you save it',
};
export const measureText = { th, en };

export const measureFaults: Record<
  Language,
  Record<string, (details: FieldFault['details']) => string>
> = {
  th: {
    notAPeriod: () =>
      'อ่านช่วงเวลาไม่ได้ โปรดพิมพ์เช่น ต.ค. 2568 – มี.ค. 2569, ไตรมาส 1–2 หรือ 1/10/2568 – 31/3/2569',
    notABudget: () => 'โปรดพิมพ์เป็นจำนวนเงิน ทศนิยมไม่เกิน 2 ตำแหน่ง หรือพิมพ์ว่า ไม่ใช้งบประมาณ',
    sourceWithoutAmount: () =>
      'ระบุแหล่งงบประมาณไว้แต่ไม่มีจำนวนเงิน โปรดพิมพ์จำนวนเงิน หรือลบแหล่งงบประมาณออก',
    notAYearOfPlan: () => 'โปรดเลือกปีที่ประเมิน หรือหนึ่งถึงสองปีถัดไป',
    noSuchCode: (d) => `ไม่มีรหัส ${d?.codes} ในเครื่องมือของปีนี้`,
  },
  en: {
    notAPeriod: () =>
      'Not a period we can read; type e.g. Oct 2025 – Mar 2026, Q1–2 or 1/10/2568 – 31/3/2569',
    notABudget: () => 'An amount with at most two decimals, or: none',
    sourceWithoutAmount: () =>
      'There is a source and no amount; type the amount, or clear the source',
    notAYearOfPlan: () => 'Choose the year assessed, or one of the two after it',
    noSuchCode: (d) => `There is no ${d?.codes} in this year’s instrument`,
  },
};

/** As a plan prints it; empty where nothing was said. */
export function sayBudget(budget: Budget, language: Language): string {
  const t = measureText[language];
  if (budget.kind === 'unsaid') return '';
  return budget.kind === 'none' ? t.noBudget : t.baht(bahtText(budget.baht));
}

/** As it stands in its box. */
export function typedBudget(budget: Budget, language: Language): string {
  return budget.kind === 'amount' ? bahtText(budget.baht) : sayBudget(budget, language);
}

/** A code as a narrow column has room for: `ind4` is said as officials say it. */
export function shortPlace(code: string, language: Language): string {
  const t = measureText[language];
  if (code === 'total') return t.total;
  const number = /^ind(\d+)$/.exec(code)?.[1];
  return number === undefined ? code : t.indicator(number);
}
