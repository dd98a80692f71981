import { Problem } from '../core/problem.ts';
import type { Body } from './body.ts';

/**
 * Typesetting cannot be stopped half-way, so a document that would take minutes or gigabytes is
 * refused before it begins: at two million characters, some thousand pages.
 */
const MOST_CHARACTERS = 1_000_000;

export function refuseTooLong(body: Body): void {
  const characters = lengthOf(body.sections);
  if (characters > MOST_CHARACTERS) {
    throw new Problem('tooLong', { characters, most: MOST_CHARACTERS });
  }
}

/** Characters of text; an empty cell costs time too and counts as some. */
function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (value === null || typeof value !== 'object') return 0;
  return Object.entries(value).reduce(
    (sum, [key, part]) => sum + (key === 'svg' ? 0 : EACH + lengthOf(part)),
    0,
  );
}

const EACH = 1;
