import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { moveDates } from '../../src/actions/calendar.ts';
import { registerAgency } from '../../src/actions/participation.ts';
import { openSurveys } from '../../src/actions/survey.ts';
import type { Database } from '../../src/store/database.ts';
import { visitor } from '../kit/browser.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle } from '../kit/collection.ts';
import { type Served, serve } from '../kit/served.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** An open survey goes out in front of the router; the moment it is closed it does not. */
const database = ownDatabase();
let now = TEST_NOW;
let questions = 0;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let served: Served;
let cycleId: number;
let path: string;
beforeAll(async () => {
  const plain = houseOn(database.url(), { clock: () => now });
  const db: Database = {
    ...plain.db,
    transaction(...given) {
      questions += 1;
      return plain.db.transaction(...given);
    },
  };
  house = { ...plain, db, surveys: openSurveys(db, () => now) };
  cast = await withCast(house);
  cycleId = await runningCycle(house, await cast.actor('admin'));
  await perform(house, await cast.actor('coordinator'), registerAgency, {
    cycleId,
    agencyId: await cast.agencyId('L01'),
    eligibleStaff: '24',
    serviceUsers: '2100',
  });
  path = `/go/iit/${await cast.linkCode('L01')}`;
  served = await serve(house);
});
afterAll(async () => {
  await served.close();
  await house.close();
});
const isOpen = async () => (await served.ask(path)).body.toString().includes('ก่อนตอบ');

test('the second who asks gets the same bytes, without a question to the database or a line in a log', async () => {
  const first = await served.ask(path);
  const asked = questions;
  const second = await served.ask(path);
  expect([first.status, second.status, questions]).toEqual([200, 200, asked]);
  expect(second.body.equals(first.body)).toBe(true);
  const { 'x-request-id': _, date: __, 'transfer-encoding': ___, ...routed } = first.headers;
  expect(second.headers).toMatchObject(routed);
  expect(second.headers['content-length']).toBe(String(first.body.length));
  expect(second.headers['x-request-id']).toBeUndefined();
  expect(served.log).toEqual([]);
});

test('compressed for who takes it, in each language; who has it is told so; HEAD has no body', async () => {
  const plain = await served.ask(path);
  const coded = (coding: string) => served.ask(path, { 'accept-encoding': coding });
  const br = await coded('gzip, deflate, br');
  expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
  expect(gunzipSync((await coded('gzip')).body).equals(plain.body)).toBe(true);
  expect(br.body.length).toBeLessThan(14_000);
  const english = `${path}?lang=en`;
  await served.ask(english);
  expect((await served.ask(english)).body.toString()).toContain('<html lang="en">');
  const etag = plain.headers.etag ?? '';
  const again = await served.ask(path, { 'if-none-match': etag });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  const head = await served.ask(path, {}, 'HEAD');
  expect([head.status, head.body.length]).toEqual([200, 0]);
});

test('unusual addresses are the router’s, and answered the same', async () => {
  const shown = await served.ask(`${path}?utm_source=line`);
  expect([shown.status, shown.body.toString().includes('ก่อนตอบ')]).toEqual([200, true]);
  expect((await served.ask(path, {}, 'DELETE')).status).toBe(404);
});

test('a window that is closed here is closed for the next who asks', async () => {
  expect([await isOpen(), await isOpen()]).toEqual([true, true]);
  const move = async (closesOn: string, version: number) =>
    perform(house, await cast.actor('admin'), moveDates, {
      cycleId,
      version,
      phase: 'collection',
      opensOn: '2026-02-01',
      closesOn,
      reason: 'ทดสอบ',
    });
  await move('2026-03-01', 3);
  expect(await isOpen()).toBe(false);
  await move('2026-04-30', 4);
  expect(await isOpen()).toBe(true);
});

test('one that another process closed is closed within a second', async () => {
  expect([await isOpen(), await isOpen()]).toEqual([true, true]);
  const other = houseOn(database.url(), { clock: () => now });
  const turn = (closesOn: string) =>
    other.db.transaction({ kind: 'all' }, async (tx) => {
      await tx.run(sql`update cycle_phase set closes_on = ${closesOn} where phase = 'collection'`);
      await tx.run(sql`update cycle set version = version + 1`);
    });
  await turn('2026-03-01');
  now = new Date(TEST_NOW.getTime() + 1000);
  expect(await isOpen()).toBe(false);
  await turn('2026-04-30');
  now = new Date(TEST_NOW.getTime() + 2000);
  expect(await isOpen()).toBe(true);
  await other.close();
});

test('midnight in Thailand is exact', async () => {
  now = new Date('2026-04-30T16:59:59.500Z');
  expect([await isOpen(), await isOpen()]).toEqual([true, true]);
  now = new Date('2026-04-30T17:00:00Z');
  expect(await isOpen()).toBe(false);
  now = TEST_NOW;
});

test('a house without a front serves the same page', async () => {
  const shown = await (await visitor(house)).raw(path);
  expect(await shown.text()).toBe((await served.ask(path)).body.toString());
});

const post = (to: string, fields: Record<string, string>) =>
  fetch(`http://127.0.0.1:${served.port}${to}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
const ANSWERS = { i1: '4', i2: '2', i3: '1' };
const inIntake = () =>
  house.db.transaction({ kind: 'all' }, async (tx) => {
    const { n } = await tx.one<{ n: number }>(sql`select count(*) as n from intake`);
    return n;
  });

test('a complete form is taken in front of the router, once, and in either language', async () => {
  await served.ask(path);
  const form = { ...ANSWERS, _key: 'A'.repeat(22) };
  for (const language of ['', '?lang=en']) {
    const sent = await post(`${path}/send${language}`, form);
    const location = `${path}/thanks${language}`;
    expect([sent.status, sent.headers.get('location')]).toEqual([303, location]);
  }
  expect(await inIntake()).toBe(1);
  expect(served.log.filter(({ route }) => route.startsWith('/go'))).toEqual([]);
});

test('a form that is not so simple is answered in words, with everything still there', async () => {
  await served.ask(path);
  const missing = await post(`${path}/send`, { i1: '4', _key: 'B'.repeat(21).concat('A') });
  expect(missing.status).toBe(422);
  expect(await missing.text()).toMatch(/name="i1" value="4" checked/);
  const keyless = await post(`${path}/send`, ANSWERS);
  expect([keyless.status, (await keyless.text()).includes('ตรวจทานก่อนส่ง')]).toEqual([200, true]);
  const enormous = await post(`${path}/send`, { i1: 'x'.repeat(40_000) });
  expect(enormous.status).toBe(413);
  expect(await inIntake()).toBe(1);
});

test('a form of two million bytes, one that never ends, and one in TIS-620 are answered in words', async () => {
  const url = `http://127.0.0.1:${served.port}${path}/send`;
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const enormous = await fetch(url, { method: 'POST', headers: type, body: 'x'.repeat(2_000_000) });
  expect([enormous.status, (await enormous.text()).includes('ขนาดใหญ่เกินไป')]).toEqual([413, true]);
  // Without a length, piece by piece.
  const pieces = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(10_000).fill(120)),
  });
  const endless = await fetch(url, {
    method: 'POST',
    headers: type,
    body: pieces,
    duplex: 'half',
  } as RequestInit);
  expect(endless.status).toBe(413);
  const before = await inIntake();
  const old = 'i1=4&i2=2&i3=1&_key=CCCCCCCCCCCCCCCCCCCCCA&_suggestion=%b4%d5%c1%d2%a1';
  const sent = await fetch(url, { method: 'POST', headers: type, body: old, redirect: 'manual' });
  expect([sent.status, await inIntake()]).toEqual([303, before + 1]);
});
