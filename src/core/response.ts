import type { Channel } from './instrument.ts';

/**
 * One filled-in questionnaire. Its answers are one byte a cell (core/instrument-cells.ts); nothing
 * else is known of it, and nothing else may ever be.
 */
export interface Response {
  readonly cycleId: number;
  readonly agencyId: number;
  readonly channel: Channel;
  readonly answers: Uint8Array;
}

/** A response on its way in, with the key that its form carries: the same key is taken once. */
export interface Submission extends Response {
  readonly key: Uint8Array;
  /** Bands of the respondent, where they are asked; the mixer adds them up and throws them away. */
  readonly bands?: Uint8Array | undefined;
  /** A suggestion in words, as it was typed: it is masked before it is written anywhere. */
  readonly suggestion?: string | undefined;
  /** Closed up until the window has closed, each in so many bytes: where access codes are used. */
  readonly room?: number | undefined;
}

const KEY_BYTES = 16;

/** The key of a form, as it stands in the form. */
export function readKey(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === KEY_BYTES && bytes.toString('base64url') === text ? bytes : undefined;
}

/** Responses are mixed in batches of at least so many of one agency's channel. */
export const SMALLEST_BATCH = 20;

/** Shown counts are rounded down, so that watching one tells nobody who just answered. */
export const COUNT_STEP = 5;

export function steppedCount(count: number): number {
  return count - (count % COUNT_STEP);
}
