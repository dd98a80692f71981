import { z } from 'zod';
import { type Advisable, codesOf, isBelow, weakBelow } from './advice-library.ts';
import { canonical } from './audit.ts';
import type { Entry } from './edition.ts';
import { pageField, searchField } from './field.ts';
import type { Instrument } from './instrument.ts';

/**
 * What assessors advise an agency after its result: a text for each weak question and each item that did
 * not score. A set is versions; where it stands follows from what was said of the last one. Nothing of
 * it is an agency's to see before it is published.
 */
export interface AdviceText {
  /** The question or item. */
  readonly code: string;
  /** The score it was written from; null where it was not a weak one. */
  readonly value: string | null;
  readonly th: string;
  /** Empty where nobody wrote it in English. */
  readonly en: string;
  /** Disclosure items or sections that answer it. */
  readonly items: readonly string[];
  /** Whose words they are: what a person wrote, no draft replaces. */
  readonly by: 'library' | 'person';
}

export interface AdviceNeed {
  readonly code: string;
  readonly value: string;
}

export interface AdviceBody {
  /** What was weak when it was drafted last, in the order of the instrument. */
  readonly needs: readonly AdviceNeed[];
  readonly texts: readonly AdviceText[];
  /** Codes of which a person took the text out: no draft brings it back. */
  readonly dropped: readonly string[];
}

export const LONGEST_ADVICE = 2000;
export const MOST_ADVICE = 120;

/** Weak questions and items that did not score. */
export function needsOfEntry(
  instrument: Instrument,
  { values }: Pick<Entry, 'values'>,
  advisable: ReadonlyMap<string, Advisable>,
): AdviceNeed[] {
  const { questions, items } = codesOf(instrument);
  const weak = (code: string, limit: string): AdviceNeed[] => {
    const value = values[code];
    return value !== undefined && isBelow(value, limit) ? [{ code, value }] : [];
  };
  return [
    ...questions.flatMap((code) => weak(code, weakBelow(advisable.get(code)))),
    ...items.flatMap((code) => weak(code, '100')),
  ];
}

/** The library's words for a need; undefined where it has none. */
export function libraryText(
  { code, value }: AdviceNeed,
  advisable: ReadonlyMap<string, Advisable>,
): AdviceText | undefined {
  const found = advisable.get(code);
  if (!found) return undefined;
  const { urgent, items } = found;
  const isUrgent = urgent !== undefined && isBelow(value, urgent.below);
  const said = (language: 'th' | 'en') =>
    isUrgent ? `${found[language]} ${urgent[language]}` : found[language];
  return { code, value, th: said('th'), en: said('en'), items, by: 'library' };
}

/**
 * Drafted anew from what is weak now. A person's words stay as they are, with the score they were written
 * from; what a person took out stays out.
 */
export function draftAdvice(
  needs: readonly AdviceNeed[],
  advisable: ReadonlyMap<string, Advisable>,
  before: AdviceBody | undefined,
): AdviceBody {
  const kept = (before?.texts ?? []).filter((text) => text.by === 'person');
  const own = new Set(kept.map(({ code }) => code));
  const dropped = before?.dropped ?? [];
  const texts = needs.flatMap((need): AdviceText[] => {
    const written = kept.find(({ code }) => code === need.code);
    if (written) return [written];
    const drafted = dropped.includes(need.code) ? undefined : libraryText(need, advisable);
    return drafted ? [drafted] : [];
  });
  const weak = new Set(needs.map(({ code }) => code));
  const others = kept.filter(({ code }) => own.has(code) && !weak.has(code));
  return { needs, texts: [...texts, ...others], dropped };
}

export function isSameAdvice(one: AdviceBody, other: AdviceBody): boolean {
  return canonical(one) === canonical(other);
}

/** Written from a score that is not the score any more. */
export function isOvertakenAdvice(
  { code, value }: Pick<AdviceText, 'code' | 'value'>,
  values: Readonly<Record<string, string>>,
): boolean {
  return value !== null && values[code] !== value;
}

export const ADVICE_STEPS = ['handed', 'returned', 'approved'] as const;
export type AdviceStep = (typeof ADVICE_STEPS)[number];

export const ADVICE_STATES = [
  'unprepared',
  'nothing',
  'drafted',
  'handed',
  'returned',
  'approved',
  'published',
] as const;
export type AdviceState = (typeof ADVICE_STATES)[number];

export interface AdviceVersion {
  readonly version: number;
  readonly body: AdviceBody;
  readonly origin: 'draft' | 'written';
  readonly personId: string | null;
  readonly personName: string | null;
  readonly at: Date;
}

export interface AdviceSaid {
  readonly version: number;
  readonly step: AdviceStep;
  readonly reason: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly at: Date;
}

/** The same as the list works out in SQL (store/advice-queue.ts). */
export function adviceState(
  latest: AdviceVersion | undefined,
  said: readonly AdviceSaid[],
  published: number | null,
): AdviceState {
  if (!latest) return 'unprepared';
  const last = said.filter(({ version }) => version === latest.version).at(-1);
  if (last?.step === 'approved') return published === latest.version ? 'published' : 'approved';
  if (last) return last.step;
  return latest.body.texts.length === 0 && latest.origin === 'draft' ? 'nothing' : 'drafted';
}

/**
 * Who wrote or handed over any of it since it was approved last has had their part: somebody else
 * approves it.
 */
export function hadPart(
  personId: string | null,
  versions: readonly AdviceVersion[],
  said: readonly AdviceSaid[],
): boolean {
  const since = said.findLast(({ step }) => step === 'approved')?.version ?? 0;
  return (
    versions.some(
      (one) => one.version > since && one.origin === 'written' && one.personId === personId,
    ) ||
    said.some((one) => one.version > since && one.step === 'handed' && one.personId === personId)
  );
}

export const ADVICE_A_PAGE = 50;

export const adviceListInput = {
  q: searchField,
  state: z.union([z.literal('').transform(() => null), z.enum(ADVICE_STATES)]).default(null),
  /** Of whom; only who leads asks for another's. */
  assessor: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
  page: pageField,
};
