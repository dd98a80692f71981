import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compare,
  decimalText,
  exact,
  fractionText,
  parseDecimal,
  rounded,
  roundedBelow,
  signedText,
  subtract,
  weightedMean,
} from './decimal.ts';

test('halves go away from zero, to the even neighbour, or are cut', () => {
  expect(decimalText(exact(2738, 32))).toBe('85.56');
  expect(decimalText(exact(2804, 32))).toBe('87.63');
  expect(decimalText(rounded(exact(2804, 32), 2, 'half-even'))).toBe('87.62');
  expect(decimalText(rounded(exact(2804, 32), 2, 'down'))).toBe('87.62');
  expect(decimalText(exact(-1005, 1000))).toBe('-1.01');
});

test('signs and exact fractions are shown as a reader writes them', () => {
  expect(signedText(exact(377, 100))).toBe('+3.77');
  expect(signedText(exact(-227, 100))).toBe('-2.27');
  expect(signedText(exact(1, 1000))).toBe('0.00');
  expect(fractionText(exact(5740, 64))).toBe('1435/16');
  expect(fractionText(exact(190, 2))).toBe('95');
});

test('weights are whole numbers', () => {
  const total = weightedMean([exact(9406, 100), exact(8812, 100), exact(95)], [30n, 30n, 40n]);
  expect(decimalText(total)).toBe('92.65');
});

test('only plain decimals are read', () => {
  expect(parseDecimal('93.11')).toEqual({ over: 9311n, under: 100n });
  for (const text of ['', '1e3', '.5', '5.', '0x1', '1,000', 'NaN', '9'.repeat(99)]) {
    expect(parseDecimal(text), text).toBeUndefined();
  }
});

test('rounding moves a number by at most half a step, and below is never above', () => {
  const numbers = fc.record({ over: fc.bigInt(0n, 10n ** 12n), under: fc.bigInt(1n, 10n ** 6n) });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 4 }), (value, decimals) => {
      const half = exact(1n, 2n * 10n ** BigInt(decimals));
      const moved = subtract(rounded(value, decimals), value);
      expect(compare(moved, half)).toBeLessThanOrEqual(0);
      expect(compare(exact(-half.over, half.under), moved)).toBeLessThanOrEqual(0);
      if (value.over > 0n) {
        const below = roundedBelow(value, decimals);
        expect(compare(below, rounded(value, decimals))).toBeLessThanOrEqual(0);
        expect(compare(value, subtract(below, half))).toBe(1);
      }
    }),
  );
});
