import { z } from 'zod';
import { AGENCY_TYPES } from './agency-type.ts';
import { BUNDLE_FORMAT, type EditionHead, type Entry } from './edition.ts';
import type { Instrument } from './instrument.ts';
import { instrumentSchema } from './instrument-schema.ts';

export const SEALED_FORMAT = 'prongsai-sealed/1';

/**
 * All of a published edition in one file, for anybody to recompute: the instrument, of each agency
 * the respondents and exact score sums, the verdicts, the results, and the hashes over them. A sealed
 * bundle says `format` before its head, and has with each entry what is never released.
 */
export interface Bundle {
  readonly head: EditionHead;
  readonly instrument: Instrument;
  /** In the order of their codes. */
  readonly agencies: readonly Entry[];
  readonly hash: string;
}

export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const hash = hashSchema;
const whole = z.int().min(0).max(1_000_000_000);
const name = z.string().max(300);
const key = z.string().min(1).max(60);

const channelName = z.enum(['iit', 'eit', 'eit1', 'eit2']);
const verdict = z.union([z.literal(0), z.literal(100)]);
const figures = z.record(key, z.string().regex(/^\d{1,3}\.\d{2}$/));

const channel = z.discriminatedUnion('release', [
  z.strictObject({
    release: z.literal('figures'),
    respondents: whole.min(1),
    minimum: whole.nullable(),
    sums: z.record(key, z.tuple([z.int().min(0).max(100_000_000_000), whole.min(1)])),
  }),
  z.strictObject({ release: z.literal('withheld'), minimum: whole.nullable() }),
  z.strictObject({ release: z.literal('belowSample'), minimum: whole.nullable() }),
  z.strictObject({ release: z.literal('nobody'), minimum: whole.nullable() }),
  z.strictObject({
    release: z.literal('printed'),
    respondents: whole.min(1).nullable(),
    minimum: z.null(),
  }),
]);

export const entrySchema = z.strictObject({
  agency: z.strictObject({
    code: z.string().min(1).max(20),
    nameTh: name,
    nameEn: name,
    abbreviation: name,
    type: z.enum(AGENCY_TYPES),
    ministry: name.nullable(),
    province: name.nullable(),
  }),
  channels: z.partialRecord(channelName, channel),
  verdicts: z.record(key, verdict),
  values: figures,
  level: key.nullable(),
  sealed: hash,
  printed: figures.optional(),
});

export const headSchema = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  installation: z.strictObject({ kind: z.enum(['self-assessment', 'authority']), name }),
  cycle: z.strictObject({ fiscalYear: z.int(), name }),
  edition: z
    .strictObject({
      number: whole.min(1),
      reason: z.string().max(4000),
      previous: hash.nullable(),
      publishedAt: z.iso.datetime(),
      audit: z.strictObject({ number: whole, mac: hash }),
    })
    // Whatever is not the first says which edition it corrects, and why.
    .refine(({ number, previous }) => (number === 1) === (previous === null), {
      path: ['previous'],
    })
    .refine(({ number, reason }) => (number === 1) === (reason === ''), { path: ['reason'] }),
  leastShown: whole,
  instrumentHash: hash,
});

const counts = z.record(key, z.record(z.string().regex(/^\d{1,3}$/), whole));

/** One agency of a sealed bundle: its public entry, and what that was made of. */
export const sealedSchema = z.strictObject({
  entry: entrySchema,
  /** None where the leaves are printed figures. */
  inputs: z
    .strictObject({
      channels: z.partialRecord(channelName, z.strictObject({ respondents: whole, counts })),
      minimums: z.partialRecord(channelName, whole),
      verdicts: z.record(key, verdict),
    })
    .nullable(),
  salt: z.string().max(64).nullable(),
});
export type SealedEntry = z.infer<typeof sealedSchema>;

export const MOST_AGENCIES = 100_000;

export const bundleSchema = z.strictObject({
  head: headSchema,
  instrument: instrumentSchema,
  agencies: z.array(entrySchema).max(MOST_AGENCIES),
  hash,
}) satisfies z.ZodType<Bundle>;
