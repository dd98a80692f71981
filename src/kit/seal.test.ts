import { expect, test } from 'vitest';
import { derivedKey, seal, unseal } from './seal.ts';

const key = derivedKey(Buffer.alloc(32, 7), 'one');
const plain = Buffer.from('คำตอบ');

test('only its own key opens it, only in its own place, and only whole', () => {
  const sealed = seal(key, plain, 'here');
  expect(unseal(key, sealed, 'here')).toEqual(plain);
  expect(unseal(derivedKey(Buffer.alloc(32, 7), 'two'), sealed, 'here')).toBeUndefined();
  expect(unseal(key, sealed, 'there')).toBeUndefined();
  for (let i = 0; i < sealed.length; i += 1) {
    const damaged = Buffer.from(sealed);
    damaged[i]! ^= 1;
    expect(unseal(key, damaged, 'here')).toBeUndefined();
    expect(unseal(key, sealed.subarray(0, i), 'here')).toBeUndefined();
  }
});

test('the same twice is not the same', () => {
  expect(seal(key, plain, 'here')).not.toEqual(seal(key, plain, 'here'));
});
