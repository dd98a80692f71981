import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { glyphTexts, textOfName } from './glyph-text.ts';

test.each([
  ['uni0E48.small', '่'],
  ['uni0E4D0E49.narrow', 'ํ้'],
  ['thoThanthai.less', 'ฐ'],
  ['eight', undefined],
  ['uniform', undefined],
])('%s stands for %s', (name, text) => {
  expect(textOfName(name)).toBe(text);
});

test('every Thai letter and mark of Sarabun is known by name', () => {
  const file = '@expo-google-fonts/sarabun/700Bold/Sarabun_700Bold.ttf';
  const texts = [
    ...glyphTexts(readFileSync(createRequire(import.meta.url).resolve(file))).values(),
  ];
  for (let code = 0x0e01; code <= 0x0e5b; code += 1) {
    if (code >= 0x0e3b && code <= 0x0e3e) continue;
    expect(texts).toContain(String.fromCharCode(code));
  }
});

test('what is no font has no names', () => {
  expect(glyphTexts(new Uint8Array(3)).size).toBe(0);
  expect(glyphTexts(new Uint8Array(64)).size).toBe(0);
});
