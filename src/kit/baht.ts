import { add, compare, decimalText, type Exact, parseDecimal, ZERO } from './decimal.ts';
import { tidy, toArabicDigits } from './thai.ts';

/** Amounts of money as exact text, `1250.50`: never a floating-point number. */
const AMOUNT = /^(\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(\.\d{1,2})?$/;

/** Reads `1,250.50`, `๑,๒๕๐ บาท`, `1250.-`; undefined when it is no amount of two places. */
export function readBaht(typed: string): string | undefined {
  const text = toArabicDigits(tidy(typed))
    .replace(/\s*(บาท(ถ้วน)?|baht|THB|฿)\.?$/i, '')
    .replace(/^฿\s*/, '')
    .replace(/\.?\s*[-–—]{1,2}$/, '')
    .trim();
  if (!AMOUNT.test(text)) return undefined;
  return decimalText(parseDecimal(text.replaceAll(',', ''))!);
}

export function sumBaht(amounts: readonly string[]): string {
  return decimalText(amounts.reduce<Exact>((sum, one) => add(sum, parseDecimal(one)!), ZERO));
}

/** What of a budget is spent, in percent with two decimals; null where there is no budget. */
export function shareOfBaht(part: string, whole: string): string | null {
  const [over, under] = [parseDecimal(part)!, parseDecimal(whole)!];
  if (compare(under, ZERO) === 0) return null;
  return decimalText({ over: over.over * under.under * 100n, under: over.under * under.over });
}

/** `1,250.50`, and `1,250` where there are no satang. */
export function bahtText(amount: string): string {
  const [whole = '', satang] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return satang && satang !== '00' ? `${grouped}.${satang}` : grouped;
}
