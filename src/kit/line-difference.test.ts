import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineDifference } from './line-difference.ts';

const told = (a: string, b: string) =>
  lineDifference(a, b).map(
    ({ change, line }) => `${{ kept: ' ', out: '-', in: '+' }[change]}${line}`,
  );

test('what was changed between two texts, and nothing else', () => {
  expect(told('ก\nข\nค\nง', 'ก\nข2\nค\nง\nจ')).toEqual([' ก', '-ข', '+ข2', ' ค', ' ง', '+จ']);
  expect(told('ก', 'ก')).toEqual([' ก']);
  expect(told('', 'ก')).toEqual(['-', '+ก']);
});

test('both texts can be read out of their difference, whatever they are', () => {
  const text = fc
    .array(fc.constantFrom('ก', 'ข', 'ค', 'ง'), { maxLength: 30 })
    .map((all) => all.join('\n'));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const lines = lineDifference(a, b);
      const without = (change: string) =>
        lines
          .filter((one) => one.change !== change)
          .map(({ line }) => line)
          .join('\n');
      expect([without('in'), without('out')]).toEqual([a, b]);
    }),
    { numRuns: 300 },
  );
});

test('texts that have nothing in common take no time', () => {
  const lines = (mark: string) =>
    Array.from({ length: 20_000 }, (_, i) => `${mark}${i}`).join('\n');
  expect(lineDifference(lines('a'), lines('b')).length).toBe(40_000);
});
