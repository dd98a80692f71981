import { LEVEL_OF_CONFIDENCE } from '../../src/core/interval.ts';
import {
  type Covered,
  coverageOf,
  MEANS,
  NUMBERS,
  SCALES,
  type Scale,
  shapesOf,
} from '../kit/coverage.ts';

/** Never more than three points under the level that is stated. */
const LEAST = LEVEL_OF_CONFIDENCE / 100 - 0.03;

/**
 * `npm run prove -- intervals [ROUNDS]`: how often the interval of a mean holds the truth, over the
 * whole grid, and of populations of which a half or nine tenths answered.
 */
export async function prove([rounds = '4000']: readonly string[]): Promise<boolean> {
  const all: Covered[] = [];
  console.log('n     everybody  scale       mean   shape       coverage  half width');
  for (const n of NUMBERS) {
    for (const scale of Object.keys(SCALES) as Scale[]) {
      for (const mean of MEANS) {
        for (const [shape, chances] of shapesOf(SCALES[scale], mean)) {
          const one = coverageOf({ n, scale, mean, shape, population: null }, chances, +rounds);
          all.push(one);
          show(one);
        }
      }
      for (const population of [n + 1, Math.ceil(n / 0.9), 2 * n]) {
        for (const mean of [70, 90, 98]) {
          for (const [shape, chances] of shapesOf(SCALES[scale], mean)) {
            const one = coverageOf({ n, scale, mean, shape, population }, chances, +rounds / 4);
            all.push(one);
            show(one);
          }
        }
      }
    }
  }
  const below = all.filter((one) => one.coverage < LEAST);
  const least = all.reduce((worst, one) => (one.coverage < worst.coverage ? one : worst));
  const common = all.find(
    ({ n, scale, mean, shape }) =>
      n === 200 && scale === 'six steps' && mean === 90 && shape === 'narrow',
  )!;
  console.log(`${all.length} places, ${rounds} rounds each; least coverage:`);
  show(least);
  console.log(`n 200, standard deviation 10: ±${common.half.toFixed(2)} (bare normal ±1.39)`);
  console.log(
    `${below.length} places below ${LEAST.toFixed(2)}: ${below.length ? 'FAILS' : 'holds'}`,
  );
  return below.length === 0;
}

function show({ n, population, scale, mean, shape, coverage, half }: Covered): void {
  console.log(
    [
      String(n).padEnd(5),
      String(population ?? '–').padEnd(10),
      scale.padEnd(11),
      mean.toFixed(1).padEnd(6),
      shape.padEnd(11),
      coverage.toFixed(4).padEnd(9),
      `±${half.toFixed(2)}`,
    ].join(' '),
  );
}
