import { attackAll } from '../kit/attack.ts';

/** Numbers of respondents, and the scale, of which every possible way to answer is tried. */
const GRID = [
  { scores: [0, 20, 40, 60, 80, 100], most: 22 },
  { scores: [0, 33, 67, 100], most: 60 },
  { scores: [0, 50, 100], most: 120 },
  { scores: [0, 100], most: 400 },
];

/**
 * `npm run prove -- suppression [LEAST]`: every way to answer is published, and who knows the
 * program and everything published finds no option that 1 to k−1 people chose.
 */
export async function prove([least = '5']: readonly string[]): Promise<boolean> {
  let found = 0;
  for (const { scores, most } of GRID) {
    console.log(`scores ${scores.join(' ')}`);
    for (let n = +least; n <= most; n += scores.length > 4 ? 1 : 5) {
      const attack = attackAll(n, scores, +least);
      found += attack.found.length;
      const { published, whole, withheld, small } = attack;
      console.log(
        `  n ${String(n).padEnd(4)} ${published} ways: ${whole} whole, ` +
          `${published - whole - withheld} joined, ${withheld} withheld; ` +
          `${small} small options, ${attack.found.length} found out`,
      );
      for (const one of attack.found.slice(0, 3)) console.log(`    ${one}`);
    }
  }
  console.log(`${found} found out`);
  return found === 0;
}
