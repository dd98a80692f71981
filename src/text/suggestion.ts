import { MASKED_KINDS, type MaskedKind, mark } from '../core/masking.ts';
import type { Language } from './language.ts';

const th = {
  reviewTitle: 'ตรวจข้อเสนอแนะ',
  reviewLead:
    'ระบบปิดบังเบอร์โทรศัพท์ เลขประจำตัว อีเมล ไอดีไลน์ และชื่อที่มีคำนำหน้าไว้แล้วก่อนเก็บ โปรดอ่านอีกครั้งว่ายังมีสิ่งที่บอกตัวผู้เขียนหรือผู้อื่นหรือไม่ แล้วจึงอนุญาต',
  counts: (waiting: number, released: number, withheld: number) =>
    `รอตรวจ ${waiting} · อนุญาตแล้ว ${released} · ไม่อนุญาต ${withheld}`,
  nothing: 'ไม่มีข้อเสนอแนะรอตรวจ',
  cover: 'คำที่ให้ปิดเพิ่ม (ถ้ามี)',
  coverHint: 'คัดลอกคำจากข้อความ ระบบปิดทุกแห่งที่มีคำนี้',
  release: 'อนุญาตให้หน่วยงานอ่าน',
  withhold: 'ไม่อนุญาต และลบข้อความ',
  next: 'ข้ามไปชุดถัดไป',
  title: 'ข้อเสนอแนะจากผู้ตอบ',
  lead: 'ข้อความเรียงสุ่ม ไม่โยงถึงคำตอบหรือผู้ตอบ ส่วนในวงเล็บคือสิ่งที่ระบบหรือผู้ตรวจปิดไว้',
  collecting: 'แบบสำรวจยังเปิดรับคำตอบอยู่ อ่านข้อเสนอแนะได้เมื่อปิดรับแล้ว',
  few: 'ยังไม่มีแบบสำรวจใดที่มีข้อเสนอแนะที่อนุญาตแล้วครบ 5 ข้อความ จึงยังไม่แสดง เพื่อมิให้รู้ตัวผู้เขียน',
  masked: {
    phone: '[เบอร์โทรศัพท์]',
    id: '[เลขประจำตัว]',
    number: '[ตัวเลข]',
    mail: '[อีเมล]',
    link: '[ลิงก์]',
    line: '[ไอดีไลน์]',
    name: '[ชื่อ]',
    words: '[ปิดไว้]',
  } satisfies Record<MaskedKind, string>,
};
const en: typeof th = {
  reviewTitle: 'Review suggestions',
  reviewLead:
    'Telephone numbers, ID numbers, e-mail, LINE IDs and names behind a title were masked before anything was kept. Please read once more whether anything still tells who wrote it or whom it is about, then release it.',
  counts: (waiting, released, withheld) =>
    `${waiting} waiting · ${released} released · ${withheld} withheld`,
  nothing: 'No suggestion is waiting',
  cover: 'Words to cover as well, if any',
  coverHint: 'Copy them from the text; they are covered wherever they stand',
  release: 'Let the agency read it',
  withhold: 'Withhold it and delete the words',
  next: 'Skip to the next ones',
  title: 'Suggestions by respondents',
  lead: 'In random order, without a link to answers or people. What stands in brackets was masked by the machine or covered by the reviewer.',
  collecting: 'The survey is still open. Suggestions can be read when it has closed.',
  few: 'No survey has five released suggestions yet, so none are shown: nobody who wrote one shall be found.',
  masked: {
    phone: '[telephone]',
    id: '[ID number]',
    number: '[number]',
    mail: '[e-mail]',
    link: '[link]',
    line: '[LINE ID]',
    name: '[name]',
    words: '[covered]',
  },
};
export const suggestionText = { th, en };

/** A masked text with what was taken out in words. */
export function sayMasked(text: string, language: Language): string {
  return MASKED_KINDS.reduce(
    (said, kind) => said.replaceAll(mark(kind), suggestionText[language].masked[kind]),
    text,
  );
}
