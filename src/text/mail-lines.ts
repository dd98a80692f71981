import type { MailFacts, MailKind } from '../core/mail.ts';

/** What is written to people: a subject and plain text, no more than is needed. */
export interface Written {
  readonly subject: string;
  readonly body: string;
}

export type Letters<K extends MailKind> = {
  [Kind in K]: (facts: MailFacts[Kind], house: string) => Written;
};

export const lines = (...parts: string[]) => parts.join('\n');
