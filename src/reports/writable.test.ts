import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fontFiles } from './svg-paths.ts';
import { jsonWriter, writer } from './writable.ts';

const font = readFileSync(fontFiles()[0]!);
const writable = writer(font);
const writableJson = jsonWriter(font);

test.each([
  ['น้ำ ปู่ ฐู ๐๑ ๆ ฯลฯ', 'น้ำ ปู่ ฐู ๐๑ ๆ ฯลฯ'],
  ['😀 漢字 ✓ ☑ ก‑ข', '◊ ◊◊ √ [x] ก-ข'],
  ['a\u202eกี่\u202c\u0000\ud800b', 'aกี่◊b'],
  ['a\tb\u00a0c\nd', 'a b\u00a0c\nd'],
])('%j is written as %j', (text, written) => {
  expect(writable(text)).toBe(written);
});

test('data says the same as each of its texts would', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\\u0000', '"\\', '\u0008\f\r\n'),
  );
  fc.assert(
    fc.property(text, (said) => {
      const data: unknown = JSON.parse(writableJson(JSON.stringify({ said: ['x', said] })));
      expect(data).toEqual({ said: ['x', writable(said)] });
    }),
    { numRuns: 1000 },
  );
});
