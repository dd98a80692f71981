import { parse } from 'yaml';
import { z } from 'zod';

/**
 * What a family of assessments wants to have reached by a year: a mean of all agencies and a share
 * that passes. Data beside the instruments, never code.
 */
const targetsSchema = z.strictObject({
  format: z.literal(1),
  family: z.string(),
  targets: z.array(
    z.strictObject({
      year: z.int(),
      mean: z.number().min(0).max(100),
      passRate: z.number().min(0).max(100),
      provenance: z.enum(['assumed', 'third-party']),
      note: z.string().default(''),
    }),
  ),
});
export type Target = z.infer<typeof targetsSchema>['targets'][number];

export function readTargets(text: string): Target[] {
  const { targets } = targetsSchema.parse(parse(text, { maxAliasCount: 0 }));
  return targets.toSorted((a, b) => a.year - b.year);
}

/** The nearest target that is not past in this year. */
export function targetFor(targets: readonly Target[], year: number): Target | null {
  return targets.find((target) => target.year >= year) ?? null;
}
