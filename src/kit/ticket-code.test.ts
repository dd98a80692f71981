import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { SPOKEN_ALPHABET } from './spoken-code.ts';
import { makeTicketCode, readTicketCode, ticketInHalves } from './ticket-code.ts';

const codes = Array.from({ length: 60 }, () => makeTicketCode((limit) => randomInt(limit)));

test('codes are ten characters that cannot be mistaken, and each its own', () => {
  expect(codes.every((code) => /^[2-9cdfhjkmnprtvwxy]{10}$/.test(code))).toBe(true);
  expect(new Set(codes).size).toBe(codes.length);
});

test('read as it is printed, in capitals, with spaces, dashes and Thai digits', () => {
  for (const code of codes) {
    const thai = code.replace(/\d/g, (digit) => String.fromCharCode(0xe50 + Number(digit)));
    const ways = [code, ticketInHalves(code), code.toUpperCase(), ` ${[...code].join(' ')} `, thai];
    expect(ways.map(readTicketCode)).toEqual(ways.map(() => code));
  }
});

test('one wrong character, two exchanged or one missing is told at once', () => {
  for (const code of codes) {
    for (let i = 0; i < code.length; i += 1) {
      for (const other of SPOKEN_ALPHABET) {
        if (other === code[i]) continue;
        expect(readTicketCode(code.slice(0, i) + other + code.slice(i + 1))).toBeUndefined();
      }
      expect(readTicketCode(code.slice(0, i) + code.slice(i + 1))).toBeUndefined();
      for (let j = i + 1; j < code.length; j += 1) {
        const letters = [...code];
        [letters[i], letters[j]] = [letters[j]!, letters[i]!];
        const exchanged = letters.join('');
        if (exchanged !== code) expect(readTicketCode(exchanged)).toBeUndefined();
      }
    }
  }
});

test('what is no code at all is none', () => {
  expect(['', 'รหัส', '0'.repeat(10), 'x'.repeat(5000), '<script>'].map(readTicketCode)).toEqual(
    Array(5).fill(undefined),
  );
});
