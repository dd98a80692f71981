import type { ReleasedChannel } from '../core/release.ts';
import type { Gap } from '../core/result.ts';
import type { ResultView } from '../core/result-view.ts';
import type { Language } from './language.ts';

/** Results: on pages, on paper, in lists. */
const th = {
  title: 'ผลการประเมิน',
  lead: 'ผลที่ประกาศแล้วของแต่ละรอบ ทุกตัวเลขคำนวณซ้ำได้จากข้อมูลเปิด',
  year: (year: number) => `ปีงบประมาณ พ.ศ. ${year}`,
  resultOf: 'ผลการประเมินคุณธรรมและความโปร่งใส',
  overall: 'คะแนนภาพรวม',
  level: 'ระดับผลการประเมิน',
  noLevel: 'ยังจัดระดับไม่ได้',
  pass: (pass: number) => `เกณฑ์ผ่าน ${pass}`,
  passed: 'ผ่านเกณฑ์',
  notPassed: 'ยังไม่ผ่านเกณฑ์',
  andMore: ' · ',
  tool: 'เครื่องมือ',
  weight: 'น้ำหนัก',
  score: 'คะแนน',
  rank: 'อันดับ',
  noRanks: 'ยังไม่จัดอันดับ เพราะบางตัวชี้วัดยังไม่มีคะแนน',
  indicator: 'ตัวชี้วัด',
  indicators: 'คะแนนรายตัวชี้วัด',
  question: 'ข้อคำถาม',
  questions: 'คะแนนรายข้อคำถาม',
  items: 'รายการเปิดเผยข้อมูล',
  item: 'รายการ',
  code: 'ข้อ',
  respondents: 'ผู้ตอบ',
  people: (n: number) => `${n} คน`,
  minimum: 'ขั้นต่ำ',
  channel: 'แบบสำรวจ',
  fewRespondents: (least: number) => `น้อยกว่า ${least} คน`,
  nobody: 'ไม่มีผู้ตอบ',
  notSaid: 'เอกสารไม่ได้ระบุ',
  belowSample: 'ไม่ถึงขั้นต่ำ',
  belowMinimum: 'ผู้ตอบไม่ถึงขั้นต่ำ โปรดใช้คะแนนด้วยความระมัดระวัง',
  withheld: 'ไม่แสดง',
  withheldWhy: (least: number) =>
    `ผู้ตอบน้อยกว่า ${least} คน จึงไม่แสดงคะแนนรายข้อและรายตัวชี้วัดเพื่อคุ้มครองผู้ตอบ แต่ยังนับรวมในคะแนนภาพรวม`,
  printed: 'ผลนี้มาจากคะแนนที่พิมพ์ในเอกสารของปีนั้น ส่วนที่เอกสารไม่มีคำนวณจากคะแนนที่มี ตรวจซ้ำถึงคำตอบรายคนไม่ได้',
  noScore: 'ไม่มีคะแนน',
  notPrinted: 'เอกสารไม่ได้พิมพ์ไว้',
  notEntered: 'ยังไม่ได้กรอก',
  chartAbout: (figures: string) => `แผนภูมิแท่งเทียบกับเกณฑ์ผ่าน: ${figures}`,
  levelScale: 'เกณฑ์ระดับผลการประเมิน',
  gaugeAbout: (value: string, steps: string) =>
    `คะแนน ${value} บนมาตร 0 ถึง 100 ระดับเปลี่ยนที่ ${steps}`,
  edition: (number: number) => `ฉบับที่ ${number}`,
  publishedOn: (day: string) => `ประกาศเมื่อ ${day}`,
  hash: 'รหัสตรวจสอบ',
  check: 'ตรวจสอบผลนี้',
  checkHow: 'ดาวน์โหลดข้อมูลเปิดของทั้งรอบ แล้วคำนวณซ้ำด้วยคำสั่ง',
  onPaper: 'เอกสารสรุปหนึ่งหน้า (PDF)',
  draft: 'ร่าง DRAFT',
  draftNote: 'ยังไม่ประกาศ ห้ามใช้อ้างอิง',
  corrected: (number: number, day: string) => `ฉบับแก้ไข ครั้งที่ ${number - 1} ประกาศเมื่อ ${day}`,
  olderEdition: 'ท่านกำลังดูฉบับก่อนแก้ไข',
  toCurrent: 'ดูฉบับปัจจุบัน',
  editions: 'ฉบับที่ประกาศ',
  reason: 'เหตุผล',
  firstEdition: 'ประกาศครั้งแรก',
  whole: 'รวมทั้งตัวชี้วัด',
  whereFrom: 'ที่มาของตัวเลขนี้',
  byTool: 'คะแนนรายเครื่องมือ',
  details: 'รายละเอียดรายตัวชี้วัด',
  explain: 'ที่มาของตัวเลข',
  explainLead: 'ไล่จากตัวเลขนี้ลงไปถึงผลรวมคะแนนคำตอบและผลการตรวจแต่ละรายการ',
  backToResult: 'กลับไปหน้าผลของหน่วยงาน',
  nonePublished: 'ยังไม่มีผลที่ประกาศ',
  noneFound: 'ไม่พบหน่วยงานตามคำค้น โปรดตรวจตัวสะกดหรือใช้คำที่สั้นลง',
  search: 'ค้นหาหน่วยงาน',
  searchHint: 'พิมพ์ส่วนใดของชื่อ ชื่อย่อ หรือรหัสก็ได้',
  find: 'ค้นหา',
  agency: 'หน่วยงาน',
  agencies: (n: number) => `${n} หน่วยงาน`,
  nextPage: 'หน้าถัดไป',
  previousPage: 'หน้าก่อน',
  pageQr: 'คิวอาร์โค้ดไปยังหน้าผลนี้',
};
const en: typeof th = {
  title: 'Results',
  lead: 'Published results of each cycle. Every figure can be recomputed from open data.',
  year: (year) => `Fiscal year ${year} (B.E.)`,
  resultOf: 'Integrity and transparency: result',
  overall: 'Overall score',
  level: 'Level',
  noLevel: 'No level yet',
  pass: (pass) => `Pass ${pass}`,
  passed: 'Passed',
  notPassed: 'Not passed',
  andMore: ' · ',
  tool: 'Tool',
  weight: 'Weight',
  score: 'Score',
  rank: 'Rank',
  noRanks: 'There are no ranks yet, as some indicators have no score.',
  indicator: 'Indicator',
  indicators: 'Scores by indicator',
  question: 'Question',
  questions: 'Scores by question',
  items: 'Disclosure items',
  item: 'Item',
  code: 'No.',
  respondents: 'Respondents',
  people: (n) => `${n}`,
  minimum: 'Minimum',
  channel: 'Survey',
  fewRespondents: (least) => `fewer than ${least}`,
  nobody: 'nobody answered',
  notSaid: 'the document does not say',
  belowSample: 'below the minimum',
  belowMinimum: 'Fewer answered than the minimum: read the score with care',
  withheld: 'withheld',
  withheldWhy: (least) =>
    `Fewer than ${least} people answered. Scores by question and indicator are withheld to protect them; their answers count in the total.`,
  printed:
    'These figures are as printed in a document of that year; what it does not print is computed from what it does. They cannot be recomputed from answers.',
  noScore: 'no score',
  notPrinted: 'not in the document',
  notEntered: 'not entered yet',
  chartAbout: (figures) => `Bars against the pass mark: ${figures}`,
  levelScale: 'Levels of the result',
  gaugeAbout: (value, steps) => `Score ${value} on a scale of 0 to 100; levels change at ${steps}`,
  edition: (number) => `Edition ${number}`,
  publishedOn: (day) => `published on ${day}`,
  hash: 'Hash',
  check: 'Check this result',
  checkHow: 'Download the open data of the whole cycle and recompute it with',
  onPaper: 'One-page summary (PDF)',
  draft: 'DRAFT',
  draftNote: 'Not published; do not cite',
  corrected: (number, day) => `Correction ${number - 1}, published on ${day}`,
  olderEdition: 'You are looking at an edition that was corrected later',
  toCurrent: 'See the current edition',
  editions: 'Published editions',
  reason: 'Reason',
  firstEdition: 'First publication',
  whole: 'The whole indicator',
  whereFrom: 'Where this figure comes from',
  byTool: 'Scores by tool',
  details: 'Details by indicator',
  explain: 'Where a figure comes from',
  explainLead: 'From this figure down to the sums of answers and the verdict on each item',
  backToResult: 'Back to the agency’s result',
  nonePublished: 'Nothing has been published yet',
  noneFound: 'No agency matches. Check the spelling or use a shorter word.',
  search: 'Search for an agency',
  searchHint: 'Any part of its name, abbreviation or code',
  find: 'Search',
  agency: 'Agency',
  agencies: (n) => `${n} agencies`,
  nextPage: 'Next page',
  previousPage: 'Previous page',
  pageQr: 'QR code of this result’s page',
};
export const resultText = { th, en };

/** Said where a figure stands when there is none to show. */
export function missingWord(
  { absence }: Pick<ResultView, 'absence'>,
  language: Language,
  withheld = false,
): string {
  return resultText[language][withheld ? 'withheld' : absence];
}

/** How many answered, as far as it may be said. */
export function peopleWord(released: ReleasedChannel, least: number, language: Language): string {
  const t = resultText[language];
  switch (released.release) {
    case 'figures':
      return t.people(released.respondents);
    case 'withheld':
      return t.fewRespondents(least);
    case 'belowSample':
      return t.belowSample;
    case 'nobody':
      return t.nobody;
    case 'printed':
      return released.respondents === null ? t.notSaid : t.people(released.respondents);
  }
}

/** Why a result is not whole yet, for those who publish. */
type Said<K extends Gap['kind']> = (gap: Extract<Gap, { kind: K }>) => string;
type Gaps = { [K in Gap['kind']]: Said<K> };
const gapsTh: Gaps = {
  fewChanged: ({ channel, people }) =>
    `คำตอบแบบสำรวจ ${channel.toUpperCase()} ต่างจากฉบับก่อนเพียง ${people} คน ฉบับนี้จึงยังใช้คำตอบชุดเดิม เพื่อไม่ให้หักลบจนรู้คำตอบของคนส่วนน้อย`,
  nobodyAnswered: ({ channel }) => `ยังไม่มีผู้ตอบแบบสำรวจ ${channel.toUpperCase()}`,
  belowMinimum: ({ channel, respondents, minimum }) =>
    `ผู้ตอบแบบสำรวจ ${channel.toUpperCase()} มี ${respondents} คน ขั้นต่ำ ${minimum} คน`,
  undecided: ({ items }) =>
    items.length > 8 ? `ยังไม่ได้ตัดสิน ${items.length} รายการ` : `ยังไม่ได้ตัดสินรายการ ${items.join(' ')}`,
  contradiction: ({ item, dependsOn }) => `รายการ ${item} ได้คะแนนทั้งที่ ${dependsOn} ไม่ได้คะแนน`,
  printedDiffers: ({ keys }) => `ตัวเลขในเอกสารไม่ตรงกับที่คำนวณ: ${keys.join(' ')}`,
  noTotal: () => 'ยังไม่มีคะแนนรวม',
};
const gapsEn: Gaps = {
  fewChanged: ({ channel, people }) =>
    `The answers to ${channel.toUpperCase()} differ from the edition before by ${people} people only; this edition goes on counting those of before, so that nobody can subtract one from the other`,
  nobodyAnswered: ({ channel }) => `Nobody has answered ${channel.toUpperCase()}`,
  belowMinimum: ({ channel, respondents, minimum }) =>
    `${channel.toUpperCase()} has ${respondents} respondents; the minimum is ${minimum}`,
  undecided: ({ items }) =>
    items.length > 8
      ? `${items.length} items not decided`
      : `Items not decided: ${items.join(' ')}`,
  contradiction: ({ item, dependsOn }) => `${item} scores although ${dependsOn} does not`,
  printedDiffers: ({ keys }) => `Printed figures differ from the computed ones: ${keys.join(' ')}`,
  noTotal: () => 'There is no total yet',
};

export function sayGap(gap: Gap, language: 'th' | 'en'): string {
  const say = (language === 'th' ? gapsTh : gapsEn)[gap.kind] as (gap: Gap) => string;
  return say(gap);
}
