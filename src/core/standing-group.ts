import { z } from 'zod';
import { parseDecimal, signedText, subtract } from '../kit/decimal.ts';
import { countField, optionalCount, pageField, textField } from './field.ts';
import { GROUPED_BY } from './ranking.ts';

/** Groups of agencies beside each other, and one of them: what is asked for. */
const year = {
  cycleId: countField(1, 2_000_000_000),
  edition: optionalCount(1, 100_000).default(null),
};

export const groupsInput = z.strictObject({ ...year, kind: z.enum(GROUPED_BY) });

export const groupInput = z.strictObject({
  ...year,
  kind: z.enum(['nation', ...GROUPED_BY]),
  /** The nation has none. */
  key: textField(300).default(''),
  page: pageField,
});

/** A printed figure less the one before it; null where one of them is missing. */
export function changeSince(now: string | null, before: string | null | undefined): string | null {
  const [a, b] = [parseDecimal(now ?? ''), parseDecimal(before ?? '')];
  return a && b ? signedText(subtract(a, b)) : null;
}
