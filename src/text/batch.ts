import type { BatchDocument, BatchState } from '../core/batch.ts';
import type { FieldFault } from '../core/problem.ts';
import { documentText } from './document.ts';
import type { Language } from './language.ts';

/** Documents of many agencies in one go. */
const count = (n: number) => n.toLocaleString('en');
const th = {
  title: 'เอกสารเป็นชุด',
  lead: 'ทำเอกสาร PDF ของทุกหน่วยงานในกลุ่มที่ท่านดูแล หรือทุกฉบับของหน่วยงานของท่าน ในครั้งเดียว ระบบทำต่อแม้ท่านปิดหน้านี้ แล้วดาวน์โหลดเป็นไฟล์ ZIP เก็บไว้ให้ 7 วัน',
  ask: 'ขอเอกสารชุดใหม่',
  noYear: 'ยังไม่มีผลที่ประกาศแล้ว จึงยังทำเอกสารเป็นชุดไม่ได้',
  year: 'ผลของปี',
  of: 'ของหน่วยงานใด',
  all: 'ทุกหน่วยงานที่ท่านดูแล',
  documents: 'เอกสาร',
  result: 'ผลการประเมินหน้าเดียว',
  language: 'ภาษา',
  languages: { th: 'ไทย', en: 'อังกฤษ' },
  start: 'เริ่มทำ',
  yours: 'ชุดที่ท่านขอไว้',
  none: 'ยังไม่มี',
  batch: (id: number) => `ชุดที่ ${id}`,
  whole: 'ทุกหน่วยงานที่ดูแล',
  askedAt: 'ขอเมื่อ',
  until: (day: string) => `เก็บไว้ถึง ${day}`,
  state: 'สถานะ',
  states: {
    working: 'กำลังทำ',
    done: 'เสร็จแล้ว',
    cancelled: 'หยุดไว้',
  } satisfies Record<BatchState, string>,
  progress: (made: number, of: number) => `ทำแล้ว ${count(made)} จาก ${count(of)} ฉบับ`,
  failed: (n: number) => `ทำไม่ได้ ${count(n)} ฉบับ`,
  size: (mb: string) => `${mb} MB`,
  download: 'ดาวน์โหลด ZIP',
  partly: 'ดาวน์โหลดเท่าที่เสร็จแล้ว',
  cancel: 'หยุด',
  resume: 'ทำต่อ',
  again: 'ลองฉบับที่ทำไม่ได้อีกครั้ง',
  remove: 'ลบชุดนี้',
  look: 'หน้านี้ปรับเองขณะที่กำลังทำ ถ้าไม่ปรับ ให้เปิดหน้านี้ใหม่',
  failures: 'ฉบับที่ทำไม่ได้',
  moreFailures: (n: number) => `และอีก ${count(n)} ฉบับ`,
  agency: 'หน่วยงาน',
  why: 'เหตุ',
  reasons: {
    notFound: 'ไม่มีผลของปีนี้ หรือท่านไม่ได้ดูแลหน่วยงานนี้แล้ว',
    notAllowed: 'บทบาทของท่านเปิดเอกสารนี้ไม่ได้แล้ว',
    tooLong: 'เอกสารยาวเกินไป',
    tooSlow: 'จัดหน้าไม่เสร็จในเวลาที่กำหนด โปรดสั่งทำใหม่ หรือทำทีละเล่มโดยปิดบางส่วน',
    typesetting: 'จัดหน้าไม่สำเร็จ โปรดแจ้งผู้ดูแลระบบ',
    unexpected: 'ระบบทำเอกสารฉบับนี้ไม่สำเร็จ สาเหตุบันทึกไว้แล้ว โปรดแจ้งผู้ดูแลระบบ',
  } as Readonly<Record<string, string>>,
  otherReason: 'ทำไม่สำเร็จ โปรดลองอีกครั้ง',
  back: 'กลับไปเอกสารเป็นชุด',
};
const en: typeof th = {
  title: 'Documents in sets',
  lead: 'PDF documents of every agency of a group you are in charge of, or all of your own agency, in one go. Work goes on when you leave this page; take them as one ZIP file, kept for 7 days.',
  ask: 'Ask for a new set',
  noYear: 'Nothing has been published yet, so there is nothing to make documents of',
  year: 'Results of',
  of: 'Of which agencies',
  all: 'All that you are in charge of',
  documents: 'Documents',
  result: 'The result on one page',
  language: 'Language',
  languages: { th: 'Thai', en: 'English' },
  start: 'Begin',
  yours: 'Sets you asked for',
  none: 'None yet',
  batch: (id) => `Set ${id}`,
  whole: 'all agencies in charge',
  askedAt: 'Asked for',
  until: (day) => `Kept until ${day}`,
  state: 'State',
  states: { working: 'Being made', done: 'Done', cancelled: 'Stopped' },
  progress: (made, of) => `${count(made)} of ${count(of)} made`,
  failed: (n) => `${count(n)} could not be made`,
  size: (mb) => `${mb} MB`,
  download: 'Download ZIP',
  partly: 'Download what is done',
  cancel: 'Stop',
  resume: 'Go on',
  again: 'Try those again that could not be made',
  remove: 'Delete this set',
  look: 'This page follows by itself while they are made; if it does not, load it again.',
  failures: 'Could not be made',
  moreFailures: (n) => `and ${count(n)} more`,
  agency: 'Agency',
  why: 'Why',
  reasons: {
    notFound: 'No result of this year, or you are not in charge of this agency any more',
    notAllowed: 'Your role may not open this document any more',
    tooLong: 'The document is too long',
    tooSlow: 'It was not laid out in time; order it again, or make it alone with fewer sections',
    typesetting: 'It could not be laid out; tell the administrator',
    unexpected: 'It could not be made; the reason is in the log, tell the administrator',
  },
  otherReason: 'It could not be made; try again',
  back: 'Back to documents in sets',
};
export const batchText = { th, en };

export function documentName(document: BatchDocument, language: Language): string {
  return document === 'result'
    ? batchText[language].result
    : documentText[language].shapesShort[document];
}

type Facts = FieldFault['details'];
export const batchFaults = {
  th: {
    batchEmpty: (_: Facts) => 'ไม่มีหน่วยงานที่ท่านดูแลในกลุ่มนี้ที่มีผลของปีที่เลือก โปรดเลือกกลุ่มหรือปีอื่น',
    batchTooMany: (d: Facts) => `ท่านมีชุดที่ยังทำไม่เสร็จ ${d?.most} ชุดแล้ว โปรดรอให้เสร็จหรือหยุดชุดหนึ่งก่อน`,
    batchTooLarge: (d: Facts) => `ชุดนี้มี ${d?.size} ฉบับ ทำได้ครั้งละไม่เกิน ${d?.most} โปรดแบ่งเป็นหลายชุด`,
  },
  en: {
    batchEmpty: (_: Facts) =>
      'No agency you are in charge of in this group has a result of that year; choose another group or year',
    batchTooMany: (d: Facts) =>
      `You have ${d?.most} sets that are not done; wait for one or stop it`,
    batchTooLarge: (d: Facts) =>
      `That would be ${d?.size} documents; at most ${d?.most} at once. Split it into several sets`,
  },
};
