import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import type { House } from '../../src/actions/house.ts';
import { openIntake } from '../../src/actions/intake.ts';
import { openSurveys } from '../../src/actions/survey.ts';
import { openDatabase } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';

/** A migrated, empty database of this test file's own, dropped when the file is done. */
export function ownDatabase(): { url: () => string } {
  let url = '';
  let drop = async () => {};
  beforeAll(async () => {
    const made = await makeDatabase();
    url = made.url;
    drop = made.drop;
    await migrate(url, 'db/migrations');
  });
  afterAll(() => drop());
  return { url: () => url };
}

export async function makeDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const { url: base, adminUrl } = inject('postgres');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await tell(base, `create database ${name}`);
  const url = new URL(base);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    // Only the server's owner may send away a vacuum that is at work in it.
    drop: () => tell(adminUrl, `drop database if exists ${name} with (force)`),
  };
}

async function tell(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

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
    intake: openIntake(db, () => {}),
    surveys: openSurveys(db, changes.clock ?? (() => TEST_NOW)),
    keys: { audit: Buffer.alloc(32, 1), throttle: Buffer.alloc(32, 2) },
    installation: {
      id: '00000000-0000-4000-8000-000000000000',
      kind: 'self-assessment',
      name: 'ทดสอบ',
      isDemo: false,
    },
    sendsMail: true,
    publicUrl: 'http://localhost:8420',
    backups: { folder: '', keep: 3 },
    onAuditHead: () => {},
    ...changes,
    close: () => db.close(),
  };
}
