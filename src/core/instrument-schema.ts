import { z } from 'zod';
import { ROUNDING_MODES } from '../kit/decimal.ts';
import { AGENCY_TYPES } from './agency-type.ts';

/** The shape of an instrument file. What one field must be to another is in instrument-faults.ts. */

const text = z.string().min(1).max(4000);
const textPair = z
  .strictObject({ th: text, en: text })
  .describe('Words in Thai and English, written for this project or loaded by an overlay');
export type Text = z.infer<typeof textPair>;

/** Absent where a fact is printed in a report or verified by recomputation. */
const source = {
  provenance: z
    .enum(['assumed', 'third-party'])
    .optional()
    .describe('Where a fact is neither printed in a report nor verified by recomputation'),
  note: z.string().min(1).max(1000).optional(),
};

const code = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,19}$/);
const percentage = z.int().min(0).max(100);
const itemOrSection = z.string().regex(/^([A-Za-z][A-Za-z0-9-]{0,19}|\d{1,2}\.\d{1,2})$/);

const optionSet = z.strictObject({
  scores: z
    .array(percentage)
    .min(2)
    .max(11)
    .describe('Score of each option as shown, low option first, for a positive question'),
  labels: z.array(textPair).min(2).max(11),
  ...source,
});

const polarity = z
  .enum(['positive', 'negative'])
  .describe('negative: the scores of the options are read in reverse');

const cell = z.strictObject({
  code: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,19}\.\d{1,2}$/),
  text: textPair,
  polarity: polarity.optional(),
  options: code.optional(),
});

const question = z.strictObject({
  code,
  options: code.describe('Name of an option set'),
  polarity,
  subject: textPair
    .optional()
    .describe(
      'What a high score stands for, as a phrase; for a negative question, what is avoided',
    ),
  text: textPair,
  cells: z.array(cell).min(2).max(12).optional().describe('Answer cells, where there are several'),
  suggests: z
    .array(itemOrSection)
    .optional()
    .describe('Disclosure items or sections to work on when this question is weak'),
  ...source,
});

const item = z.strictObject({
  code,
  title: textPair,
  points: z.int().min(1).max(100).optional(),
  pointsProvenance: source.provenance,
  period: z
    .enum(['current', 'previous', 'any'])
    .optional()
    .describe('The fiscal year the published thing must be of'),
  components: z.array(textPair).optional().describe('What must be there for the item to score'),
  componentsProvenance: source.provenance,
  dependsOn: code.optional().describe('Cannot score while this item does not'),
  dependsOnProvenance: source.provenance,
  comparesWith: code.optional().describe('Read beside this item of the year before, as advice'),
  ...source,
});

const section = z.strictObject({
  code: z.string().regex(/^\d{1,2}\.\d{1,2}$/),
  title: textPair,
  items: z.array(item).min(1).max(60),
  ...source,
});

const indicatorHead = { code, title: textPair, purpose: textPair.optional(), ...source };
const surveyIndicator = z.strictObject({
  ...indicatorHead,
  questions: z.array(question).min(1).max(60),
});
const disclosureIndicator = z.strictObject({
  ...indicatorHead,
  sections: z.array(section).min(1).max(20),
});

const sample = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('percentage'),
    percent: z.int().min(1).max(100),
    atLeast: z.int().min(1).describe('Everybody where fewer are eligible'),
    enough: z
      .strictObject({ size: z.int().min(1), above: z.int().min(1) })
      .optional()
      .describe('So many are enough where more than `above` are eligible'),
    ...source,
  }),
  z.strictObject({
    kind: z.literal('byGroup'),
    groups: z
      .array(
        z.strictObject({
          type: z.enum(AGENCY_TYPES).describe('Agency type of the registry'),
          size: z.enum(['S', 'M', 'L']).optional(),
          minimum: z.int().min(1),
        }),
      )
      .min(1),
    ...source,
  }),
  z.strictObject({ kind: z.literal('setByAssessor'), ...source }),
]);

const part = z.strictObject({
  channel: z.enum(['iit', 'eit', 'eit1', 'eit2']),
  code: code.optional().describe('Key of the part; only where the tool has more than one'),
  title: textPair,
  answeredBy: z.enum(['staff', 'public', 'interviewed']),
  demographics: z.array(
    z.strictObject({
      code,
      title: textPair,
      bands: z
        .array(z.strictObject({ code, title: textPair }))
        .min(2)
        .max(12),
      ...source,
    }),
  ),
  freeText: z
    .strictObject({ title: textPair, maxLength: z.int().min(1).max(2000), ...source })
    .optional(),
  sample,
});

const surveyTool = z.strictObject({
  kind: z.literal('survey'),
  code,
  title: textPair,
  weight: percentage.min(1),
  parts: z.array(part).min(1).max(2),
  indicators: z.array(surveyIndicator).min(1).max(20),
  ...source,
});

const disclosureTool = z.strictObject({
  kind: z.literal('disclosure'),
  code,
  title: textPair,
  weight: percentage.min(1),
  aggregation: z
    .enum(['sections', 'points'])
    .describe('An indicator is the mean of its sections, or the points of its items'),
  indicators: z.array(disclosureIndicator).min(1).max(20),
  ...source,
});

export const ROUNDED_STEPS = ['question', 'section', 'indicator', 'part', 'tool', 'total'] as const;

const rating = z.strictObject({
  sides: z.array(code).describe('Scores that the side conditions speak of'),
  levels: z
    .array(
      z.strictObject({
        code,
        title: textPair,
        from: percentage.describe('The least total'),
        eachFrom: percentage.optional().describe('The least of every side score'),
        ...source,
      }),
    )
    .min(2)
    .max(12)
    .describe('Best first; the first that fits is the level'),
  pass: percentage,
  ...source,
});

export const instrumentSchema = z.strictObject({
  format: z.literal(1),
  family: z.string().regex(/^[a-z][a-z0-9-]{0,29}$/),
  year: z.int().min(2500).max(2700).describe('Fiscal year, Buddhist era'),
  version: z.int().min(1),
  reason: z
    .string()
    .min(1)
    .max(2000)
    .optional()
    .describe('Why this version follows the one before'),
  status: z.enum(['final', 'draft']),
  title: textPair,
  tools: z
    .array(z.discriminatedUnion('kind', [surveyTool, disclosureTool]))
    .min(1)
    .max(6),
  optionSets: z.record(code, optionSet),
  rounding: z.strictObject({
    decimals: z.int().min(0).max(6),
    mode: z.enum(ROUNDING_MODES),
    steps: z.array(z.enum(ROUNDED_STEPS)).describe('Rounded before they are used further'),
    ...source,
  }),
  missing: z.strictObject({
    rule: z
      .enum(['required', 'excluded'])
      .describe('All questions are required, or an answer left out is left out of the mean'),
    label: textPair.optional().describe('What leaving out is called: not applicable'),
    ...source,
  }),
  rating,
  targets: z
    .array(z.strictObject({ code, title: textPair, from: percentage, ...source }))
    .optional(),
  belowSample: z.strictObject({ rule: z.enum(['markUnreliable', 'notComputed']), ...source }),
  calendar: z
    .array(
      z.strictObject({
        phase: z.enum([
          'registration',
          'collection',
          'disclosure',
          'review',
          'clarification',
          'confirmation',
        ]),
        from: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
        to: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
        ...source,
      }),
    )
    .optional()
    .describe('Month and day of each phase, within the fiscal year'),
  notes: z.array(z.string().min(1).max(1000)).optional(),
});
