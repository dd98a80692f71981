import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toArabicDigits, toThaiDigits } from './thai.ts';

test.each([
  ['ปี 2568 ข้อ e4 ได้ 92.65', 'ปี ๒๕๖๘ ข้อ e๔ ได้ ๙๒.๖๕'],
  ['ดู https://a.go.th/o25?year=2568&x=1 ข้อ 3', 'ดู https://a.go.th/o25?year=2568&x=1 ข้อ ๓'],
  ['https://a.go.th/o1/เอกสาร-2?ฉบับ=๓&n=4 ข้อ 5', 'https://a.go.th/o1/เอกสาร-2?ฉบับ=๓&n=4 ข้อ ๕'],
  ['www.x9.go.th/1 และ ita2568@a1.go.th 7', 'www.x9.go.th/1 และ ita2568@a1.go.th ๗'],
  ['รหัส 0a1b2c3d4e5f60718 เลขที่ 12345678901234567', 'รหัส 0a1b2c3d4e5f60718 เลขที่ ๑๒๓๔๕๖๗๘๙๐๑๒๓๔๕๖๗'],
])('%s becomes %s', (text, thai) => {
  expect(toThaiDigits(text)).toBe(thai);
});

test('Thai digits say the same', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(toArabicDigits(toThaiDigits(text))).toBe(toArabicDigits(text));
      expect(toThaiDigits(toThaiDigits(text))).toBe(toThaiDigits(text));
    }),
  );
});
