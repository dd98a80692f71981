import { createHash } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import sql from 'sql-template-tag';
import { SECOND_FACTOR_ROLES } from '../src/core/person.ts';
import type { Tx } from '../src/store/database.ts';
import { DEMO_DOMAIN, DEMO_PASSWORD, type DemoPerson, people } from './world.ts';

/** The people of the demo world, all with one password; they may sign in on the machine only. */
export async function addDemoPeople(tx: Tx): Promise<void> {
  const passwordHash = await demoHash();
  for (const person of people) await addPerson(tx, person, passwordHash);
}

/** Somebody who comes later than the others. */
export async function addDemoPerson(tx: Tx, person: DemoPerson): Promise<void> {
  await addPerson(tx, person, await demoHash());
}

/** A cheap hash: the password is printed on the screen anyway. */
const demoHash = () => hash(DEMO_PASSWORD, { memoryCost: 8192 });

async function addPerson(tx: Tx, person: DemoPerson, passwordHash: string): Promise<void> {
  const secret = needsSecondFactor(person) ? demoTotpSecret(person.key) : null;
  await tx.run(sql`
    insert into person (id, email, name, password_hash, totp_secret, totp_confirmed, is_demo)
    values (${demoPersonId(person.key)}, ${`${person.key}@${DEMO_DOMAIN}`}, ${person.name},
            ${passwordHash}, ${secret}, ${secret !== null}, true)`);
  for (const { role, agency = null, group = null } of person.appointments) {
    await tx.run(sql`
      insert into appointment (person_id, role, agency_id, group_id)
      values (${demoPersonId(person.key)}, ${role},
              (select id from agency where code = ${agency}),
              (select id from agency_group where code = ${group}))`);
  }
}

export function needsSecondFactor(person: DemoPerson): boolean {
  return person.appointments.some(({ role }) => SECOND_FACTOR_ROLES.includes(role));
}

/** The same person has the same id and the same second factor in every demo. */
export function demoPersonId(key: string): string {
  const hex = createHash('sha256').update(`demo person ${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function demoTotpSecret(key: string): string {
  const bytes = createHash('sha256').update(`demo second factor ${key}`).digest();
  return [...bytes].map((byte) => BASE32[byte % 32]).join('');
}
