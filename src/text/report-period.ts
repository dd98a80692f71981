import type { DocumentSetting } from '../core/document.ts';
import type { Period } from '../core/plan.ts';
import { quarterOf } from '../core/plan-period.ts';
import { MONTHS_SHORT } from './plan-period.ts';

/** Days and spans of time as one document writes them. */
export type DateStyle = Pick<DocumentSetting, 'language' | 'months' | 'era'>;

const MONTHS = {
  th: {
    full: [
      'มกราคม',
      'กุมภาพันธ์',
      'มีนาคม',
      'เมษายน',
      'พฤษภาคม',
      'มิถุนายน',
      'กรกฎาคม',
      'สิงหาคม',
      'กันยายน',
      'ตุลาคม',
      'พฤศจิกายน',
      'ธันวาคม',
    ],
    short: MONTHS_SHORT.th,
  },
  en: {
    full: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    short: MONTHS_SHORT.en,
  },
} as const;

/** `1 ตุลาคม พ.ศ. 2568`, `1 ต.ค. 2568`, `1 October 2025`. */
export function sayDay(day: string, style: DateStyle): string {
  return `${Number(day.slice(8))} ${sayMonth(day, style)}`;
}

/** `ตุลาคม 2568` */
export function sayMonth(day: string, { language, months, era }: DateStyle): string {
  const year = Number(day.slice(0, 4));
  const name = monthName(Number(day.slice(5, 7)), { language, months });
  if (language === 'en') return `${name} ${year}`;
  return `${name} ${era === 'said' ? 'พ.ศ. ' : ''}${year + 543}`;
}

/** Of 1 to 12. */
export function monthName(
  month: number,
  { language, months }: Pick<DateStyle, 'language' | 'months'>,
): string {
  return MONTHS[language][months][month - 1] ?? '';
}

/** As it was entered: days, whole months, or quarters of the fiscal year. */
export function sayPeriod(period: Period, style: DateStyle): string {
  const { from, to } = period;
  switch (period.in) {
    case 'days':
      if (from === to) return sayDay(from, style);
      return from.slice(0, 7) === to.slice(0, 7)
        ? `${Number(from.slice(8))}–${sayDay(to, style)}`
        : `${sayDayUntil(from, to, style)} – ${sayDay(to, style)}`;
    case 'months':
      return from.slice(0, 7) === to.slice(0, 7)
        ? sayMonth(to, style)
        : `${sayMonthUntil(from, to, style)} – ${sayMonth(to, style)}`;
    case 'quarters':
      return sayQuarters(from, to, style.language);
  }
}

/** The year is said once where both ends lie in it. */
function sayMonthUntil(from: string, to: string, style: DateStyle): string {
  return from.slice(0, 4) === to.slice(0, 4)
    ? monthName(Number(from.slice(5, 7)), style)
    : sayMonth(from, style);
}

function sayDayUntil(from: string, to: string, style: DateStyle): string {
  return `${Number(from.slice(8))} ${sayMonthUntil(from, to, style)}`;
}

function sayQuarters(from: string, to: string, language: DateStyle['language']): string {
  const [first, last] = [quarterOf(from), quarterOf(to)];
  const one = ({ quarter, year }: typeof first) =>
    language === 'th' ? `ไตรมาส ${quarter} ปีงบประมาณ ${year}` : `Quarter ${quarter} of ${year}`;
  if (first.year !== last.year) return `${one(first)} – ${one(last)}`;
  if (first.quarter === last.quarter) return one(first);
  return language === 'th'
    ? `ไตรมาส ${first.quarter}–${last.quarter} ปีงบประมาณ ${first.year}`
    : `Quarters ${first.quarter}–${last.quarter} of ${first.year}`;
}
