import { z } from 'zod';
import { type Account, normalEmail } from '../core/account.ts';
import type { Appointment } from '../core/appointment.ts';
import { requiredText, versionField } from '../core/field.ts';
import { badField, Problem } from '../core/problem.ts';
import { accountById, addAccount, setProfile } from '../store/account.ts';
import { appointmentsOfPerson } from '../store/appointment.ts';
import { wantsReminders } from '../store/reminder.ts';
import { endSessionsOf, forgetDevicesOf, type OpenSession, sessionsOf } from '../store/session.ts';
import { change, type Deed, look } from './action.ts';
import { post } from './mail.ts';
import {
  acceptPassword,
  hashing,
  newPassword,
  refuseWrongPassword,
  typedPassword,
} from './password.ts';

/** A person's own account: who they are here, how they sign in, where they are signed in. */
export interface AccountView {
  readonly email: string;
  readonly name: string;
  readonly language: 'th' | 'en';
  readonly version: number;
  readonly appointments: readonly Appointment[];
  readonly secondFactor: boolean;
  /** Letters about reports that are due. */
  readonly wantsReminders: boolean;
  readonly sessions: readonly OpenSession[];
}

export const showAccount = look({
  name: 'account.show',
  input: z.strictObject({}),
  may: 'self',
  // One's own appointments, wherever they are.
  scope: { kind: 'all' },
  async do(deed): Promise<AccountView> {
    const { tx, channel, now } = deed;
    const account = await ownAccount(deed);
    const { email, name, language, version } = account;
    return {
      email,
      name,
      language,
      version,
      appointments: await appointmentsOfPerson(tx, account.id),
      secondFactor: account.totpSecret !== null,
      wantsReminders: await wantsReminders(tx, account.id),
      sessions: await sessionsOf(tx, account.id, channel.sessionHash, now),
    };
  },
});

export const changeAccount = change({
  name: 'account.change',
  input: z.strictObject({
    name: requiredText(200),
    language: z.enum(['th', 'en']),
    version: versionField,
  }),
  may: 'self',
  async do(deed, input) {
    const { id } = await ownAccount(deed);
    if (!(await setProfile(deed.tx, id, input))) throw new Problem('stale', { what: 'account' });
    return { personId: id };
  },
  record: (_input, _thing, { personId }) => ({ target: `person:${personId}` }),
});

/** Every other session ends and every other browser is a stranger again. */
export const changePassword = change({
  name: 'account.change-password',
  input: z.strictObject({ current: typedPassword, ...newPassword }),
  may: 'self',
  turnstile: hashing,
  async do(deed, input) {
    const account = await ownAccount(deed);
    const wrong = await refuseWrongPassword(deed, account, 'current', input.current);
    if (wrong) return wrong;
    await acceptPassword(deed, account, input);
    await endSessionsOf(deed.tx, account.id, deed.channel.sessionHash);
    await forgetDevicesOf(deed.tx, account.id, deed.channel.deviceHash);
    await post(deed, account, { kind: 'passwordChanged', facts: {} });
    return { personId: account.id };
  },
  record: (_input, _thing, { personId }) => ({ target: `person:${personId}` }),
});

export async function ownAccount(deed: Deed<unknown>): Promise<Account> {
  const { personId } = deed.actor;
  const account = personId === null ? undefined : await accountById(deed.tx, personId);
  if (!account) throw new Problem('signInNeeded', {});
  return account;
}

export const emailField = z.string().max(254).transform(normalEmail).pipe(z.email().max(254));

const nameField = requiredText(200);

/** An account for an address that proved itself; the password must pass like any other. */
export async function newAccount(
  deed: Deed<unknown>,
  email: string,
  typed: {
    readonly name: string;
    readonly password: string;
    readonly again: string;
    readonly language: 'th' | 'en';
  },
) {
  const name = nameField.safeParse(typed.name);
  if (!name.success) throw badField('name', typed.name.trim() === '' ? 'required' : 'wrongValue');
  const account = await addAccount(deed.tx, {
    email,
    name: name.data,
    language: typed.language,
    createdAt: deed.now,
  });
  await acceptPassword(deed, account, typed);
  return account;
}
