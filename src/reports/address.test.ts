import { expect, test } from 'vitest';
import { addressOf } from './address.ts';

test.each([
  ['https://example.go.th/oit/2568/o1', true],
  ['http://127.0.0.1:8420/check/9f2c/L01', true],
  ['https://example.go.th/ไฟล์.pdf', true],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
  ['https://example.go.th/a b', false],
  ['https://example.go.th/"onclick=', false],
  ['https://', false],
  [`https://example.go.th/${'a'.repeat(3000)}`, false],
  ['ดู https://example.go.th', false],
  ['=HYPERLINK("https://example.go.th")', false],
])('%s opens: %s', (line, opens) => {
  expect(addressOf(line)).toBe(opens ? line : undefined);
});
