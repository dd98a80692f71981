import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attackAll, possibleChoices, publishedOf } from '../../test/kit/attack.ts';
import { shownBands } from './suppression.ts';

const SIX = [0, 20, 40, 60, 80, 100];
const FOUR = [0, 33, 67, 100];

const shown = (scores: readonly number[], answers: readonly number[]) => {
  const bands = shownBands(scores, answers, 5);
  return (
    bands && publishedOf(scores, bands).map((one) => `${one.scores.join('+')}: ${one.answers}`)
  );
};

describe('what is shown', () => {
  test('every option, where each was chosen by nobody or by enough', () => {
    expect(shown(SIX, [0, 0, 7, 20, 90, 300])).toHaveLength(6);
    expect(shown(SIX, [0, 0, 0, 0, 0, 30])).toHaveLength(6);
    expect(shown([0, 100], [6, 90])).toEqual(['0: 6', '100: 90']);
  });
  test('neighbours together, where few chose the lowest', () => {
    expect(shown(SIX, [0, 1, 6, 30, 150, 260])).toEqual(['0+20+40: 7', '60+80: 180', '100: 260']);
  });
  test('nothing, where the exact sum would tell the rest', () => {
    expect(shown(SIX, [0, 0, 0, 1, 100, 260])).toBeUndefined();
    expect(shown([0, 100], [1, 29])).toBeUndefined();
  });
  test('nothing, where all chose the same and the mean does not say so', () => {
    expect(shown(SIX, [0, 0, 0, 0, 30, 0])).toBeUndefined();
  });
});

const answers = fc.oneof(
  fc.tuple(fc.constant(SIX), fc.array(fc.nat(12), { minLength: 6, maxLength: 6 })),
  fc.tuple(fc.constant(FOUR), fc.array(fc.nat(16), { minLength: 4, maxLength: 4 })),
  fc.tuple(
    fc.constant(SIX),
    fc.tuple(fc.nat(2), fc.nat(3), fc.nat(6), fc.nat(12), fc.nat(30), fc.nat(40)),
  ),
);

test('what is published never narrows a small option to one number, nor below k', () => {
  fc.assert(
    fc.property(answers, fc.constantFrom(3, 5, 7), ([scores, chosen], least) => {
      const bands = publishedOf(scores, shownBands(scores, chosen, least) ?? []);
      const sum = scores.reduce((total, score, i) => total + score * chosen[i]!, 0);
      for (const band of bands) {
        expect(band.answers === 0 || band.answers >= least).toBe(true);
        if (band.scores.length === 1 || band.answers === 0) continue;
        for (const score of band.scores) {
          const choices = possibleChoices(bands, sum, score);
          const [fewest, most] = [choices[0]!, choices.at(-1)!];
          expect(choices).toContain(chosen[scores.indexOf(score)]);
          expect(most).toBeGreaterThanOrEqual(least);
          expect(fewest <= 1 || fewest >= least).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test.each([
  [11, SIX, 5],
  [14, SIX, 5],
  [12, SIX, 3],
  [22, FOUR, 5],
  [20, [0, 50, 100], 5],
])('of %i people on %j nobody finds out, not even who knows the program', (n, scores, least) => {
  const { found, published } = attackAll(n, scores, least);
  expect(published).toBeGreaterThan(100);
  expect(found).toEqual([]);
});
