import { type Moments, meanInterval } from '../../src/core/interval.ts';

/**
 * How often the interval holds the true mean: answers drawn again and again from made-up
 * populations whose mean is known, over a grid of numbers, scales, means and shapes.
 */
export const NUMBERS = [12, 20, 32, 50, 100, 200, 450, 1000];
export const MEANS = [50, 60, 70, 80, 85, 90, 93, 95, 97, 98, 99, 99.5, 99.9];
export const SCALES = {
  'yes/no': [0, 100],
  'six steps': [0, 20, 40, 60, 80, 100],
  'four steps': [0, 33, 67, 100],
} as const;
export type Scale = keyof typeof SCALES;

export interface Covered {
  readonly n: number;
  readonly scale: Scale;
  readonly mean: number;
  readonly shape: string;
  /** Everybody there is; null where they are without number. */
  readonly population: number | null;
  readonly coverage: number;
  /** Half of the mean width. */
  readonly half: number;
}

/** Chances of each option, with exactly this mean; shapes a scale cannot make are left out. */
export function shapesOf(scores: readonly number[], mean: number): Map<string, number[]> {
  const last = scores.length - 1;
  const shapes = new Map([
    ['ends', scores.map((_, i) => (i === 0 ? 1 - mean / 100 : i === last ? mean / 100 : 0))],
  ]);
  if (scores.length === 2) return shapes;
  const ends = (i: number) => i === 0 || i === last;
  shapes.set('narrow', between(scores, mean));
  shapes.set(
    'skewed',
    tilted(scores, mean, () => 1),
  );
  shapes.set(
    'two peaks',
    tilted(scores, mean, (i) => (ends(i) ? 1 : 0.15)),
  );
  shapes.set(
    'low peak',
    tilted(scores, mean, (i) => (i === 1 || i === last ? 1 : 0.02)),
  );
  for (const share of [0.002, 0.005, 0.01, 0.03]) {
    if (mean > 100 * (1 - share)) continue;
    const others = between(scores, mean / (1 - share)).map((chance) => chance * (1 - share));
    shapes.set(`${share * 100} % at 0`, [others[0]! + share, ...others.slice(1)]);
  }
  return shapes;
}

function between(scores: readonly number[], mean: number): number[] {
  const at = Math.min(
    scores.findLastIndex((score) => score <= mean),
    scores.length - 2,
  );
  const share = (mean - scores[at]!) / (scores[at + 1]! - scores[at]!);
  return scores.map((_, i) => (i === at ? 1 - share : i === at + 1 ? share : 0));
}

/** The base leaned until its mean fits. */
function tilted(scores: readonly number[], mean: number, base: (i: number) => number): number[] {
  const leaning = (by: number) => {
    const weights = scores.map((score, i) => base(i) * Math.exp(by * (score - 100)));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => weight / all);
  };
  let [low, high] = [-2, 2];
  for (let i = 0; i < 80; i += 1) {
    const by = (low + high) / 2;
    const got = leaning(by).reduce((sum, chance, at) => sum + chance * scores[at]!, 0);
    if (got < mean) low = by;
    else high = by;
  }
  return leaning(low);
}

export function coverageOf(
  place: Omit<Covered, 'coverage' | 'half'>,
  chances: readonly number[],
  rounds: number,
): Covered {
  const scores = SCALES[place.scale];
  const random = seeded(`${place.n} ${place.scale} ${place.mean} ${place.shape}`);
  let [holds, width] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const { moments, truth } =
      place.population === null
        ? { moments: drawn(scores, chances, place.n, random), truth: place.mean }
        : drawnFrom(scores, chances, place.n, place.population, random);
    const { low, high } = meanInterval(moments, place.population);
    if (low <= truth + 1e-9 && truth - 1e-9 <= high) holds += 1;
    width += high - low;
  }
  return { ...place, coverage: holds / rounds, half: width / rounds / 2 };
}

function drawn(
  scores: readonly number[],
  chances: readonly number[],
  n: number,
  random: () => number,
): Moments {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < n; i += 1) {
    let left = random();
    let at = 0;
    while (at < scores.length - 1 && left >= chances[at]!) {
      left -= chances[at]!;
      at += 1;
    }
    sum += scores[at]!;
    squares += scores[at]! ** 2;
  }
  return { answers: n, sum, squares };
}

/** From a population that is itself drawn; its own mean is what the interval should hold. */
function drawnFrom(
  scores: readonly number[],
  chances: readonly number[],
  n: number,
  population: number,
  random: () => number,
): { moments: Moments; truth: number } {
  const answered = drawn(scores, chances, n, random);
  const others = drawn(scores, chances, population - n, random);
  return { moments: answered, truth: (answered.sum + others.sum) / population };
}

/** Random numbers that are the same in every run. */
function seeded(words: string): () => number {
  let state = 0;
  for (const letter of words) state = (Math.imul(state, 31) + letter.charCodeAt(0)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
