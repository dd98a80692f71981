import fc from 'fast-check';
import { expect, test } from 'vitest';
import { thaiSortKey } from './thai-order.ts';

const byKey = (a: string, b: string) => {
  const [x, y] = [thaiSortKey(a), thaiSortKey(b)];
  return x < y ? -1 : x > y ? 1 : 0;
};

test('names stand in dictionary order', () => {
  const names = ['ไก่', 'เก้า', 'เก่า', 'กา', 'แก', 'ข', 'กะ', 'น้ำ', 'นา', 'a', '10', 'ญี่ปุ่น', 'ปู่'];
  expect([...names].sort(byKey)).toEqual([...names].sort(new Intl.Collator('th').compare));
});

test('the key agrees with the Thai collation on words of syllables', () => {
  const collator = new Intl.Collator('th', { numeric: false });
  const one = (letters: string) => fc.constantFrom(...letters);
  const syllable = fc
    .tuple(
      fc.option(one('เแโใไ'), { nil: '' }),
      one('กขคงจชดตทนบปผพฟมยรลวสหอ'),
      fc.constantFrom('', 'ะ', 'ั', 'า', 'ำ', 'ิ', 'ี', 'ึ', 'ื', 'ุ', 'ู'),
      fc.constantFrom('', '', '่', '้', '๊', '๋', '์'),
      fc.constantFrom('', ' ', '(', ')', '.', '-', '5'),
    )
    .map((parts) => parts.join('').replace(/([เแโใไ].)[ะ-ู]/u, '$1'));
  const word = fc.array(syllable, { minLength: 1, maxLength: 5 }).map((s) => s.join(''));
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(Math.sign(byKey(a, b))).toBe(Math.sign(collator.compare(a, b)));
    }),
    { numRuns: 2000, examples: [['เน๊', 'เน์']] },
  );
});
