import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { measureDaily, measureStorage, seeStorage } from '../../src/actions/storage.ts';
import { byteSize } from '../../src/kit/byte-size.ts';
import { readDisk } from '../../src/process/disk.ts';
import { storageText } from '../../src/text/storage.ts';
import { type Cast, castOf } from '../kit/cast.ts';
import { houseOn, ownDemo, TEST_NOW } from '../kit/world.ts';

/** What is kept, counted by the clock and on demand, and what it says of the months to come. */
const database = ownDemo();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-storage-'));
beforeAll(() => {
  const disk = () => readDisk({ dataFolder: folder, backupFolder: folder, ownsDatabase: true });
  house = houseOn(database.url(), { clock: () => now, disk });
  cast = castOf(house);
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

const see = async () => perform(house, await cast.actor('admin'), seeStorage, {});
const inside = <T>(query: ReturnType<typeof sql>) =>
  house.db.transaction({ kind: 'all' }, (tx) => tx.one<T>(query));

const PICTURES = sql`select content_hash from link_picture where content_hash is not null`;

test('before it was ever counted, it is counted when somebody looks; nothing is counted twice', async () => {
  const { facts, forecast, months } = await see();
  expect([forecast.kind, months]).toEqual(['tooEarly', []]);
  const kinds = Object.fromEntries(facts.kinds.map((one) => [one.kind, one]));
  const there = await inside<Record<string, number>>(sql`
    select (select count(*) from link_content where hash not in (${PICTURES})) as snapshots,
      (select sum(size) from link_content where hash not in (${PICTURES})) as bytes,
      (select count(distinct content_hash) from link_picture) as pictures,
      (select count(distinct content_hash) from link_finding
        where content_hash in (select hash from link_content)) as named,
      (select count(*) from evidence_file) as files`);
  expect(kinds.snapshots).toMatchObject({ kept: there.snapshots, bytes: there.bytes });
  expect(kinds.snapshots?.kept).toBe(there.named);
  expect(kinds.pictures?.kept).toBe(there.pictures);
  expect(kinds.snapshots?.shown).toBeGreaterThan(kinds.snapshots?.kept ?? 0);
  expect((kinds.itemFiles?.kept ?? 0) + (kinds.planFiles?.kept ?? 0)).toBe(there.files);
  expect(facts.groups.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(facts.database);
});

test('backups and logs are counted where they stand; a disk that is one is told of', async () => {
  for (const [name, size] of [
    ['nightly-2026-03-01T000000Z.sql.gz', 3_000_000],
    ['audit-heads.log', 5000],
    ['something.else', 9_000_000],
  ] as const) {
    writeFileSync(path.join(folder, name), '');
    truncateSync(path.join(folder, name), size);
  }
  const { disk } = await see();
  expect(disk).toMatchObject({
    backupFiles: { count: 1, bytes: 3_000_000 },
    logBytes: 5000,
    isOne: true,
  });
  expect(disk.database?.free).toBeGreaterThan(0);
});

test('counted day by day it shows growth and the day on which the disk would be full', async () => {
  for (const days of [0, 20, 40]) {
    now = new Date(TEST_NOW.getTime() + days * 86_400_000);
    truncateSync(path.join(folder, 'nightly-2026-03-01T000000Z.sql.gz'), 1e12 + days * 1e11);
    await measureDaily(house);
  }
  const { forecast, months } = await see();
  expect(months.map(({ month }) => month)).toEqual(['2026-03', '2026-04']);
  expect(months[1]?.grown).toBeGreaterThanOrEqual(2e12);
  expect(forecast.kind).toBe('full');
  const admin = await cast.signedIn('admin');
  const { text } = await admin.get('/storage');
  expect(text).toContain(storageText.th.forecasts(forecast));
  expect(text).toContain('เมษายน 2569');
  expect(text).toContain(byteSize(5e12));
});

test('asked for twice within a minute it is counted once, and the audit log says so', async () => {
  now = new Date(now.getTime() + 120_000);
  const admin = await cast.actor('admin');
  const ask = () => perform(house, admin, measureStorage, {});
  expect([await ask(), await ask()]).toEqual([{ isNew: true }, { isNew: false }]);
  const { n } = await inside<{ n: number }>(
    sql`select count(*) as n from audit_line where action = 'storage.measure'`,
  );
  expect(n).toBe(1);
});

test('a server of somebody else: nothing is known of its disk, and it is said so', async () => {
  const disk = await readDisk({ dataFolder: folder, backupFolder: folder, ownsDatabase: false });
  expect([disk.database, disk.backups === null]).toEqual([null, false]);
});

test.each(['coordinator', 'head', 'assessor', 'lead', 'province'])(
  '%s neither sees nor counts it',
  async (key) => {
    const visitor = await cast.signedIn(key);
    expect((await visitor.get('/storage')).status).toBe(403);
    expect((await visitor.post('/storage/count', {})).status).toBe(403);
    expect((await visitor.get('/')).html).not.toContain('href="/storage"');
  },
);
