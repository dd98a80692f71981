import { tidy, toArabicDigits } from '../kit/thai.ts';
import type { Budget } from './plan.ts';

/**
 * A budget as an officer types it: an amount in baht, or that none is used. Amounts stay the decimal
 * text they are. A source of money without an amount is asked about, so that it is not lost.
 */
export function readBudget(
  text: string,
  source: string,
): Budget | 'notABudget' | 'sourceWithoutAmount' {
  const plain = toArabicDigits(tidy(text))
    .toLowerCase()
    .replace(/[\s,]|บาท|baht|฿/g, '');
  const from = tidy(source);
  if (plain === '' || NONE.has(plain)) {
    if (from !== '') return 'sourceWithoutAmount';
    return { kind: plain === '' ? 'unsaid' : 'none' };
  }
  const amount = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!amount) return 'notABudget';
  const whole = amount[1]!.replace(/^0+(?=\d)/, '');
  const satang = (amount[2] ?? '').padEnd(2, '0');
  return { kind: 'amount', baht: satang === '00' ? whole : `${whole}.${satang}`, source: from };
}

const NONE = new Set([
  'ไม่ใช้งบประมาณ',
  'ไม่ใช้',
  'ไม่มี',
  'ไม่มีงบประมาณ',
  '-',
  'none',
  'nobudget',
  'nobudgetused',
]);

/** `1250000.50` as `1,250,000.50`. */
export function bahtText(baht: string): string {
  const [whole = '', satang] = baht.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return satang === undefined ? grouped : `${grouped}.${satang}`;
}
