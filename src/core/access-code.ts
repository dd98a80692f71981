import { createHash } from 'node:crypto';
import { SIGNATURE_BYTES } from '../kit/blind-rsa.ts';
import type { CollectionPolicy } from './collection-policy.ts';
import type { Door } from './survey.ts';

/**
 * One-time access codes. A code on paper is the right to one signature. The browser has a random
 * token signed that the signer cannot see, and sends the token with the answers: it says that they
 * come from somebody who had a code, and not from whom.
 */
export function usesCodes(policy: CollectionPolicy, door: Door): boolean {
  return door === 'iit' ? policy.staffCodes : policy.userCodes;
}

/** As many codes as are made and printed at a time. */
export const MOST_CODES = 500;

/** What the page of a survey knows of its codes. */
export interface SurveyCodes {
  /** Null as long as the agency has made none. */
  readonly publicKey: Uint8Array | null;
}

/** Why a code opens nothing. */
export const CODE_FAULTS = [
  'codeMissing',
  'codeShape',
  'codeUnknown',
  'codeUsed',
  'codeElsewhere',
  'codeOtherSurvey',
  'codeNoneYet',
  'tokenBad',
] as const;
export type CodeFault = (typeof CODE_FAULTS)[number];

/** In a form; no code of a question begins like these. */
export const CODE_FIELD = '_code';
export const TOKEN_FIELD = '_token';
export const SIGNATURE_FIELD = '_signature';

/** What a form says of a code: a token, or else the code itself. */
export interface GivenCode {
  readonly typed: string;
  readonly token: string;
  readonly signature: string;
  readonly fault?: CodeFault | undefined;
}

const TOKEN_BYTES = 32;

/** A token and the signature of it, as they stand in a form. */
export function readToken(token: string, signature: string): SignedToken | undefined {
  const [bytes, signed] = [readBase64url(token), readBase64url(signature)];
  if (bytes?.length !== TOKEN_BYTES || signed?.length !== SIGNATURE_BYTES) return undefined;
  return { token: bytes, signature: signed };
}

export interface SignedToken {
  readonly token: Uint8Array;
  readonly signature: Uint8Array;
}

/** The key under which answers with this token are taken once. */
export function keyOfToken(token: Uint8Array): Uint8Array {
  return createHash('sha256').update('token').update(token).digest().subarray(0, 16);
}

export function readBase64url(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : undefined;
}

/** What a ticket was spent on when it went with an answer: nothing that tells which. */
export const WITH_ANSWER = Buffer.alloc(32);
