import { parse } from 'yaml';
import { z } from 'zod';
import { shapeOf } from './word-shape.ts';

/**
 * What a program can see of an item's components, and the tables that some items ask for: data
 * beside the instruments, with where it is known from. What comes of it is advice.
 */
export const COLUMN_KINDS = [
  'text',
  'number',
  'numberOrNone',
  'date',
  'year',
  'digits',
  'choice',
] as const;

const words = z.string().min(1).max(300);
const itemCode = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,19}$/);
const source = {
  provenance: z.enum(['third-party']).optional(),
  note: words.optional(),
};

const columnSchema = z.strictObject({
  code: z.string().regex(/^[a-z]{1,20}$/),
  th: words,
  en: words,
  kind: z.enum(COLUMN_KINDS),
  also: z.array(words).default([]),
  /** Helps a reader; its lack is not told as a fault. */
  need: z.enum(['required', 'wanted']).default('required'),
  /** May be empty as long as there is no contract yet. */
  afterSigning: z.boolean().default(false),
  digits: z.int().min(1).max(30).optional(),
  choices: z.array(words).min(1).optional(),
});
export type TableColumn = z.infer<typeof columnSchema>;

const tableSchema = z
  .strictObject({
    name: z.string().regex(/^[a-z][a-z-]{0,39}$/),
    title: z.strictObject({ th: words, en: words }),
    columns: z.array(columnSchema).min(1).max(40),
    example: z.array(z.string()),
    ...source,
  })
  .refine(({ columns, example }) => columns.length === example.length)
  .refine(({ columns }) => new Set(columns.map(({ code }) => code)).size === columns.length)
  .refine(({ columns }) =>
    columns.every(
      ({ kind, digits, choices }) =>
        (kind === 'digits') === (digits !== undefined) &&
        (kind === 'choice') === (choices !== undefined),
    ),
  );
export type ItemTable = z.infer<typeof tableSchema>;

/** A word, or a shape between angle brackets that there is. */
const wayOf = words.refine((way) => !way.startsWith('<') || shapeOf(way) !== undefined);

const signalSchema = z.strictObject({
  /** By its place in the instrument's list, from 1. */
  component: z.int().min(1).max(100),
  /** Every one must be there, each in one of its ways to be said. */
  needs: z.array(z.array(wayOf).min(1)).min(1),
});
export type WordSignal = z.infer<typeof signalSchema>;

const ruleSchema = z.strictObject({
  items: z.record(z.string().regex(/^2[56]\d\d$/), itemCode),
  signals: z.array(signalSchema).default([]),
  table: z.string().optional(),
  ...source,
});

const fileSchema = z
  .strictObject({
    format: z.literal(1),
    family: z.string(),
    rules: z.array(ruleSchema),
    tables: z.array(tableSchema),
  })
  .refine(({ rules, tables }) =>
    rules.every(({ table }) => table === undefined || tables.some(({ name }) => name === table)),
  );

export interface ItemRule {
  readonly year: number;
  readonly item: string;
  readonly signals: readonly WordSignal[];
  readonly table: ItemTable | null;
  readonly provenance: 'assumed' | 'third-party';
}

/** One for each item of each year. */
export function readItemRules(text: string): ItemRule[] {
  const file = fileSchema.parse(parse(text, { maxAliasCount: 0 }));
  return file.rules.flatMap(({ items, signals, table, provenance }) =>
    Object.entries(items).map(([year, item]) => ({
      year: Number(year),
      item,
      signals,
      table: file.tables.find(({ name }) => name === table) ?? null,
      provenance: provenance ?? 'assumed',
    })),
  );
}

/** Of that very year: what is asked of an item is never carried over by itself. */
export function itemRuleFor(
  rules: readonly ItemRule[],
  year: number,
  item: string,
): ItemRule | undefined {
  return rules.find((rule) => rule.year === year && rule.item === item);
}
