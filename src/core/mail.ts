import type { Over } from './appointment.ts';
import type { Text } from './instrument.ts';
import type { Invited } from './outreach.ts';
import type { Role } from './person.ts';

/** What the program writes to people: a kind and its facts; `text/mail.ts` has the words. */
export interface MailFacts {
  /** A new password was asked for. */
  reset: { link: string };
  /** Somebody gave the right password while strangers were trying: go on by this link. */
  signIn: { link: string };
  passwordChanged: Record<never, never>;
  secondFactorRemoved: Record<never, never>;
  /** To the old address. */
  addressChanged: Record<never, never>;
  /** Reports on measures that are soon due or late. */
  reports: {
    items: readonly { title: string; dueOn: string; isLate: boolean; link: string }[];
    late: number;
    all: number;
    settings: string;
  };
  /** To the head: a plan was laid before them. */
  planAwaits: {
    agency: string;
    fiscalYear: number;
    version: number;
    by: string;
    link: string;
    settings: string;
  };
  /** Surveys of an agency that will not reach their minimum. */
  collection: {
    nameTh: string;
    nameEn: string;
    closesOn: string;
    surveys: readonly { title: Text; answered: number; minimum: number; expected: number }[];
    link: string;
    settings: string;
  };
  /** A survey of an agency, to somebody who may answer it; in both languages, as below. */
  survey: Omit<Invited, 'agency'> & {
    nameTh: string;
    nameEn: string;
    code: string;
    reminds: boolean;
  };
  /** In both languages: which one a stranger reads is not known. */
  invitation: { link: string; role: Role; over: Over; from: string; until: string };
}
export type MailKind = keyof MailFacts;

export type Mail = {
  [K in MailKind]: { readonly kind: K; readonly facts: MailFacts[K] };
}[MailKind];

export type Letter = Mail & {
  readonly id: number;
  readonly recipient: string;
  readonly language: 'th' | 'en';
  readonly createdAt: Date;
  readonly failures: number;
};
