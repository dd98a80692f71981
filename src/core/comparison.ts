import { z } from 'zod';
import { codeField, countField, optionalCount, searchField } from './field.ts';

/** A few agencies of one year side by side. */
export const MOST_COMPARED = 6;

export const comparisonInput = z.strictObject({
  cycleId: countField(1, 2_000_000_000),
  edition: optionalCount(1, 100_000).default(null),
  /** Their codes in the order they are shown; a code given twice counts once. */
  agencies: z
    .array(codeField)
    .max(50)
    .default([])
    .transform((codes) => [...new Set(codes)]),
  /** Looks for another to add. */
  q: searchField,
});
