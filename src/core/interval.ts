/**
 * How sure a mean of answers is: a 95 % interval after Agresti and Coull's plus-four rule, carried
 * over to bounded scores – one made-up answer, not two, is put at each end – with Student's t.
 * The made-up answers keep the interval open where everybody happened to answer alike. Floating
 * point is fine here: nothing of this is under the hash of an edition, and one decimal is printed.
 */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A figure with how sure it is; a verdict's interval has no width. */
export interface Estimate {
  readonly value: number;
  readonly interval: Interval;
}

/** What of a question's answers its interval is made of. */
export interface Moments {
  readonly answers: number;
  readonly sum: number;
  readonly squares: number;
}

export const LEVEL_OF_CONFIDENCE = 95;
const LOWEST = 0;
const HIGHEST = 100;

export function momentsOf(counts: Readonly<Record<string, number>>): Moments {
  let [answers, sum, squares] = [0, 0, 0];
  for (const [score, count] of Object.entries(counts)) {
    answers += count;
    sum += Number(score) * count;
    squares += Number(score) ** 2 * count;
  }
  return { answers, sum, squares };
}

export function meanInterval(
  { answers, sum, squares }: Moments,
  population: number | null = null,
): Interval {
  if (answers < 2) return { low: LOWEST, high: HIGHEST };
  const mean = sum / answers;
  const padded = answers + 2;
  const centre = (sum + LOWEST + HIGHEST) / padded;
  const variance = (squares + LOWEST ** 2 + HIGHEST ** 2) / padded - centre ** 2;
  const half = studentQuantile(answers - 1) * Math.sqrt(Math.max(variance, 0) / padded);
  const whole = within({ low: Math.min(centre - half, mean), high: Math.max(centre + half, mean) });
  return population === null ? whole : ofPopulation(whole, mean, answers, population);
}

/** Never surer than this because almost everybody answered: those who did not may differ. */
const LEAST_FACTOR = 0.2;

/**
 * Where the population is known, the part that answered is not in doubt. When everybody answered
 * nothing is; a population smaller than its answers is a wrong number and changes nothing.
 */
function ofPopulation(whole: Interval, mean: number, answers: number, population: number) {
  if (population < answers) return whole;
  if (population === answers) return { low: mean, high: mean };
  const factor = Math.max(Math.sqrt((population - answers) / (population - 1)), LEAST_FACTOR);
  const unknown = population - answers;
  return {
    low: Math.max(mean - factor * (mean - whole.low), (answers * mean) / population),
    high: Math.min(
      mean + factor * (whole.high - mean),
      (answers * mean + unknown * HIGHEST) / population,
    ),
  };
}

export interface Weighted extends Estimate {
  readonly weight: number;
}

/**
 * A mean of figures from the same people. Counts do not say how their answers go together, so it is
 * taken at its widest: all err the same way, and standard errors add.
 */
export function togetherInterval(parts: readonly Weighted[]): Interval {
  const weight = weightOf(parts);
  const end = (of: keyof Interval) =>
    parts.reduce((sum, part) => sum + part.weight * part.interval[of], 0) / weight;
  return { low: end('low'), high: end('high') };
}

/** A mean of figures from different people: distances to each end add as squares (MOVER). */
export function independentInterval(parts: readonly Weighted[]): Interval {
  const weight = weightOf(parts);
  const value = parts.reduce((sum, part) => sum + part.weight * part.value, 0) / weight;
  const reach = (of: keyof Interval) =>
    Math.hypot(...parts.map((part) => (part.weight * (part.interval[of] - part.value)) / weight));
  return within({ low: value - reach('low'), high: value + reach('high') });
}

/** How sure the difference of two independent figures is: two years, or two agencies. */
export function differenceInterval(a: Estimate, b: Estimate): Interval {
  const difference = a.value - b.value;
  return {
    low: difference - Math.hypot(a.value - a.interval.low, b.interval.high - b.value),
    high: difference + Math.hypot(a.interval.high - a.value, b.value - b.interval.low),
  };
}

/** A difference that may as well be none. */
export function isNoise(a: Estimate, b: Estimate): boolean {
  const { low, high } = differenceInterval(a, b);
  return low <= 0 && high >= 0;
}

/** `91.2` and `94.9`: outward to one decimal, so that what is printed never promises more. */
export function intervalTexts({ low, high }: Interval): readonly [low: string, high: string] {
  const tenth = (value: number, to: (of: number) => number) => (to(value * 10) / 10).toFixed(1);
  return [tenth(low + TINY, Math.floor), tenth(high - TINY, Math.ceil)];
}

/** Far below a tenth: what binary fractions leave over. */
const TINY = 1e-7;

function weightOf(parts: readonly Weighted[]): number {
  return parts.reduce((sum, part) => sum + part.weight, 0);
}

function within({ low, high }: Interval): Interval {
  return { low: Math.max(low, LOWEST), high: Math.min(high, HIGHEST) };
}

/** The two-sided 95 % quantile of Student's t; Cornish and Fisher's series, exact below four. */
function studentQuantile(freedom: number): number {
  const z = 1.959963984540054;
  const exact = [12.7062, 4.30265, 3.18245][freedom - 1];
  if (exact !== undefined) return exact;
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
  ];
  return terms.reduce((sum, term, i) => sum + term / freedom ** (i + 1), z);
}
