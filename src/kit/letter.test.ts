import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { letterKey } from './letter.ts';
import { sealLetter } from './letter-seal.ts';

const secret = randomBytes(32);
const key = letterKey(secret, 'test');
const recipient = new Uint8Array(key.publicKey);
const plain = new Uint8Array(Buffer.from('คำตอบ ๕ ข้อ'));

test('a letter opens with its key at its place, and the key is the same again', async () => {
  const letter = await sealLetter(recipient, plain, 'here');
  expect(key.open(letter, 'here')?.toString()).toBe('คำตอบ ๕ ข้อ');
  expect(letterKey(secret, 'test').open(letter, 'here')?.toString()).toBe('คำตอบ ๕ ข้อ');
});

test('elsewhere, with another key, or changed in any byte, it does not', async () => {
  const letter = await sealLetter(recipient, plain, 'here');
  expect(key.open(letter, 'there')).toBeUndefined();
  expect(letterKey(secret, 'other').open(letter, 'here')).toBeUndefined();
  expect(letterKey(randomBytes(32), 'test').open(letter, 'here')).toBeUndefined();
  for (let at = 0; at < letter.length; at += 1) {
    const changed = Uint8Array.from(letter, (byte, n) => (n === at ? byte ^ 1 : byte));
    expect([at, key.open(changed, 'here')]).toEqual([at, undefined]);
  }
  for (const length of [0, 1, 65, 66, 78, 93]) {
    expect(key.open(letter.subarray(0, length), 'here')).toBeUndefined();
  }
});

test('no two letters of the same words are alike', async () => {
  const [one, two] = [
    await sealLetter(recipient, plain, 'here'),
    await sealLetter(recipient, plain, 'here'),
  ];
  expect(Buffer.from(one.subarray(1, 66)).equals(two.subarray(1, 66))).toBe(false);
  expect(Buffer.from(one.subarray(78)).equals(two.subarray(78))).toBe(false);
});
