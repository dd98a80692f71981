import { z } from 'zod';
import type { Letter, Mail } from '../core/mail.ts';
import { Problem } from '../core/problem.ts';
import { totpCode, totpStepAt } from '../kit/totp.ts';
import { latestMails, leaseMail, markFailed, markSent, queueMail } from '../store/mail.ts';
import { type DemoSecret, demoSecrets } from '../store/second-factor.ts';
import { latestSurveyLetters, type SurveyLetter } from '../store/survey-mail.ts';
import { type Deed, look } from './action.ts';
import type { House } from './house.ts';

/** In the demo nothing leaves the house, but what would have left can be read there. */
export function hasPost(house: House): boolean {
  return house.sendsMail || house.installation.isDemo;
}

/** Queued in the transaction of the deed: no deed, no mail. */
export async function post(
  deed: Deed<unknown>,
  to: { readonly email: string; readonly language: 'th' | 'en' },
  mail: Mail,
): Promise<void> {
  if (hasPost(deed.house)) await queueMail(deed.tx, to, mail, deed.now);
}

const ALL = { kind: 'all' } as const;
const LEASE_MINUTES = 5;
/** Minutes until the next try; after the last one the letter stays behind. */
const PAUSES = [1, 5, 30, 120, 360, 720];

/** For the worker that sends: the next letter that is due. */
export function takeMail(house: House): Promise<Letter | undefined> {
  const now = house.clock();
  const until = new Date(now.getTime() + LEASE_MINUTES * 60_000);
  return house.db.transaction(ALL, (tx) => leaseMail(tx, PAUSES.length, now, until));
}

export function mailSent(house: House, { id }: Letter): Promise<void> {
  return house.db.transaction(ALL, (tx) => markSent(tx, id, house.clock()));
}

export function mailFailed(house: House, { id, failures }: Letter, error: string): Promise<void> {
  const minutes = PAUSES[failures] ?? PAUSES.at(-1) ?? 0;
  const next = new Date(house.clock().getTime() + minutes * 60_000);
  return house.db.transaction(ALL, (tx) => markFailed(tx, id, error, next));
}

export interface DemoPost {
  readonly letters: readonly Letter[];
  readonly codes: readonly {
    readonly email: string;
    readonly name: string;
    /** Null until the next half minute: both codes that would work are used. */
    readonly code: string | null;
  }[];
}

/** The demo's letter box, and the codes its people would see on their phones. */
export const readDemoPost = look({
  name: 'mail.demo',
  input: z.strictObject({}),
  may: 'anyone',
  scope: ALL,
  async do({ tx, house, channel, now }): Promise<DemoPost> {
    if (!house.installation.isDemo || !channel.loopback) {
      throw new Problem('notFound', { what: 'page' });
    }
    return {
      letters: [
        ...(await latestMails(tx, 50)),
        ...(await latestSurveyLetters(tx, 20)).map(asSurveyLetter),
      ],
      codes: (await demoSecrets(tx)).map((one) => ({
        email: one.email,
        name: one.name,
        code: unusedCode(one, now),
      })),
    };
  },
});

export const asSurveyLetter = (letter: SurveyLetter): Letter & SurveyLetter => ({
  ...letter,
  kind: 'survey',
  language: 'th',
});

/** The code of this half minute, or of the next one when this one was used. */
function unusedCode({ secret, lastStep }: DemoSecret, now: Date): string | null {
  const ahead = [0, 1].find((steps) => totpStepAt(now) + steps > lastStep);
  return ahead === undefined ? null : totpCode(secret, new Date(now.getTime() + ahead * 30_000));
}
