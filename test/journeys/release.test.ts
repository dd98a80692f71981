import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '../../src/actions/audit.ts';
import { makeBackup } from '../../src/actions/backup.ts';
import { restoreBackup } from '../../src/actions/restore.ts';
import { ownFolder, placeOn } from '../kit/backup.ts';
import { demoVisitor } from '../kit/demo.ts';
import { houseOn, makeDatabase, ownDemo, TEST_NOW } from '../kit/world.ts';

/**
 * Each release leaves a backup of its demo world in db/releases, made by itself:
 * `npx prongsai backup db/releases/VERSION.sql.gz`. This program must bring all of them forward.
 */
const RELEASES = 'db/releases';
const demo = ownDemo();
const folder = ownFolder();
const today = path.join(folder, 'today.sql.gz');
beforeAll(async () => {
  const house = houseOn(demo.url());
  await makeBackup(house.db, TEST_NOW, today);
  await house.close();
});

const released = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## (\d+\.\d+\.\d+)\b/gm)].map(
  ([, version]) => `${version}.sql.gz`,
);
const stored = existsSync(RELEASES)
  ? readdirSync(RELEASES).filter((name) => name.endsWith('.sql.gz'))
  : [];

test('every release in the changelog has left its backup', () => {
  expect(stored.sort()).toEqual(released.sort());
});

const files = [...stored.map((name) => path.join(RELEASES, name)), today];
test.each(files)('%s: restored, brought forward, signed in to', async (file) => {
  const made = await makeDatabase();
  const house = houseOn(made.url);
  afterAll(made.drop);
  const given = { replace: false, key: house.keys.audit, keyLost: true };
  const { head } = await restoreBackup(placeOn(house.db, folder), file, given);
  const admin = await demoVisitor(house, 'admin');
  for (const page of ['/', '/agencies', '/cycles', '/audit', '/results']) {
    expect([page, (await admin.get(page)).status]).toEqual([page, 200]);
  }
  expect((await verifyAudit(house.db, house.keys.audit, [head])).fault).toBeUndefined();
  await house.close();
});
