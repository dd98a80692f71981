import { canonical } from './audit.ts';
import type { ItemFileType } from './item-file.ts';

/** What an agency answers of one disclosure item: every save is a version, nothing is written over. */
export interface ItemAnswer {
  readonly has: Has;
  readonly links: readonly ItemLink[];
  readonly explanation: string;
  /** The components that the agency finds to be there, by their place in the instrument from 1. */
  readonly components: readonly number[];
  /** Files by their number. */
  readonly files: readonly number[];
}

export const HAS = ['unsaid', 'yes', 'no'] as const;
export type Has = (typeof HAS)[number];

export interface ItemLink {
  readonly url: string;
  /** Which component it shows; 0 is the whole item. */
  readonly shows: number;
  /** The page, sheet or heading where it stands. */
  readonly place: string;
}

export const EMPTY_ANSWER: ItemAnswer = {
  has: 'unsaid',
  links: [],
  explanation: '',
  components: [],
  files: [],
};

export const ANSWER_ORIGINS = ['written', 'attached', 'reused'] as const;
export type AnswerOrigin = (typeof ANSWER_ORIGINS)[number];

export interface AnswerVersion {
  readonly version: number;
  readonly body: ItemAnswer;
  readonly origin: AnswerOrigin;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly at: Date;
}

export interface ItemFile {
  readonly id: number;
  readonly item: string;
  readonly name: string;
  readonly type: ItemFileType;
  readonly size: number;
  readonly hash: string;
  readonly erased: Erasure | null;
}

/** The content is gone for good; that it was there stays. */
export interface Erasure {
  readonly at: string;
  readonly reason: string;
  readonly personName: string | null;
}

export const ANSWER_FIELDS = ['has', 'links', 'components', 'files', 'explanation'] as const;
export type AnswerField = (typeof ANSWER_FIELDS)[number];

export function differingAnswer(a: ItemAnswer, b: ItemAnswer): AnswerField[] {
  return ANSWER_FIELDS.filter((field) => canonical(a[field]) !== canonical(b[field]));
}

export function isSameAnswer(a: ItemAnswer, b: ItemAnswer): boolean {
  return differingAnswer(a, b).length === 0;
}

/** Nothing that either of two wrote is lost: links and files of both, words one after the other. */
export function mergedAnswer(theirs: ItemAnswer, mine: ItemAnswer): ItemAnswer {
  const known = new Set(theirs.links.map((link) => canonical(link)));
  const numbers = (a: readonly number[], b: readonly number[]) =>
    [...new Set([...a, ...b])].sort((x, y) => x - y);
  return {
    has: mine.has === 'unsaid' ? theirs.has : mine.has,
    links: [...theirs.links, ...mine.links.filter((link) => !known.has(canonical(link)))],
    explanation: bothTexts(theirs.explanation, mine.explanation),
    components: numbers(theirs.components, mine.components),
    files: numbers(theirs.files, mine.files),
  };
}

function bothTexts(theirs: string, mine: string): string {
  if (theirs === '' || mine.includes(theirs)) return mine;
  return mine === '' || theirs.includes(mine) ? theirs : `${theirs}\n\n${mine}`;
}
