/**
 * A letter that only the holder of one key can open: ECDH on P-256 with a key made for this letter,
 * HKDF-SHA-256, AES-256-GCM. Whoever closes it cannot open it again. Runs in a browser; the other
 * half is `letter.ts`.
 */
export const LETTER_VERSION = 1;
export const POINT_BYTES = 65;
export const NONCE_BYTES = 12;
export const LETTER_USE = 'prongsai letter 1';

/** `place` is where it belongs; moved elsewhere it does not open. */
export async function sealLetter(
  recipient: Uint8Array<ArrayBuffer>,
  plain: Uint8Array<ArrayBuffer>,
  place: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { subtle } = crypto;
  const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;
  const own = await subtle.generateKey(curve, false, ['deriveBits']);
  const point = new Uint8Array(await subtle.exportKey('raw', own.publicKey));
  const theirs = await subtle.importKey('raw', recipient, curve, false, []);
  const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, own.privateKey, 256);
  const secret = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const key = await subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: letterInfo(point, recipient) },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const bound = new TextEncoder().encode(place);
  const closed = await subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: bound },
    key,
    plain,
  );
  return joined([new Uint8Array([LETTER_VERSION]), point, nonce, new Uint8Array(closed)]);
}

/** Both public halves are part of the key, so that a letter fits one recipient alone. */
export function letterInfo(point: Uint8Array, recipient: Uint8Array): Uint8Array<ArrayBuffer> {
  return joined([new TextEncoder().encode(LETTER_USE), point, recipient]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
