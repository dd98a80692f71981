import { tidy, toArabicDigits } from '../kit/thai.ts';
import { hundredths } from './band.ts';

/** The scores of one band as it was typed, both ends belonging to it; an end left open is missing. */
export interface TypedRange {
  readonly low?: number;
  readonly high?: number;
}

const NUMBER = '(\\d{1,3}(?:\\.\\d+)?)';
const FROM = '(?:ตั้งแต่|ระหว่าง|จาก|from|between)?';
const BELOW = '(?:<|น้อยกว่า|ต่ำกว่า|ไม่ถึง|below|under)';

/** Each way of writing a range, with what its numbers mean. */
const FORMS: readonly (readonly [RegExp, (a: number, b: number) => TypedRange])[] = [
  [
    form(`${FROM}${NUMBER}(?:-|ถึง|แต่|to|and)+${BELOW}${NUMBER}`),
    (a, b) => ({ low: a, high: b - 1 }),
  ],
  [
    form(`${FROM}${NUMBER}(?:-|ถึง|to|and)${NUMBER}`),
    (a, b) => ({ low: Math.min(a, b), high: Math.max(a, b) }),
  ],
  [
    form(`(?:>=|≥|ไม่ต่ำกว่า|ไม่น้อยกว่า|ตั้งแต่|from)?${NUMBER}(?:ขึ้นไป|\\+|upwards|andabove)?`),
    (a) => ({ low: a }),
  ],
  [form(`(?:>|มากกว่า|สูงกว่า|เกินกว่า|เกิน|above|over)${NUMBER}(?:ขึ้นไป)?`), (a) => ({ low: a + 1 })],
  [form(`${BELOW}${NUMBER}(?:ลงมา|ลงไป)?`), (a) => ({ high: a - 1 })],
  [form(`(?:<=|≤|ไม่เกิน|upto)${NUMBER}`), (a) => ({ high: a })],
  [form(`${NUMBER}(?:ลงมา|ลงไป)`), (a) => ({ high: a })],
];

function form(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}

/** `95 ขึ้นไป`, `>97.50`, `๘๕–๙๔`, `<85`; or why it cannot be read. */
export function readRange(text: string): TypedRange | 'notARange' | 'notAScore' {
  const plain = toArabicDigits(tidy(text))
    .toLowerCase()
    .replace(/คะแนน|ร้อยละ|points?|scores?|[%\s]/g, '')
    .replace(/[–—−~]/g, '-');
  for (const [pattern, meaning] of FORMS) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const ends = found.slice(1).map((number) => hundredths(number));
    if (ends.includes(undefined)) return 'notAScore';
    const [a = 0, b = 0] = ends;
    return meaning(a, b);
  }
  return 'notARange';
}
