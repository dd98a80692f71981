import { z } from 'zod';
import { earlierYear, edition, notice, score } from './read-answer.ts';

/** What the addresses of rankings, places and comparisons answer as JSON. */
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
const before = earlierYear.nullable().describe('The year before, where totals may be compared');

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

const named = {
  agency_code: z.string(),
  name_th: z.string(),
  name_en: z.string().nullable(),
};
const difference = z
  .string()
  .regex(/^[+-]?\d{1,3}\.\d{2}$/)
  .nullable();

export const heatMapAnswer = z.strictObject({
  notice,
  edition,
  total: z.int().describe('How many agencies the filters pick'),
  ...pager,
  agencies: z.array(
    z
      .object({ rank_nation: rank, ...named, score_total: score.nullable() })
      .catchall(score.nullable())
      .describe('score_ and the code of a tool, part or indicator of that year'),
  ),
});

export const moversAnswer = z.strictObject({
  notice,
  edition,
  before,
  counts: z
    .strictObject({
      compared: z.int(),
      rose: z.int(),
      fell: z.int(),
      fresh: z.int().describe('Without a result the year before'),
      gone: z.int().describe('With a result then and none now'),
    })
    .nullable()
    .describe('Of those that the filters pick; null where nothing can be compared'),
  agencies: z
    .array(
      z.strictObject({
        direction: z.enum(['rise', 'fall']),
        ...named,
        total: score.nullable(),
        total_before: score.nullable(),
        change: difference,
        may_be_chance: z
          .boolean()
          .describe('The 95 per cent intervals of the two years do not tell them apart'),
      }),
    )
    .describe('The largest rises, then the largest falls'),
  turns: z
    .array(
      z.strictObject({
        ...named,
        turn: z.string(),
        other: z.string().nullable(),
        former_name: z.string().nullable(),
      }),
    )
    .describe('Agencies that merged, split or were renamed in between'),
});

const counted = {
  agencies: z.int().describe('How many have the figure'),
  short: z.int().describe('How many of them failed the item, or are below the pass mark'),
  mean: score,
};

export const shortfallsAnswer = z.strictObject({
  notice,
  edition,
  of: z.strictObject({ group_kind: z.string(), group_code: z.string() }),
  shortfalls: z.array(
    z.strictObject({
      what: z.string().describe('item, question, indicator, part or tool'),
      code: z.string(),
      title_th: z.string().nullable(),
      title_en: z.string().nullable(),
      ...counted,
    }),
  ),
  code,
  by: z.string(),
  groups: z
    .array(
      z.strictObject({
        code: z.string(),
        group_kind: z.string(),
        group_code: z.string(),
        name_th: z.string(),
        name_en: z.string().nullable(),
        ...counted,
      }),
    )
    .describe('Of the code that was asked for, by group'),
  reasons: z.array(z.strictObject({ reason: z.string(), agencies: z.int() })),
});

export const comparisonAnswer = z.strictObject({
  notice,
  edition,
  agencies: z.array(z.strictObject({ rank_nation: rank, ...named })),
  unknown: z.array(z.string()).describe('Codes without a result this year'),
  figures: z.array(
    z.strictObject({
      figure: z.string(),
      title_th: z.string().nullable(),
      title_en: z.string().nullable(),
      agency_code: z.string(),
      name_th: z.string(),
      score: score.nullable(),
      difference: difference.describe('From the agency that was asked for first'),
    }),
  ),
});
