import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteText, pieceOf } from './byte-text.ts';

const part = fc.oneof(
  fc.record({ piece: fc.string({ unit: 'grapheme', maxLength: 80 }) }),
  fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 400 }) }),
  fc.record({ number: fc.nat(3_000_000_000) }),
  fc.record({ number: fc.nat(20_000) }),
  fc.record({ hundredths: fc.nat(20_000) }),
);

test('every text is what was put into it, and stays so while the next are written', () => {
  fc.assert(
    fc.property(fc.array(fc.array(part, { maxLength: 30 }), { maxLength: 12 }), (texts) => {
      const writer = new ByteText(64);
      const taken = texts.map((parts) => {
        for (const one of parts) {
          if ('piece' in one) writer.put(pieceOf(one.piece));
          else if ('text' in one) writer.write(one.text);
          else if ('number' in one) writer.number(one.number);
          else writer.hundredths(one.hundredths);
        }
        return writer.take();
      });
      expect(taken.map(String)).toEqual(texts.map((parts) => parts.map(textOf).join('')));
    }),
  );
});

function textOf(one: Readonly<Record<string, string | number>>): string {
  return one.hundredths === undefined
    ? String(Object.values(one)[0])
    : (Number(one.hundredths) / 100).toFixed(2);
}
