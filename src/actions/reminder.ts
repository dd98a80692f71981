import { z } from 'zod';
import { openRounds } from '../core/follow-up.ts';
import { lettersOf, type Reminding } from '../core/reminder.ts';
import { dayInThailand, fiscalYearOf } from '../kit/thai.ts';
import type { Tx } from '../store/database.ts';
import { followUpsOf } from '../store/follow-up.ts';
import { queueMail } from '../store/mail.ts';
import {
  agenciesWithPlan,
  coordinatorsOf,
  keepReminded,
  lockRemindable,
  remindedOf,
  setReminders,
} from '../store/reminder.ts';
import { change } from './action.ts';
import type { House } from './house.ts';
import { hasPost } from './mail.ts';

/**
 * Letters to those whose reports are soon due or late: one a person, listing all of it. Who was told
 * of what is kept in the transaction that queues the letter, so that starting again tells nobody twice.
 */
const ALL = { kind: 'all' } as const;
const AGENCIES_AT_ONCE = 100;
/** What a letter lists; of more only the number is said. */
const MOST_LISTED = 30;

/** How many letters were queued. */
export async function remindPeople(house: House): Promise<number> {
  if (!hasPost(house)) return 0;
  const today = dayInThailand(house.clock());
  const open = await openByPerson(house, today);
  let letters = 0;
  for (const [personId, all] of open) {
    letters += await house.db.transaction(ALL, (tx) => remind(tx, house, { personId, all, today }));
  }
  return letters;
}

/** Of plans carried out this year, and last year's as long as something of them is late. */
async function openByPerson(house: House, today: string): Promise<Map<string, Reminding[]>> {
  const year = fiscalYearOf(today);
  const found = new Map<string, Reminding[]>();
  for (let after = 0; ; ) {
    const ids = await house.db.transaction(ALL, (tx) =>
      agenciesWithPlan(tx, after, AGENCIES_AT_ONCE),
    );
    const last = ids.at(-1);
    if (last === undefined) return found;
    await house.db.transaction(ALL, (tx) => collect(tx, ids, [year, year - 1], today, found));
    after = last;
  }
}

async function collect(
  tx: Tx,
  ids: readonly number[],
  years: readonly number[],
  today: string,
  found: Map<string, Reminding[]>,
): Promise<void> {
  const agencies = await coordinatorsOf(tx, ids);
  for (const followUp of await followUpsOf(tx, ids, years)) {
    if (!followUp.reminds) continue;
    const { agencyId, fiscalYear } = followUp;
    const agency = agencies.find((one) => one.agencyId === agencyId);
    for (const { measure, round, people } of openRounds(followUp, today)) {
      if (!agency || round.is === 'open') continue;
      const one: Reminding = {
        agencyId,
        agency: agency.code,
        fiscalYear,
        measure: measure.number,
        title: measure.title,
        until: round.until,
        dueOn: round.dueOn,
        is: round.is,
      };
      for (const id of people.length > 0 ? people : agency.people) {
        found.set(id, [...(found.get(id) ?? []), one]);
      }
    }
  }
}

async function remind(
  tx: Tx,
  house: House,
  to: { readonly personId: string; readonly all: readonly Reminding[]; readonly today: string },
): Promise<number> {
  const person = await lockRemindable(tx, to.personId);
  if (!person) return 0;
  const listed = lettersOf(to.all, await remindedOf(tx, to.personId), to.today);
  if (listed.length === 0) return 0;
  const items = listed
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .slice(0, MOST_LISTED)
    .map(({ agency, fiscalYear, measure, title, dueOn, is }) => ({
      title: title.slice(0, 200),
      dueOn,
      isLate: is === 'late',
      link: `${house.publicUrl}/agencies/${agency}/years/${fiscalYear}/progress/${measure}`,
    }));
  const late = listed.filter(({ is }) => is === 'late').length;
  const facts = { items, late, all: listed.length, settings: `${house.publicUrl}/account` };
  await queueMail(tx, person, { kind: 'reports', facts }, house.clock());
  await keepReminded(tx, to.personId, listed, to.today);
  return 1;
}

export const chooseReminders = change({
  name: 'reminder.choose',
  input: z.strictObject({ wanted: z.enum(['on', 'off']) }),
  may: 'signedIn',
  async do({ tx, actor }, { wanted }): Promise<void> {
    if (actor.personId) await setReminders(tx, actor.personId, wanted === 'on');
  },
  record: ({ wanted }) => ({ target: 'reminders', details: { wanted } }),
});
