import { createDecipheriv, createECDH, hkdfSync } from 'node:crypto';
import { LETTER_VERSION, letterInfo, NONCE_BYTES, POINT_BYTES } from './letter-seal.ts';
import { derivedKey } from './seal.ts';

/** The half that opens letters closed by `letter-seal.ts`. */
export interface LetterKey {
  readonly publicKey: Uint8Array;
  open(letter: Uint8Array, place: string): Buffer | undefined;
}

const TAG_BYTES = 16;

/** The same key of the same secret and use, always: nothing of it has to be kept anywhere. */
export function letterKey(secret: Uint8Array, use: string): LetterKey {
  const own = createECDH('prime256v1');
  // One number in four thousand million is too large for the curve; then the next is taken.
  for (let n = 0; ; n += 1) {
    try {
      own.setPrivateKey(derivedKey(secret, `${use} ${n}`));
      break;
    } catch (error) {
      if (n > 3) throw error;
    }
  }
  const publicKey = own.getPublicKey();
  return {
    publicKey,
    open(letter, place) {
      const point = letter.subarray(1, 1 + POINT_BYTES);
      const nonce = letter.subarray(1 + POINT_BYTES, 1 + POINT_BYTES + NONCE_BYTES);
      const closed = letter.subarray(1 + POINT_BYTES + NONCE_BYTES);
      if (letter[0] !== LETTER_VERSION || closed.length < TAG_BYTES) return undefined;
      try {
        const info = letterInfo(point, publicKey);
        const shared = own.computeSecret(point);
        const key = Buffer.from(hkdfSync('sha256', shared, new Uint8Array(), info, 32));
        const decipher = createDecipheriv('aes-256-gcm', key, nonce)
          .setAAD(Buffer.from(place))
          .setAuthTag(closed.subarray(-TAG_BYTES));
        return Buffer.concat([decipher.update(closed.subarray(0, -TAG_BYTES)), decipher.final()]);
      } catch {
        return undefined;
      }
    },
  };
}
