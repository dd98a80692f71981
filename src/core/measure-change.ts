import { parseDecimal } from '../kit/decimal.ts';
import type { Text } from './instrument.ts';
import { differenceInterval, type Estimate, type Interval, isNoise } from './interval.ts';
import { ancestry, type Lineage } from './lineage.ts';
import { printedDifference } from './score-report.ts';
import type { YearValues } from './trend.ts';

/**
 * What became, in a later year, of a score that a measure aimed at. A change beside a measure is no
 * effect of it: nothing here says so, and where two years cannot be compared that is said instead.
 */
export type AimedChange =
  | {
      readonly kind: 'compared';
      readonly code: string;
      /** What it is called in the later year. */
      readonly now: string;
      readonly before: string;
      readonly after: string;
      readonly difference: string;
      /** How sure the difference is; null where that is not known. */
      readonly interval: Interval | null;
      /** It may as well be chance; null where that is not known. */
      readonly isNoise: boolean | null;
      /** No sample: a verdict of an assessor. */
      readonly isCertain: boolean;
    }
  | { readonly kind: 'breaks'; readonly code: string; readonly year: number; readonly why: Text }
  | { readonly kind: 'joined'; readonly code: string; readonly now: string }
  | { readonly kind: 'gone' | 'unknown'; readonly code: string };

export interface AimedYear extends YearValues {
  readonly estimates: ReadonlyMap<string, Estimate>;
}

export function changeAimedAt(
  lineage: Lineage,
  code: string,
  before: AimedYear,
  after: AimedYear,
): AimedChange {
  const heirs = Object.keys(after.values).flatMap((key) => {
    const found = ancestry(lineage, key, after.year, before.year);
    return found.kind === 'continues' && found.codes.includes(code)
      ? [{ key, isJoined: found.codes.length > 1 }]
      : [];
  });
  const heir = heirs.find(({ isJoined }) => !isJoined) ?? heirs[0];
  if (!heir) return withoutHeir(lineage, code, before, after);
  if (heir.isJoined) return { kind: 'joined', code, now: heir.key };
  return compared(code, heir.key, before, after);
}

function withoutHeir(
  lineage: Lineage,
  code: string,
  before: AimedYear,
  after: AimedYear,
): AimedChange {
  const came = ancestry(lineage, code, after.year, before.year);
  if (came.kind === 'breaks') return { kind: 'breaks', code, year: came.year, why: came.why };
  return { kind: came.kind === 'unknown' ? 'unknown' : 'gone', code };
}

function compared(code: string, key: string, before: AimedYear, after: AimedYear): AimedChange {
  const [then, now] = [before.values[code], after.values[key]];
  if (then === undefined || now === undefined) return { kind: 'unknown', code };
  const [old, young] = [before.estimates.get(code), after.estimates.get(key)];
  const isCertain = [old, young].every((one) => one && one.interval.low === one.interval.high);
  return {
    kind: 'compared',
    code,
    now: key,
    before: then,
    after: now,
    difference: printedDifference(parseDecimal(now)!, parseDecimal(then)!),
    interval: old && young && !isCertain ? differenceInterval(young, old) : null,
    isNoise: old && young && !isCertain ? isNoise(young, old) : null,
    isCertain,
  };
}
