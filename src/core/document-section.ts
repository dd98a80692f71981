/** Which sections a document may have, which each shape begins with, and how they are put into another order. */
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
  'answers',
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
    'indicators',
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
  question: [
    'summary',
    'tools',
    'indicators',
    'review',
    'items',
    'plan',
    'signatures',
    'answers',
    'check',
  ],
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

/** With those that were not there yet when it was saved, off, at the end. */
export function everySection(chosen: readonly SectionChoice[]): SectionChoice[] {
  const others = SECTION_KEYS.filter((key) => !chosen.some((one) => one.key === key));
  return [...chosen, ...others.map((key) => ({ key, title: '', isOn: false }))];
}
