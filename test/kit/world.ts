import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { loadDemo } from '../../demo/load.ts';
import { migrate } from '../../src/store/migrate.ts';
import { houseOn } from './house.ts';

export { houseOn, TEST_NOW } from './house.ts';

/** A migrated, empty database of this test file's own, dropped when the file is done. */
export function ownDatabase(): { url: () => string } {
  return forThisFile(async () => {
    const made = await makeDatabase();
    await migrate(made.url, 'db/migrations');
    return made;
  });
}

/** The whole demo world as it is on TEST_NOW, in a database of this test file's own. */
export function ownDemo(): { url: () => string } {
  return forThisFile(async () => {
    await ensureDemoTemplate();
    return makeDatabase(DEMO_TEMPLATE);
  });
}

type Made = { url: string; drop: () => Promise<void> };

function forThisFile(make: () => Promise<Made>): { url: () => string } {
  let made: Made | undefined;
  beforeAll(async () => {
    made = await make();
  });
  afterAll(() => made?.drop());
  return {
    url: () => {
      if (!made) throw new Error('the database is made before the tests, not before that');
      return made.url;
    },
  };
}

export async function makeDatabase(template = 'template1'): Promise<Made> {
  const { url: base, adminUrl } = inject('postgres');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await tell(base, `create database ${name} template ${template}`);
  return {
    url: urlOf(base, name),
    // Only the server's owner may send away a vacuum that is at work in it.
    drop: () => tell(adminUrl, `drop database if exists ${name} with (force)`),
  };
}

const DEMO_TEMPLATE = 'demo_template';

/** Loading the demo takes seconds, copying it a moment: the first test file that asks loads it. */
async function ensureDemoTemplate(): Promise<void> {
  const { url: base } = inject('postgres');
  const client = new pg.Client({ connectionString: base });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('demo template'))");
    const there = await client.query('select from pg_database where datname = $1', [DEMO_TEMPLATE]);
    if (there.rowCount) return;
    await client.query('drop database if exists demo_unfinished');
    await client.query('create database demo_unfinished');
    const url = urlOf(base, 'demo_unfinished');
    await migrate(url, 'db/migrations');
    const house = houseOn(url);
    await loadDemo(house);
    await house.close();
    await client.query(`alter database demo_unfinished rename to ${DEMO_TEMPLATE}`);
  } finally {
    await client.end();
  }
}

function urlOf(base: string, name: string): string {
  const url = new URL(base);
  url.pathname = `/${name}`;
  return url.href;
}

async function tell(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
