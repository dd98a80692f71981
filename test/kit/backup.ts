import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import sql from 'sql-template-tag';
import { afterAll } from 'vitest';
import { loadDemo } from '../../demo/load.ts';
import type { House } from '../../src/actions/house.ts';
import type { Place } from '../../src/actions/place.ts';
import { keyCheck } from '../../src/core/audit.ts';
import type { Database } from '../../src/store/database.ts';
import { addInstallation } from '../../src/store/installation.ts';
import { TEST_NOW } from './house.ts';

/** The demo world and what it lacks: text that is hard to carry, answers, gaps in the numbering. */
export async function fillHouse(house: House): Promise<void> {
  await loadDemo(house);
  await house.db.transaction({ kind: 'all' }, async (tx) => {
    const { id } = house.installation;
    await addInstallation(tx, {
      ...house.installation,
      keyCheck: keyCheck(house.keys.audit, id, 0),
    });
    await tx.run(sql`insert into job (kind, run_after, last_error)
      values (${'\\.'}, ${TEST_NOW}, ${'ก\t\\.\n\\.\r\n\\N ญี่ปุ่น ปู่ ฐู น้ำ กี่ \u{1f600}'}),
             ('long', ${TEST_NOW}, ${'ย'.repeat(300_000)})`);
    await tx.run(
      sql`insert into job (kind, run_after) select 'gap', ${TEST_NOW} from generate_series(1, 9)`,
    );
    await tx.run(sql`delete from job where kind = 'gap' and id % 2 = 1`);
    await tx.run(sql`insert into response (agency_id, cycle_id, channel, answers)
      select n % 7, 1, 'iit', decode(md5((n % 300)::text), 'hex') from generate_series(1, 1500) as n`);
  });
}

/** How many rows each table has, counted by a superuser, whom no policy hides anything from. */
export async function countAsSuperuser(adminUrl: string, url: string) {
  const whole = new URL(adminUrl);
  whole.pathname = new URL(url).pathname;
  const client = new pg.Client({ connectionString: whole.href });
  await client.connect();
  try {
    const { rows } = await client.query(`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r'`);
    const counts = new Map<string, number>();
    for (const { name } of rows) {
      const counted = await client.query(`select count(*)::int as n from "${name}"`);
      counts.set(name, counted.rows[0].n);
    }
    return counts;
  } finally {
    await client.end();
  }
}

/** What a command would stand on: this database, with backups kept in a folder of the test's own. */
export function placeOn(db: Database, folder: string, changes: Partial<Place> = {}): Place {
  return {
    db,
    clock: () => TEST_NOW,
    backups: { folder, keep: 3 },
    dataFolder: folder,
    migrationsFolder: 'db/migrations',
    ownConnections: 0,
    ...changes,
  };
}

/** A folder of this test file's own. */
export function ownFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-backup-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
