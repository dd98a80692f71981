import {
  add,
  compare,
  dividedBy,
  type Exact,
  exact,
  reduced,
  rounded,
  times,
} from '../kit/decimal.ts';
import { type DisclosureItem, disclosureTools, itemsOf } from './instrument.ts';
import type { Case } from './what-if-case.ts';

/** The disclosure items that do the most, for every number of items. */
export interface Ladder {
  /** By number of items; undefined where no so many are enough for the sides. */
  readonly steps: readonly (readonly string[] | undefined)[];
  /** Too many items wait for others: some ways were not looked at. */
  readonly isProven: boolean;
}

interface Pick {
  readonly value: Exact;
  readonly items: readonly string[];
}

/** By number of items. */
type Picks = readonly (Pick | undefined)[];

/** Each parent that is not complete doubles the ways. */
const MOST_PARENTS = 8;

export function ladderOf(of: Case): Ladder {
  const open = itemsOf(of.known.instrument).filter((item) => isOpen(of, item));
  const parents = [...new Set(open.flatMap((item) => item.dependsOn ?? []))].filter((code) =>
    open.some((item) => item.code === code),
  );
  const looked = parents.slice(0, MOST_PARENTS);
  let best: Picks = [];
  for (let way = 0; way < 2 ** looked.length; way += 1) {
    const taken = new Set(looked.filter((_, i) => way & (1 << i)));
    const shut = new Set(parents.filter((code) => !taken.has(code)));
    best = better(best, disclosed(of, open, taken, shut));
  }
  const steps = best.map((pick) => pick && inOrder(of, pick.items));
  return { steps, isProven: looked.length === parents.length };
}

function isOpen({ known }: Case, { code }: DisclosureItem): boolean {
  return isOpenVerdict(known.verdicts[code]);
}

/** Decided, and not complete. */
export function isOpenVerdict(verdict: number | undefined): boolean {
  return verdict !== undefined && verdict < 100;
}

/** Disclosure tools together, weighted; some items taken, those that wait for a shut one left. */
function disclosed(
  of: Case,
  open: readonly DisclosureItem[],
  taken: ReadonlySet<string>,
  shut: ReadonlySet<string>,
): Picks {
  const free = new Map(
    open
      .filter((item) => !shut.has(item.code) && !shut.has(item.dependsOn ?? ''))
      .map((item) => [item.code, taken.has(item.code)]),
  );
  for (const code of taken) if (!free.has(code)) return [];
  const tools = disclosureTools(of.known.instrument);
  return shared(
    tools.map((tool) => picksOf(of, tool.code, free)),
    tools.map((tool) => BigInt(tool.weight)),
  );
}

function picksOf(of: Case, key: string, free: ReadonlyMap<string, boolean>): Picks {
  const rule = of.rule(key);
  if (rule.kind === 'item') {
    const now = { value: exact(of.known.verdicts[key]!), items: [] };
    const done = { value: exact(100), items: [key] };
    const isTaken = free.get(key);
    if (isTaken === undefined) return [now];
    return [isTaken ? undefined : now, done];
  }
  const { inputs, weights } = rule.ways[0]!;
  const whole = weights.reduce((a, b) => a + b, 0n);
  const sums = shared(
    inputs.map((input) => picksOf(of, input, free)),
    weights,
  );
  const { decimals, mode } = of.known.instrument.rounding;
  const isSide = of.isSide(key);
  return sums.map((pick) => {
    if (!pick) return undefined;
    const mean = reduced(dividedBy(pick.value, whole));
    const value = rule.isRounded ? rounded(mean, decimals, mode) : mean;
    return isSide && !of.meets(key, value) ? undefined : { ...pick, value };
  });
}

/** The highest weighted sum for every number of items. */
function shared(lists: readonly Picks[], weights: readonly bigint[]): Picks {
  let all: Picks = [{ value: exact(0), items: [] }];
  lists.forEach((list, n) => {
    const next: (Pick | undefined)[] = [];
    all.forEach((a, i) => {
      list.forEach((b, j) => {
        if (!a || !b) return;
        const value = add(a.value, times(b.value, weights[n]!));
        const known = next[i + j];
        if (!known || compare(value, known.value) > 0) {
          next[i + j] = { value, items: [...a.items, ...b.items] };
        }
      });
    });
    all = Array.from(next);
  });
  return all;
}

function better(a: Picks, b: Picks): Picks {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => {
    const [left, right] = [a[i], b[i]];
    if (!left || !right) return left ?? right;
    return compare(right.value, left.value) > 0 ? right : left;
  });
}

function inOrder({ known }: Case, codes: readonly string[]): string[] {
  return itemsOf(known.instrument).flatMap(({ code }) => (codes.includes(code) ? [code] : []));
}
