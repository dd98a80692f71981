import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { House } from '../../src/actions/house.ts';
import { type PublishedHouse, publishedHouse, REVIEW } from '../kit/published.ts';
import { correct } from '../kit/results.ts';
import { type Served, serve } from '../kit/served.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

/** Pages for everybody, kept in memory in front of the router. */
const database = ownDatabase();
let published: PublishedHouse;
let served: Served;
let page: string;
let questions = 0;
beforeAll(async () => {
  published = await publishedHouse(
    database.url(),
    { A01: { people: { iit: 12, eit1: 20, eit2: 9 }, missed: ['o26'] } },
    'instruments/nacc/2568/instrument.yaml',
  );
  const { house } = published;
  served = await serve(counted(house));
  page = `/results/${published.cycleId}/A01`;
});
afterAll(async () => {
  await served.close();
  await published.house.close();
});

function counted(house: House): House {
  const transaction: House['db']['transaction'] = (...given) => {
    questions += 1;
    return house.db.transaction(...given);
  };
  return { ...house, db: { ...house.db, transaction } };
}

test('the second who asks gets the same bytes, without a question to the database', async () => {
  const first = await served.ask(page);
  const asked = questions;
  const second = await served.ask(page);
  expect(questions).toBe(asked);
  expect(second.body.equals(first.body)).toBe(true);
  expect(second.headers).toMatchObject({
    etag: first.headers.etag,
    'content-length': String(first.body.length),
    'content-security-policy': first.headers['content-security-policy'],
    'cache-control': 'public, no-cache',
    vary: 'accept-encoding, cookie',
  });
  expect(second.headers['x-request-id']).not.toBe(first.headers['x-request-id']);
  expect(served.log.at(-1)).toMatchObject({ route: '/results/:cycleId/:agencyCode', status: 200 });
});

test('compressed for who takes it; each coding is another strong tag', async () => {
  const { body, headers } = await served.ask(page);
  const br = await served.ask(page, { 'accept-encoding': 'gzip, deflate, br' });
  const zip = await served.ask(page, { 'accept-encoding': 'gzip' });
  expect(brotliDecompressSync(br.body).equals(body)).toBe(true);
  expect(gunzipSync(zip.body).equals(body)).toBe(true);
  const tags = [headers.etag, br.headers.etag, zip.headers.etag];
  expect(new Set(tags).size).toBe(3);
  for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/);
});

test('who has it is told so; HEAD has the headers and no body', async () => {
  const { headers, body } = await served.ask(page);
  const etag = headers.etag ?? '';
  for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
    const again = await served.ask(page, { 'if-none-match': known });
    expect([known, again.status, again.body.length]).toEqual([known, 304, 0]);
    expect(again.headers.etag).toBe(etag);
  }
  expect((await served.ask(page, { 'if-none-match': '"other"' })).status).toBe(200);
  const head = await served.ask(page, {}, 'HEAD');
  expect([head.status, head.body.length]).toEqual([200, 0]);
  expect(head.headers['content-length']).toBe(String(body.length));
});

test('another language is another page; choosing one is remembered for that visitor alone', async () => {
  const th = await served.ask(page);
  const en = await served.ask(page, { cookie: 'lang=en' });
  expect(en.body.toString()).toContain('<html lang="en">');
  for (let twice = 0; twice < 2; twice += 1) {
    const chosen = await served.ask(`${page}?lang=en`);
    expect(chosen.headers['set-cookie']?.[0]).toMatch(/^lang=en;/);
    expect(chosen.headers['cache-control']).toBe('private, no-cache');
  }
  expect((await served.ask(page)).body.equals(th.body)).toBe(true);
  expect(th.headers['set-cookie']).toBeUndefined();
});

test('whoever brings a session is never answered from memory', async () => {
  const officer = await published.cast.signedIn('coordinator');
  const cookie = [...officer.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  for (let twice = 0; twice < 2; twice += 1) {
    const own = await served.ask(page, { cookie });
    expect(own.headers['cache-control']).toBe('no-store');
    expect(own.body.toString()).toContain('action="/sign-out"');
  }
  expect((await served.ask(page)).body.toString()).not.toContain('action="/sign-out"');
  const before = questions;
  await served.ask(page, { cookie: '__Host-session=no-such-session' });
  expect(questions).toBeGreaterThan(before);
});

test.each([
  ['an unknown parameter', '?x=1'],
  ['a parameter twice', '?edition=1&edition=1'],
  ['an unusual path', 'x'],
  ['a search', 'q'],
])('%s is answered and not kept', async (_name, change) => {
  const paths: Record<string, string> = {
    x: page.replace('A01', '%41%30%31'),
    q: page.replace('/A01', `?q=${encodeURIComponent('กรม')}`),
  };
  const path = paths[change] ?? `${page}${change}`;
  expect((await served.ask(path)).status).toBe(200);
  const before = questions;
  expect((await served.ask(path)).status).toBe(200);
  expect(questions).toBeGreaterThan(before);
});

test('the order and the empty parts of a query make no other page', async () => {
  await served.ask(`/results/${published.cycleId}?page=1&edition=1`);
  const before = questions;
  expect((await served.ask(`/results/${published.cycleId}?edition=1&q=&page=1`)).status).toBe(200);
  expect(questions).toBe(before);
});

test('errors and redirects are not kept', async () => {
  for (const [path, status] of [
    [`/results/${published.cycleId}/NONE`, 404],
    ['/results/999', 404],
    [`${page}?edition=7`, 404],
    ['/go?code=', 303],
  ] as const) {
    for (let twice = 0; twice < 2; twice += 1) expect((await served.ask(path)).status).toBe(status);
  }
  const { headers } = await served.ask('/results/999');
  expect(headers['cache-control']).toBe('no-store');
});

test('many who ask at once for a page that is not there have it made once', async () => {
  const before = questions;
  const path = `${page}/explain/total`;
  const all = await Promise.all(Array.from({ length: 20 }, () => served.ask(path)));
  expect(new Set(all.map((one) => one.body.toString())).size).toBe(1);
  expect(questions - before).toBeLessThanOrEqual(2);
});

test('a flood of other pages leaves what others read where it is', async () => {
  const small = await serve(counted(published.house), 240_000);
  try {
    const br = { 'accept-encoding': 'br' };
    for (let twice = 0; twice < 2; twice += 1) await small.ask(page, br);
    for (let n = 0; n < 120; n += 1) {
      await small.ask(`/results/${published.cycleId}?page=${n + 1}`, br);
    }
    const before = questions;
    await small.ask(page, br);
    expect(questions).toBe(before);
  } finally {
    await small.close();
  }
});

test('a correction shows at once here, and within a second in another process', async () => {
  let now = REVIEW.getTime();
  const elsewhere = houseOn(database.url(), { clock: () => new Date(now) });
  const other = await serve(elsewhere);
  try {
    const old = await served.ask(page);
    await other.ask(page);
    expect((await other.ask(page)).body.equals(old.body)).toBe(true);
    await correct(published.house, published.cast, published.cycleId, 'A01', 'o26');
    await published.publish({ reason: 'แก้ผลตรวจข้อ o26' });
    const fresh = await served.ask(page, { 'if-none-match': old.headers.etag ?? '' });
    expect(fresh.status).toBe(200);
    expect(fresh.body.equals(old.body)).toBe(false);
    now += 1000;
    expect((await other.ask(page)).body.equals(fresh.body)).toBe(true);
    const first = await served.ask(`${page}?edition=1`);
    expect(first.body.toString()).toContain('?edition=1');
  } finally {
    await other.close();
    await elsewhere.close();
  }
});
