import { expect, test } from 'vitest';
import { freshTotpSecret, totpCode, totpStep, totpUri } from './totp.ts';

// RFC 6238 appendix B: the ASCII secret 12345678901234567890, last six of its eight digits.
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1234567890, '005924'],
  [20000000000, '353130'],
])('at %d the code is %s', (seconds, code) => {
  const at = new Date(seconds * 1000);
  expect(totpCode(RFC_SECRET, at)).toBe(code);
  expect(totpStep(RFC_SECRET, code, at)).toBe(Math.floor(seconds / 30));
});

test('a code is good one step early and late and no further', () => {
  const secret = freshTotpSecret();
  const now = new Date('2026-03-02T03:00:00Z');
  const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  const code = totpCode(secret, now);
  expect(totpStep(secret, code, after(30))).toBe(now.getTime() / 30_000);
  expect(totpStep(secret, code, after(-1))).toBe(now.getTime() / 30_000);
  expect(totpStep(secret, code, after(90))).not.toBe(now.getTime() / 30_000);
  expect(totpStep(secret, 'abcdef', now)).toBeUndefined();
  expect(totpStep(secret, '', now)).toBeUndefined();
});

test('the address for the app names issuer and account', () => {
  const uri = new URL(totpUri(RFC_SECRET, 'Prongsai', 'ปู่@example.go.th'));
  expect(uri.protocol).toBe('otpauth:');
  expect(uri.searchParams.get('secret')).toBe(RFC_SECRET);
  expect(uri.searchParams.get('issuer')).toBe('Prongsai');
});
