import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { verifyAudit } from '../../src/actions/audit.ts';
import { type BackupFacts, hashContent, makeBackup } from '../../src/actions/backup.ts';
import { checkBackup, type RestoreOptions, restoreBackup } from '../../src/actions/restore.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { countAsSuperuser, fillHouse, ownFolder, placeOn } from '../kit/backup.ts';
import { houseOn, makeDatabase, ownDatabase, TEST_NOW } from '../kit/world.ts';

const database = ownDatabase();
const folder = ownFolder();
const file = path.join(folder, 'whole.gz');
let house: ReturnType<typeof houseOn>;
let facts: BackupFacts;

beforeAll(async () => {
  house = houseOn(database.url());
  await fillHouse(house);
  facts = await makeBackup(house.db, TEST_NOW, file);
});
afterAll(() => house.close());

const given = () => ({ replace: false, key: house.keys.audit, keyLost: false });

function restore(db: Database, from = file, options: Partial<RestoreOptions> = {}) {
  return restoreBackup(placeOn(db, folder), from, { ...given(), ...options });
}

/** Another database, empty, with nobody else in it. */
async function elsewhere<T>(work: (db: Database, url: string) => Promise<T>): Promise<T> {
  const other = await makeDatabase();
  const db = openDatabase(other.url, 1);
  try {
    return await work(db, other.url);
  } finally {
    await db.close();
    await other.drop();
  }
}

test('a restored backup has the same content hash, counts, numbering and audit chain', async () => {
  await elsewhere(async (db, url) => {
    const restored = await restore(db);
    expect(restored).toEqual({ ...facts, head: facts.header.audit, kept: undefined });
    const again = await hashContent(db, TEST_NOW);
    expect(again.end.content).toBe(facts.end.content);
    const next = (one: Database) =>
      one.transaction({ kind: 'all' }, (tx) =>
        tx.one(sql`select nextval('job_id_seq') as job, nextval('agency_id_seq') as agency`),
      );
    expect(await next(db)).toEqual(await next(house.db));
    expect((await verifyAudit(db, house.keys.audit, [facts.header.audit])).fault).toBeUndefined();
    const { adminUrl } = inject('postgres');
    const counts = await countAsSuperuser(adminUrl, url);
    expect(counts).toEqual(await countAsSuperuser(adminUrl, database.url()));
    await expect(
      db.transaction({ kind: 'all' }, (tx) => tx.run(sql`delete from audit_line`)),
    ).rejects.toThrow(/append-only/);
    const unseen = await db.transaction({ kind: 'none' }, (tx) =>
      tx.rows(sql`select 1 from agency`),
    );
    expect(unseen).toEqual([]);
  });
});

test('no row is hidden from a backup by row-level security', async () => {
  const counts = await countAsSuperuser(inject('postgres').adminUrl, database.url());
  const { header, end } = await hashContent(house.db, TEST_NOW);
  const expected = header.tables.reduce((sum, table) => sum + (counts.get(table.name) ?? 0), 0);
  expect(end.rows).toBe(expected);
  const left = [...counts.keys()].filter((name) => !header.tables.some((t) => t.name === name));
  expect(left.sort()).toEqual([
    'batch',
    'batch_document',
    'batch_file',
    'schema_migration',
    'session',
    'survey_letter',
    'throttle',
  ]);
});

test('a table that hides rows even from the widest scope is refused', async () => {
  await elsewhere(async (db) => {
    await restore(db);
    await db.transaction({ kind: 'all' }, async (tx) => {
      await tx.client.query(`create policy stray on agency as restrictive
        using (code <> 'A1' or (select scope_kind()) = 'agencies')`);
    });
    await expect(makeBackup(db, TEST_NOW, path.join(folder, 'hidden.gz'))).rejects.toMatchObject({
      details: { why: 'rowsHiddenFromBackup', facts: { table: 'agency' } },
    });
    expect(await readdir(folder)).not.toContain('hidden.gz');
  });
});

test('the file is SQL that psql could read, readable by its owner alone', async () => {
  const text = gunzipSync(await readFile(file)).toString('utf8');
  expect(text).toMatch(/^-- prongsai backup 1\n-- \{/);
  expect(text).toMatch(/\ncopy "agency" \("id", "code", .*\) from stdin;\n1\t/);
  expect(text).toMatch(/\nselect setval\('agency_id_seq', \d+, true\);\n/);
  expect((await stat(file)).mode & 0o077).toBe(0);
});

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 400)],
  ['cut in the middle', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
  ['a byte flipped', (bytes: Buffer) => flipped(bytes, bytes.length >> 1)],
  ['a row changed and zipped again', (b: Buffer) => rezipped(b, '\tgap\t', '\tgip\t')],
  ['a row taken out', (b: Buffer) => rezipped(b, /\n2\t[^\n]*/, '')],
  ['a header changed', (b: Buffer) => rezipped(b, '"name":"ทดสอบ', '"name":"ทดลอง')],
  ['lines added behind', (b: Buffer) => gzipSync(`${gunzipSync(b)}drop table agency;\n`)],
  ['a table left out of the header', (b: Buffer) => rezipped(b, /\{"name":"agency",[^}]*\},/, '')],
])('a file %s is refused before anything is touched', async (what, damage) => {
  const bad = path.join(folder, `${what}.gz`);
  await writeFile(bad, damage(await readFile(file)));
  const refusal = { details: { why: 'backupDamaged' } };
  await expect(checkBackup(bad)).rejects.toMatchObject(refusal);
  const attempt = restore(house.db, bad, { replace: true });
  await expect(attempt).rejects.toMatchObject(refusal);
});

test('a file that is no backup is said to be none', async () => {
  const bad = path.join(folder, 'other.gz');
  for (const content of ['', '%PDF-1.7', gzipSync(''), gzipSync('x'), gzipSync('select 1;\n')]) {
    await writeFile(bad, content);
    await expect(checkBackup(bad)).rejects.toMatchObject({ details: { why: 'notABackup' } });
  }
  await writeFile(bad, gzipSync('-- prongsai backup 2\n'));
  await expect(checkBackup(bad)).rejects.toMatchObject({ details: { why: 'backupFormatNewer' } });
  const absent = checkBackup(path.join(folder, 'absent.gz'));
  await expect(absent).rejects.toMatchObject({ details: { why: 'fileNotReadable' } });
});

test('a database with something in it is replaced only when asked, after keeping what is there', async () => {
  await elsewhere(async (db) => {
    await restore(db);
    await db.transaction({ kind: 'all' }, (tx) => tx.run(sql`delete from job`));
    const before = await hashContent(db, TEST_NOW);
    await expect(restore(db)).rejects.toMatchObject({
      details: { why: 'databaseNotEmpty' },
    });
    const { kept = '' } = await restore(db, file, { replace: true });
    expect((await hashContent(db, TEST_NOW)).end.content).toBe(facts.end.content);
    expect((await checkBackup(kept)).end.content).toBe(before.end.content);
  });
});

test('without the audit key nothing is restored, unless it is said to be lost', async () => {
  await elsewhere(async (db) => {
    const refusal = { details: { why: 'auditKeyMissing' } };
    const newKey = Buffer.alloc(32, 9);
    await expect(restore(db, file, { key: undefined })).rejects.toMatchObject(refusal);
    await expect(restore(db, file, { key: newKey })).rejects.toMatchObject(refusal);
    const { head } = await restore(db, file, { key: newKey, keyLost: true });
    const unkeyed = facts.header.audit.number;
    expect(head.number).toBe(unkeyed + 1);
    expect(await verifyAudit(db, newKey, [facts.header.audit])).toEqual({ head, unkeyed });
    const old = await verifyAudit(db, house.keys.audit, []);
    expect(old.fault).toEqual({ kind: 'otherKey' });
    const again = path.join(folder, 'again.gz');
    await makeBackup(db, TEST_NOW, again);
    await restore(db, again, { key: newKey, replace: true });
    expect((await verifyAudit(db, newKey, [head])).fault).toBeUndefined();
  });
});

test('nothing is restored while somebody else is connected', async () => {
  await elsewhere(async (db, url) => {
    const other = openDatabase(url, 1);
    await other.transaction({ kind: 'none' }, (tx) => tx.run(sql`select 1`));
    await expect(restore(db)).rejects.toMatchObject({
      details: { why: 'othersAtWork' },
    });
    await other.close();
  });
});

test('a backup that cannot be written leaves the one before it', async () => {
  const place = path.join(folder, 'nightly');
  await mkdir(path.join(place, 'taken.gz'), { recursive: true });
  await copyFile(file, path.join(place, 'good.gz'));
  for (const target of ['good.gz/below.gz', 'absent/new.gz', 'taken.gz']) {
    await expect(makeBackup(house.db, TEST_NOW, path.join(place, target))).rejects.toMatchObject({
      details: { why: 'fileNotWritable' },
    });
  }
  expect(await readdir(place)).toEqual(['good.gz', 'taken.gz']);
  expect((await checkBackup(path.join(place, 'good.gz'))).end).toEqual(facts.end);
  const again = await makeBackup(house.db, TEST_NOW, path.join(place, 'good.gz'));
  expect(again.end.content).toBe(facts.end.content);
});

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

function rezipped(bytes: Buffer, from: string | RegExp, to: string): Buffer {
  const text = gunzipSync(bytes).toString('utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return gzipSync(changed);
}
