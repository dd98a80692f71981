import { z } from 'zod';
import { entrySchema, headSchema } from './bundle.ts';
import { OPEN_FILES } from './open-file.ts';

/**
 * What the addresses that end in `.json` answer: said here once, for the description of the API and
 * for the test that holds real answers to it.
 */
const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const score = z
  .string()
  .regex(/^\d{1,3}\.\d{2}$/)
  .describe('Out of 100, exactly as published');
const text = z.strictObject({ th: z.string(), en: z.string() });

const facts = {
  cycleId: z.int(),
  number: z.int().min(1).describe('A correction is the next number'),
  hash,
  head: headSchema,
};
export const earlierYear = z.strictObject(facts);
export const edition = z.strictObject({
  ...facts,
  current: z.int().min(1).describe('The edition that stands now: another one after a correction'),
});

export const notice = z
  .string()
  .describe('What kind of installation this is, in words; may be empty');

export const cyclesAnswer = z.strictObject({
  notice,
  cycles: z
    .array(
      z.strictObject({
        cycle_id: z.int(),
        fiscal_year: z.int().describe('Buddhist era'),
        cycle_name: z.string(),
        edition: z.int(),
        agencies: z.int(),
        published_at: z.iso.datetime(),
        hash,
      }),
    )
    .describe('The current edition of every published cycle, newest first'),
});

export const agenciesAnswer = z.strictObject({
  notice,
  edition,
  total: z.int().describe('How many agencies were found'),
  page: z.int(),
  pages: z.int(),
  next: z.url().nullable().describe('The next page'),
  agencies: z.array(
    z.strictObject({
      agency_code: z.string(),
      name_th: z.string(),
      name_en: z.string().nullable(),
      total: score.nullable(),
      level_code: z.string().nullable(),
      level_th: z.string().nullable(),
    }),
  ),
});

export const agencyAnswer = z.looseObject({
  notice,
  edition,
  head: headSchema,
  hash,
  instrument: z.strictObject({ name: z.string(), title: text }),
  entry: entrySchema.describe('The entry of the edition, over which the hash goes'),
  entryHash: hash,
  result: z
    .looseObject({
      total: score.nullable(),
      pass: z.number(),
      isPass: z.boolean(),
      tools: z.array(z.looseObject({ key: z.string(), title: text, value: score.nullable() })),
      indicators: z.array(
        z.looseObject({
          key: z.string(),
          title: text,
          value: score.nullable(),
          tool: z.string(),
          withheld: z.boolean(),
        }),
      ),
    })
    .describe('The same with the names of its instrument'),
});

export const openDataAnswer = z.strictObject({
  notice,
  edition,
  licence: z.url(),
  files: z
    .array(
      z.strictObject({
        name: z.enum(OPEN_FILES),
        url: z.url().describe('Permanent: of this edition'),
        bytes: z.int().nullable(),
        sha256: hash.nullable().describe('Null for some moments after publishing'),
      }),
    )
    .describe('What may be downloaded'),
});
