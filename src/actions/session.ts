import { type Actor, NOBODY } from '../core/person.ts';
import { tokenHash } from '../kit/secret.ts';
import { findActor } from '../store/session.ts';
import type { House } from './house.ts';

/** Who a session token stands for; nobody when there is none or it ended. */
export async function actorOf(house: House, token: string | undefined): Promise<Actor> {
  if (!token) return NOBODY;
  const actor = await house.db.transaction(
    { kind: 'all' },
    (tx) => findActor(tx, tokenHash(token), house.clock()),
    { readonly: true },
  );
  return actor ?? NOBODY;
}
