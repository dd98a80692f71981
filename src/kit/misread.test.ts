import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeWindows874 } from './encoding.ts';
import { asThai } from './misread.ts';

const western = (bytes: Uint8Array) => new TextDecoder('windows-1252').decode(bytes);

test.each(['ดีมาก', 'รักษามาตรฐาน 95.00 ขึ้นไป', 'คะแนน', 'ต่ำกว่า ๘๕'])(
  '%s is read again, whichever encoding it lost',
  (thai) => {
    expect(asThai(western(new TextEncoder().encode(thai)))).toBe(thai);
    expect(asThai(western(encodeWindows874(thai) as Uint8Array))).toBe(thai);
  },
);

test.each(['', '95', 'Müller', 'é', 'ดี ´Õ', '85 – 94', '85 ± 2', '100 °C'])(
  '%j stays what it is',
  (text) => {
    expect(asThai(text)).toBe(text);
  },
);

test('any text gives a text, and Thai itself', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof asThai(text) === 'string'));
});
