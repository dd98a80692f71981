import { z } from 'zod';
import { countField, optionalCount, textField } from './field.ts';
import { GROUPED_BY, type GroupedBy } from './ranking.ts';

/** Groups of agencies beside each other, and one of them: what is asked for, and what is shown. */
export const groupsInput = z.strictObject({
  cycleId: countField(1, 2_000_000_000),
  edition: optionalCount(1, 100_000).default(null),
  kind: z.enum(GROUPED_BY),
});

export const groupInput = z.strictObject({
  cycleId: countField(1, 2_000_000_000),
  edition: optionalCount(1, 100_000).default(null),
  kind: z.enum(['nation', ...GROUPED_BY]),
  code: textField(300).default(''),
  page: countField(1, 100_000).default(1),
});

export type GroupKindShown = GroupedBy | 'nation';
