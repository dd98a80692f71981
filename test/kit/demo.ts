import sql from 'sql-template-tag';
import { demoPersonId } from '../../demo/people.ts';
import { DEMO_DOMAIN, DEMO_PASSWORD } from '../../demo/world.ts';
import type { House } from '../../src/actions/house.ts';
import { type Visitor, visitor } from './browser.ts';
import { signInAs } from './person.ts';

/** Somebody of the demo cast, signed in through the real forms. */
export async function demoVisitor(house: House, key: string): Promise<Visitor> {
  const person = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.one<{ totp_secret: string | null }>(
      sql`select totp_secret from person where id = ${demoPersonId(key)}`,
    ),
  );
  const guest = await visitor(house);
  await signInAs(house, guest, {
    id: demoPersonId(key),
    email: `${key}@${DEMO_DOMAIN}`,
    password: DEMO_PASSWORD,
    totpSecret: person.totp_secret,
  });
  if (!guest.cookies.has('session')) throw new Error(`${key} could not sign in`);
  return guest;
}
