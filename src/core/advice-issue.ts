import { hash } from 'node:crypto';
import type { AdviceBody, AdviceText } from './advice.ts';
import { canonical } from './audit.ts';

/**
 * Advice that was published: an issue goes out with an edition of results or after it, names the edition by
 * its hash and the issue before it by its own, and holds what is new in it. What an agency was advised
 * before stays where it stood.
 */
export const ADVICE_FORMAT = 'prongsai-advice/1';

export interface AdviceIssueHead {
  readonly format: typeof ADVICE_FORMAT;
  readonly cycle: { readonly fiscalYear: number; readonly name: string };
  readonly edition: { readonly number: number; readonly hash: string };
  readonly number: number;
  /** Why what was published was changed; empty where nothing was. */
  readonly reason: string;
  readonly previous: string | null;
  readonly publishedAt: string;
}

export interface AdviceIssue {
  readonly head: AdviceIssueHead;
  readonly hash: string;
}

/** One text as everybody may see it. */
export type PublishedText = Omit<AdviceText, 'by'>;

export interface PublishedAdvice {
  readonly issue: AdviceIssue;
  readonly texts: readonly PublishedText[];
  readonly hash: string;
}

export function publishedTexts({ texts }: Pick<AdviceBody, 'texts'>): PublishedText[] {
  return texts.map(({ code, value, th, en, items }) => ({ code, value, th, en, items }));
}

export const adviceHash = (texts: readonly PublishedText[]): string => sha256(canonical(texts));

/** Over its head and the hash of each agency's texts, in the order of the codes. */
export function issueHash(
  head: AdviceIssueHead,
  agencies: readonly (readonly [code: string, hash: string])[],
): string {
  return sha256(canonical({ ...head, agencies }));
}

const sha256 = (text: string) => hash('sha256', text);
