import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoPerson, people } from '../../demo/world.ts';
import { mayEver } from '../../src/actions/action.ts';
import { actions } from '../../src/actions/index.ts';
import { type Actor, NOBODY } from '../../src/core/person.ts';
import { type Visitor, visitor } from '../kit/browser.ts';
import { demoVisitor } from '../kit/demo.ts';
import { houseOn, ownDemo, TEST_NOW } from '../kit/world.ts';

/**
 * The table again, from outside: everybody of the cast tries every action through the JSON door.
 * Input is empty, because who may not must be turned away before anything is read or looked up.
 */
const database = ownDemo();
let house: ReturnType<typeof houseOn>;
// A code of the second factor is taken once, so each sign-in is a minute later.
let now = TEST_NOW;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  guest = await visitor(house);
});
afterAll(() => house.close());

const CAST = ['public', ...people.map((person) => person.key)];

test.each(CAST)('%s is turned away from every action that the table does not give', async (key) => {
  const person = people.find((one) => one.key === key);
  const actor = person ? asDeclared(person) : NOBODY;
  for (const action of actions) {
    const status = await tryAction(key, action.name);
    const turnedAway = status === 401 || status === 403;
    expect([key, action.name, turnedAway]).toEqual([key, action.name, !mayEver(actor, action)]);
  }
});

/** Tried with success, these end the session they came with. */
const ENDS_SESSION = /^(session|person|account)\./;

let guest: Visitor;
let cookies = new Map<string, string>();
let signedIn = '';

async function tryAction(key: string, action: string): Promise<number> {
  if (signedIn !== key) {
    now = new Date(now.getTime() + 60_000);
    cookies = key === 'public' ? new Map() : (await demoVisitor(house, key)).cookies;
    signedIn = key;
  }
  const response = await guest.raw(`/api/${action}`, {
    method: 'POST',
    body: '{}',
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
  });
  if (response.ok && ENDS_SESSION.test(action)) signedIn = '';
  return response.status;
}

/** What the demo says of a person, without asking the program. */
function asDeclared({ key, name, appointments }: DemoPerson): Actor {
  return {
    personId: key,
    name,
    complete: true,
    appointments: appointments.map(({ role }) => ({
      role,
      agencyId: null,
      groupId: null,
      reach: [],
    })),
  };
}

test('the one without a role may do no more than anybody with an account', () => {
  const nobody = people.find((person) => person.key === 'nobody');
  const open = actions.filter((action) => nobody && mayEver(asDeclared(nobody), action));
  expect(open.filter((action) => typeof action.may !== 'string')).toEqual([]);
});
