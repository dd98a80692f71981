import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A fresh token for a link or a cookie, and the hash under which it is stored. */
export function freshToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: tokenHash(token) };
}

export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export function keyedHash(key: Uint8Array, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz123456789';

/** 80 random bits to be written on paper: four groups of four, no letters that look alike. */
export function freshPaperCode(): string {
  const characters = [...randomBytes(16)].map((byte) => LETTERS[byte % 32] as string).join('');
  return characters.replace(/(.{4})(?=.)/g, '$1-');
}
