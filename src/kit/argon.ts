import { hash, verify } from '@node-rs/argon2';

/** Password hashes: argon2id with 19 MiB and two passes, some 30 ms of one core each. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashSecret(secret: string): Promise<string> {
  return hash(secret.normalize('NFC'), COST);
}

/** Without a stored hash it works as long as with one, so that the wait tells nothing. */
export async function verifySecret(stored: string | null, secret: string): Promise<boolean> {
  if (stored === null) {
    await hashSecret(secret);
    return false;
  }
  return verify(stored, secret.normalize('NFC'));
}
