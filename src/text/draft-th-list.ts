import { HIGHEST, scoreText } from '../core/band.ts';
import type { Among, In, Score } from '../core/draft.ts';
import type { Names } from './draft.ts';

/** Names with their scores; one score that all of them have is said once. */
export function scored(some: readonly Score[], names: Names): string {
  const value = some[0]?.value;
  if (some.length > 1 && some.every((one) => one.value === value)) {
    return `${listed(some.map(({ code }) => names.of(code)))} ซึ่งได้ ${value} คะแนนเท่ากัน`;
  }
  return listed(some.map((one) => `${names.of(one.code)} ${one.value} คะแนน`));
}

export function missing({ among }: { readonly among?: Among }, what: string): string {
  return among ? `(ยังไม่มีคะแนนอีก ${among.all - among.known} ${what})` : '';
}

/** `ก, ข และ ค` */
export function listed(some: readonly string[]): string {
  if (some.length < 2) return some[0] ?? '';
  return `${some.slice(0, -1).join(', ')} และ${/^[ก-๙“]/.test(some.at(-1)!) ? '' : ' '}${some.at(-1)}`;
}

export function bound({ from, to }: In): string {
  if (to === HIGHEST) return `ตั้งแต่ ${scoreText(from)} ขึ้นไป`;
  return from === 0
    ? `ต่ำกว่า ${scoreText(to + 1)}`
    : `ระหว่าง ${scoreText(from)} ถึง ${scoreText(to)}`;
}

export function range({ from, to }: In): string {
  return `${scoreText(from)}–${scoreText(to)}`;
}

export function unsigned(difference: string): string {
  return difference.replace(/^[+-]/, '');
}
