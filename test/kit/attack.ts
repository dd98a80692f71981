import { shownBands } from '../../src/core/suppression.ts';

/**
 * Somebody who wants to know how few people chose what. Written apart from what it attacks: it
 * tries everything that agrees with what was published.
 */

/** All sums that so many answers with these scores can make. */
function possibleSums(scores: readonly number[], answers: number): ReadonlySet<number> {
  let sums = new Set([0]);
  for (let i = 0; i < answers; i += 1) {
    const next = new Set<number>();
    for (const sum of sums) for (const score of scores) next.add(sum + score);
    sums = next;
  }
  return sums;
}

export interface Published {
  readonly scores: readonly number[];
  readonly answers: number;
}

/** What is said of a question: which scores were joined, and how many answers they have together. */
export function publishedOf(
  scores: readonly number[],
  bands: readonly (readonly [upTo: number, answers: number])[],
): Published[] {
  let from = 0;
  return bands.map(([upTo, answers]) => {
    const end = scores.indexOf(upTo) + 1;
    const own = scores.slice(from, end);
    from = end;
    return { scores: own, answers };
  });
}

/** How often this option may have been chosen, by all that is published of the question. */
export function possibleChoices(bands: readonly Published[], sum: number, score: number): number[] {
  const own = bands.find((band) => band.scores.includes(score))!;
  let elsewhere = new Set([0]);
  for (const band of bands) {
    if (band === own) continue;
    const sums = possibleSums(band.scores, band.answers);
    elsewhere = new Set([...elsewhere].flatMap((one) => [...sums].map((more) => one + more)));
  }
  const rest = own.scores.filter((one) => one !== score);
  const choices: number[] = [];
  for (let times = 0; times <= own.answers; times += 1) {
    const left = own.answers - times;
    const sums = rest.length === 0 && left > 0 ? [] : [...possibleSums(rest, left)];
    if (sums.some((more) => elsewhere.has(sum - times * score - more))) choices.push(times);
  }
  return choices;
}

export interface Attack {
  /** Count vectors that were published one by one. */
  readonly published: number;
  readonly withheld: number;
  readonly whole: number;
  /** Options chosen by 1 to k−1. */
  readonly small: number;
  /** Those that one who knows the program, too, finds out, though the official figures hide them. */
  readonly found: readonly string[];
}

/**
 * Every way in which n people can answer, published and put beside all others that look the same:
 * what somebody knows who has the program itself.
 */
export function attackAll(n: number, scores: readonly number[], least: number): Attack {
  const official = new Map<number, number[][]>();
  for (const answers of allAnswers(n, scores.length)) {
    const sum = answers.reduce((total, count, i) => total + count * scores[i]!, 0);
    official.set(sum, [...(official.get(sum) ?? []), answers]);
  }
  const attack = { published: 0, withheld: 0, whole: 0, small: 0, found: [] as string[] };
  for (const [sum, alike] of official) {
    const looks = new Map<string, number[][]>();
    for (const answers of alike) {
      const bands = shownBands(scores, answers, least);
      const look = bands?.join(' ') ?? 'none';
      const same = looks.get(look) ?? [];
      same.push(answers);
      looks.set(look, same);
      attack.published += 1;
      if (!bands) attack.withheld += 1;
      else if (bands.length === scores.length) attack.whole += 1;
    }
    for (const [look, same] of looks) {
      for (const answers of same) {
        for (const [i, count] of answers.entries()) {
          if (count === 0 || count >= least) continue;
          attack.small += 1;
          const isFound = same.every((other) => other[i] === count);
          const isOfficial = alike.every((other) => other[i] === count);
          if (isFound && !isOfficial) attack.found.push(`n ${n} sum ${sum} ${look}: ${answers}`);
        }
      }
    }
  }
  return attack;
}

function* allAnswers(n: number, options: number): Generator<number[]> {
  if (options === 1) yield [n];
  else {
    for (let first = 0; first <= n; first += 1) {
      for (const rest of allAnswers(n - first, options - 1)) yield [first, ...rest];
    }
  }
}
