import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { expect, test } from 'vitest';
import { blindSign, fingerprintOf, isSigned, makeSigningKey } from './blind-rsa.ts';

/** Our signer against the browsers' half of another house, and that house's own signer. */
const suite = RSABSSA.SHA384.PSS.Deterministic();
const ALGORITHM = { name: 'RSA-PSS', hash: 'SHA-384' };
const own = await makeSigningKey();
const publicKey = await crypto.subtle.importKey(
  'spki',
  new Uint8Array(own.publicKey),
  ALGORITHM,
  true,
  ['verify'],
);
const token = crypto.getRandomValues(new Uint8Array(32));

test('what was blinded, signed and unblinded is a signature of what the signer never saw', async () => {
  const { blindedMsg, inv } = await suite.blind(publicKey, token);
  const blindSignature = blindSign(own.privateKey, blindedMsg)!;
  const signature = await suite.finalize(publicKey, token, blindSignature, inv);
  expect(isSigned(own.publicKey, token, signature)).toBe(true);
  expect(
    isSigned(
      own.publicKey,
      token.map((byte) => byte ^ 1),
      signature,
    ),
  ).toBe(false);
  expect(isSigned((await makeSigningKey()).publicKey, token, signature)).toBe(false);
  expect(isSigned(own.publicKey, token, signature.subarray(1))).toBe(false);
  expect(
    [blindedMsg, blindSignature].some((seen) => Buffer.from(seen).includes(Buffer.from(token))),
  ).toBe(false);
});

test('the same request gets the same signature, which the other signer gives too', async () => {
  const theirs = await crypto.subtle.importKey(
    'pkcs8',
    new Uint8Array(own.privateKey),
    ALGORITHM,
    true,
    ['sign'],
  );
  const { blindedMsg } = await suite.blind(publicKey, token);
  const first = blindSign(own.privateKey, blindedMsg)!;
  expect(blindSign(own.privateKey, blindedMsg)!.equals(first)).toBe(true);
  expect(first.equals(await suite.blindSign(theirs, blindedMsg))).toBe(true);
});

test('what is no number of this key is not signed', () => {
  const wrong = [
    new Uint8Array(),
    Buffer.alloc(255, 1),
    Buffer.alloc(257, 1),
    Buffer.alloc(256, 255),
  ];
  expect(wrong.map((bytes) => blindSign(own.privateKey, bytes))).toEqual(
    wrong.map(() => undefined),
  );
});

test('a fingerprint can be read aloud', () => {
  expect(fingerprintOf(own.publicKey)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
});
