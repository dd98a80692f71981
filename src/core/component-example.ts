import { parse } from 'yaml';
import { z } from 'zod';

/** What a component looks like when it is there and when it is not: data beside the instruments. */
const text = z.strictObject({ th: z.string().min(1).max(300), en: z.string().min(1).max(300) });
const year = z.string().regex(/^2[56]\d\d$/);
const exampleSchema = z.strictObject({
  pass: text,
  fail: text,
  /** Where the component is not the same fact in every year of its item. */
  years: z.array(z.int()).min(1).optional(),
});
export type ComponentExample = Pick<z.infer<typeof exampleSchema>, 'pass' | 'fail'>;

const itemSchema = z
  .strictObject({
    items: z.record(year, z.string().regex(/^o\d{1,3}$/)),
    components: z.array(exampleSchema).min(1),
  })
  .refine(({ items, components }) =>
    components.every(({ years = [] }) => years.every((one) => items[String(one)])),
  );

const fileSchema = z.strictObject({
  format: z.literal(1),
  family: z.string(),
  examples: z.array(itemSchema),
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
      Object.entries(items).map(([of, item]) => ({
        year: Number(of),
        item,
        components: components.filter(({ years }) => years?.includes(Number(of)) ?? true),
      })),
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
