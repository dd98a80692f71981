import { createHash } from 'node:crypto';
import { canonical } from './audit.ts';
import type { Erasure, ItemAnswer } from './item-answer.ts';

/** The whole set as it was handed in: frozen, with a hash over all of it and over the moment. */
export interface Submission {
  readonly number: number;
  readonly content: SubmissionContent;
  readonly hash: string;
  readonly personName: string | null;
  readonly at: Date;
  /** Files of that cycle whose content is gone, by their number; no part of what is hashed. */
  readonly erased: Readonly<Record<number, Erasure>>;
}

export interface SubmissionContent {
  readonly agency: string;
  readonly cycle: {
    readonly id: number;
    readonly fiscalYear: number;
    readonly name: string;
    readonly instrument: string;
  };
  readonly number: number;
  /** ISO, in UTC. */
  readonly at: string;
  readonly items: readonly SubmittedItem[];
}

export interface SubmittedItem extends Omit<ItemAnswer, 'files'> {
  readonly item: string;
  readonly version: number;
  readonly files: readonly SubmittedFile[];
}

export interface SubmittedFile {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  readonly hash: string;
}

export function submissionHash(content: SubmissionContent): string {
  return createHash('sha256').update(canonical(content)).digest('hex');
}

/** What an agency keeps: whoever has it can work out the hash again. */
export interface Receipt {
  readonly kind: 'prongsai-receipt';
  readonly hash: string;
  readonly content: SubmissionContent;
}

export function receiptOf({ hash, content }: Pick<Submission, 'hash' | 'content'>): Receipt {
  return { kind: 'prongsai-receipt', hash, content };
}

/** Undefined where the file is no receipt at all. */
export function checkReceipt(
  file: unknown,
): { readonly said: string; readonly found: string } | undefined {
  const { kind, hash, content } = (file ?? {}) as Partial<Receipt>;
  const isWhole = typeof hash === 'string' && typeof content === 'object' && content !== null;
  if (kind !== 'prongsai-receipt' || !isWhole) return undefined;
  return { said: hash, found: submissionHash(content) };
}
