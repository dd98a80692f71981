import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteText, pieceOf } from './byte-text.ts';

const part = fc.oneof(
  fc.record({ piece: fc.string({ unit: 'grapheme', maxLength: 80 }) }),
  fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 400 }) }),
  fc.record({ number: fc.nat(2_000_000_000) }),
  fc.record({ number: fc.nat(20_000) }),
);

test('every text is what was put into it, and stays so while the next are written', () => {
  fc.assert(
    fc.property(fc.array(fc.array(part, { maxLength: 30 }), { maxLength: 12 }), (texts) => {
      const writer = new ByteText(64);
      const taken = texts.map((parts) => {
        for (const one of parts) {
          if ('piece' in one) writer.put(pieceOf(one.piece));
          else if ('text' in one) writer.write(one.text);
          else writer.number(one.number);
        }
        return writer.take();
      });
      expect(taken.map(String)).toEqual(
        texts.map((parts) => parts.map((one) => Object.values(one)[0]).join('')),
      );
    }),
  );
});
