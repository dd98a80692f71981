import type { MeasureFault, PlanFault } from '../core/coverage.ts';
import type { Period } from '../core/plan.ts';
import type { PlanRule, RequiredField } from '../core/plan-rule.ts';
import type { Names } from './draft.ts';
import type { Language } from './language.ts';
import { sayPeriod } from './plan-period.ts';

/** What a plan lacks and where it contradicts, in words; and what the document's rule is. */
const th = {
  title: 'ตรวจความครบถ้วน',
  whole: 'ไม่พบสิ่งที่ขาดหรือขัดแย้งกัน',
  count: (count: number) => `พบ ${count} จุดที่ต้องแก้หรือระบุเหตุผล`,
  draftNote: (count: number) => `ฉบับร่าง ยังมี ${count} จุดที่ต้องแก้หรือระบุเหตุผล`,
  missingTitle: 'สิ่งที่ยังขาดหรือขัดแย้งกัน',
  rule: (rule: PlanRule) =>
    `ตรวจตามข้อกำหนดของรายการ ${rule.item} ปีงบประมาณ ${rule.year}: วิเคราะห์ครบทุกตัวชี้วัด และทุกมาตรการมี ${rule.fields.map((field) => th.fields[field]).join(' ')}`,
  noRule: 'ตรวจตามข้อกำหนดทั่วไปของแผน',
  sources: {
    assumed: 'ข้อกำหนดของปีนี้ยังไม่มีเอกสารยืนยัน (ข้อสันนิษฐาน)',
    'third-party': 'ข้อกำหนดมาจากแหล่งอื่นที่ไม่ใช่เอกสารทางการ',
  },
  fields: {
    title: '2.1 มาตรการ',
    finding: '2.2 ผลการวิเคราะห์',
    steps: '2.3 ขั้นตอน',
    period: '2.4 ระยะเวลา',
    owner: '2.5 ผู้รับผิดชอบ',
    followUp: 'การกำกับติดตาม',
    reporting: 'การรายงานผล',
  } satisfies Record<RequiredField, string>,
  more: (count: number) => `ดูอีก ${count} จุด`,
  mend: 'ไปแก้ไข',
  addMeasure: 'เพิ่มมาตรการ',
  giveReason: 'ระบุเหตุผล',
};
const en: typeof th = {
  title: 'What is still missing',
  whole: 'Nothing missing and nothing contradictory was found',
  count: (count) => `${count} points to mend or to give a reason for`,
  draftNote: (count) => `Draft: ${count} points are still to be mended or explained`,
  missingTitle: 'What is missing or contradictory',
  rule: (rule) =>
    `Checked against item ${rule.item} of fiscal year ${rule.year}: every indicator analysed, and each measure with ${rule.fields.map((field) => en.fields[field]).join(', ')}`,
  noRule: 'Checked against what any plan needs',
  sources: {
    assumed: 'The rule of this year is not confirmed by a document (assumed).',
    'third-party': 'The rule is from a third party, not an official document.',
  },
  fields: {
    title: '2.1 measure',
    finding: '2.2 analysis result',
    steps: '2.3 steps',
    period: '2.4 period',
    owner: '2.5 owner',
    followUp: 'follow-up',
    reporting: 'reporting',
  },
  more: (count) => `${count} more`,
  mend: 'Mend',
  addMeasure: 'Add a measure',
  giveReason: 'Give a reason',
};
export const coverageText = { th, en };

/** One fault in a sentence. */
export function sayPlanFault(fault: PlanFault, names: Names): string {
  return names.language === 'th' ? sayThai(fault, names) : sayEnglish(fault, names);
}

/** What a document that is made all the same lists under its draft mark. */
export function missingList(faults: readonly PlanFault[], names: Names): string[] {
  return faults.map((fault) => sayPlanFault(fault, names));
}

function sayThai(fault: PlanFault, names: Names): string {
  switch (fault.kind) {
    case 'notAnalysed':
      return `${names.of(fault.place)} ยังไม่มีบทวิเคราะห์จุดแข็งและจุดอ่อนครบ`;
    case 'noMeasures':
      return 'แผนยังไม่มีมาตรการ';
    case 'unanswered':
      return fault.need.kind === 'lost'
        ? `รายการ ${names.of(fault.need.place)} ไม่ได้คะแนน แต่ยังไม่มีมาตรการหรือเหตุผล`
        : `${names.of(fault.need.place)} ได้ ${fault.need.value} คะแนน ต่ำกว่ากลุ่มที่รักษาระดับ แต่ยังไม่มีมาตรการหรือเหตุผล`;
    case 'reasonBesideMeasure':
      return `${names.of(fault.place)} มีเหตุผลที่ไม่ทำมาตรการ แต่มาตรการที่ ${fault.measure} ตอบอยู่แล้ว`;
    default:
      return `มาตรการที่ ${fault.measure}: ${thaiOfMeasure(fault, names)}`;
  }
}

function thaiOfMeasure(fault: MeasureFault, names: Names): string {
  const where = (step: number | null) => (step === null ? 'ระยะเวลา' : `ขั้นตอนที่ ${step}`);
  switch (fault.kind) {
    case 'missing':
      return `ยังไม่ได้ระบุ ${th.fields[fault.field]}`;
    case 'answersNothing':
      return 'ยังไม่ได้ระบุว่าตอบตัวชี้วัด ข้อคำถาม หรือรายการใด';
    case 'unknownPlace':
      return `ระบุรหัส ${fault.place} ซึ่งไม่มีในเครื่องมือของปีนี้`;
    case 'wrongFigure':
      return `เขียนว่า ${names.of(fault.place)} ได้ ${fault.said} คะแนน แต่ผลคือ ${fault.value}`;
    case 'backwards':
      return `${where(fault.step)} (${range(fault.period, 'th')}) สิ้นสุดก่อนวันเริ่ม`;
    case 'outsideYear':
      return `${where(fault.step)} (${range(fault.period, 'th')}) อยู่นอกปีงบประมาณที่ดำเนินการ`;
    case 'outsideMeasure':
      return `${where(fault.step)} (${range(fault.period, 'th')}) อยู่นอกระยะเวลาของมาตรการ`;
    case 'sameStep':
      return `ขั้นตอนที่ ${fault.step} ซ้ำกับขั้นตอนที่ ${fault.other}`;
    case 'sameMeasure':
      return `ซ้ำกับมาตรการที่ ${fault.other}`;
    case 'ownersDiffer':
      return `ชื่อและตัวชี้วัดเดียวกับมาตรการที่ ${fault.other} แต่ผู้รับผิดชอบไม่ตรงกัน`;
    case 'zeroWithSource':
      return 'งบประมาณเป็น 0 บาทแต่ระบุแหล่งงบประมาณ หากไม่ใช้เงินโปรดระบุว่าไม่ใช้งบประมาณ';
  }
}

function sayEnglish(fault: PlanFault, names: Names): string {
  switch (fault.kind) {
    case 'notAnalysed':
      return `${names.of(fault.place)}: strengths and weaknesses are not both written`;
    case 'noMeasures':
      return 'The plan has no measures yet';
    case 'unanswered':
      return fault.need.kind === 'lost'
        ? `Item ${names.of(fault.need.place)} did not score, and no measure or reason answers it`
        : `${names.of(fault.need.place)} scored ${fault.need.value}, below the bands to keep, and no measure or reason answers it`;
    case 'reasonBesideMeasure':
      return `${names.of(fault.place)} has a reason for no measure, and measure ${fault.measure} answers it`;
    default:
      return `Measure ${fault.measure}: ${englishOfMeasure(fault, names)}`;
  }
}

function englishOfMeasure(fault: MeasureFault, names: Names): string {
  const where = (step: number | null) => (step === null ? 'the period' : `step ${step}`);
  switch (fault.kind) {
    case 'missing':
      return `${en.fields[fault.field]} is missing`;
    case 'answersNothing':
      return 'it does not say what it answers';
    case 'unknownPlace':
      return `this year’s instrument has no ${fault.place}`;
    case 'wrongFigure':
      return `it says ${fault.said} for ${names.of(fault.place)}, and the result is ${fault.value}`;
    case 'backwards':
      return `${where(fault.step)} (${range(fault.period, 'en')}) ends before it begins`;
    case 'outsideYear':
      return `${where(fault.step)} (${range(fault.period, 'en')}) is outside the fiscal year`;
    case 'outsideMeasure':
      return `${where(fault.step)} (${range(fault.period, 'en')}) is outside the period of the measure`;
    case 'sameStep':
      return `step ${fault.step} repeats step ${fault.other}`;
    case 'sameMeasure':
      return `it repeats measure ${fault.other}`;
    case 'ownersDiffer':
      return `it has the title and the indicator of measure ${fault.other}, and another owner`;
    case 'zeroWithSource':
      return 'a budget of 0 has a source; where no money is used, say so';
  }
}

function range(period: Period, language: Language): string {
  return sayPeriod(period, language);
}
