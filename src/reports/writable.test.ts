import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Face, fontFiles, otherFaces } from './faces.ts';
import { Writable } from './writable.ts';

const faces = otherFaces();
const writable = new Writable(readFileSync(fontFiles()[0]!), faces, readFileSync);

function writtenOf(text: string): [string, ...string[]] {
  const used = new Set<Face>();
  return [writable.write(text, used), ...[...used].map(({ family }) => family)];
}

test.each([
  ['น้ำ ปู่ ฐู ๐๑ ๆ ฯลฯ −1', []],
  ['公開 情報 ひらがな 简体', ['Chocolate Classical Sans']],
  ['한국어', ['NanumGothicCoding']],
  ['می‌خواهم مُحَمَّد', ['Amiri']],
  ['שָׁלוֹם', ['Noto Sans Hebrew']],
  ['ນ້ຳ ທີ່', ['Noto Sans Lao']],
  ['ខ្មែរ ញ៉ាំ', ['Battambang']],
  ['မြန်မာ', ['Noto Sans Myanmar']],
  ['Ωмега हिन्दी', ['Noto Sans']],
  ['😀 👍🏽 👨‍👩‍👧 🇹🇭 1️⃣', ['Noto Emoji']],
  ['☑ ✓', ['Noto Emoji', 'Noto Sans Symbols 2']],
])('%s is left to %j', (text, families) => {
  expect(writtenOf(text)).toEqual([text, ...families]);
});

test.each([
  ['\u{2a6d6} ก\u17b6 \ue000', '[U+2A6D6] ก[U+17B6] [U+E000]'],
  ['a\u202eกี่\u202c\u0000\ud800b', 'aกี่[U+D800]b'],
  ['a\tb\u00a0c\nd ก\u2011ข', 'a b\u00a0c\nd ก\u2010ข'],
])('%j becomes %j and needs no other face', (text, written) => {
  expect(writtenOf(text)).toEqual([written]);
});

test('a mark and its letter are of one face, or stand beside each other', () => {
  expect(writtenOf('漢\u0e34')).toEqual(['漢[U+0E34]', 'Chocolate Classical Sans']);
});

test('without other faces every letter that is lacking is its number', () => {
  const alone = new Writable(readFileSync(fontFiles()[0]!), [], readFileSync);
  expect(alone.write('漢 ก', new Set())).toBe('[U+6F22] ก');
});

test('data says the same as each of its texts would', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '\\u0000',
      '"\\',
      '\u0008\f\r\n',
      '"\u0301',
      '\u17b6"',
      '\n\u0301',
      '\u{e0020}',
    ),
  );
  fc.assert(
    fc.property(text, (said) => {
      const data: unknown = JSON.parse(
        writable.writeJson(JSON.stringify({ said: ['x', said] }), new Set()),
      );
      expect(data).toEqual({ said: ['x', writtenOf(said)[0]] });
    }),
    { numRuns: 1000 },
  );
});
