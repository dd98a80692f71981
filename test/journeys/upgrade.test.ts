import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sql from 'sql-template-tag';
import { expect, test } from 'vitest';
import { hashContent, keepBackup, makeBackup } from '../../src/actions/backup.ts';
import { restoreBackup } from '../../src/actions/restore.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { ownFolder, placeOn } from '../kit/backup.ts';
import { makeDatabase, TEST_NOW } from '../kit/world.ts';

const folder = ownFolder();
const PRESENT = 'db/migrations';

/** A program of another time: some of today's migrations, or one more. */
async function program(name: string, keep: (file: string) => boolean, more?: string) {
  const migrations = path.join(folder, name);
  await mkdir(migrations);
  for (const file of (await readdir(PRESENT)).filter(keep)) {
    await copyFile(path.join(PRESENT, file), path.join(migrations, file));
  }
  if (more) await writeFile(path.join(migrations, '9999_more.sql'), more);
  return migrations;
}

async function onDatabase<T>(work: (db: Database, url: string) => Promise<T>): Promise<T> {
  const made = await makeDatabase();
  const db = openDatabase(made.url, 1);
  try {
    return await work(db, made.url);
  } finally {
    await db.close();
    await made.drop();
  }
}

async function backupOf(migrations: string, file: string) {
  return onDatabase(async (db, url) => {
    await migrate(url, migrations);
    await db.transaction({ kind: 'all' }, async (tx) => {
      await tx.run(sql`insert into person (email, name) values ('a@example.go.th', 'สมชาย')`);
      await tx.run(sql`insert into agency_group (kind, code, name_th)
        values ('ministry', 'M1', 'กระทรวงเดิม')`);
    });
    return makeBackup(db, TEST_NOW, file);
  });
}

function restore(db: Database, file: string, migrationsFolder: string) {
  const place = placeOn(db, folder, { migrationsFolder });
  return restoreBackup(place, file, { replace: false, key: undefined, keyLost: false });
}

test('a backup of an older schema is restored and brought forward', async () => {
  const next = await program(
    'next',
    () => true,
    `alter table person add column nickname text not null default 'ไม่ระบุ';
     create table later (id integer primary key);
     insert into later select 1;`,
  );
  const file = path.join(folder, 'older.gz');
  await backupOf(PRESENT, file);
  await onDatabase(async (db, url) => {
    await restore(db, file, next);
    const { people, rows } = await db.transaction({ kind: 'all' }, async (tx) => ({
      people: await tx.rows(sql`select name, nickname from person`),
      rows: await tx.rows(sql`select id from later`),
    }));
    expect(people).toEqual([{ name: 'สมชาย', nickname: 'ไม่ระบุ' }]);
    expect(rows).toEqual([{ id: 1 }]);
    const { from, to } = await migrate(url, next);
    expect(from).toBe(to);
  });
});

test('a backup of the first schema is restored by this program', async () => {
  const first = await program('first', (name) => name < '0006');
  const file = path.join(folder, 'first.gz');
  await backupOf(first, file);
  await onDatabase(async (db, url) => {
    await restore(db, file, PRESENT);
    const groups = await db.transaction({ kind: 'all' }, (tx) =>
      tx.rows(sql`select name_th from agency_group`),
    );
    expect(groups).toEqual([{ name_th: 'กระทรวงเดิม' }]);
    const { from, to } = await migrate(url, PRESENT);
    expect(from).toBe(to);
  });
});

test('a backup of a newer or another program is refused, and nothing is touched', async () => {
  const newer = await program('newer', () => true, 'create table newer (id integer);');
  const other = await program('other', (name) => name < '0005', 'select 1;');
  const files = { newer: path.join(folder, 'newer.gz'), other: path.join(folder, 'other.gz') };
  await backupOf(newer, files.newer);
  await backupOf(other, files.other);
  await onDatabase(async (db, url) => {
    await migrate(url, PRESENT);
    const before = await hashContent(db, TEST_NOW);
    await expect(restore(db, files.newer, PRESENT)).rejects.toMatchObject({
      details: { why: 'backupNewer', facts: { schema: 9999 } },
    });
    await expect(restore(db, files.other, newer)).rejects.toMatchObject({
      details: { why: 'backupOfOtherProgram', facts: { name: '9999_more.sql' } },
    });
    expect(await hashContent(db, TEST_NOW)).toEqual(before);
  });
});

test('one migration after the other, each with a backup before it that can be restored', async () => {
  const later = (await readdir(PRESENT)).filter((name) => name >= '0006').sort();
  const file = path.join(folder, 'begin.gz');
  await backupOf(await program('step-0', (name) => name < '0006'), file);
  await onDatabase(async (db, url) => {
    await restore(db, file, path.join(folder, 'step-0'));
    const made: string[] = [];
    for (const [index, last] of later.entries()) {
      const clock = () => new Date(TEST_NOW.getTime() + index * 60_000);
      const backups = { folder: path.join(folder, 'kept'), keep: 99 };
      await migrate(url, await program(last, (name) => name <= last), async () => {
        made.push(await keepBackup({ db, clock, backups }, 'before-migration'));
      });
    }
    expect(made.length).toBe(later.length);
    const { from, to } = await migrate(url, PRESENT);
    expect(from).toBe(to);
    const people = await db.transaction({ kind: 'all' }, (tx) =>
      tx.rows(sql`select name from person`),
    );
    expect(people).toEqual([{ name: 'สมชาย' }]);
    await onDatabase(async (other) => {
      await restore(other, made.at(-1) ?? '', PRESENT);
      const [here, there] = [await hashContent(db, TEST_NOW), await hashContent(other, TEST_NOW)];
      expect(there.end).toMatchObject({ content: here.end.content });
    });
  });
});
