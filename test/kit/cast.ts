import sql from 'sql-template-tag';
import { loadCast } from '../../demo/load.ts';
import { demoPersonId } from '../../demo/people.ts';
import type { House } from '../../src/actions/house.ts';
import { actorOf } from '../../src/actions/session.ts';
import type { Actor } from '../../src/core/person.ts';
import { NO_CHANNEL } from '../../src/core/session.ts';
import { freshToken, tokenHash } from '../../src/kit/secret.ts';
import { type Visitor, visitor } from './browser.ts';

/** The people of the demo world in a test: each by the key of demo/world.ts. */
export async function withCast(house: House): Promise<Cast> {
  await loadCast(house);
  return castOf(house);
}

export interface Cast {
  actor(key: string): Promise<Actor>;
  /** A browser in which this person has signed in. */
  signedIn(key: string): Promise<Visitor>;
  agencyId(code: string): Promise<number>;
  linkCode(code: string): Promise<string>;
}

export function castOf(house: House): Cast {
  async function session(key: string): Promise<string> {
    const { token, hash } = freshToken();
    const now = house.clock();
    await house.db.transaction({ kind: 'all' }, (tx) =>
      tx.run(sql`
        insert into session (token_hash, person_id, device, created_at, last_seen_at, expires_at)
        values (${hash}, ${demoPersonId(key)}, 'test', ${now}, ${now},
                ${new Date(now.getTime() + 3_600_000)})`),
    );
    return token;
  }
  const agency = (code: string) =>
    house.db.transaction({ kind: 'all' }, (tx) =>
      tx.one<{ id: number; link_code: string }>(
        sql`select id, link_code from agency where code = ${code}`,
      ),
    );
  return {
    actor: async (key) =>
      actorOf(house, { ...NO_CHANNEL, loopback: true, sessionHash: tokenHash(await session(key)) }),
    async signedIn(key) {
      const browser = await visitor(house);
      browser.cookies.set('session', await session(key));
      return browser;
    },
    agencyId: async (code) => (await agency(code)).id,
    linkCode: async (code) => (await agency(code)).link_code,
  };
}
