import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bahtText, readBaht, shareOfBaht, sumBaht } from './baht.ts';

test('amounts are read as officers write them, and nothing else is one', () => {
  const read = ['1,250.5', '๑,๒๕๐.๕๐ บาท', '1250.-', '฿ 0', '12500 บาทถ้วน', '999,999,999,999.99'];
  expect(read.map(readBaht)).toEqual([
    '1250.50',
    '1250.50',
    '1250.00',
    '0.00',
    '12500.00',
    '999999999999.99',
  ]);
  for (const no of [
    '',
    '-5',
    '1,25',
    '12,34.5',
    '1.234',
    '1e5',
    '0x10',
    'สองพัน',
    '1 000',
    '=1+1',
  ]) {
    expect([no, readBaht(no)]).toEqual([no, undefined]);
  }
});

test('sums are exact to the satang, however many there are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: 0n, max: 10n ** 14n - 1n }), { maxLength: 200 }),
      (all) => {
        const text = (n: bigint) => `${n / 100n}.${String(n % 100n).padStart(2, '0')}`;
        expect(sumBaht(all.map(text))).toBe(text(all.reduce((a, b) => a + b, 0n)));
      },
    ),
  );
  expect(sumBaht(Array.from({ length: 10 }, () => '0.10'))).toBe('1.00');
});

test('what is printed is read back as the same amount', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n - 1n }), (n) => {
      const amount = `${n / 100n}.${String(n % 100n).padStart(2, '0')}`;
      expect(readBaht(bahtText(amount))).toBe(amount);
    }),
  );
  expect([shareOfBaht('333.33', '1000.00'), shareOfBaht('5.00', '0.00')]).toEqual(['33.33', null]);
});
