import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverWords, maskText } from './masking.ts';

test.each([
  ['โทร 081-234-5678 ได้', 'โทร ⟦phone⟧ ได้'],
  ['โทร๐๘๑๒๓๔๕๖๗๘ครับ', 'โทร⟦phone⟧ครับ'],
  ['โทร ๐๘๑ ๒๓๔ ๕๖๗๘', 'โทร ⟦phone⟧'],
  ['+66 81 234 5678', '⟦phone⟧'],
  ['02 123 4567', '⟦phone⟧'],
  ['บัตร 1-2345-67890-12-3', 'บัตร ⟦id⟧'],
  ['๑๒๓๔๕๖๗๘๙๐๑๒๓', '⟦id⟧'],
  ['เลขที่ 12345678', 'เลขที่ ⟦number⟧'],
  ['ติดต่อ somchai.j@office.go.th นะ', 'ติดต่อ ⟦mail⟧ นะ'],
  ['สมชาย@เมล.ไทย', '⟦mail⟧'],
  ['ดู https://facebook.com/somchai ครับ', 'ดู ⟦link⟧ ครับ'],
  ['ไลน์ somchai99', '⟦line⟧'],
  ['Line ID: som_chai', '⟦line⟧'],
  ['แอด @somchai99 มา', 'แอด ⟦line⟧ มา'],
  ['นายสมชาย ใจดี รับเงิน', '⟦name⟧ รับเงิน'],
  ['นางสาวสุดา', '⟦name⟧'],
  ['น.ส. สุดา ทองคำ.', '⟦name⟧.'],
  ['ดร.สมศักดิ์', '⟦name⟧'],
  ['พ.ต.อ.สมชาย', '⟦name⟧'],
  ['ว่าที่ ร.ต.สมหมาย', '⟦name⟧'],
  ['คุณแดง ช่วยดี', '⟦name⟧'],
  ['ผอ.วิชัย', '⟦name⟧'],
  ['ฝากถึงพี่หมู', 'ฝากถึง⟦name⟧'],
  ['Mr. Somchai Jaidee took it', '⟦name⟧ took it'],
])('%j is kept as %j', (text, masked) => {
  expect(maskText(text)).toBe(masked);
});

test.each([
  'ขอบคุณครับ บริการดีมาก',
  'ขอบพระคุณ',
  'คุณภาพบริการดี มีคุณธรรม',
  'นายกเทศมนตรีควรลงพื้นที่',
  'อยากให้มีป้ายบอกทาง หน้า ๓',
  'ปี 2565-2568 ดีขึ้น',
  'งบ 1,500,000 บาท',
  'ทนายความและเจ้านาย',
  'เปิด 08.30-16.30 น.',
  'เพิ่มช่องทางออนไลน์',
  '',
])('%j stays as it is', (text) => {
  expect(maskText(text)).toBe(text);
});

test('no seven digits in a row are ever left, in any script, however written', () => {
  const digit = fc.constantFrom(...'0123456789๐๑๒๓๔๕๖๗๘๙');
  const gap = fc.constantFrom('', '', '-', ' ', '.');
  const number = fc
    .array(fc.tuple(digit, gap), { minLength: 9, maxLength: 15 })
    .map((pairs) => pairs.flat().join(''));
  fc.assert(
    fc.property(number, (text) => {
      const left = maskText(`ก ${text} ข`).replace(/[^0-9๐-๙]/g, '');
      expect(left.length).toBeLessThan(7);
    }),
  );
});

test('marks cannot be typed: what stands between them is one of ours', () => {
  const piece = fc.constantFrom('⟦', '⟧', 'phone', '0812345678', ' ', 'ก', 'a@b.co', '@abc');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const left = maskText(pieces.join('')).replace(
        /⟦(phone|id|number|mail|link|line|name)⟧/g,
        '',
      );
      expect(left).not.toMatch(/[⟦⟧]/);
    }),
  );
  expect(maskText('⟦name⟧')).toBe('name');
});

test('a reviewer covers words wherever they stand', () => {
  expect(coverWords('ถามสมหญิงแล้ว สมหญิงไม่ตอบ', ' สมหญิง ')).toBe('ถาม⟦words⟧แล้ว ⟦words⟧ไม่ตอบ');
  expect(coverWords('ก ข', ' ')).toBe('ก ข');
});
