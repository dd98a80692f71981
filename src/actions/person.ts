import { z } from 'zod';
import { pageField } from '../core/field.ts';
import type { Invitation } from '../core/invitation.ts';
import { type Actor, hasRole, ROLES } from '../core/person.ts';
import { Problem } from '../core/problem.ts';
import { accountById, setEmail } from '../store/account.ts';
import type { Tx } from '../store/database.ts';
import { openInvitations } from '../store/invitation.ts';
import { dropLinksOf } from '../store/link.ts';
import {
  erasePerson,
  type ListedPerson,
  listPeople,
  otherAdministrators,
  personById,
  setDisabled,
} from '../store/person.ts';
import { endSessionsOf, forgetDevicesOf } from '../store/session.ts';
import { emailField } from './account.ts';
import { change, look } from './action.ts';
import { post } from './mail.ts';

/**
 * Who is here. An administrator sees everybody; a coordinator those appointed in their own
 * agencies, and of these only the appointments there.
 */
const PAGE = 100;

export interface PeopleView {
  readonly people: readonly ListedPerson[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly invitations: readonly Invitation[];
}

export const listPersons = look({
  name: 'person.list',
  input: z.strictObject({
    search: z.string().trim().max(200).default(''),
    role: z.enum(ROLES).optional(),
    page: pageField,
  }),
  may: ['administrator', 'coordinator'],
  async do({ tx, actor, now }, { search, role, page }): Promise<PeopleView> {
    const mine = agenciesLookedAfter(actor);
    const wanted = { search, role, limit: PAGE, offset: (page - 1) * PAGE };
    const { people, total } = await listPeople(tx, mine, wanted);
    const invitations = page === 1 ? await openInvitations(tx, mine, now) : [];
    return { people, total, page, pages: Math.max(1, Math.ceil(total / PAGE)), invitations };
  },
});

const ID = z.strictObject({ id: z.uuid() });
const find = (tx: Tx, { id }: { id: string }, actor: Actor) =>
  personById(tx, agenciesLookedAfter(actor), id);

export const showPerson = look({
  name: 'person.show',
  input: ID,
  may: ['administrator', 'coordinator'],
  find,
  do: async ({ thing }) => thing,
});

export const disablePerson = change({
  name: 'person.disable',
  input: ID,
  may: ['administrator'],
  find,
  async do({ tx, actor, thing }) {
    await refuseLastAdministrator(tx, actor, thing);
    await setDisabled(tx, thing.id, true);
    await endSessionsOf(tx, thing.id, null);
    await forgetDevicesOf(tx, thing.id, null);
    await dropLinksOf(tx, thing.id);
  },
  record: ofPerson,
});

export const enablePerson = change({
  name: 'person.enable',
  input: ID,
  may: ['administrator'],
  find,
  async do({ tx, thing }) {
    if (thing.erased) throw new Problem('wrongState', { what: 'person', state: 'erased' });
    await setDisabled(tx, thing.id, false);
  },
  record: ofPerson,
});

/** The person's own right (PDPA) to have it corrected; the old address is told. */
export const changeAddress = change({
  name: 'person.change-address',
  input: z.strictObject({ id: z.uuid(), email: emailField }),
  may: ['administrator'],
  find,
  async do(deed, { email }) {
    const { tx, thing } = deed;
    if (thing.erased) throw new Problem('wrongState', { what: 'person', state: 'erased' });
    if (email === thing.email) return;
    const account = await accountById(tx, thing.id);
    await setEmail(tx, thing.id, email);
    await endSessionsOf(tx, thing.id, null);
    await dropLinksOf(tx, thing.id);
    if (account) await post(deed, account, { kind: 'addressChanged', facts: {} });
  },
  record: ofPerson,
});

/** The person's own right (PDPA): an administrator does it for them. It cannot be undone. */
export const erasePersonalData = change({
  name: 'person.erase',
  input: z.strictObject({ id: z.uuid(), sure: z.literal('yes') }),
  may: ['administrator'],
  find,
  async do({ tx, actor, now, thing }) {
    await refuseLastAdministrator(tx, actor, thing);
    await erasePerson(tx, thing.id, now);
  },
  record: ofPerson,
});

/** Null for an administrator: everything. */
export function agenciesLookedAfter(actor: Actor): readonly number[] | null {
  if (hasRole(actor, ['administrator'])) return null;
  return actor.appointments.flatMap(({ role, reach }) =>
    role === 'coordinator' && reach !== 'all' ? reach : [],
  );
}

/** Nobody locks themselves out, and somebody is always left who can let others in. */
async function refuseLastAdministrator(tx: Tx, actor: Actor, person: ListedPerson): Promise<void> {
  if (person.id === actor.personId) {
    throw new Problem('wrongState', { what: 'person', state: 'self' });
  }
  const isAdministrator = person.appointments.some(({ role }) => role === 'administrator');
  if (isAdministrator && (await otherAdministrators(tx, person.id)) === 0) {
    throw new Problem('wrongState', { what: 'person', state: 'lastAdministrator' });
  }
}

function ofPerson(_input: unknown, { id }: ListedPerson) {
  return { target: `person:${id}` };
}
