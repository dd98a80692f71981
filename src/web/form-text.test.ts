import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeWindows874 } from '../kit/encoding.ts';
import { formFields } from './form-text.ts';

const SAID = 'น้ำใจเจ้าหน้าที่ดีมาก & เร็ว+ดี 100%';
const bytesOf = (text: string) => encodeWindows874(text) as Uint8Array;
const escaped = (bytes: Uint8Array) =>
  [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

test('UTF-8 as every browser sends it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string())), (pairs) => {
      const sent = new URLSearchParams(pairs);
      expect([...formFields(Buffer.from(sent.toString()))]).toEqual([...sent]);
    }),
  );
});

test('TIS-620, escaped or bare, is read as what was typed', () => {
  const fields = (value: string) =>
    formFields(Buffer.from(`i1=4&_suggestion=${value}&i2=2`, 'latin1'));
  for (const value of [escaped(bytesOf(SAID)), Buffer.from(bytesOf('ดีมาก')).toString('latin1')]) {
    expect([fields(value).get('i1'), fields(value).get('i2')]).toEqual(['4', '2']);
  }
  expect(fields(escaped(bytesOf(SAID))).get('_suggestion')).toBe(SAID);
  expect(fields(Buffer.from(bytesOf('ดีมาก')).toString('latin1')).get('_suggestion')).toBe('ดีมาก');
});

test('bytes that are no text leave the other fields as they are', () => {
  const fields = formFields(Buffer.from('i1=4&_suggestion=%ff%fe%00%81&&i2=', 'latin1'));
  expect([fields.get('i1'), fields.get('i2')]).toEqual(['4', '']);
});
