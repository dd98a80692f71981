import sql from 'sql-template-tag';
import type { House } from '../../src/actions/house.ts';
import type { Role } from '../../src/core/person.ts';
import { hashSecret } from '../../src/kit/argon.ts';
import { freshTotpSecret, totpCode } from '../../src/kit/totp.ts';
import type { Shown, Visitor } from './browser.ts';

/** A person with an account, made straight in the database. */
export interface TestPerson {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  readonly totpSecret: string | null;
}

export interface PersonWish {
  readonly email: string;
  readonly name?: string;
  readonly password?: string;
  readonly totp?: boolean;
  readonly demo?: boolean;
  readonly disabled?: boolean;
  readonly appointments?: readonly { role: Role; agencyId?: number; groupId?: number }[];
}

export const TEST_PASSWORD = 'เข้าใจ-ง่าย-จำได้-2569';

export async function makePerson(house: House, wish: PersonWish): Promise<TestPerson> {
  const password = wish.password ?? TEST_PASSWORD;
  const totpSecret = wish.totp ? freshTotpSecret() : null;
  const hash = await hashSecret(password);
  const id = await house.db.transaction({ kind: 'all' }, async (tx) => {
    const row = await tx.one<{ id: string }>(sql`
      insert into person (email, name, password_hash, totp_secret, totp_confirmed, is_demo, disabled)
      values (${wish.email}, ${wish.name ?? 'ปู่ฐู น้ำกี่'}, ${hash}, ${totpSecret},
              ${totpSecret !== null}, ${wish.demo ?? false}, ${wish.disabled ?? false})
      returning id`);
    for (const { role, agencyId = null, groupId = null } of wish.appointments ?? []) {
      await tx.run(sql`insert into appointment (person_id, role, agency_id, group_id)
        values (${row.id}, ${role}, ${agencyId}, ${groupId})`);
    }
    return row.id;
  });
  return { id, email: wish.email, password, totpSecret };
}

/** Through the real forms, with a code where there is a second factor. */
export async function signInAs(
  house: House,
  visitor: Visitor,
  person: TestPerson,
  next = '/',
): Promise<Shown> {
  const { email, password, totpSecret } = person;
  const shown = await visitor.post('/sign-in', { email, password, next });
  if (totpSecret === null) return shown;
  return visitor.post('/sign-in/code', { code: totpCode(totpSecret, house.clock()), next });
}
