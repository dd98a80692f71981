import { compare, decimalText, type Exact, exact, parseDecimal, subtract } from '../kit/decimal.ts';
import { scoreAgency } from './score.ts';
import type { Case } from './what-if-case.ts';

/** By how much a figure must rise: what can be said wherever only figures are known. */
export interface Rise {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly by: string;
}

export interface Points {
  /** Sides that are below what the level asks of each. */
  readonly sides: readonly Rise[];
  /** Total once the sides are there; and what each figure alone would have to be for the rest. */
  readonly totalThen: string;
  readonly thenOneOf: readonly Rise[];
}

/** Undefined where a figure of which the total is made is not known. */
export function pointsOf(of: Case): Points | undefined {
  const keys = leverKeys(of);
  const values = new Map<string, Exact>();
  for (const key of keys) {
    const value = of.now.nodes.get(key)?.figure?.point;
    if (!value) return undefined;
    values.set(key, parseDecimal(decimalText(value))!);
  }
  const start = new Map(values);
  for (const key of keys) {
    const isSide = of.each !== undefined && of.known.instrument.rating.sides.includes(key);
    if (isSide && compare(values.get(key)!, of.each!) < 0) values.set(key, of.each!);
  }
  const sides = keys.flatMap((key) => riseOf(key, start.get(key)!, values.get(key)!));
  const total = totalOf(of, values);
  const isShort = !of.meets('total', total);
  const thenOneOf = isShort ? keys.flatMap((key) => alone(of, values, key)) : [];
  return { sides, totalThen: decimalText(total), thenOneOf };
}

/** The figures next above the answers and items: parts, and tools of one part. */
export function leverKeys({ known }: Case): string[] {
  return known.instrument.tools.flatMap((tool) =>
    tool.kind === 'survey' && tool.parts.length > 1
      ? tool.parts.map((part) => part.code!)
      : [tool.code],
  );
}

function totalOf({ known }: Case, values: ReadonlyMap<string, Exact>): Exact {
  const printed = Object.fromEntries([...values].map(([key, value]) => [key, decimalText(value)]));
  return scoreAgency(known.instrument, { printed }).nodes.get('total')!.figure!.point;
}

function alone(of: Case, values: ReadonlyMap<string, Exact>, key: string): Rise[] {
  const now = values.get(key)!;
  const at = (hundredths: number) => exact(hundredths, 100);
  const fits = (n: number) => of.meets('total', totalOf(of, new Map(values).set(key, at(n))));
  let [low, high] = [Number((now.over * 100n) / now.under), 10_000];
  if (!fits(high)) return [];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return riseOf(key, now, at(low));
}

function riseOf(key: string, from: Exact, to: Exact): Rise[] {
  const by = subtract(to, from);
  if (compare(by, exact(0)) <= 0) return [];
  return [{ key, from: decimalText(from), to: decimalText(to), by: decimalText(by) }];
}
