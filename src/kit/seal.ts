import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Bytes that stand closed in the database; the key that opens them lies elsewhere. */
const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** A key of its own for one use, of a key that has another. */
export function derivedKey(key: Uint8Array, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, new Uint8Array(), use, 32));
}

/** `place` is where it belongs; moved elsewhere it does not open. */
export function seal(key: Uint8Array, plain: Uint8Array, place: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Undefined when it was closed with another key, for another place, or is damaged. */
export function unseal(key: Uint8Array, sealed: Uint8Array, place: string): Buffer | undefined {
  if (sealed.length < NONCE + TAG) return undefined;
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE))
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
  } catch {
    return undefined;
  }
}
