import {
  add,
  compare,
  decimalText,
  type Exact,
  exact,
  lesser,
  parseDecimal,
  subtract,
} from '../kit/decimal.ts';
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
  /** Where no figure alone is enough: all of them by the same, none above 100. */
  readonly thenTogether: readonly Rise[];
}

/** Undefined where a figure of which the total is made is not known. */
export function pointsOf(of: Case): Points | undefined {
  const keys = of.levers();
  const values = new Map<string, Exact>();
  for (const key of keys) {
    const value = of.now.nodes.get(key)?.figure?.point;
    if (!value) return undefined;
    values.set(key, parseDecimal(decimalText(value))!);
  }
  const start = new Map(values);
  for (const key of keys) {
    if (of.isSide(key) && compare(values.get(key)!, of.each!) < 0) values.set(key, of.each!);
  }
  const sides = keys.flatMap((key) => riseOf(key, start.get(key)!, values.get(key)!));
  const total = totalOf(of, values);
  const isShort = !of.meets('total', total);
  const thenOneOf = isShort ? keys.flatMap((key) => alone(of, values, key)) : [];
  const thenTogether = isShort && thenOneOf.length === 0 ? together(of, values) : [];
  return { sides, totalThen: decimalText(total), thenOneOf, thenTogether };
}

function totalOf({ known }: Case, values: ReadonlyMap<string, Exact>): Exact {
  const printed = Object.fromEntries([...values].map(([key, value]) => [key, decimalText(value)]));
  return scoreAgency(known.instrument, { printed }).nodes.get('total')!.figure!.point;
}

function alone(of: Case, values: ReadonlyMap<string, Exact>, key: string): Rise[] {
  const now = values.get(key)!;
  const raised = (by: number) => new Map(values).set(key, higher(now, by));
  const by = leastRise((rise) => of.meets('total', totalOf(of, raised(rise))));
  return by === undefined ? [] : riseOf(key, now, raised(by).get(key)!);
}

function together(of: Case, values: ReadonlyMap<string, Exact>): Rise[] {
  const raised = (by: number) => new Map([...values].map(([key, one]) => [key, higher(one, by)]));
  const by = leastRise((rise) => of.meets('total', totalOf(of, raised(rise))));
  const then = raised(by ?? 0);
  return [...values].flatMap(([key, now]) => riseOf(key, now, then.get(key)!));
}

/** In hundredths; undefined where even all of them are not enough. */
function leastRise(fits: (hundredths: number) => boolean): number | undefined {
  let [low, high] = [0, 10_000];
  if (!fits(high)) return undefined;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function higher(value: Exact, hundredths: number): Exact {
  return lesser(exact(100), add(value, exact(hundredths, 100)));
}

function riseOf(key: string, from: Exact, to: Exact): Rise[] {
  const by = subtract(to, from);
  if (compare(by, exact(0)) <= 0) return [];
  return [{ key, from: decimalText(from), to: decimalText(to), by: decimalText(by) }];
}
