import { z } from 'zod';
import { type AddressList, MOST_ADDRESSES, readAddresses } from '../core/address-list.ts';
import { requireOpen } from '../core/cycle.ts';
import type { Letter } from '../core/mail.ts';
import { badField, Problem } from '../core/problem.ts';
import { DOORS } from '../core/survey.ts';
import { dayInThailand } from '../kit/thai.ts';
import {
  endSurveyLetter,
  insertSending,
  leaseSurveyLetter,
  lettersSince,
  putOffSurveyLetter,
  type Sending,
  type SurveyLetter,
  sendingsOf,
} from '../store/survey-mail.ts';
import { change, look } from './action.ts';
import { targetOf } from './cycle.ts';
import type { House } from './house.ts';
import { asSurveyLetter, hasPost } from './mail.ts';
import { findReaching, invited, letterFacts, outreachKey } from './outreach.ts';

/**
 * The link of a survey by mail, to a list that is pasted and not kept: one letter a person, an address
 * no longer than its letter waits. Who has answered is known to nobody, so a reminder goes to a list
 * that is pasted again.
 */
const letterInput = {
  ...outreachKey,
  door: z.enum(DOORS),
  /** A reminder says so, and thanks those who have answered. */
  kind: z.enum(['invite', 'remind']),
  addresses: z.string().max(2_000_000),
};
const may = ['administrator', 'coordinator'] as const;

export const reviewAddresses = look({
  name: 'outreach.review',
  input: z.strictObject(letterInput),
  may,
  find: findReaching,
  async do(deed, input): Promise<AddressList> {
    await mayMail(deed, input);
    return readList(input.addresses);
  },
});

export const mailInvitations = change({
  name: 'outreach.mail',
  input: z.strictObject({ ...letterInput, sendKey: z.uuid() }),
  may,
  find: findReaching,
  async do(deed, input): Promise<number> {
    const { tx, thing, actor, now } = deed;
    const to = await mayMail(deed, input);
    const { addresses } = readList(input.addresses);
    const dayAgo = new Date(now.getTime() - 86_400_000);
    const before = await lettersSince(tx, thing.agencyId, dayAgo);
    if (before + addresses.length > MOST_A_DAY) {
      throw badField('addresses', 'mailDayFull', { most: MOST_A_DAY, sent: before });
    }
    const reminds = input.kind === 'remind';
    await insertSending(tx, {
      sendKey: input.sendKey,
      agencyId: thing.agencyId,
      cycleId: thing.cycle.id,
      door: input.door,
      reminds,
      facts: letterFacts(to, reminds),
      addresses,
      personId: actor.personId,
      at: now,
    });
    return addresses.length;
  },
  record: ({ door, kind }, { cycle, agency }, letters) => ({
    target: `${targetOf(cycle)} ${agency.code}`,
    agencyId: agency.id,
    details: { door, kind, letters },
  }),
});

const MOST_A_DAY = 20_000;

/** Only while it can be answered, from a house that has post, to a link that opens. */
async function mayMail(
  deed: Parameters<typeof invited>[0] & { readonly thing: Parameters<typeof invited>[1] },
  { door }: { readonly door: (typeof DOORS)[number] },
) {
  requireOpen(deed.thing.cycle, 'collection', dayInThailand(deed.now));
  if (!hasPost(deed.house)) throw new Problem('cannotRun', { why: 'noMail' });
  return invited(deed, deed.thing, door);
}

function readList(pasted: string): AddressList {
  const list = readAddresses(pasted);
  const found = list.addresses.length;
  if (found === 0) throw badField('addresses', 'noAddresses');
  if (found > MOST_ADDRESSES) {
    throw badField('addresses', 'tooManyAddresses', { found, most: MOST_ADDRESSES });
  }
  return list;
}

const SHOWN = 20;

export const listSendings = look({
  name: 'outreach.sendings',
  input: z.strictObject(outreachKey),
  may,
  find: findReaching,
  do: ({ tx }, input): Promise<Sending[]> => sendingsOf(tx, input, SHOWN),
});

const ALL = { kind: 'all' } as const;
const LEASE_MINUTES = 5;
/** Minutes until the next try; after the last one the address is forgotten. */
const PAUSES = [5, 30, 120, 360, 720];

/** For the worker that sends: the next letter that is due. */
export async function takeSurveyLetter(house: House): Promise<(Letter & SurveyLetter) | undefined> {
  const now = house.clock();
  const until = new Date(now.getTime() + LEASE_MINUTES * 60_000);
  const found = await house.db.transaction(ALL, (tx) => leaseSurveyLetter(tx, now, until));
  return found && asSurveyLetter(found);
}

export function surveyLetterSent(house: House, { id }: { readonly id: number }): Promise<void> {
  return house.db.transaction(ALL, (tx) => endSurveyLetter(tx, id, 'sent'));
}

/** What a server refuses for good is not tried again. */
export function surveyLetterFailed(
  house: House,
  { id, failures }: { readonly id: number; readonly failures: number },
  forGood: boolean,
): Promise<void> {
  const minutes = forGood ? undefined : PAUSES[failures];
  return house.db.transaction(ALL, (tx) =>
    minutes === undefined
      ? endSurveyLetter(tx, id, 'failed')
      : putOffSurveyLetter(tx, id, new Date(house.clock().getTime() + minutes * 60_000)),
  );
}
