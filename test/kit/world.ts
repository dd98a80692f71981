import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { loadDemo } from '../../demo/load.ts';
import type { House } from '../../src/actions/house.ts';
import { openIntake } from '../../src/actions/intake.ts';
import { openNames } from '../../src/actions/names.ts';
import { openOrders } from '../../src/actions/orders.ts';
import { openPublished } from '../../src/actions/published.ts';
import { openSurveys } from '../../src/actions/survey.ts';
import { openGate, WRONG_CODES_A_MINUTE } from '../../src/core/gate.ts';
import { openPuzzles } from '../../src/core/puzzle.ts';
import { openShipped } from '../../src/process/shipped.ts';
import { openDatabase } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';

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

const CODES_KEY = Buffer.alloc(32, 3);

export const TEST_NOW = new Date('2026-03-02T03:00:00Z');

/** A house on this database with a clock that stands still unless it is moved. */
export function houseOn(
  url: string,
  changes: Partial<House> = {},
): House & { close(): Promise<void> } {
  const db = openDatabase(url, 4);
  return {
    db,
    clock: () => TEST_NOW,
    intake: openIntake(db, CODES_KEY, () => {}),
    gate: openGate(),
    puzzles: openPuzzles(CODES_KEY),
    guesses: openGate(WRONG_CODES_A_MINUTE),
    surveys: openSurveys(db, changes.clock ?? (() => TEST_NOW)),
    published: openPublished(db, changes.clock ?? (() => TEST_NOW)),
    names: openNames(),
    orders: openOrders(),
    keys: { audit: Buffer.alloc(32, 1), throttle: Buffer.alloc(32, 2), codes: CODES_KEY },
    installation: {
      id: '00000000-0000-4000-8000-000000000000',
      kind: 'self-assessment',
      name: 'ทดสอบ',
      isDemo: false,
    },
    sendsMail: true,
    publicUrl: 'http://localhost:8420',
    backups: { folder: '', keep: 3 },
    shipped: openShipped(),
    onAuditHead: () => {},
    ...changes,
    close: () => db.close(),
  };
}
