import { tidy, toArabicDigits } from '../kit/thai.ts';

/**
 * Takes out of a text what tells who somebody is: before it is written down anywhere. Rather too much
 * than too little: Thai has no spaces between words, so after a title everything up to the next space
 * goes. What was taken out leaves its kind behind, as `⟦phone⟧`.
 */
export const MASKED_KINDS = [
  'phone',
  'id',
  'number',
  'mail',
  'link',
  'line',
  'name',
  'words',
] as const;
export type MaskedKind = (typeof MASKED_KINDS)[number];

export function maskText(text: string): string {
  let masked = tidy(text.replace(/[⟦⟧]/g, ' '));
  for (const [pattern, put] of MASKS) masked = masked.replace(pattern, put);
  return tidy(masked);
}

/** A reviewer's own words, wherever they stand. */
export function coverWords(text: string, words: string): string {
  const wanted = tidy(words);
  return wanted === '' ? text : text.replaceAll(wanted, mark('words'));
}

export function mark(kind: MaskedKind): string {
  return `⟦${kind}⟧`;
}

const as = (kind: MaskedKind) => () => mark(kind);

const DIGIT = '[0-9๐-๙]';
/** A word of a name, and what may follow it closely. */
const THAI_NAME = '[ก-ฮะ-์]+';
const THAI_TITLES = [
  'นางสาว',
  '(?<!ขุน)นาง(?!แบบ|เลิ้ง)',
  '(?<!ท|เจ้า)นาย(?!ก|จ้าง|ทะเบียน|ช่าง|หน้า|อำเภอ|ทหาร|ตรวจ|ท่า|ทุน)',
  '(?<!ขอบ|ขอบพระ|พระ|บุญ|เป็น|สมนา|อกตัญญู)คุณ(?!ภาพ|ธรรม|สมบัติ|ค่า|วุฒิ|ประโยชน์|ลักษณ|ูปการ|ครับ|ค่ะ|คะ)',
  '(?<!รุ่น)พี่(?!น้อง|เลี้ยง)',
  '(?<!ถ)ลุง',
  'ป้า(?!ย)',
  'เจ๊',
  'เฮีย',
  'ผอ\\.',
  'ดร\\.',
  'ผศ\\.',
  'รศ\\.',
  '(?<![ก-ฮ])ศ\\.',
  'น\\.\\s?ส\\.',
  'ด\\.\\s?[ชญ]\\.',
  'พล\\.\\s?[ตทอ]\\.\\s?[ตทอจ]\\.',
  '[รพสจ]\\.\\s?[ตทอส]\\.\\s?[ตทอ]\\.',
  'ด\\.\\s?ต\\.',
  'ว่าที่\\s?ร\\.\\s?[ตทอ]\\.',
].join('|');

type Mask = readonly [pattern: RegExp, put: (found: string) => string];

const MASKS: readonly Mask[] = [
  [/(?:https?:\/\/|www\.)\S+/gi, as('link')],
  [/[^\s@⟦⟧]+@[^\s@⟦⟧]+\.[^\s@⟦⟧]+/g, as('mail')],
  [
    /(?:line\s*(?:id)?|ไลน์\s*(?:ไอดี)?|ไอดี\s*(?:ไลน์)?)\s*[:=]?\s*@?[a-z0-9][a-z0-9._-]{2,}/gi,
    as('line'),
  ],
  [/@[a-z0-9][a-z0-9._-]{2,}/gi, as('line')],
  [new RegExp(`\\+?${DIGIT}(?:[ .()/–-]{0,2}${DIGIT}){6,}`, 'g'), digits],
  [
    new RegExp(
      `(?:${THAI_TITLES})\\s{0,2}(?:${THAI_NAME}|[A-Za-z]+)(?:\\s${THAI_NAME}(?=[\\s.,;:!?)]|$))?`,
      'g',
    ),
    as('name'),
  ],
  [/\b(?:mr|mrs|ms|miss|dr|khun)\b\.?\s+[a-z]+(?:\s+[A-Z][a-z]+)?/gi, as('name')],
];

/** From one Buddhist year to another, from one hour to another: nobody's number. */
const YEARS = /^25\d\d\s?[-–]\s?25\d\d$/;
const HOURS = /^[0-2]\d\.[0-5]\d\s?[-–]\s?[0-2]\d\.[0-5]\d$/;

function digits(found: string): string {
  const arabic = toArabicDigits(found);
  if (YEARS.test(arabic) || HOURS.test(arabic)) return found;
  const plain = arabic.replace(/[^0-9+]/g, '');
  if (/^\d{13}$/.test(plain)) return mark('id');
  return /^(0|\+)\d{8,}$/.test(plain) ? mark('phone') : mark('number');
}
