import { asThai } from '../kit/misread.ts';
import { tidy, toArabicDigits } from '../kit/thai.ts';
import { hundredths } from './band.ts';

/** The scores of one band as it was typed, both ends belonging to it; an end left open is missing. */
export interface TypedRange {
  readonly low?: number;
  readonly high?: number;
  /** Typed with the higher score where the lower belongs: `95–85`. */
  readonly isReversed?: true;
}

export type RangeFault = 'notARange' | 'notAScore' | 'decimalComma';

/** `95 ขึ้นไป`, `>97.50`, `๘๕–๙๔`, `[85, 95)`, `85 ≤ x < 95`; or why it cannot be read. */
export function readRange(text: string): TypedRange | RangeFault {
  const written = toArabicDigits(tidy(asThai(text)))
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toLowerCase()
    .replace(/คะแนน|ร้อยละ|points?|scores?|ช่วง|[%\s]/g, '')
    .replace(/[‐‑‒–—―−~〜～]/g, '-');
  const plain = asSigns(written);
  for (const [pattern, meaning] of FORMS) {
    const groups = pattern.exec(plain)?.groups;
    if (!groups) continue;
    const [a, b] = [hundredths(groups.a ?? ''), hundredths(groups.b ?? '0')];
    if (a === undefined || b === undefined) return 'notAScore';
    return meaning({ a, b, ...signsOf(groups) });
  }
  if (/^-\d/.test(plain)) return 'notAScore';
  return /^[^[(]*\d,\d/.test(plain) ? 'decimalComma' : 'notARange';
}

/** Words and double signs as one sign each; what makes another word longer comes first. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/หรือ(?:มาก|สูง)กว่า|ขึ้นไป|andabove|orabove|andover|orover|ormore|upwards?|(?<=\d)\+/g, '↑'],
  [/หรือ(?:น้อย|ต่ำ)กว่า|ลงมา|ลงไป|andbelow|orbelow|orless/g, '↓'],
  [/(?:มาก|สูง)กว่าหรือเท่ากับ|ไม่(?:ต่ำ|น้อย)กว่า|ตั้งแต่|atleast|>=|=>|≧|⩾/g, '≥'],
  [/(?:น้อย|ต่ำ)กว่าหรือเท่ากับ|ไม่(?:มาก|สูง)กว่า|ไม่เกิน|upto|atmost|<=|=<|≦|⩽/g, '≤'],
  [/มากกว่า|สูงกว่า|เกินกว่า|เกิน|above|over|morethan/g, '>'],
  [/น้อยกว่า|ต่ำกว่า|ไม่ถึง|below|under|lessthan/g, '<'],
  [/ระหว่าง|จาก|from|between/g, ''],
  [/จนถึง|ถึง|และ|แต่|until|to|and|but|&/g, '-'],
  [/[,;](?=x?[<>≤≥])/g, '-'],
  [/-+(?=x?[<>≤≥])/g, '-'],
];

function asSigns(written: string): string {
  return WORDS.reduce((text, [word, sign]) => text.replace(word, sign), written);
}

interface Ends {
  readonly a: number;
  readonly b: number;
  /** A sign that leaves out the score beside it. */
  readonly openA: boolean;
  readonly openB: boolean;
}

function signsOf({ signA = '', signB = '' }: Record<string, string>) {
  return { openA: /[<>()]/.test(signA), openB: /[<>()]/.test(signB) };
}

const NUMBER = '\\d{1,15}(?:\\.\\d{1,15})?';
const A = `(?<a>${NUMBER})`;
const B = `(?<b>${NUMBER})`;

/** Each way of writing a range, with what its numbers mean. */
const FORMS: readonly (readonly [RegExp, (ends: Ends) => TypedRange])[] = [
  [form(`(?<signA>[[(])${A}[,;]${B}(?<signB>[\\])])`), between],
  [form(`${A}(?<signA>[<≤])x?(?<signB>[<≤])${B}`), between],
  [form(`${B}(?<signB>[>≥])x?(?<signA>[>≥])${A}`), between],
  [form(`x?(?<signA>[>≥]?)${A}↑?-x?(?<signB>[<≤]?)${B}↓?`), between],
  [form(`x?(?<signB>[<≤])${B}-x?(?<signA>[>≥])${A}`), between],
  [form(`\\(${A}-${B}\\)`), between],
  [form(`\\[${A}-${B}\\]`), between],
  [form(`x?(?<signA>[>≥]?)${A}↑?`), from],
  [form(`\\((?<signA>[>≥]?)${A}↑?\\)`), from],
  [form(`${A}(?<signA>[<≤])x`), from],
  [form(`x?(?<signA>[<≤])${A}↓?`), upTo],
  [form(`\\((?<signA>[<≤])${A}\\)`), upTo],
  [form(`${A}(?:↓|(?<signA>[>≥])x)`), upTo],
];

function form(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}

function between({ a, b, openA, openB }: Ends): TypedRange {
  if (a > b) return { low: b, high: a, isReversed: true };
  return { low: openA ? a + 1 : a, high: openB ? b - 1 : b };
}

function from({ a, openA }: Ends): TypedRange {
  return { low: openA ? a + 1 : a };
}

function upTo({ a, openA }: Ends): TypedRange {
  return { high: openA ? a - 1 : a };
}
