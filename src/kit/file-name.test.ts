import fc from 'fast-check';
import { expect, test } from 'vitest';
import { savedAs } from './file-name.ts';

const encodedIn = (header: string) => decodeURIComponent(header.split("''")[1] ?? '');

test.each([
  ['แผนป้องกันการทุจริต ปี ๒๕๖๙.pdf', 'แผนป้องกันการทุจริต ปี ๒๕๖๙.pdf'],
  ['a"b\r\nset-cookie: x=1.pdf', 'a-bset-cookie- x=1.pdf'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['..\\x;y%00.csv', '-x-y-00.csv'],
  ["it's (1)*!.xlsx", "it's (1)-!.xlsx"],
  ['\u202efdp.exe', 'fdp.exe'],
  ['half \ud83d.pdf', 'half.pdf'],
  ['', 'file'],
  ['.pdf', 'pdf'],
  [`${'ก'.repeat(500)}.pdf`, `${'ก'.repeat(120)}.pdf`],
])('%j is saved as %j', (given, name) => {
  expect(encodedIn(savedAs(given))).toBe(name);
});

test('whatever a file is called, its header is one line that reads one way', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
      const header = savedAs(given);
      expect(header).toMatch(
        /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/,
      );
      expect(header.split('"').length).toBe(3);
      expect(encodedIn(header)).not.toMatch(/[\\/\p{Cc}]/u);
    }),
  );
});
