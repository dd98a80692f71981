import { parse } from 'yaml';
import { z } from 'zod';

/**
 * What a family asks of the document that answers last year's result. Data beside the instruments,
 * never code.
 */
export const REQUIRED_FIELDS = [
  'title',
  'finding',
  'steps',
  'period',
  'owner',
  'followUp',
  'reporting',
] as const;
export type RequiredField = (typeof REQUIRED_FIELDS)[number];

const code = z.string().min(1).max(20);
const rulesSchema = z.strictObject({
  format: z.literal(1),
  family: z.string(),
  rules: z
    .array(
      z.strictObject({
        /** In which it is handed in. */
        year: z.int(),
        /** The disclosure item that it is, and the one that reports on it a year later. */
        item: code,
        report: code,
        analysed: z.literal('every-indicator'),
        fields: z.array(z.enum(REQUIRED_FIELDS)).min(1),
        provenance: z.enum(['assumed', 'third-party']).optional(),
        note: z.string().default(''),
      }),
    )
    .min(1),
});
export type PlanRule = z.infer<typeof rulesSchema>['rules'][number];

export function readPlanRules(text: string): PlanRule[] {
  const { rules } = rulesSchema.parse(parse(text, { maxAliasCount: 0 }));
  return rules.toSorted((a, b) => a.year - b.year);
}

/** Of that year, or of the last one before it that is known; null where a family has none. */
export function ruleFor(rules: readonly PlanRule[], year: number): PlanRule | null {
  return rules.findLast((rule) => rule.year <= year) ?? null;
}

/** What a plan is asked for where nobody says otherwise. */
export const USUAL_FIELDS: readonly RequiredField[] = [
  'title',
  'finding',
  'steps',
  'period',
  'owner',
];
