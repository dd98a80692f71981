import { parseDecimal } from '../kit/decimal.ts';
import { ancestry, type Lineage } from './lineage.ts';
import { printedDifference } from './score-report.ts';

/** Printed figures of one year, by node key. */
export interface YearValues {
  readonly year: number;
  readonly values: Readonly<Record<string, string>>;
}

/** One figure beside what it continues; where comparison breaks there is a reason, no difference. */
export type Change =
  | {
      readonly kind: 'compared';
      readonly key: string;
      readonly now: string;
      readonly before: string;
      readonly difference: string;
    }
  | {
      readonly kind: 'breaks';
      readonly key: string;
      readonly now: string;
      readonly year: number;
      readonly why: { readonly th: string; readonly en: string };
    }
  /** Merged, new, of a year without a step, or not there that year. */
  | { readonly kind: 'notComparable'; readonly key: string; readonly now: string };

export function changesSince(lineage: Lineage, now: YearValues, before: YearValues): Change[] {
  return Object.entries(now.values).map(([key, value]): Change => {
    const [prefix, code] = /^(eit[12]\.)?(.+)$/.exec(key)!.slice(1) as [string | undefined, string];
    const found = ancestry(lineage, code, now.year, before.year);
    if (found.kind === 'breaks') {
      return { kind: 'breaks', key, now: value, year: found.year, why: found.why };
    }
    const codes = found.kind === 'continues' ? found.codes : [];
    const earlier = codes.length === 1 ? before.values[(prefix ?? '') + codes[0]] : undefined;
    if (earlier === undefined) return { kind: 'notComparable', key, now: value };
    const difference = printedDifference(parseDecimal(value)!, parseDecimal(earlier)!);
    return { kind: 'compared', key, now: value, before: earlier, difference };
  });
}

/** Of a difference as printed. */
export function wayOf(difference: string): 'up' | 'down' | 'same' {
  if (/^[+-]?0\.0+$/.test(difference)) return 'same';
  return difference.startsWith('-') ? 'down' : 'up';
}
