import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepBackup, makeBackup, nightlyBackup } from '../../src/actions/backup.ts';
import { checkBackup } from '../../src/actions/restore.ts';
import { fillHouse, ownFolder, placeOn } from '../kit/backup.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

const database = ownDatabase();
const folder = ownFolder();
let house: ReturnType<typeof houseOn>;
beforeAll(async () => {
  house = houseOn(database.url());
  await fillHouse(house);
});
afterAll(() => house.close());

const at = (moment: string) => {
  const backups = { folder: fresh, keep: 3 };
  return placeOn(house.db, folder, { backups, clock: () => new Date(moment) });
};
let fresh = '';
const newFolder = () => {
  fresh = path.join(mkdtempSync(path.join(folder, 'kept-')), 'backup');
};

test('one backup a day, which begins at two in the morning in Thailand', async () => {
  newFolder();
  const made: (string | undefined)[] = [];
  for (const moment of [
    '2026-03-01T18:59:00Z', // 01:59, still the day before
    '2026-03-01T19:01:00Z', // 02:01
    '2026-03-01T19:31:00Z',
    '2026-03-02T10:00:00Z',
    '2026-03-03T02:30:00Z', // the machine slept and woke at 09:30
  ]) {
    made.push(await nightlyBackup(at(moment)));
  }
  expect(made.map((file) => file && path.basename(file))).toEqual([
    'nightly-2026-03-01T185900Z.sql.gz',
    'nightly-2026-03-01T190100Z.sql.gz',
    undefined,
    undefined,
    'nightly-2026-03-03T023000Z.sql.gz',
  ]);
  await checkBackup(made[4] as string);
});

test('a clock that was once ahead does not make a backup every time', async () => {
  newFolder();
  expect(await nightlyBackup(at('2031-01-01T00:00:00Z'))).toBeDefined();
  expect(await nightlyBackup(at('2026-03-02T10:00:00Z'))).toBeDefined();
  expect(await nightlyBackup(at('2026-03-02T11:00:00Z'))).toBeUndefined();
});

test('the newest few of a kind are kept, and nothing else in the folder is touched', async () => {
  newFolder();
  await keepBackup(at('2026-02-27T00:00:00Z'), 'before-migration');
  const others = ['nightly-mine.sql.gz', 'whole.sql.gz', 'nightly-2026-01-01.txt'];
  for (const name of others) writeFileSync(path.join(fresh, name), '');
  for (const day of ['01', '02', '03', '04', '05']) {
    await nightlyBackup(at(`2026-03-${day}T03:00:00Z`));
  }
  expect(readdirSync(fresh).sort()).toEqual(
    [
      ...others,
      'before-migration-2026-02-27T000000Z.sql.gz',
      'nightly-2026-03-03T030000Z.sql.gz',
      'nightly-2026-03-04T030000Z.sql.gz',
      'nightly-2026-03-05T030000Z.sql.gz',
    ].sort(),
  );
});

test('a disk that takes no more: refused in words, the backup before it stays whole', async () => {
  const file = path.join(folder, 'full.sql.gz');
  await makeBackup(house.db, TEST_NOW, file);
  const before = readFileSync(file);
  expect(before.length).toBeGreaterThan(10_000);
  const alone = path.join(folder, 'alone.mjs');
  await build({
    entryPoints: ['test/kit/backup-alone.ts'],
    outfile: alone,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire('/');",
    },
    logLevel: 'error',
  });
  // Files of at most 8 blocks of 512 bytes, or of 1 kB, as the shell counts.
  const words = [
    '-c',
    'ulimit -f 8; exec "$@"',
    '-',
    process.execPath,
    alone,
    database.url(),
    file,
  ];
  const { stdout, stderr } = spawnSync('sh', words, { encoding: 'utf8' });
  expect([stdout, stderr]).toEqual([JSON.stringify({ why: 'diskFull', facts: { file } }), '']);
  expect(readFileSync(file)).toEqual(before);
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
});
