import { parse } from 'yaml';
import { z } from 'zod';

/** What a component looks like when it is there and when it is not: data beside the instruments. */
const text = z.strictObject({ th: z.string().min(1).max(300), en: z.string().min(1).max(300) });
const exampleSchema = z.strictObject({ pass: text, fail: text });
export type ComponentExample = z.infer<typeof exampleSchema>;

const fileSchema = z.strictObject({
  format: z.literal(1),
  family: z.string(),
  examples: z.array(
    z.strictObject({
      items: z.record(z.string().regex(/^2[56]\d\d$/), z.string().regex(/^o\d{1,3}$/)),
      components: z.array(exampleSchema).min(1),
    }),
  ),
});

export interface ItemExamples {
  readonly year: number;
  readonly item: string;
  /** In the order of the instrument's components. */
  readonly components: readonly ComponentExample[];
}

export function readComponentExamples(text: string): ItemExamples[] {
  return fileSchema
    .parse(parse(text, { maxAliasCount: 0 }))
    .examples.flatMap(({ items, components }) =>
      Object.entries(items).map(([year, item]) => ({ year: Number(year), item, components })),
    );
}

/** Of that very year, as what a component means may change with it. */
export function examplesFor(
  all: readonly ItemExamples[],
  year: number,
  item: string,
): readonly ComponentExample[] {
  return all.find((one) => one.year === year && one.item === item)?.components ?? [];
}
