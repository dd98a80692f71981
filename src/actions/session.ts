import { z } from 'zod';
import type { Account } from '../core/account.ts';
import { type Actor, NOBODY } from '../core/person.ts';
import { Problem } from '../core/problem.ts';
import { type Channel, DEVICE_DAYS, sessionEnd, touchDue } from '../core/session.ts';
import { freshToken } from '../kit/secret.ts';
import { noteSignIn } from '../store/account.ts';
import { needsSecondFactor } from '../store/appointment.ts';
import {
  addSession,
  endSession as dropSession,
  endSessionById,
  endSessionsOf,
  findActor,
  isKnownDevice,
  rememberDevice,
  touchSession,
} from '../store/session.ts';
import { change, type Deed } from './action.ts';
import type { House } from './house.ts';

/** Who a request comes from; nobody when there is no session or it ended. */
export async function actorOf(house: House, channel: Channel): Promise<Actor> {
  const { sessionHash } = channel;
  if (!sessionHash) return NOBODY;
  const now = house.clock();
  const found = await house.db.transaction(
    { kind: 'all' },
    (tx) => findActor(tx, sessionHash, channel.loopback, now),
    { readonly: true },
  );
  if (!found) return NOBODY;
  if (touchDue(found.lastSeenAt, now)) {
    await house.db.transaction({ kind: 'all' }, (tx) =>
      touchSession(tx, sessionHash, now, sessionEnd(found.createdAt, now)),
    );
  }
  return found.actor;
}

export interface OpenedSession {
  readonly personId: string;
  readonly language: 'th' | 'en';
  /** False while a second factor must be set up first. */
  readonly complete: boolean;
  readonly session: string;
  /** For a browser that has none yet. */
  readonly device: string | null;
}

/** Always a fresh secret; the session the browser came with, if any, ends. */
export async function openSession(deed: Deed<unknown>, account: Account): Promise<OpenedSession> {
  const { tx, now, channel } = deed;
  if (channel.sessionHash) await dropSession(tx, channel.sessionHash);
  const session = freshToken();
  await addSession(tx, {
    tokenHash: session.hash,
    personId: account.id,
    device: channel.device,
    createdAt: now,
    expiresAt: sessionEnd(now, now),
  });
  await noteSignIn(tx, account.id, now);
  return {
    personId: account.id,
    language: account.language,
    complete: account.totpSecret !== null || !(await needsSecondFactor(tx, account.id)),
    session: session.token,
    device: await knowDevice(deed, account),
  };
}

/** A browser keeps one secret, however many people sign in with it. */
async function knowDevice(deed: Deed<unknown>, account: Account): Promise<string | null> {
  const { tx, now, channel } = deed;
  const until = new Date(now.getTime() + DEVICE_DAYS * 86_400_000);
  if (channel.deviceHash && (await isKnownDevice(tx, channel.deviceHash, null, now))) {
    await rememberDevice(tx, channel.deviceHash, account.id, until);
    return null;
  }
  const { token, hash } = freshToken();
  await rememberDevice(tx, hash, account.id, until);
  return token;
}

export function refuseInsecure(deed: Deed<unknown>): void {
  if (!deed.channel.secure) throw new Problem('insecureChannel', {});
}

/** Accounts that never sign in here fail like ones that are not there. */
export function mayTry(deed: Deed<unknown>, account: Account): boolean {
  return !account.disabled && (!account.isDemo || deed.channel.loopback);
}

export const endSession = change({
  name: 'session.end',
  input: z.strictObject({}),
  may: 'self',
  async do({ tx, channel }) {
    if (channel.sessionHash) await dropSession(tx, channel.sessionHash);
  },
  record: () => ({ target: 'session' }),
});

export const endOneSession = change({
  name: 'session.end-one',
  input: z.strictObject({ id: z.uuid() }),
  may: 'self',
  async do({ tx, actor }, { id }) {
    if (!actor.personId || !(await endSessionById(tx, actor.personId, id))) {
      throw new Problem('notFound', { what: 'session' });
    }
  },
  record: ({ id }) => ({ target: `session:${id}` }),
});

export const endOtherSessions = change({
  name: 'session.end-others',
  input: z.strictObject({}),
  may: 'self',
  async do({ tx, actor, channel }) {
    if (!actor.personId) throw new Problem('signInNeeded', {});
    return { ended: await endSessionsOf(tx, actor.personId, channel.sessionHash) };
  },
  record: (_input, _thing, { ended }) => ({ target: 'session', details: { ended } }),
});
