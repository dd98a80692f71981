import { add, dividedBy, type Exact, exact, subtract } from '../kit/decimal.ts';

/** How far two who judged the same things blindly agree, in exact fractions. */
export interface PairCounts {
  /** Both found everything there. */
  readonly bothFull: number;
  readonly bothNothing: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
}

export interface Agreement {
  readonly pairs: number;
  readonly same: Exact;
  /** Null where chance alone would agree always: then it says nothing. */
  readonly kappa: Exact | null;
  /** Gwet's AC1, which holds where nearly everything is found to be there. */
  readonly ac1: Exact;
}

/** Of an item or an assessor. */
export interface AgreementOf {
  readonly of: string;
  readonly counts: PairCounts;
  readonly agreement: Agreement;
}

export const NO_PAIRS: PairCounts = { bothFull: 0, bothNothing: 0, onlyFirst: 0, onlySecond: 0 };

export function addPairs(a: PairCounts, b: PairCounts): PairCounts {
  return {
    bothFull: a.bothFull + b.bothFull,
    bothNothing: a.bothNothing + b.bothNothing,
    onlyFirst: a.onlyFirst + b.onlyFirst,
    onlySecond: a.onlySecond + b.onlySecond,
  };
}

/** Null where no two judged the same thing. */
export function agreementOf(counts: PairCounts): Agreement | null {
  const { bothFull, bothNothing, onlyFirst, onlySecond } = counts;
  const n = bothFull + bothNothing + onlyFirst + onlySecond;
  if (n === 0) return null;
  const same = exact(bothFull + bothNothing, n);
  const first = exact(bothFull + onlyFirst, n);
  const second = exact(bothFull + onlySecond, n);
  const byChance = add(product(first, second), product(rest(first), rest(second)));
  const mean = dividedBy(add(first, second), 2);
  const byGwet = product(exact(2), product(mean, rest(mean)));
  return {
    pairs: n,
    same,
    kappa: rest(byChance).over === 0n ? null : beyond(same, byChance),
    ac1: beyond(same, byGwet),
  };
}

const ONE = exact(1);
const rest = (a: Exact): Exact => subtract(ONE, a);
const product = (a: Exact, b: Exact): Exact => exact(a.over * b.over, a.under * b.under);

/** Agreement beyond chance, of what was left beyond chance. */
function beyond(same: Exact, chance: Exact): Exact {
  const [above, left] = [subtract(same, chance), rest(chance)];
  return exact(above.over * left.under, above.under * left.over);
}
