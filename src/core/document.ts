import { z } from 'zod';
import { countField, dayField, textField } from './field.ts';

/**
 * A document of one agency's one year: which sections it has, in which order and under which
 * titles, and how it is written. A shape is no more than the sections one begins with.
 */
export const SECTION_KEYS = [
  'background',
  'summary',
  'ministries',
  'members',
  'standing',
  'comparison',
  'trend',
  'tools',
  'indicators',
  'respondents',
  'analysis',
  'questions',
  'review',
  'bands',
  'items',
  'assessor',
  'weak',
  'keep',
  'plan',
  'planFull',
  'gantt',
  'followUp',
  'nextYear',
  'conclusion',
  'signatures',
  'evidence',
  'check',
  'glance',
  'itemList',
  'scoreSheet',
] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];

/** What each shape begins with, in its order. */
export const SHAPE_SECTIONS = {
  ministry: [
    'summary',
    'ministries',
    'members',
    'standing',
    'trend',
    'indicators',
    'respondents',
    'items',
    'weak',
    'keep',
    'conclusion',
    'signatures',
    'check',
  ],
  subdistrict: ['summary', 'tools', 'indicators', 'analysis', 'plan', 'signatures', 'check'],
  department: [
    'background',
    'summary',
    'standing',
    'comparison',
    'trend',
    'assessor',
    'bands',
    'questions',
    'analysis',
    'weak',
    'planFull',
    'gantt',
    'signatures',
    'evidence',
    'check',
  ],
  question: ['summary', 'tools', 'indicators', 'review', 'items', 'plan', 'signatures', 'check'],
  organisation: [
    'background',
    'summary',
    'tools',
    'indicators',
    'bands',
    'items',
    'keep',
    'planFull',
    'gantt',
    'followUp',
    'conclusion',
    'signatures',
    'evidence',
    'check',
  ],
  progress: ['followUp', 'nextYear', 'signatures', 'check'],
  onePage: ['glance'],
  items: ['itemList'],
  scoreSheet: ['scoreSheet', 'signatures'],
} as const satisfies Record<string, readonly SectionKey[]>;
export const REPORT_SHAPES = [
  'ministry',
  'subdistrict',
  'department',
  'question',
  'organisation',
] as const;
/** Without a cover and contents. */
export const PAPER_SHAPES = ['progress', 'onePage', 'items', 'scoreSheet'] as const;
export const SHAPES = [...REPORT_SHAPES, ...PAPER_SHAPES] as const;
export type Shape = (typeof SHAPES)[number];

export interface SectionChoice {
  readonly key: SectionKey;
  /** Empty where the usual one is meant. */
  readonly title: string;
  readonly isOn: boolean;
}

export interface Signatory {
  readonly role: string;
  readonly name: string;
  readonly position: string;
}

export interface DocumentSetting {
  readonly shape: Shape;
  readonly language: 'th' | 'en';
  readonly digits: 'thai' | 'arabic';
  readonly months: 'full' | 'short';
  /** Whether `พ.ศ.` stands before the year of a date. */
  readonly era: 'said' | 'unsaid';
  readonly gantt: 'months' | 'quarters';
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
    title: '',
    subtitle: '',
    unit,
    day,
    signatories: [],
    sections: sectionsOf(shape),
  };
}

/** Those of the shape, on; after them the others, off. */
export function sectionsOf(shape: Shape): SectionChoice[] {
  const own: readonly SectionKey[] = SHAPE_SECTIONS[shape];
  return everySection(own.map((key) => ({ key, title: '', isOn: true })));
}

/** As typed: one that was given another place goes before the one that stood there. */
export function inTypedOrder<T extends { readonly order: number }>(rows: readonly T[]): T[] {
  return rows
    .map((row, i) => ({ row, was: i + 1 }))
    .sort(
      (a, b) =>
        a.row.order - b.row.order ||
        // Up goes before who stood there, down goes behind.
        side(a) - side(b) ||
        a.was - b.was,
    )
    .map(({ row }) => row);
}

const side = ({ row, was }: { readonly row: { readonly order: number }; readonly was: number }) =>
  Math.sign(row.order - was);

/** With one section a place up or down; at the end nothing moves. */
export function moved<T extends { readonly key: string }>(
  sections: readonly T[],
  key: string,
  by: -1 | 1,
): T[] {
  const from = sections.findIndex((one) => one.key === key);
  const to = from + by;
  const [one, other] = [sections[from], sections[to]];
  if (!one || !other) return [...sections];
  return sections.map((section, i) => (i === from ? other : i === to ? one : section));
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

/** With those that were not there yet when it was saved, off, at the end. */
export function everySection(chosen: readonly SectionChoice[]): SectionChoice[] {
  const others = SECTION_KEYS.filter((key) => !chosen.some((one) => one.key === key));
  return [...chosen, ...others.map((key) => ({ key, title: '', isOn: false }))];
}

export const documentNumber = countField(1, 1000);
export const newDocumentInput = { shape: z.enum(SHAPES), title: textField(300).default('') };
