import { Problem } from '../core/problem.ts';
import type { Body } from './body.ts';

/**
 * Typesetting cannot be stopped half-way, so a document that would take minutes or gigabytes is
 * refused before it begins. Measured: a page of text is some 2,500 characters; what else costs time
 * and memory is counted as the characters that would cost as much.
 */
const MOST_CHARACTERS = 600_000;
const AS_CHARACTERS = { cell: 15, block: 30, heading: 250 } as const;

export function refuseTooLong(body: Body): void {
  const characters = lengthOf(body.sections);
  if (characters > MOST_CHARACTERS) {
    throw new Problem('tooLong', { characters, most: MOST_CHARACTERS });
  }
}

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (value === null || typeof value !== 'object') return 0;
  const { svg, ...parts } = value as { readonly svg?: unknown };
  const drawn = typeof svg === 'string' ? svg.length / SHAPES_TO_CHARACTERS : 0;
  return Object.values(parts).reduce<number>(
    (sum, part) => sum + lengthOf(part),
    weightOf(parts) + drawn,
  );
}

const SHAPES_TO_CHARACTERS = 10;

function weightOf(value: { readonly kind?: unknown }): number {
  if (Array.isArray(value)) return 0;
  if (value.kind === undefined) return AS_CHARACTERS.cell;
  return value.kind === 'heading' ? AS_CHARACTERS.heading : AS_CHARACTERS.block;
}
