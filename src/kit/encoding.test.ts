import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, encodeWindows874 } from './encoding.ts';

const THAI = [
  'ชื่อหน่วยงาน',
  'เทศบาลตำบลน้ำกี่',
  'ฐู',
  'ปู่',
  '๑๒๓',
  'A-01',
  '"',
  ',',
  '\r\n',
  '\t',
  ' ',
  '฿',
];
const text = fc
  .array(fc.constantFrom(...THAI), { minLength: 1, maxLength: 30 })
  .map((p) => p.join(''));

const utf16 = (value: string, littleEndian: boolean, mark: boolean) => {
  const units = [...(mark ? '\ufeff' : ''), ...value];
  const bytes = new DataView(new ArrayBuffer(units.length * 2));
  for (const [i, unit] of units.entries()) bytes.setUint16(i * 2, unit.charCodeAt(0), littleEndian);
  return new Uint8Array(bytes.buffer);
};

test('Thai text in every encoding reads back', () => {
  fc.assert(
    fc.property(text, (value) => {
      const utf8 = new TextEncoder().encode(value);
      expect(decodeText(utf8)).toEqual({ text: value, encoding: 'utf-8' });
      expect(decodeText(Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), utf8]))?.text).toBe(value);
      expect(decodeText(utf16(value, true, true))?.text).toBe(value);
      expect(decodeText(utf16(value, false, true))?.text).toBe(value);
      const old = encodeWindows874(value);
      if ('missing' in old) throw new Error(old.missing);
      expect(decodeText(old)?.text).toBe(value);
    }),
  );
});

test.each([true, false])('UTF-16 without a mark is seen by its zero bytes', (littleEndian) => {
  const value = 'รหัส,ชื่อ\r\nA01,เทศบาลตำบลน้ำกี่\r\n';
  expect(decodeText(utf16(value, littleEndian, false))?.text).toBe(value);
});

test('valid UTF-8 is never taken for Windows-874', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      const decoded = decodeText(new TextEncoder().encode(value));
      if (decoded) expect(decoded.encoding).toBe('utf-8');
    }),
  );
});

test.each([
  ['Latin-1', Buffer.from('café, naïve, Zürich', 'latin1')],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452000003', 'hex')],
  ['UTF-8 cut in the middle of a Thai letter', Buffer.from('รหัส,ชื่อ').subarray(0, 23)],
  ['zeros', Buffer.alloc(40)],
])('%s is not text we know', (_name, bytes) => {
  expect(decodeText(bytes)).toBeUndefined();
});

test('a character that Windows-874 lacks stops the export', () => {
  expect(encodeWindows874('ภาษาญี่ปุ่น 日本')).toEqual({ missing: '日' });
});
