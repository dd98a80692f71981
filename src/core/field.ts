import { z } from 'zod';
import { readDay } from '../kit/day.ts';
import { tidy, toArabicDigits } from '../kit/thai.ts';

/**
 * What a person typed or a file says, read as a value: text is tidied, numbers may be written with
 * Thai digits and commas, an empty box is nothing.
 */
export const textField = (maximum: number) =>
  z.string().max(5000).transform(tidy).pipe(z.string().max(maximum));

export const requiredText = (maximum: number) =>
  z.string().max(5000).transform(tidy).pipe(z.string().min(1).max(maximum));

/** Text of several lines, each tidied; an empty line parts paragraphs. */
export const linesField = (maximum: number) =>
  z
    .string()
    .max(maximum * 2)
    .transform(tidyLines)
    .pipe(z.string().max(maximum));

function tidyLines(text: string): string {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .split('\n')
    .map(tidy);
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Text that may be missing; officers write a dash, or so in words, where there is nothing. */
export const textOrDash = (maximum: number) => textField(maximum).transform(nothingIfDash);

/** A name: a dash, or so in words, is none. */
export const nameField = (maximum: number) => textOrDash(maximum).pipe(z.string().min(1));

export const nothingIfDash = (text: string): string =>
  /^(-|–|—|ไม่มี|ไม่ระบุ)$/.test(tidy(text)) ? '' : text;

/** A whole number in a range. */
export const countField = (minimum: number, maximum: number) =>
  z.preprocess(readNumber, z.number().int().min(minimum).max(maximum));

/** The same, or null when nothing was given. */
export const optionalCount = (minimum: number, maximum: number) =>
  z.preprocess(readNumber, z.number().int().min(minimum).max(maximum).nullable());

/** Words to search for. */
export const SEARCH_LENGTH = 200;
export const searchField = textField(SEARCH_LENGTH).default('');

/** Which page of a list: the nearest one there may be, since an old link may name one that is gone. */
export const pageField = z
  .preprocess((value) => {
    const page = readNumber(value) ?? 1;
    return typeof page === 'number' ? Math.min(Math.max(page, 1), 100_000) : page;
  }, z.number().int())
  .default(1);

export const fiscalYearField = countField(2500, 2700);
export const optionalFiscalYear = optionalCount(2500, 2700);

/** A calendar day, as browsers send it or typed the Thai way; nothing when the box is empty. */
export const dayField = z
  .string()
  .max(40)
  .transform((text, context) => {
    if (text.trim() === '') return null;
    const day = readDay(text);
    if (day) return day;
    context.addIssue({ code: 'custom', params: { fault: 'notADay' }, input: text });
    return z.NEVER;
  })
  .nullable();

/** Codes are written in capital letters, Arabic digits and hyphens. */
export const codeField = z
  .string()
  .max(200)
  .transform((text) => toArabicDigits(tidy(text)).toUpperCase())
  .pipe(
    z
      .string()
      .min(1)
      .max(20)
      .regex(/^[A-Z0-9-]*$/),
  );

/** The version of a row that a page was made from. */
export const versionField = countField(1, 2_000_000_000);

function readNumber(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const text = toArabicDigits(tidy(value));
  if (text === '') return null;
  return /^-?(\d+|\d{1,3}(,\d{3})+)$/.test(text) ? Number(text.replaceAll(',', '')) : value;
}
