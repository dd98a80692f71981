import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  privateDecrypt,
  publicEncrypt,
  verify,
} from 'node:crypto';
import { promisify } from 'node:util';

/**
 * The signer's half of RFC 9474, RSABSSA-SHA384-PSS-Deterministic: what comes in was blinded in a
 * browser (@cloudflare/blindrsa-ts), and what goes out is a signature of something the signer never
 * saw. The arithmetic is OpenSSL's, which takes the same time whatever the key.
 */
export interface SigningKey {
  readonly publicKey: Buffer;
  readonly privateKey: Buffer;
}

const BITS = 2048;
export const SIGNATURE_BYTES = BITS / 8;
const SALT_BYTES = 48;
const RAW = constants.RSA_NO_PADDING;

export async function makeSigningKey(): Promise<SigningKey> {
  return promisify(generateKeyPair)('rsa', {
    modulusLength: BITS,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
}

/** Undefined when it is no number that this key signs. */
export function blindSign(privateKey: Uint8Array, blinded: Uint8Array): Buffer | undefined {
  const key = createPrivateKey({ key: Buffer.from(privateKey), type: 'pkcs8', format: 'der' });
  try {
    const signature = privateDecrypt({ key, padding: RAW }, blinded);
    // A fault of the machine in the middle of it would give the key away.
    const again = publicEncrypt({ key: createPublicKey(key), padding: RAW }, signature);
    return again.equals(blinded) ? signature : undefined;
  } catch {
    return undefined;
  }
}

export function isSigned(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (signature.length !== SIGNATURE_BYTES) return false;
  const key = createPublicKey({ key: Buffer.from(publicKey), type: 'spki', format: 'der' });
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return verify('sha384', message, { key, padding, saltLength: SALT_BYTES }, signature);
}

/** What a key is told by: 128 bits of its hash, in groups that people compare. */
export function fingerprintOf(publicKey: Uint8Array): string {
  const hash = createHash('sha256').update(publicKey).digest('hex').slice(0, 32);
  return hash.replace(/(.{4})(?=.)/g, '$1 ');
}
