import { parse } from 'yaml';
import { z } from 'zod';
import { compare, parseDecimal } from '../kit/decimal.ts';
import { DEFAULT_BANDS, scoreText } from './band.ts';
import { disclosureTools, type Instrument, itemsOf, surveyTools } from './instrument.ts';

/**
 * What may be advised where a question is weak or an item did not score, by year and code. Data beside
 * the instruments, words to begin with: a person looks through them before anybody sees them.
 */
const sentence = z.string().trim().min(1).max(1000);
const code = z.string().min(1).max(20);
const year = z.string().regex(/^25\d\d$/);
const score = z.string().refine((text) => {
  const value = parseDecimal(text);
  return value !== undefined && value.over > 0n && value.over <= 100n * value.under;
});
const librarySchema = z.strictObject({
  format: z.literal(1),
  family: z.string(),
  entries: z.array(
    z.strictObject({
      /** By year, the questions or items that it is for. */
      asked: z.record(year, z.array(code).min(1)),
      /** By year, the items or sections that answer it. */
      items: z.record(year, z.array(code).min(1)).default({}),
      /** The score under which it is advised. */
      below: score.optional(),
      th: sentence,
      en: sentence,
      /** Added under a score of its own. */
      urgent: z.strictObject({ below: score, th: sentence, en: sentence }).optional(),
    }),
  ),
});
export type LibraryEntry = z.infer<typeof librarySchema>['entries'][number];

export function readAdviceLibrary(text: string): readonly LibraryEntry[] {
  const { entries } = librarySchema.parse(parse(text, { maxAliasCount: 0 }));
  const seen = new Set<string>();
  for (const entry of entries) {
    for (const at of placesIn(entry)) {
      if (seen.has(at)) throw new Error(`the advice for ${at} stands in the library twice`);
      seen.add(at);
    }
    for (const of of Object.keys(entry.items)) {
      if (!entry.asked[of]) throw new Error(`items of ${of} for nothing that was asked in ${of}`);
    }
  }
  return entries;
}

const placesIn = ({ asked }: LibraryEntry): string[] =>
  Object.entries(asked).flatMap(([of, codes]) => codes.map((one) => `${of} ${one}`));

/** The words for one code of one instrument. */
export interface Advisable extends Pick<LibraryEntry, 'th' | 'en' | 'urgent'> {
  readonly below: string;
  readonly items: readonly string[];
}

/** Scores from here on are kept, not advised on, where the library says nothing else. */
const STRONG = scoreText(DEFAULT_BANDS[0]!.from);

/** By code; what the instrument does not have is left out. */
export function advisableOf(
  library: readonly LibraryEntry[],
  instrument: Instrument,
): ReadonlyMap<string, Advisable> {
  const { targets } = codesOf(instrument);
  const found = new Map<string, Advisable>();
  for (const { asked, items, below = STRONG, th, en, urgent } of library) {
    for (const one of asked[instrument.year] ?? []) {
      const named = (items[instrument.year] ?? []).filter((item) => targets.has(item));
      found.set(one, { below, th, en, urgent, items: named });
    }
  }
  return found;
}

export function isBelow(value: string, limit: string): boolean {
  return compare(parseDecimal(value)!, parseDecimal(limit)!) < 0;
}

export const weakBelow = (found: Advisable | undefined): string => found?.below ?? STRONG;

export type LibraryFault =
  | { readonly kind: 'unknownCode' | 'unknownItem'; readonly code: string }
  | { readonly kind: 'nothingAdvised'; readonly code: string };

/** What the library says of an instrument that is not so, and what it does not say. */
export function libraryFaults(
  library: readonly LibraryEntry[],
  instrument: Instrument,
): LibraryFault[] {
  const { asked, targets } = codesOf(instrument);
  const own = library.flatMap((entry) => entry.asked[instrument.year] ?? []);
  const named = library.flatMap((entry) => entry.items[instrument.year] ?? []);
  return [
    ...own.flatMap((one) => (asked.has(one) ? [] : { kind: 'unknownCode' as const, code: one })),
    ...named.flatMap((one) =>
      targets.has(one) ? [] : { kind: 'unknownItem' as const, code: one },
    ),
    ...[...asked].flatMap((one) =>
      own.includes(one) ? [] : { kind: 'nothingAdvised' as const, code: one },
    ),
  ];
}

/** What can be asked about, and what can be referred to. */
export function codesOf(instrument: Instrument) {
  const questions = surveyTools(instrument)
    .flatMap((tool) => tool.indicators)
    .flatMap((indicator) => indicator.questions.map((question) => question.code));
  const items = itemsOf(instrument).map((item) => item.code);
  const sections = disclosureTools(instrument)
    .flatMap((tool) => tool.indicators)
    .flatMap((indicator) => indicator.sections.map((section) => section.code));
  return {
    questions,
    items,
    asked: new Set([...questions, ...items]),
    targets: new Set([...items, ...sections]),
  };
}
