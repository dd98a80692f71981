/**
 * Exact numbers: a fraction of two bigints. Nothing here ever becomes a floating-point number, so
 * a printed digit is the digit the rule gives. Fractions are not reduced while they are added –
 * denominators are mostly equal – but are when they are shown.
 */
export interface Exact {
  readonly over: bigint;
  /** Always positive. */
  readonly under: bigint;
}

export const ROUNDING_MODES = ['half-up', 'half-even', 'down'] as const;
export type RoundingMode = (typeof ROUNDING_MODES)[number];

export function exact(over: number | bigint, under: number | bigint = 1n): Exact {
  const n = BigInt(over);
  const d = BigInt(under);
  if (d === 0n) throw new RangeError('division by zero');
  return d < 0n ? { over: -n, under: -d } : { over: n, under: d };
}

export const ZERO = exact(0);

export function add(a: Exact, b: Exact): Exact {
  if (a.under === b.under) return { over: a.over + b.over, under: a.under };
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, { over: -b.over, under: b.under });
}

export function times(a: Exact, factor: number | bigint): Exact {
  return { over: a.over * BigInt(factor), under: a.under };
}

export function dividedBy(a: Exact, divisor: number | bigint): Exact {
  return exact(a.over, a.under * BigInt(divisor));
}

export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const left = a.over * b.under;
  const right = b.over * a.under;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function lesser(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b;
}

export function greater(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b;
}

/** The mean of values with whole-number weights; a weight left out is one. */
export function weightedMean(values: readonly Exact[], weights: readonly bigint[]): Exact {
  let sum = ZERO;
  let weight = 0n;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    const own = weights[i] ?? 1n;
    const over = own === 1n ? value.over : value.over * own;
    sum = i === 0 ? { over, under: value.under } : add(sum, { over, under: value.under });
    weight += own;
  }
  return dividedBy(sum, weight);
}

export function mean(values: readonly Exact[]): Exact {
  return weightedMean(values, []);
}

export function reduced(a: Exact): Exact {
  const divisor = commonDivisor(a.over < 0n ? -a.over : a.over, a.under);
  return divisor === 1n ? a : { over: a.over / divisor, under: a.under / divisor };
}

/** Halves go away from zero (`half-up`), to the even neighbour, or everything is cut (`down`). */
export function rounded(a: Exact, decimals: number, mode: RoundingMode = 'half-up'): Exact {
  const scale = powerOfTen(decimals);
  const negative = a.over < 0n;
  const scaled = (negative ? -a.over : a.over) * scale;
  const magnitude = roundedQuotient(scaled, a.under, mode);
  return { over: negative ? -magnitude : magnitude, under: scale };
}

function roundedQuotient(over: bigint, under: bigint, mode: RoundingMode): bigint {
  if (mode === 'half-up') return (2n * over + under) / (2n * under);
  const whole = over / under;
  if (mode === 'down') return whole;
  const twiceRest = (over % under) * 2n;
  const up = twiceRest > under || (twiceRest === under && whole % 2n === 1n);
  return up ? whole + 1n : whole;
}

const POWERS_OF_TEN = Array.from({ length: 20 }, (_, n) => 10n ** BigInt(n));

function powerOfTen(n: number): bigint {
  return POWERS_OF_TEN[n] ?? 10n ** BigInt(n);
}

/** What a value just below `a` is rounded to, halves going up: the upper end of an open interval. */
export function roundedBelow(a: Exact, decimals: number): Exact {
  const scale = powerOfTen(decimals);
  // The largest whole k with (k − ½) < a·scale, for a > 0.
  const twice = a.over * scale * 2n + a.under;
  const step = a.under * 2n;
  return { over: (twice + step - 1n) / step - 1n, under: scale };
}

/** `92.65`: rounded half-up to so many decimals, with a minus sign where it is negative. */
export function decimalText(a: Exact, decimals = 2): string {
  const { over } = rounded(a, decimals);
  const digits = (over < 0n ? -over : over).toString().padStart(decimals + 1, '0');
  const sign = over < 0n ? '-' : '';
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Half-up: 9265 for `92.65`, so far below 2^53 that it is exact. */
export function hundredthsOf(a: Exact): number {
  return Number(a.under === 100n ? a.over : rounded(a, 2).over);
}

/** `92.65` of a number of hundredths that is not negative. */
export function hundredthsText(hundredths: number): string {
  const rest = hundredths % 100;
  return `${(hundredths - rest) / 100}.${rest < 10 ? '0' : ''}${rest}`;
}

/** `+0.56`, `-2.27`, `0.00`. */
export function signedText(a: Exact, decimals = 2): string {
  const text = decimalText(a, decimals);
  return a.over > 0n && !/^0\.?0*$/.test(text) ? `+${text}` : text;
}

/** Reads `93`, `93.1`, `-0.05`; undefined when it is no plain decimal. */
export function parseDecimal(text: string): Exact | undefined {
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,15}))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, sign, whole, fraction = ''] = match as unknown as [string, string, string, string?];
  const magnitude = BigInt(whole + fraction);
  return { over: sign === '-' ? -magnitude : magnitude, under: 10n ** BigInt(fraction.length) };
}

/** `5740/64`, or `95` for a whole number: the exact value for a reader. */
export function fractionText(a: Exact): string {
  const { over, under } = reduced(a);
  return under === 1n ? over.toString() : `${over}/${under}`;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
