import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latinKey, otherKeyboard } from './keyboard.ts';

test.each([
  ['gmL[k]', 'เทศบาล'],
  ['v[9', 'อบต'],
  ['ื06581', 'n06581'],
])('%s was meant as %s', (typed, meant) => {
  expect(otherKeyboard(typed)).toBe(meant);
});

test('every key there and back; digits alone are no letters', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      const there = otherKeyboard(text);
      if (there === undefined || !/[\u0e01-\u0e4e]/.test(there)) return;
      expect(Array.from(there, latinKey).join('')).toBe(text);
    }),
  );
  expect(otherKeyboard('2568 %')).toBeUndefined();
});
