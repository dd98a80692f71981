import type { Phase } from '../core/calendar.ts';
import type { FieldFault } from '../core/problem.ts';
import { longDate } from '../kit/thai.ts';

/** The phases of a cycle, and what may be wrong with their dates. */
const th = {
  phases: {
    registration: 'ลงทะเบียนหน่วยงาน',
    collection: 'เก็บแบบสำรวจ IIT และ EIT',
    disclosure: 'ตอบแบบเปิดเผยข้อมูล OIT',
    review: 'ตรวจและให้คะแนน OIT',
    clarification: 'ชี้แจงและอุทธรณ์',
    confirmation: 'ยืนยันผลคะแนน',
  } satisfies Record<Phase, string>,
  phase: 'ขั้นตอน',
  opensOn: 'วันเปิด',
  closesOn: 'วันปิด',
  status: 'สถานะวันนี้',
  opens: (phase: string) => `เปิด${phase}`,
  closes: (phase: string) => `วันสุดท้ายของการ${phase}`,
  is: { open: 'เปิดอยู่', notYet: 'ยังไม่ถึงกำหนด', over: 'สิ้นสุดแล้ว', never: 'ยังไม่เริ่มรอบ' },
  dayHint: 'พิมพ์ วัน/เดือน/ปี พ.ศ. เช่น 1/3/2569 เว้นว่างทั้งสองช่องหากไม่มีขั้นตอนนี้',
  moveHint: 'วัน/เดือน/ปี พ.ศ.',
};
const en: typeof th = {
  phases: {
    registration: 'Registration of agencies',
    collection: 'IIT and EIT surveys',
    disclosure: 'OIT disclosure',
    review: 'OIT review and scoring',
    clarification: 'Clarification and appeal',
    confirmation: 'Confirmation of scores',
  },
  phase: 'Phase',
  opensOn: 'Opens on',
  closesOn: 'Closes on',
  status: 'Today',
  opens: (phase) => `${phase} opens`,
  closes: (phase) => `Last day of ${lowerFirst(phase)}`,
  is: { open: 'Open', notYet: 'Not yet', over: 'Over', never: 'Not begun' },
  dayHint:
    'Day/month/year of the Buddhist era, e.g. 1/3/2569; leave both empty if there is no such phase',
  moveHint: 'day/month/year B.E.',
};
export const calendarText = { th, en };

type Say = (details: FieldFault['details']) => string;
const phaseName = (language: 'th' | 'en', details: FieldFault['details']): string =>
  calendarText[language].phases[details?.phase as Phase] ?? '';

export const calendarFaults: { th: Record<string, Say>; en: Record<string, Say> } = {
  th: {
    notADay: () => 'ไม่ใช่วันที่ที่มีจริง โปรดพิมพ์ วัน/เดือน/ปี พ.ศ. เช่น 1/3/2569',
    closesBeforeOpens: () => 'วันปิดต้องไม่ก่อนวันเปิด',
    notLonger: (d) => `ต้องหลังวันปิดรับเดิม คือวันที่ ${longDate(String(d?.day), 'th')}`,
    dayPast: () => 'วันนี้ผ่านวันดังกล่าวไปแล้ว โปรดเลือกวันนี้หรือวันข้างหน้า',
    opensTooEarly: (d) => `ต้องไม่เปิดก่อนขั้นตอน “${phaseName('th', d)}”`,
    phaseNeeded: (d) => `ต้องกำหนดวันของขั้นตอน “${phaseName('th', d)}” ก่อนเปิดรอบ`,
  },
  en: {
    notADay: () => 'Not a day of the calendar; write day/month/year, e.g. 1/3/2569',
    closesBeforeOpens: () => 'It cannot close before it opens',
    notLonger: (d) =>
      `It has to be after the closing day so far, ${longDate(String(d?.day), 'en')}`,
    dayPast: () => 'That day is past; choose today or a later day',
    opensTooEarly: (d) => `It cannot open before “${phaseName('en', d)}”`,
    phaseNeeded: (d) => `“${phaseName('en', d)}” needs its dates before the cycle can open`,
  },
};

/** `IIT and EIT surveys` keeps its capitals, `Registration` does not. */
function lowerFirst(text: string): string {
  return /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
