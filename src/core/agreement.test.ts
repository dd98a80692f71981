import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, decimalText, exact, reduced } from '../kit/decimal.ts';
import { agreementOf, NO_PAIRS } from './agreement.ts';

const said = (counts: Partial<typeof NO_PAIRS>) => {
  const found = agreementOf({ ...NO_PAIRS, ...counts })!;
  const { kappa, ac1, same } = found;
  return [decimalText(same), kappa && decimalText(kappa), decimalText(ac1)];
};

test('by hand: 100 pairs, 90 both full, 2 both nothing, 5 and 3 alone', () => {
  // po = 92/100; p1 = 95/100, p2 = 93/100: pe = .95·.93 + .05·.07 = .887; κ = .033/.113 = 33/113.
  // π = 94/100: pe = 2·.94·.06 = .1128; AC1 = (.92 − .1128)/(1 − .1128) = .8072/.8872 = 1009/1109.
  const found = agreementOf({ bothFull: 90, bothNothing: 2, onlyFirst: 5, onlySecond: 3 })!;
  expect(reduced(found.kappa!)).toEqual(exact(33, 113));
  expect(reduced(found.ac1)).toEqual(exact(1009, 1109));
  expect([decimalText(found.kappa!), decimalText(found.ac1)]).toEqual(['0.29', '0.91']);
});

test('by hand: 50 pairs, 20 both full, 15 both nothing, 5 and 10 alone', () => {
  // po = 35/50; p1 = 25/50, p2 = 30/50: pe = .50, κ = .40. π = .55: pe = .495, AC1 = .205/.505 = 41/101.
  expect(said({ bothFull: 20, onlyFirst: 5, onlySecond: 10, bothNothing: 15 })).toEqual([
    '0.70',
    '0.40',
    '0.41',
  ]);
});

test('edges: nobody, always the same, never the same', () => {
  expect(agreementOf(NO_PAIRS)).toBe(null);
  expect(said({ bothFull: 7 })).toEqual(['1.00', null, '1.00']);
  expect(said({ bothFull: 3, bothNothing: 3 })).toEqual(['1.00', '1.00', '1.00']);
  expect(said({ onlyFirst: 4, onlySecond: 4 })).toEqual(['0.00', '-1.00', '-1.00']);
});

test('whoever is called the first, the figures are the same, and never above one', () => {
  const count = fc.integer({ min: 0, max: 500 });
  fc.assert(
    fc.property(count, count, count, count, (bothFull, bothNothing, onlyFirst, onlySecond) => {
      const one = agreementOf({ bothFull, bothNothing, onlyFirst, onlySecond });
      const other = agreementOf({
        bothFull,
        bothNothing,
        onlyFirst: onlySecond,
        onlySecond: onlyFirst,
      });
      if (!one || !other) return one === other;
      const isSame = compare(one.ac1, other.ac1) === 0;
      const kappas = one.kappa && other.kappa ? compare(one.kappa, other.kappa) === 0 : true;
      return isSame && kappas && compare(one.ac1, exact(1)) <= 0;
    }),
  );
});
