import { dayInFiscalYear, readDay } from '../kit/day.ts';
import { tidy, toArabicDigits } from '../kit/thai.ts';
import type { Period } from './plan.ts';

/**
 * A period as an officer types it: `ต.ค. 2568 – ธ.ค. 2568`, `ตุลาคม-มกราคม`, `ไตรมาส 1–2`,
 * `๑/๑๐/๒๕๖๘ – ๓๑/๑๒/๒๕๖๘`, `6 เดือนแรก`, `ตลอดปี`. A year that is left out is the fiscal year of the plan.
 * Whether it lies within that year, and ends after it begins, is for the coverage check to say.
 */
export function readPeriod(text: string, fiscalYear: number): Period | null | 'notAPeriod' {
  const plain = plainForm(text);
  if (plain === '' || plain === '-') return null;
  const spoken = SPOKEN.find(([form]) => form.test(plain));
  if (spoken) {
    const year = Number(/(\d{4})$/.exec(plain)?.[1] ?? fiscalYear);
    return quarters({ quarter: spoken[1], year }, { quarter: spoken[2], year });
  }
  const parts = plain.split('-');
  if (parts.length > 2) return 'notAPeriod';
  const last = readPoint(parts.at(-1)!);
  const first = parts.length === 1 ? last : readPoint(parts[0]!);
  if (!first || !last) return 'notAPeriod';
  return between(first, last, fiscalYear) ?? 'notAPeriod';
}

/** One end of it, as far as it says. */
interface Point {
  readonly day?: number;
  readonly month?: number;
  readonly quarter?: number;
  readonly year?: number;
}

const SPOKEN: readonly (readonly [RegExp, number, number])[] = [
  [/^((ตลอด|ทั้ง)(ปี|ปีงบประมาณ)?(\/\d{4})?|\/\d{4}|wholeyear)$/, 1, 4],
  [/^(6(เดือน)?แรก|ครึ่งปีแรก|firsthalf)(\/\d{4})?$/, 1, 2],
  [/^(6(เดือน)?หลัง|ครึ่งปีหลัง|secondhalf)(\/\d{4})?$/, 3, 4],
];

function plainForm(text: string): string {
  return toArabicDigits(tidy(text))
    .toLowerCase()
    .replace(/(\d{4})-(\d{2})-(\d{2})/g, '$3/$2/$1')
    .replace(/[–—−~]|จนถึง|ถึง|\bto\b|\buntil\b/g, '-')
    .replace(/พ\.ศ\.|เดือน(?=\s*[ก-๙])|ระหว่าง|ตั้งแต่|วันที่|\bfrom\b/g, '')
    .replace(/(ปีงบประมาณ|ปี)\s*(?=\d{4})/g, '/')
    .replace(/(\d)\s+(?=\d{4}(?!\d))/g, '$1/')
    .replace(/\s+/g, '')
    .replace(/\/+/g, '/');
}

const MONTHS: readonly (readonly string[])[] = [
  ['มกราคม', 'ม.ค.', 'มค', 'january', 'jan'],
  ['กุมภาพันธ์', 'ก.พ.', 'กพ', 'february', 'feb'],
  ['มีนาคม', 'มี.ค.', 'มีค', 'march', 'mar'],
  ['เมษายน', 'เม.ย.', 'เมย', 'april', 'apr'],
  ['พฤษภาคม', 'พ.ค.', 'พค', 'may'],
  ['มิถุนายน', 'มิ.ย.', 'มิย', 'june', 'jun'],
  ['กรกฎาคม', 'ก.ค.', 'กค', 'july', 'jul'],
  ['สิงหาคม', 'ส.ค.', 'สค', 'august', 'aug'],
  ['กันยายน', 'ก.ย.', 'กย', 'september', 'sept', 'sep'],
  ['ตุลาคม', 'ต.ค.', 'ตค', 'october', 'oct'],
  ['พฤศจิกายน', 'พ.ย.', 'พย', 'november', 'nov'],
  ['ธันวาคม', 'ธ.ค.', 'ธค', 'december', 'dec'],
];
const SPELLINGS = new Map(MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1])));
const ANY_MONTH = [...SPELLINGS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll('.', '\\.'))
  .join('|');
const BY_NAME = new RegExp(`^(\\d{1,2})?(${ANY_MONTH})[/.]?(\\d{4}|\\d{2})?$`);
const BY_NUMBER = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/;
const QUARTER = /^(ไตรมาส(?:ที่)?|quarter|q)?([1-4])(?:\/(\d{4}))?$/;
const DAY_ONLY = /^(\d{1,2})$/;

function readPoint(text: string): Point | undefined {
  const named = BY_NAME.exec(text);
  if (named) {
    const [, day, month = '', year] = named;
    return { ...(day && { day: Number(day) }), month: SPELLINGS.get(month)!, ...yearOf(year) };
  }
  const numbered = BY_NUMBER.exec(text);
  if (numbered) {
    return { day: Number(numbered[1]), month: Number(numbered[2]), ...yearOf(numbered[3]) };
  }
  const quarter = QUARTER.exec(text);
  if (quarter?.[1] || quarter?.[3]) return { quarter: Number(quarter[2]), ...yearOf(quarter[3]) };
  const day = DAY_ONLY.exec(text);
  return day ? { day: Number(day[1]) } : undefined;
}

/** Of the Buddhist era, which years are told from the common one by their size. */
function yearOf(text: string | undefined): { year?: number } {
  if (text === undefined) return {};
  const year = Number(text);
  if (year < 100) return { year: 2500 + year };
  return { year: year < 2400 ? year + 543 : year };
}

function between(first: Point, last: Point, fiscalYear: number): Period | undefined {
  if (first.quarter !== undefined || last.quarter !== undefined) {
    const from = first.quarter ?? first.day;
    const to = last.quarter ?? (last.month === undefined ? last.day : undefined);
    if (from === undefined || to === undefined || from > 4 || to > 4) return undefined;
    if (first.month !== undefined) return undefined;
    const year = last.year ?? first.year ?? fiscalYear;
    return quarters({ quarter: from, year: first.year ?? year }, { quarter: to, year });
  }
  if (last.month === undefined) return undefined;
  const toYear = last.year ?? yearOfMonth(last.month, fiscalYear);
  const fromMonth = first.month ?? last.month;
  const fromYear = first.year ?? (fromMonth > last.month ? toYear - 1 : toYear);
  const isDays = first.day !== undefined || last.day !== undefined;
  const from = dayOf(fromYear, fromMonth, first.day ?? 1);
  const to =
    last.day === undefined ? monthEnd(toYear, last.month) : dayOf(toYear, last.month, last.day);
  return from && to ? { from, to, in: isDays ? 'days' : 'months' } : undefined;
}

function quarters(
  first: { readonly quarter: number; readonly year: number },
  last: { readonly quarter: number; readonly year: number },
): Period {
  return {
    from: dayInFiscalYear(QUARTERS[first.quarter - 1]![0], first.year),
    to: dayInFiscalYear(QUARTERS[last.quarter - 1]![1], last.year),
    in: 'quarters',
  };
}

/** First and last day of each quarter of a fiscal year. */
const QUARTERS = [
  ['10-01', '12-31'],
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
] as const;

/** October to December are of the calendar year before. */
function yearOfMonth(month: number, fiscalYear: number): number {
  return month >= 10 ? fiscalYear - 1 : fiscalYear;
}

function dayOf(year: number, month: number, day: number): string | undefined {
  return readDay(`${day}/${month}/${year}`);
}

function monthEnd(year: number, month: number): string | undefined {
  return (
    dayOf(year, month, 31) ??
    dayOf(year, month, 30) ??
    dayOf(year, month, 29) ??
    dayOf(year, month, 28)
  );
}

/** The quarter of its fiscal year that a day is in, and that year. */
export function quarterOf(day: string): { readonly quarter: number; readonly year: number } {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const at = (month + 2) % 12;
  return { quarter: Math.floor(at / 3) + 1, year: year + 543 + (month >= 10 ? 1 : 0) };
}

/** First and last day of a fiscal year. */
export function fiscalYearSpan(fiscalYear: number): Period {
  return quartersOf(fiscalYear, 1, 4);
}

/** From the first day of one quarter to the last of another. */
export function quartersOf(year: number, from: number, to: number): Period {
  return quarters({ quarter: from, year }, { quarter: to, year });
}

/** The same period so many years on; the 29th of February is the 28th where there is none. */
export function movedByYears(period: Period, years: number): Period {
  return { ...period, from: movedDay(period.from, years), to: movedDay(period.to, years) };
}

function movedDay(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const isLast = dayOf(year + 543, month, date) === monthEnd(year + 543, month);
  const there = year + 543 + years;
  return (
    (isLast ? monthEnd(there, month) : undefined) ??
    dayOf(there, month, date) ??
    monthEnd(there, month)!
  );
}
