import { z } from 'zod';
import { codeField, textField } from './field.ts';

/**
 * Where a printed result is checked: the edition by the beginning of its hash, which no other
 * shares, and the agency by its code. Short, since it stands in a square that telephones read.
 */
const SHORTEST = 16;

export function checkAddress(publicUrl: string, hash: string, agencyCode: string): string {
  return `${publicUrl}${checkPath(hash.slice(0, SHORTEST), agencyCode)}`;
}

export const checkPath = (hash: string, agencyCode: string): string =>
  `/check/${hash}/${encodeURIComponent(agencyCode)}`;

/** Only the machine that printed it can open this; a document that carries it says so. */
export function isLocalAddress(url: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);
}

export const checkInput = z.strictObject({
  /** As printed, whole or from its beginning; spaces in between are nothing. */
  hash: z
    .string()
    .max(200)
    .transform((typed, context) => {
      const hash = typed.replace(/\s+/g, '').toLowerCase();
      if (/^[0-9a-f]{16,64}$/.test(hash)) return hash;
      context.addIssue({ code: 'custom', params: { fault: 'hashShape' }, input: typed });
      return z.NEVER;
    }),
  agencyCode: codeField,
  /** Figures on the paper, to be found here. */
  figures: textField(300).default(''),
});
