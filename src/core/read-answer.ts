import { z } from 'zod';
import { entrySchema, headSchema } from './bundle.ts';
import { OPEN_FILES } from './open-file.ts';

/**
 * What the addresses that end in `.json` answer: said here once, for the description of the API and
 * for the test that holds real answers to it.
 */
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const score = z
  .string()
  .regex(/^\d{1,3}\.\d{2}$/)
  .describe('Out of 100, exactly as published');
const text = z.strictObject({ th: z.string(), en: z.string() });

const edition = z.strictObject({
  cycleId: z.int(),
  number: z.int().min(1).describe('A correction is the next number'),
  hash,
  head: headSchema,
});

const notice = z.string().describe('What kind of installation this is, in words; may be empty');

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

const rank = z.int().min(1).nullable().describe('Same score, same rank; the next is skipped');
const code = z.string().nullable();

const agencyLine = z.strictObject({
  rank_nation: rank,
  tied: z.boolean(),
  agency_code: z.string(),
  name_th: z.string(),
  name_en: z.string().nullable(),
  type: z.string(),
  size: code,
  ministry_code: code,
  ministry_th: z.string().nullable(),
  province_code: code,
  province_th: z.string().nullable(),
  total: score.nullable(),
  total_before: score.nullable(),
  level_code: code,
  passed: z.boolean().nullable(),
  rank_type: rank,
  rank_size: rank,
  rank_ministry: rank,
  rank_province: rank,
});

const pager = {
  page: z.int(),
  pages: z.int(),
  next: z.url().nullable().describe('The next page'),
};
const before = edition.nullable().describe('The year before, where totals may be compared');

export const rankingAnswer = z.strictObject({
  notice,
  edition,
  before,
  total: z.int().describe('How many agencies the filters pick'),
  passed: z.int(),
  mean: score.nullable(),
  pass_rate: score.nullable().describe('Of a hundred with a score, how many pass'),
  ...pager,
  agencies: z.array(agencyLine),
});

const groupLine = z.strictObject({
  rank,
  group_kind: z.string(),
  group_code: z.string(),
  name_th: z.string(),
  name_en: z.string().nullable(),
  agencies: z.int(),
  scored: z.int(),
  passed_count: z.int(),
  pass_rate: score.nullable(),
  mean: score.nullable().describe('Mean of the overall scores of its agencies'),
  mean_before: score.nullable(),
});

export const groupsAnswer = z.strictObject({
  notice,
  edition,
  before,
  groups: z.array(groupLine),
});

export const groupAnswer = z.strictObject({
  notice,
  edition,
  before,
  group: groupLine,
  means: z.record(z.string(), score).describe('Means of tools, parts and indicators by code'),
  ...pager,
  agencies: z.array(agencyLine).describe('Its agencies, best first; of the nation none'),
});
