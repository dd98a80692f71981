import { parse } from 'yaml';
import { z } from 'zod';

/**
 * Which code of one year continues which of the year before, and where comparison must break
 * because direction, scale or subject changed. A family has one such file; it holds no score.
 */
const code = z.string().min(1).max(20);
const provenance = z.enum(['assumed', 'third-party']);
const lineageSchema = z.strictObject({
  format: z.literal(1),
  family: z.string(),
  /** Years without an instrument of their own → the year whose instrument they are read with. */
  readWith: z
    .record(z.string().regex(/^\d{4}$/), z.strictObject({ year: z.int(), provenance }))
    .default({}),
  steps: z.array(
    z.strictObject({
      from: z.int(),
      to: z.int(),
      provenance: provenance.optional(),
      /** What was changed for everybody, so that a reader of a trend is warned at this place. */
      changed: z.strictObject({ th: z.string().min(1), en: z.string().min(1) }).optional(),
      /** New code → the codes it continues; more than one where items were merged. */
      continues: z.record(code, z.array(code).min(1)),
      /** New code → why it must not be compared with the old one. */
      breaks: z.record(code, z.strictObject({ th: z.string().min(1), en: z.string().min(1) })),
    }),
  ),
});
export type Lineage = z.infer<typeof lineageSchema>;

export function readLineage(text: string): Lineage {
  return lineageSchema.parse(parse(text, { maxAliasCount: 0 }));
}

export type Ancestry =
  /** What it was called then; several codes were merged into it. */
  | { readonly kind: 'continues'; readonly codes: readonly string[] }
  | { readonly kind: 'breaks'; readonly year: number; readonly why: { th: string; en: string } }
  | { readonly kind: 'new'; readonly year: number }
  /** No step leads from that year. */
  | { readonly kind: 'unknown' };

/** What a code of `year` was in the earlier year `back`, step by step. */
export function ancestry(lineage: Lineage, of: string, year: number, back: number): Ancestry {
  let codes: readonly string[] = [of];
  let at = year;
  while (at > back) {
    const step = lineage.steps.find((one) => one.to === at);
    if (!step || step.from < back) return { kind: 'unknown' };
    const broken = codes.find((one) => step.breaks[one]);
    if (broken) return { kind: 'breaks', year: at, why: step.breaks[broken]! };
    const before = codes.flatMap((one) => step.continues[one] ?? []);
    if (before.length === 0) return { kind: 'new', year: at };
    codes = before;
    at = step.from;
  }
  return { kind: 'continues', codes };
}
