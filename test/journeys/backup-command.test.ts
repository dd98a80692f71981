import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { runCommand } from '../../src/cli/run.ts';
import { writeHead } from '../../src/process/heads.ts';
import { openDatabase } from '../../src/store/database.ts';
import { fillHouse, ownFolder, placeOn } from '../kit/backup.ts';
import { houseOn, makeDatabase, ownDatabase } from '../kit/world.ts';

/** The commands as typed, on an installation that is there and on a machine where nothing is yet. */
const database = ownDatabase();
const folder = ownFolder();
const file = path.join(folder, 'whole.sql.gz');
const keys = path.join(folder, 'keys.json');
let house: ReturnType<typeof houseOn>;

beforeAll(async () => {
  house = houseOn(database.url(), { onAuditHead: (head) => writeHead(folder, head) });
  writeFileSync(path.join(folder, 'audit.key'), house.keys.audit);
  writeFileSync(path.join(folder, 'throttle.key'), house.keys.throttle);
  await fillHouse(house);
});
afterAll(() => house.close());

async function typed(url: string, dataFolder: string, ...words: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const outside = {
    serve: () => Promise.reject(new Error('nothing is served here')),
    openHouse: () => Promise.reject(new Error('the house is not opened')),
    openPlace: async () => {
      const db = openDatabase(url, 1);
      return { ...placeOn(db, dataFolder), close: () => db.close() };
    },
  };
  const print = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const code = await runCommand(commands, words, outside, print);
  const json = words.includes('--json') && out[0] ? JSON.parse(out.join('')) : undefined;
  return { code, out: out.join('\n'), err: err.join('\n'), json };
}

const there = (...words: string[]) => typed(database.url(), folder, ...words);

/** A machine with an empty database and an empty data folder. */
async function newMachine(
  work: (type: (...words: string[]) => ReturnType<typeof typed>, data: string) => Promise<void>,
) {
  const made = await makeDatabase();
  const data = mkdtempSync(path.join(folder, 'machine-'));
  try {
    await work((...words) => typed(made.url, data, ...words), data);
  } finally {
    await made.drop();
  }
}

test('backup, its check and its hash tell the same content', async () => {
  const made = await there('backup', file, '--keys', keys, '--json');
  expect(made).toMatchObject({ code: 0, err: '', json: { file, rows: expect.any(Number) } });
  expect(made.json.bytes).toBe(statSync(file).size);
  expect((await there('backup', 'hash', '--json')).json.content).toBe(made.json.content);
  expect((await there('backup', 'check', file, '--json')).json.content).toBe(made.json.content);
  const said = await there('backup', 'check', file, '--lang', 'en');
  expect(said.out).toContain(`content hash ${made.json.content}`);
  expect(statSync(keys).mode & 0o077).toBe(0);
  expect(readFileSync(file).includes(Buffer.from(house.keys.audit))).toBe(false);
});

test('a new machine with the keys has the same content and goes on with the audit log', async () => {
  const { json } = await there('backup', 'hash', '--json');
  await newMachine(async (type, data) => {
    const refused = await type('restore', file);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('--keys');
    const restored = await type('restore', file, '--keys', keys, '--json');
    expect(restored).toMatchObject({ code: 0, json: { content: json.content, auditFault: null } });
    expect((await type('backup', 'hash', '--json')).json.content).toBe(json.content);
    expect(readFileSync(path.join(data, 'audit.key'))).toEqual(house.keys.audit);
    expect((await type('audit', 'verify')).code).toBe(0);
    const again = await type('restore', file);
    expect(again).toMatchObject({ code: 2 });
    expect(again.err).toContain('--replace');
    const replaced = await type('restore', file, '--replace', '--lang', 'en');
    expect(replaced).toMatchObject({ code: 0 });
    expect(replaced.out).toMatch(/before is in .*before-restore-.*\.sql\.gz/);
  });
});

test('a new machine without the keys begins a new one, and says what that costs', async () => {
  await newMachine(async (type) => {
    const restored = await type('restore', file, '--key-lost', '--lang', 'en');
    expect(restored).toMatchObject({ code: 0 });
    expect(restored.out).toMatch(/Lines 1–\d+ were chained with a key that is lost/);
    expect((await type('audit', 'verify', '--json')).json).toMatchObject({ right: true });
  });
});

test('what cannot be done is refused in words, and nothing is touched', async () => {
  const bad = path.join(folder, 'bad.sql.gz');
  const before = await there('backup', 'hash', '--json');
  const whole = readFileSync(file);
  for (const [content, said] of [
    [whole.subarray(0, whole.length / 2), 'cut short'],
    [gzipSync('x'), 'not a backup'],
  ] as const) {
    writeFileSync(bad, content);
    for (const words of [
      ['backup', 'check'],
      ['restore', '--replace'],
    ]) {
      const refused = await there(...words, bad);
      expect(refused).toMatchObject({ code: 2, out: '' });
      expect(refused.err).toContain(said);
    }
  }
  expect((await there('restore', path.join(folder, 'none.gz'))).err).toContain('none.gz');
  expect((await there('restore', file, '--keys', bad)).err).toContain('not a keys file');
  expect((await there('backup', path.join(folder, 'none', 'x.gz'))).err).toContain('none');
  expect((await there('backup', 'hash', '--json')).json).toEqual({
    ...before.json,
    madeAt: expect.anything(),
  });
});

test('audit verify: right, wrong with the place, and a head from elsewhere', async () => {
  const right = await there('audit', 'verify', '--json');
  expect(right).toMatchObject({ code: 0, json: { right: true, fault: null } });
  const { number, mac } = right.json.head;
  expect((await there('audit', 'verify', '--head', `${number}:${mac}`)).code).toBe(0);
  expect((await there('audit', 'verify', '--head', mac)).code).toBe(0);
  const strange = await there('audit', 'verify', '--head', 'f'.repeat(64), '--lang', 'en');
  expect(strange).toMatchObject({ code: 1 });
  expect(strange.out).toContain('is not in the log');
  expect((await there('audit', 'verify', '--head', '12')).code).toBe(2);
  await house.db.transaction({ kind: 'all' }, async (tx) => {
    await tx.client.query('alter table audit_line disable trigger user');
    await tx.run(sql`update audit_line set details = '{}' where number = 2`);
    await tx.client.query('alter table audit_line enable trigger user');
  });
  const wrong = await there('audit', 'verify', '--lang', 'th');
  expect(wrong).toMatchObject({ code: 1, err: '' });
  expect(wrong.out).toContain('บรรทัดที่ 2 ไม่ตรงกับที่บันทึกไว้');
  await newMachine(async (type) => {
    const absent = await type('audit', 'verify');
    expect(absent).toMatchObject({ code: 2 });
    expect(absent.err).toContain('audit.key');
  });
});
