import { agencyHistoryText } from './agency-history.ts';

/** Other views of a published year: heat map, rises and falls, agencies side by side. */
const count = (n: number) => n.toLocaleString('en');
const th = {
  heatMap: (year: number) => `แผนที่ความร้อนรายตัวชี้วัด พ.ศ.\u00a0${year}`,
  heatMapLead: 'หนึ่งแถวคือหนึ่งหน่วยงาน หนึ่งช่องคือหนึ่งตัวชี้วัด ยิ่งเข้มคะแนนยิ่งสูง ตัวเลขที่ต่ำกว่าเกณฑ์ผ่านขีดเส้นใต้',
  heatKey: 'ความเข้มของช่อง',
  below: (n: number) => `ต่ำกว่า ${n}`,
  between: (a: number, b: number) => `${a} ถึงต่ำกว่า ${b}`,
  from: (n: number) => `${n} ขึ้นไป`,
  movers: (year: number, before: number) => `คะแนนที่เพิ่มขึ้นและลดลง พ.ศ.\u00a0${year} เทียบ ${before}`,
  moversOf: (year: number) => `คะแนนที่เพิ่มขึ้นและลดลง พ.ศ.\u00a0${year}`,
  moversLead: 'นับตามหน่วยงานเดิมในทะเบียน แม้เปลี่ยนชื่อ สังกัด หรือรับรวมหน่วยงานอื่น',
  noisyNote:
    '“ยังไม่ต่างชัดเจน” คือการเปลี่ยนแปลงที่อาจเกิดจากการสุ่มผู้ตอบ ช่วงความเชื่อมั่นร้อยละ 95 ของสองปียังไม่แยกจากกัน',
  rises: 'เพิ่มขึ้นมากที่สุด',
  falls: 'ลดลงมากที่สุด',
  noRises: 'ไม่มีหน่วยงานที่คะแนนเพิ่มขึ้น',
  noFalls: 'ไม่มีหน่วยงานที่คะแนนลดลง',
  compared: 'เทียบกันได้',
  rose: 'เพิ่มขึ้น',
  fell: 'ลดลง',
  same: 'เท่าเดิม',
  fresh: 'ไม่มีผลของปีก่อน',
  gone: 'มีผลปีก่อน แต่ไม่มีปีนี้',
  turns: 'หน่วยงานที่รวม แยก หรือเปลี่ยนชื่อในระหว่างสองปี',
  turnsLead: 'คะแนนสองปีของหน่วยงานเหล่านี้อาจเป็นของหน่วยงานที่ต่างกัน โปรดอ่านการเปลี่ยนแปลงด้วยความระมัดระวัง',
  turnsMore: (n: number) => `แสดง ${count(n)} รายการแรก`,
  turn: 'สิ่งที่เปลี่ยน',
  formerName: (name: string) => `เปลี่ยนชื่อจาก ${name}`,
  otherChange: 'เปลี่ยนประเภท ขนาด หรือสังกัด',
  compare: (year: number) => `เปรียบเทียบหน่วยงาน พ.ศ.\u00a0${year}`,
  compareLead: 'เลือกสองถึงหกหน่วยงาน ผลต่างคิดจากหน่วยงานแรก ที่อยู่ของหน้านี้จำหน่วยงานที่เลือก',
  chosen: 'หน่วยงานที่เลือก',
  add: 'เพิ่ม',
  addMore: 'ค้นหาหน่วยงานที่จะเพิ่ม',
  takeAway: 'เอาออก',
  fewer: 'เลือกอย่างน้อยสองหน่วยงานเพื่อเปรียบเทียบ',
  full: 'เลือกครบหกหน่วยงานแล้ว เอาออกก่อนจึงเพิ่มได้',
  leftOut: (n: number) =>
    `เปรียบเทียบได้ครั้งละหกหน่วยงาน จึงแสดงหกหน่วยงานแรก ยังมีอีก ${count(n)} หน่วยงานที่ไม่ได้แสดง`,
  unknown: (codes: string) => `ไม่มีผลของปีนี้สำหรับรหัส ${codes}`,
  figure: 'เครื่องมือหรือตัวชี้วัด',
  difference: 'ผลต่างจากหน่วยงานแรก',
  first: 'เทียบกับหน่วยงานนี้',
  rank: 'อันดับทั้งประเทศ',
  chart: 'คะแนนรายตัวชี้วัด',
  agency: 'หน่วยงาน',
  total: 'คะแนนรวม',
};
const en: typeof th = {
  heatMap: (year) => `Heat map of indicators, ${year}`,
  heatMapLead:
    'A row is an agency, a cell an indicator; the darker, the higher. Figures below the pass mark are underlined.',
  heatKey: 'Shades',
  below: (n) => `below ${n}`,
  between: (a, b) => `${a} to below ${b}`,
  from: (n) => `${n} and more`,
  movers: (year, before) => `Rises and falls, ${year} against ${before}`,
  moversOf: (year) => `Rises and falls, ${year}`,
  moversLead:
    'Agencies are followed by their place in the register, whatever they are called, belong to or took in.',
  noisyNote: '“May be chance”: the 95 per cent intervals of the two years do not tell them apart.',
  rises: 'Largest rises',
  falls: 'Largest falls',
  noRises: 'No agency rose',
  noFalls: 'No agency fell',
  compared: 'Compared',
  rose: 'Rose',
  fell: 'Fell',
  same: 'Unchanged',
  fresh: 'No result the year before',
  gone: 'Had a result then, none now',
  turns: 'Agencies that merged, split or were renamed in between',
  turnsLead: 'Their two scores may be those of different bodies: read the change with care.',
  turnsMore: (n) => `The first ${count(n)} are shown`,
  turn: 'What changed',
  formerName: (name) => `formerly ${name}`,
  otherChange: 'Type, size or parent changed',
  compare: (year) => `Agencies side by side, ${year}`,
  compareLead:
    'Choose two to six agencies. Differences are from the first. The address of this page keeps the choice.',
  chosen: 'Chosen agencies',
  add: 'Add',
  addMore: 'Search for an agency to add',
  takeAway: 'Take away',
  fewer: 'Choose two agencies or more',
  full: 'Six are chosen: take one away before adding another',
  leftOut: (n) =>
    n === 1
      ? 'Six agencies are compared at a time: the first six are shown, one more is not.'
      : `Six agencies are compared at a time: the first six are shown, ${count(n)} more are not.`,
  unknown: (codes) => `No result of this year for ${codes}`,
  figure: 'Tool or indicator',
  difference: 'Difference from the first',
  first: 'compared with this one',
  rank: 'National rank',
  chart: 'Scores by indicator',
  agency: 'Agency',
  total: 'Total',
};
export const standingViewText = { th, en };

/** What became of an agency between two years, in words. */
export function turnText(
  turn: {
    readonly kind: keyof typeof agencyHistoryText.th.kinds;
    readonly other: string;
    readonly formerName: string | null;
  },
  language: 'th' | 'en',
): string {
  const t = standingViewText[language];
  if (turn.kind !== 'changed') return agencyHistoryText[language].kinds[turn.kind](turn.other);
  return turn.formerName === null ? t.otherChange : t.formerName(turn.formerName);
}
