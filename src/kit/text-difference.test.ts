import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Difference, textDifference } from './text-difference.ts';

const SIGNS = { kept: ' ', out: '-', in: '+' };
const told = ({ parts }: Difference) =>
  parts.map((part) => ('same' in part ? `=${part.same}` : `${SIGNS[part.change]}${part.line}`));
const lines = (mark: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${mark}${i}`);

test('what was changed between two texts, and nothing else', () => {
  expect(told(textDifference('ก\nข\nค\nง', 'ก\nข2\nค\nง\nจ'))).toEqual([
    ' ก',
    '-ข',
    '+ข2',
    ' ค',
    ' ง',
    '+จ',
  ]);
  expect(textDifference('ก', 'ก')).toEqual({ parts: [{ same: 1 }], isCut: false });
  expect(told(textDifference('', 'ก'))).toEqual(['-', '+ก']);
  expect(told(textDifference('ก', 'ก\nข'))).toEqual([' ก', '+ข']);
});

test('lines that stayed are told around a change and counted where they are many', () => {
  const before = lines('a', 50);
  const after = before.with(20, 'ใหม่');
  expect(told(textDifference(before.join('\n'), after.join('\n')))).toEqual([
    '=18',
    ' a18',
    ' a19',
    '-a20',
    '+ใหม่',
    ' a21',
    ' a22',
    '=27',
  ]);
});

test('both texts can be read out of their difference, whatever they are', () => {
  const text = fc.array(fc.constantFrom('ก', 'ข', 'ค', ''), { maxLength: 30 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [a, b] = [one.join('\n'), other.join('\n')];
      const { parts, isCut } = textDifference(a, b);
      const [left, right]: [string[], string[]] = [[], []];
      for (const part of parts) {
        if ('same' in part) {
          const same = a.split('\n').slice(left.length, left.length + part.same);
          left.push(...same);
          right.push(...same);
        } else {
          if (part.change !== 'in') left.push(part.line);
          if (part.change !== 'out') right.push(part.line);
        }
      }
      expect([left.join('\n'), right.join('\n'), isCut]).toEqual([a, b, false]);
    }),
    { numRuns: 300 },
  );
});

/** What is told of texts of 5 MB fits on a page whatever they are, and begins with the first difference. */
const LINE = 'รายงานผลการดำเนินการ '.repeat(2);
const many = (mark: string) => lines(`${mark} ${LINE}`, 50_000);
const large = many('ก');
test.each<[string, string, string, RegExp, boolean]>([
  ['nothing in common', large.join('\n'), many('ข').join('\n'), /^-ก .*0$/, true],
  ['a line at the beginning', large.join('\n'), large.with(0, 'ใหม่').join('\n'), /^-ก .*0$/, false],
  ['a line at the end', large.join('\n'), large.with(-1, 'ใหม่').join('\n'), /^=49997$/, false],
  [
    'a line at either end',
    large.join('\n'),
    ['ใหม่', ...large.slice(1, -1), 'ท้าย'].join('\n'),
    /^-ก .*0$/,
    true,
  ],
  [
    'a line put in before all and one changed last',
    large.join('\n'),
    ['ใหม่', ...large.with(-1, 'ท้าย')].join('\n'),
    /^\+ใหม่$/,
    true,
  ],
  ['one line without end', 'ก'.repeat(5_000_000), 'ข'.repeat(5_000_000), /^-ก{2000}…$/, true],
  [
    'empty lines alone',
    '\n'.repeat(5_000_000),
    `${'\n'.repeat(2_500_000)}x${'\n'.repeat(2_500_000)}`,
    /^=/,
    false,
  ],
  ['half of it gone', large.join('\n'), '', /^-ก .*0$/, true],
])('of two texts of 5 MB with %s the first part is told', (_, a, b, first, isCut) => {
  const difference = textDifference(a, b);
  const all = told(difference);
  expect(all[0]).toMatch(first);
  expect(difference.isCut).toBe(isCut);
  expect(all.length).toBeLessThan(3000);
  expect(all.join('').length).toBeLessThan(120_000);
});
