import { windowOf } from '../core/calendar.ts';
import type { CollectingAgency } from '../core/collection.ts';
import { isNearClose, isReminderDue } from '../core/collection-reminder.ts';
import { type Cycle, openingOf } from '../core/cycle.ts';
import { type Instrument, partsOf } from '../core/instrument.ts';
import type { MailFacts } from '../core/mail.ts';
import { dayInThailand } from '../kit/thai.ts';
import { keepToldOfCollection, toldOfCollection } from '../store/collection-reminder.ts';
import { allCycles } from '../store/cycle.ts';
import { findInstrument } from '../store/instrument.ts';
import { queueMail } from '../store/mail.ts';
import { coordinatorsOf, lockRemindable } from '../store/reminder.ts';
import { agenciesCollecting } from './collection.ts';
import type { House } from './house.ts';
import { hasPost } from './mail.ts';

/**
 * Letters to the coordinators of agencies that will not reach a minimum, when the end is near. Of
 * respondents nobody knows who has answered and no address is kept, so they are not written to.
 */
const ALL = { kind: 'all' } as const;
const AGENCIES_AT_ONCE = 100;

/** How many letters were queued. */
export async function remindOfCollection(house: House): Promise<number> {
  if (!hasPost(house)) return 0;
  const today = dayInThailand(house.clock());
  const cycles = await house.db.transaction(ALL, allCycles, { readonly: true });
  let letters = 0;
  for (const cycle of cycles) {
    const window = windowOf(cycle.calendar, 'collection');
    const isOpen = openingOf(cycle, 'collection', today).is === 'open';
    if (window && isOpen && isNearClose(today, window.closesOn)) {
      letters += await remindOf(house, cycle, window.closesOn, today);
    }
  }
  return letters;
}

async function remindOf(
  house: House,
  cycle: Cycle,
  closesOn: string,
  today: string,
): Promise<number> {
  const found = await house.db.transaction(ALL, async (tx) => {
    const adopted = await findInstrument(tx, cycle.instrumentHash);
    if (!adopted) return undefined;
    const { instrument } = adopted;
    return { instrument, all: await agenciesCollecting(tx, cycle, instrument, today, EVERYBODY) };
  });
  if (!found) return 0;
  const behind = found.all.filter(({ standing }) => standing === 'behind');
  let letters = 0;
  for (let from = 0; from < behind.length; from += AGENCIES_AT_ONCE) {
    const some = behind.slice(from, from + AGENCIES_AT_ONCE);
    const ids = some.map(({ agency }) => agency.id);
    const people = await house.db.transaction(ALL, (tx) => coordinatorsOf(tx, ids));
    for (const one of some) {
      const own = people.find(({ agencyId }) => agencyId === one.agency.id)?.people ?? [];
      const facts = factsOf(house, cycle, found.instrument, one, closesOn);
      for (const personId of own) {
        letters += await tell(house, { cycle, one, personId, closesOn, today, facts });
      }
    }
  }
  return letters;
}

const EVERYBODY = { among: 'all', q: '', ministry: null, province: null, type: null } as const;

function tell(
  house: House,
  to: {
    readonly cycle: Cycle;
    readonly one: CollectingAgency;
    readonly personId: string;
    readonly closesOn: string;
    readonly today: string;
    readonly facts: MailFacts['collection'];
  },
): Promise<number> {
  const { cycle, one, personId, closesOn, today, facts } = to;
  return house.db.transaction(ALL, async (tx) => {
    const person = await lockRemindable(tx, personId);
    if (!person) return 0;
    const told = { cycleId: cycle.id, agencyId: one.agency.id, personId };
    if (!isReminderDue(today, closesOn, await toldOfCollection(tx, told))) return 0;
    await queueMail(tx, person, { kind: 'collection', facts }, house.clock());
    await keepToldOfCollection(tx, told, today);
    return 1;
  });
}

function factsOf(
  house: House,
  cycle: Cycle,
  instrument: Instrument,
  { agency, channels }: CollectingAgency,
  closesOn: string,
): MailFacts['collection'] {
  const titles = new Map(partsOf(instrument).map(({ channel, title }) => [channel, title]));
  return {
    nameTh: agency.nameTh,
    nameEn: agency.nameEn,
    closesOn,
    surveys: channels.flatMap(({ channel, answered, minimum, forecast }) =>
      forecast.standing === 'behind' && minimum !== null && forecast.expected !== null
        ? [{ title: titles.get(channel)!, answered, minimum, expected: forecast.expected }]
        : [],
    ),
    link: `${house.publicUrl}/cycles/${cycle.id}/agencies/${agency.id}`,
    settings: `${house.publicUrl}/account`,
  };
}
