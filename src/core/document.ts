import { z } from 'zod';
import {
  everySection,
  PAPER_SHAPES,
  SECTION_KEYS,
  type SectionChoice,
  SHAPES,
  type Shape,
  sectionsOf,
} from './document-section.ts';
import { countField, dayField, textField } from './field.ts';

export interface Signatory {
  readonly role: string;
  readonly name: string;
  readonly position: string;
}

/**
 * A document of one agency's one year: which sections it has, in which order and under which
 * titles, and how it is written. A shape is no more than the sections one begins with.
 */
export interface DocumentSetting {
  readonly shape: Shape;
  readonly language: 'th' | 'en';
  readonly digits: 'thai' | 'arabic';
  readonly months: 'full' | 'short';
  /** Whether `พ.ศ.` stands before the year of a date. */
  readonly era: 'said' | 'unsaid';
  readonly gantt: 'months' | 'quarters';
  /** Whether sections and what stands below them are numbered. */
  readonly headings: 'numbered' | 'plain';
  /** Empty where the usual ones are meant. */
  readonly title: string;
  readonly subtitle: string;
  readonly unit: string;
  readonly day: string;
  readonly signatories: readonly Signatory[];
  /** Every section once: those that are off keep their place and their title. */
  readonly sections: readonly SectionChoice[];
}

/** A document as it stands: every save is a version. */
export interface Document {
  /** Permanent within its agency and year. */
  readonly number: number;
  readonly version: number;
  readonly setting: DocumentSetting;
  readonly personName: string | null;
  readonly at: Date;
}

export const MOST_SIGNATORIES = 6;
/** Of one agency's one year. */
export const MOST_DOCUMENTS = 60;

/** A new document of a shape. */
export function newSetting(
  shape: Shape,
  { language, unit, day }: Pick<DocumentSetting, 'language' | 'unit' | 'day'>,
): DocumentSetting {
  return {
    shape,
    language,
    digits: shape === 'department' && language === 'th' ? 'thai' : 'arabic',
    months: shape === 'organisation' ? 'short' : 'full',
    era: 'said',
    gantt: shape === 'organisation' ? 'quarters' : 'months',
    headings: PAPER_SHAPES.some((one) => one === shape) ? 'plain' : 'numbered',
    title: '',
    subtitle: '',
    unit,
    day,
    signatories: [],
    sections: sectionsOf(shape),
  };
}

const signatory = z.strictObject({
  role: textField(120),
  name: textField(120),
  position: textField(200),
});

export const settingInput = {
  shape: z.enum(SHAPES),
  language: z.enum(['th', 'en']),
  digits: z.enum(['thai', 'arabic']),
  months: z.enum(['full', 'short']),
  era: z.enum(['said', 'unsaid']),
  gantt: z.enum(['months', 'quarters']),
  headings: z.enum(['numbered', 'plain']).default('plain'),
  title: textField(300),
  subtitle: textField(300),
  unit: textField(300),
  day: dayField.pipe(z.string()),
  signatories: z
    .array(signatory)
    .max(MOST_SIGNATORIES)
    .transform((all) => all.filter(({ role, name, position }) => `${role}${name}${position}`)),
  sections: z
    .array(
      z.strictObject({
        key: z.enum(SECTION_KEYS),
        title: textField(200),
        isOn: z.boolean(),
      }),
    )
    .max(SECTION_KEYS.length)
    .refine((all) => new Set(all.map(({ key }) => key)).size === all.length)
    .transform(everySection),
};

export const documentNumber = countField(1, 1000);
export const newDocumentInput = { shape: z.enum(SHAPES), title: textField(300).default('') };
