import { z } from 'zod';
import { compare, decimalText, exact, parseDecimal } from '../kit/decimal.ts';
import { tidy, toArabicDigits } from '../kit/thai.ts';
import { countField, textField } from './field.ts';
import { type Channel, channelsOf, type Instrument, itemsOf } from './instrument.ts';
import type { FieldFault } from './problem.ts';
import { planOf } from './score-plan.ts';

/**
 * Figures of one agency and one year as some document prints them: of a past round, or of the
 * official one. Every save is a version; none is ever changed.
 */
export interface Sheet extends SheetFigures {
  readonly agencyId: number;
  readonly fiscalYear: number;
  /** 1 for the first save. */
  readonly number: number;
  readonly instrumentHash: string;
  /** Which document the figures are from. */
  readonly source: string;
  readonly note: string;
  /** Said by who entered it: everything that the document prints is in. */
  readonly isComplete: boolean;
  readonly personName: string;
  readonly at: Date;
}

export interface SheetFigures {
  /** By node key, with two decimals. */
  readonly figures: Readonly<Record<string, string>>;
  readonly respondents: Readonly<Partial<Record<Channel, number>>>;
}

export const NO_FIGURES: SheetFigures = { figures: {}, respondents: {} };

/** Years without a sheet of their own rules are of this family. */
export const SHEET_FAMILY = 'nacc';

const MOST_PEOPLE = 100_000_000;
const typedText = z.record(z.string().max(40), z.string().max(100));

/** What a form holds: everything as typed, an empty box is nothing. */
export const sheetFields = {
  /** The last version that was seen; 0 where there was none. */
  number: countField(0, 1_000_000),
  figures: typedText.default({}),
  respondents: typedText.default({}),
  source: textField(300).default(''),
  note: textField(2000).default(''),
  complete: z.enum(['on', '']).default(''),
};

export interface TypedFigures {
  readonly figures: Readonly<Record<string, string>>;
  readonly respondents: Readonly<Record<string, string>>;
}

/** What was typed as figures of this instrument, and every box that is none. */
export function readTyped(
  instrument: Instrument,
  typed: TypedFigures,
): SheetFigures & { readonly faults: readonly FieldFault[] } {
  const keys = new Set(planOf(instrument).map((rule) => rule.key));
  const items = new Set(itemsOf(instrument).map((item) => item.code));
  const channels: readonly string[] = channelsOf(instrument);
  const figures: Record<string, string> = {};
  const respondents: Partial<Record<Channel, number>> = {};
  const faults: FieldFault[] = [];
  for (const [key, text] of Object.entries(typed.figures)) {
    if (tidy(text) === '') continue;
    const read = items.has(key) ? readItemScore(text) : readFigure(text);
    if (!keys.has(key)) faults.push({ path: [`f.${key}`], fault: 'unknownSheetKey' });
    else if ('fault' in read) faults.push({ path: [`f.${key}`], ...read });
    else figures[key] = read.figure;
  }
  for (const [channel, text] of Object.entries(typed.respondents)) {
    if (tidy(text) === '') continue;
    const read = countField(1, MOST_PEOPLE).safeParse(text);
    if (!channels.includes(channel))
      faults.push({ path: [`n.${channel}`], fault: 'unknownSheetKey' });
    else if (!read.success) faults.push({ path: [`n.${channel}`], fault: 'notPeople' });
    else respondents[channel as Channel] = read.data;
  }
  return { figures, respondents, faults };
}

export type ReadFigure =
  | { readonly figure: string }
  | { readonly fault: string; readonly details: Readonly<Record<string, string>> };

/** `๙๐.๑๙`, `90.2`, `95` as a printed figure with two decimals. */
export function readFigure(text: string): ReadFigure {
  const digits = toArabicDigits(tidy(text));
  const details = { given: text.slice(0, 40) };
  if (/^\d+\.\d{3,}$/.test(digits)) return { fault: 'tooManyDecimals', details };
  const value = /^\d{1,3}(\.\d{1,2})?$/.test(digits) ? parseDecimal(digits) : undefined;
  if (!value) return { fault: 'notAFigure', details };
  if (compare(value, exact(100)) > 0) return { fault: 'aboveHundred', details };
  return { figure: decimalText(value) };
}

/** An item is all or nothing, in digits or in words. */
export function readItemScore(text: string): ReadFigure {
  const word = toArabicDigits(tidy(text)).replace(/\.0{1,2}$/, '');
  if (/^(100|มี|ผ่าน|ได้คะแนน)$/.test(word)) return { figure: '100.00' };
  if (/^(0|ไม่มี|ไม่ผ่าน|ไม่ได้คะแนน)$/.test(word)) return { figure: '0.00' };
  return { fault: 'notItemScore', details: { given: text.slice(0, 40) } };
}

/** Keys whose figures differ, in the order of the first that has them. */
export function differingKeys(one: SheetFigures, other: SheetFigures): string[] {
  const flat = ({ figures, respondents }: SheetFigures): Record<string, string> => ({
    ...Object.fromEntries(Object.entries(respondents).map(([key, n]) => [`n.${key}`, String(n)])),
    ...Object.fromEntries(Object.entries(figures).map(([key, value]) => [`f.${key}`, value])),
  });
  const [a, b] = [flat(one), flat(other)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => a[key] !== b[key]);
}
