import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localPath } from './path.ts';

test.each([
  ['/agencies?page=2#top', '/agencies?page=2#top'],
  ['/หน่วยงาน', '/%E0%B8%AB%E0%B8%99%E0%B9%88%E0%B8%A7%E0%B8%A2%E0%B8%87%E0%B8%B2%E0%B8%99'],
  ['', '/'],
  [undefined, '/'],
  ['https://evil.example/', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/.//evil.example', '/'],
  ['/..//evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/a\r\nset-cookie: x=1', '/aset-cookie:%20x=1'],
  [`/${'a'.repeat(3000)}`, '/'],
])('%j leads to %j', (next, expected) => {
  expect(localPath(next)).toBe(expected);
});

test('whatever is given, the browser stays on this site and the header has one line', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '.',
    '@',
    ':',
    '\n',
    '\t',
    '%0a',
    'evil.example',
    '?',
    '#',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 8 }), (parts) => {
      const path = localPath(`/${parts.join('')}`);
      expect(new URL(path, 'https://office.example/x').origin).toBe('https://office.example');
      expect(path).not.toMatch(/[\r\n]/);
    }),
  );
});
