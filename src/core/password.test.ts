import { expect, test } from 'vitest';
import { passwordFault } from './password.ts';

const owner = { email: 'somchai.jaidee@namki.go.th', name: 'สมชาย ใจดี' };

test.each([
  ['', 'passwordTooShort'],
  ['ก'.repeat(7), 'passwordTooShort'],
  ['🐘🐘🐘', 'passwordTooShort'],
  ['password', 'passwordCommon'],
  ['Password123!', 'passwordCommon'],
  ['P@ssw0rd', 'passwordCommon'],
  ['12345678', 'passwordCommon'],
  ['1234567890', 'passwordCommon'],
  ['87654321', 'passwordCommon'],
  ['11111111', 'passwordCommon'],
  ['abababab', 'passwordCommon'],
  ['abcdefgh', 'passwordCommon'],
  ['Thailand2569', 'passwordCommon'],
  ['สวัสดีครับ2569', 'passwordCommon'],
  ['somchai.jaidee@namki.go.th', 'passwordOwn'],
  ['Somchai.Jaidee', 'passwordOwn'],
  ['somchaijaidee2569', 'passwordOwn'],
  ['สมชายใจดี', 'passwordOwn'],
  ['สมชาย1234', 'passwordOwn'],
])('%s is refused: %s', (password, fault) => {
  expect(passwordFault(password, owner)).toBe(fault);
});

test.each(['ปู่ชอบกินมะม่วง', 'correct horse battery', 'xk2!9fQz', '๑๒๓ เดินขึ้นเขา'])(
  '%s is taken',
  (password) => {
    expect(passwordFault(password, owner)).toBeUndefined();
  },
);
