import { toArabicDigits } from './thai.ts';

/**
 * Calendar days as text, `2026-03-01`: they compare as they are and know no time zone. A person may
 * also type them the Thai way, `1/3/2569`.
 */
export function readDay(typed: string): string | undefined {
  const text = toArabicDigits(typed.normalize('NFC')).trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return validDay(commonEra(Number(iso[1])), Number(iso[2]), Number(iso[3]));
  const thai = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (thai) return validDay(commonEra(Number(thai[3])), Number(thai[2]), Number(thai[1]));
  return undefined;
}

/** As a Thai officer writes it in a form: `1/3/2569`. */
export function typedDay(day: string): string {
  const [year = 0, month, date] = day.split('-').map(Number);
  return `${date}/${month}/${year + 543}`;
}

/** A month and day, `03-01`, in the given fiscal year, which begins on 1 October of the year before. */
export function dayInFiscalYear(monthAndDay: string, fiscalYear: number): string {
  const [month = 1, day = 1] = monthAndDay.split('-').map(Number);
  const year = fiscalYear - 543 - (month >= 10 ? 1 : 0);
  return validDay(year, month, day) ?? dayInFiscalYear(`${pad(month)}-${pad(day - 1)}`, fiscalYear);
}

/** So many days later, or earlier. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** From one day to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Years of the Buddhist era are told by their size. */
function commonEra(year: number): number {
  return year >= 2400 ? year - 543 : year;
}

function validDay(year: number, month: number, day: number): string | undefined {
  const text = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text
    ? undefined
    : text;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
