import { channelsOf, type Instrument, partsOf } from '../core/instrument.ts';
import { titlesOf } from '../core/instrument-titles.ts';
import type { Language } from './language.ts';
import { resultText } from './result.ts';

/** Sheets of printed figures: entering them, taking them in, and what a checker says of them. */
const th = {
  title: 'คะแนนจากเอกสาร',
  lead: 'กรอกคะแนนตามที่พิมพ์ในเอกสารของปีนี้ กรอกเท่าที่มีและบันทึกได้ทุกเมื่อ ระบบคำนวณส่วนที่เหลือและบอกตัวเลขที่ไม่ตรงกัน',
  readOnly: 'ท่านดูได้แต่แก้ไขไม่ได้ ผู้ประสานงานของหน่วยงานเป็นผู้กรอก',
  saved: (number: number) => `บันทึกแล้ว (ครั้งที่ ${number})`,
  goOn: 'ดูผลของปีนี้',
  notYet: 'ยังไม่มีคะแนนของปีนี้',
  source: 'เอกสารที่เป็นที่มา',
  sourceHint: 'เช่น รายงานผลการประเมิน ITA ประจำปี ตารางที่ 2 หน้า 14',
  note: 'หมายเหตุ',
  complete: 'กรอกครบทุกตัวเลขที่มีในเอกสารแล้ว',
  completeHint: 'ทำเครื่องหมายเมื่อพร้อมให้ผู้ดูแลระบบนำไปรวมในผลของทั้งรอบ แก้ไขภายหลังได้',
  save: 'บันทึก',
  whole: 'ภาพรวม เครื่องมือ และตัวชี้วัด',
  details: 'รายข้อ',
  detailsLead: 'ถ้าเอกสารมีคะแนนรายข้อหรือผลการตรวจรายการ เปิดตัวชี้วัดที่ต้องการแล้วกรอก',
  filled: (n: number) => `${n} ค่า`,
  people: 'จำนวนผู้ตอบ',
  peopleHint: 'ถ้าเอกสารบอกไว้ ระบบจะตรวจว่าคะแนนรายข้อเป็นไปได้กับจำนวนนี้หรือไม่',
  figure: 'รายการ',
  score: 'คะแนน',
  both: 'รวมสองส่วน',
  item: 'ผลการตรวจ',
  blank: 'ไม่ระบุ',
  has: 'มี (100)',
  hasNot: 'ไม่มี (0)',
  theirs: (value: string) => `ผู้อื่นบันทึกไว้: ${value}`,
  theirsNone: 'ผู้อื่นลบค่านี้แล้ว',
  staleAdvice: (name: string, when: string) =>
    `${name || 'ผู้อื่น'} บันทึกเมื่อ ${when} สิ่งที่ท่านพิมพ์ยังอยู่ครบ ค่าที่ต่างกันแสดงไว้ใต้ช่อง หากกดบันทึกอีกครั้ง ค่าของท่านจะเป็นค่าล่าสุด`,
  check: 'ผลการตรวจตัวเลข',
  allAgree: 'ตัวเลขทุกระดับที่กรอกตรงกัน',
  nothingToCompare: 'ยังไม่มีตัวเลขสองระดับให้เทียบกัน',
  contradictions: (n: number) => `ตัวเลขที่ไม่ตรงกัน ${n} แห่ง`,
  contradictionsAdvice: 'ตัวเลขที่ไม่ตรงกันไม่ถูกแก้ให้ ผลของปีนี้ใช้ตัวเลขตามที่กรอก โปรดเทียบกับเอกสารว่าพิมพ์ผิดที่ใด',
  given: 'ที่กรอก',
  computed: 'ที่คำนวณได้',
  difference: 'ต่างกัน',
  from: 'คำนวณจาก',
  touches: 'มีผลต่อ',
  cut: 'ตรงกันถ้าเอกสารตัดทศนิยมตำแหน่งถัดไปทิ้ง ระบบปัดเศษตามเกณฑ์ของปีนั้น',
  remedy: (name: string, given: string, needed: string) =>
    `ถ้า ${name} เป็น ${needed} แทน ${given} ตัวเลขจะตรงกัน`,
  likely: { slip: 'ต่างกันเพียงหลักเดียวหรือสลับหลัก', copy: 'ซ้ำกับรายการข้างเคียง' },
  missing: 'ที่ยังขาด',
  lacks: (name: string, missing: string) => `คำนวณ ${name} ไม่ได้ เพราะยังไม่มี ${missing}`,
  more: (n: number) => `และอีก ${n} รายการ`,
  level: 'ระดับ',
  levelUndecided: (titles: string) => `ยังชี้ขาดไม่ได้ อาจเป็น ${titles}`,
  fitsPeople: (channel: string, n: number) =>
    `${channel}: คะแนนรายข้อเข้ากันได้กับผู้ตอบ ${n} คน (ไม่ได้แปลว่ามีผู้ตอบเท่านี้จริง)`,
  fitsNot: (channel: string, n: number, keys: string) =>
    `${channel}: ผู้ตอบ ${n} คนให้คะแนนเหล่านี้ไม่ได้: ${keys} โปรดตรวจจำนวนผู้ตอบหรือคะแนน`,
  fitsTogetherNot: (channel: string, n: number) =>
    `${channel}: คะแนนรายข้อเข้ากันไม่ได้กับผู้ตอบ ${n} คน โปรดตรวจจำนวนผู้ตอบหรือคะแนน`,
  takeIn: 'วางจาก Excel หรือ PDF หรือส่งไฟล์',
  paste: 'วางข้อความที่นี่',
  pasteHint:
    'บรรทัดละหนึ่งรายการ เช่น “i1 90.19” หรือ “ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ 87.47” หรือ “e2 93.63 84.44” (Public แล้ว Survey) ใช้เลขไทยได้',
  look: 'ตรวจก่อนนำเข้า',
  file: 'ไฟล์ CSV หรือ Excel',
  fileHint: 'คอลัมน์แรกเป็นรหัส คอลัมน์ท้ายเป็นคะแนน ใช้แบบฟอร์มด้านล่างได้ รับ UTF-8 และ TIS-620',
  send: 'ส่งไฟล์',
  template: 'แบบฟอร์มที่มีรหัสของปีนี้',
  reading: 'ตรวจก่อนนำเข้า',
  understood: (n: number) => `อ่านเข้าใจ ${n} ค่า`,
  understoodNone: 'ไม่พบตัวเลขที่อ่านได้',
  refused: (n: number) => `อ่านไม่เข้าใจ ${n} บรรทัด`,
  refusedAdvice: 'บรรทัดเหล่านี้จะไม่ถูกนำเข้า แก้ในช่องด้านล่างแล้วกดตรวจอีกครั้ง หรือนำเข้าเฉพาะที่อ่านได้ก่อนก็ได้',
  pasteCut: (lines: number) =>
    `ข้อความที่วางยาวเกินไป ระบบเก็บไว้เพียง ${lines} บรรทัดแรก โปรดตรวจและนำเข้าส่วนนี้ก่อน แล้ววางส่วนที่เหลือต่อ`,
  skipped: (n: number) => `ข้าม ${n} บรรทัดที่ไม่มีตัวเลข`,
  line: 'บรรทัด',
  now: 'ค่าเดิม',
  readAs: 'อ่านได้เป็น',
  take: (n: number) => `นำเข้า ${n} ค่า`,
  lookAgain: 'ตรวจอีกครั้ง',
  backToSheet: 'กลับไปหน้ากรอกคะแนน',
  versions: 'การบันทึกที่ผ่านมา',
  versionLine: (number: number, name: string, when: string, figures: number) =>
    `ครั้งที่ ${number} · ${when} · ${name || 'ระบบ'} · ${figures} ค่า`,
  addYear: 'กรอกคะแนนของปีที่ผ่านมา',
  addYearLead: 'กรอกจากรายงานของหน่วยงานหรือประกาศของปีนั้น เริ่มจากคะแนนรวมอย่างเดียวก็ได้',
  year: 'ปีงบประมาณ',
  open: 'ไปกรอก',
  columns: ['รหัส', 'รายการ', 'คะแนน'],
  fileName: 'คะแนนจากเอกสาร',
};
const en: typeof th = {
  title: 'Printed figures',
  lead: 'Enter the figures as the document of this year prints them: as many as you have, saved whenever you like. The rest is computed, and what does not agree is shown.',
  readOnly: 'You may look but not change; the agency’s coordinator enters the figures',
  saved: (number) => `Saved (version ${number})`,
  goOn: 'See this year’s result',
  notYet: 'There are no figures of this year yet',
  source: 'The document',
  sourceHint: 'For example: report of the ITA of that year, table 2, page 14',
  note: 'Note',
  complete: 'Everything that the document prints is entered',
  completeHint:
    'Tick when the administrator may take it into the result of the whole year; it can be changed later',
  save: 'Save',
  whole: 'Total, tools and indicators',
  details: 'Questions and items',
  detailsLead: 'Where the document has them: open an indicator and fill in what is there',
  filled: (n) => `${n}`,
  people: 'Respondents',
  peopleHint:
    'Where the document says so: it is then checked whether that many people can give these scores',
  figure: 'Figure',
  score: 'Score',
  both: 'Both parts',
  item: 'Found',
  blank: 'not said',
  has: 'There (100)',
  hasNot: 'Not there (0)',
  theirs: (value) => `Saved by somebody else: ${value}`,
  theirsNone: 'Somebody else took this away',
  staleAdvice: (name, when) =>
    `${name || 'Somebody else'} saved at ${when}. Everything you typed is still here; where the two differ it says so below the box. If you save again, yours is the latest.`,
  check: 'What the check says',
  allAgree: 'The figures agree at every level',
  nothingToCompare: 'There are no two levels to compare yet',
  contradictions: (n) => `${n} figures do not agree`,
  contradictionsAdvice:
    'Nothing is corrected for you: this year’s result shows the figures as entered. Compare with the document to see which is misprinted.',
  given: 'Entered',
  computed: 'Computed',
  difference: 'Difference',
  from: 'Computed from',
  touches: 'Bears on',
  cut: 'Agrees where the document cut decimals off; here they are rounded as the year’s rules say',
  remedy: (name, given, needed) =>
    `Were ${name} ${needed} instead of ${given}, the figures would agree`,
  likely: { slip: 'one digit, or two changed places', copy: 'the same as its neighbour' },
  missing: 'Still missing',
  lacks: (name, missing) => `${name} cannot be computed without ${missing}`,
  more: (n) => `and ${n} more`,
  level: 'Level',
  levelUndecided: (titles) => `Undecided; may be ${titles}`,
  fitsPeople: (channel, n) =>
    `${channel}: the scores are consistent with ${n} respondents (which does not say there were)`,
  fitsNot: (channel, n, keys) =>
    `${channel}: ${n} respondents cannot give these scores: ${keys}. See the number or the scores.`,
  fitsTogetherNot: (channel, n) =>
    `${channel}: the scores are not consistent with ${n} respondents. See the number or the scores.`,
  takeIn: 'Paste from Excel or a PDF, or send a file',
  paste: 'Paste here',
  pasteHint:
    'One figure a line, for example “i1 90.19”, “ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ 87.47” or “e2 93.63 84.44” (Public, then Survey). Thai digits are fine.',
  look: 'Look before it goes in',
  file: 'CSV or Excel file',
  fileHint:
    'Codes in the first column, scores in the last; there is a template below. UTF-8 and TIS-620 are read.',
  send: 'Send the file',
  template: 'Template with the codes of this year',
  reading: 'Before it goes in',
  understood: (n) => `${n} figures understood`,
  understoodNone: 'No figure was found',
  refused: (n) => `${n} lines not understood`,
  refusedAdvice:
    'These lines will not go in. Mend them in the box below and look again, or take in the rest first.',
  pasteCut: (lines) =>
    `What was pasted is too long; the first ${lines} lines were kept. Look at these and take them in, then paste the rest.`,
  skipped: (n) => `${n} lines without a figure left out`,
  line: 'Line',
  now: 'So far',
  readAs: 'Read as',
  take: (n) => `Take in ${n} figures`,
  lookAgain: 'Look again',
  backToSheet: 'Back to the figures',
  versions: 'Earlier saves',
  versionLine: (number, name, when, figures) =>
    `Version ${number} · ${when} · ${name || 'the program'} · ${figures} figures`,
  addYear: 'Enter the figures of a past year',
  addYearLead:
    'From the agency’s report or the announcement of that year; the total alone is enough to begin with',
  year: 'Fiscal year',
  open: 'Go',
  columns: ['code', 'figure', 'score'],
  fileName: 'printed-figures',
};
export const sheetText = { th, en };

/** What a figure is called beside others: `ตัวชี้วัดที่ 4 …`, `e2 (Public)`, `IIT`. */
export function figureName(instrument: Instrument, key: string, language: Language): string {
  if (key === 'total') return resultText[language].overall;
  const indicators = instrument.tools.flatMap((tool) => tool.indicators.map(({ code }) => code));
  const [prefix, code] = prefixed(instrument, key);
  const title = titlesOf(instrument).get(code)?.[language] ?? '';
  const number = indicators.indexOf(code) + 1;
  const name = number > 0 ? `${resultText[language].indicator} ${number} ${title}` : code;
  return prefix === '' ? name : `${name} (${prefix})`;
}

/** `eit1.e2` is the part EIT1 and the code e2. */
function prefixed(instrument: Instrument, key: string): [part: string, code: string] {
  const channel = channelsOf(instrument).find((one) => key.startsWith(`${one}.`));
  const part = partsOf(instrument).find((one) => one.channel === channel);
  return channel ? [part?.code ?? channel, key.slice(channel.length + 1)] : ['', key];
}
