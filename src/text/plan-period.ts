import type { Period } from '../core/plan.ts';
import { quarterOf } from '../core/plan-period.ts';
import { typedDay } from '../kit/day.ts';
import { longDate } from '../kit/thai.ts';
import type { Language } from './language.ts';

/** Periods in words: as an officer would type them, so that the box reads back what it shows. */
export function typedPeriod(period: Period | null, language: Language): string {
  if (!period) return '';
  const { from, to } = period;
  if (period.in === 'quarters') return quartersSaid(period, language);
  const say = period.in === 'months' ? (day: string) => monthSaid(day, language) : typedDay;
  return say(from) === say(to) ? say(from) : `${say(from)} – ${say(to)}`;
}

/** For reading: days in full. */
export function sayPeriod(period: Period, language: Language): string {
  if (period.in !== 'days') return typedPeriod(period, language);
  const [from, to] = [longDate(period.from, language), longDate(period.to, language)];
  return from === to ? from : `${from} – ${to}`;
}

function quartersSaid({ from, to }: Period, language: Language): string {
  const word = language === 'th' ? 'ไตรมาส ' : 'Q';
  const [first, last] = [quarterOf(from), quarterOf(to)];
  if (first.year !== last.year) {
    return `${word}${first.quarter}/${first.year} – ${last.quarter}/${last.year}`;
  }
  const range = first.quarter === last.quarter ? first.quarter : `${first.quarter}–${last.quarter}`;
  return `${word}${range}/${first.year}`;
}

export const MONTHS_SHORT: Readonly<Record<Language, readonly string[]>> = {
  th: [
    'ม.ค.',
    'ก.พ.',
    'มี.ค.',
    'เม.ย.',
    'พ.ค.',
    'มิ.ย.',
    'ก.ค.',
    'ส.ค.',
    'ก.ย.',
    'ต.ค.',
    'พ.ย.',
    'ธ.ค.',
  ],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

function monthSaid(day: string, language: Language): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return `${MONTHS_SHORT[language][month - 1]} ${language === 'th' ? year + 543 : year}`;
}
