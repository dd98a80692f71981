import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPersonId } from '../../demo/people.ts';
import { perform } from '../../src/actions/action.ts';
import { takeInterviewBack } from '../../src/actions/interview.ts';
import { castOf } from '../kit/cast.ts';
import { demoVisitor } from '../kit/demo.ts';
import { serveHouse } from '../kit/server.ts';
import { houseOn, ownDemo, TEST_NOW } from '../kit/world.ts';
import { axeFindings, overflow, ownChromium, picture, signInto, windowOf } from './chromium.ts';

/** An interviewer's phone in the field: days without a network, an update, a line that breaks. */
const chromium = ownChromium();
const database = ownDemo();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let server: Awaited<ReturnType<typeof serveHouse>>;
let phone: BrowserContext;
let page: Page;
let address: string;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  server = await serveHouse(house);
  address = `${server.url}/interview/work`;
  phone = await windowOf(chromium.browser(), 320);
  page = await phone.newPage();
  await signIn();
  await page.goto(address);
  await page.waitForSelector('section.work');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
});
afterAll(async () => {
  await server.close();
  await house.close();
});

async function signIn(): Promise<void> {
  await signInto(phone, await demoVisitor(house, 'interviewer'), server.url);
}

const arrived = () =>
  house.db.transaction({ kind: 'all' }, async (tx) => {
    const { n } = await tx.one<{ n: number }>(
      sql`select coalesce(sum(received), 0)::int as n from interview_assignment`,
    );
    return n;
  });

const place = () => page.locator('section.work', { hasText: 'น้ำกี่' }).first();
const count = (which: number) => place().locator('dd').nth(which).innerText();

async function interview(): Promise<void> {
  await place().locator('button').click();
  await page.waitForSelector('form input[required]');
  await page.evaluate(() => {
    for (const box of document.querySelectorAll<HTMLInputElement>('input[required]')) box.click();
  });
  await page.locator('textarea').fill('พูดจาดี');
  await page.locator('form button[type=submit]').click();
  await page.waitForSelector('section.work');
}

/** What lies on the phone: its queue, and what it holds beside it. */
const lying = () =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('prongsai interviews');
      request.onsuccess = () => resolve(request.result);
    });
    const all = (name: string) =>
      new Promise<unknown[]>((resolve) => {
        const request = db.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => resolve(request.result);
      });
    const found = JSON.stringify([await all('queue'), await all('meta')]);
    db.close();
    return found;
  });

async function look(name: string): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await overflow(page)).toEqual([]);
  await picture(page, `interview-${name}`);
}

test('two days without a network: every interview is kept, closed up and counted on the screen', async () => {
  await page.context().setOffline(true);
  for (let n = 0; n < 2; n += 1) await interview();
  now = new Date(now.getTime() + 86_400_000);
  await page.reload();
  await page.waitForSelector('section.work');
  await interview();
  await expect.poll(() => count(0)).toBe('3');
  await look('offline');
  now = new Date(now.getTime() + 86_400_000);
  await page.reload();
  await page.waitForSelector('section.work');
  await expect.poll(() => count(0)).toBe('3');
  expect(await arrived()).toBe(0);
  const kept = await lying();
  expect(kept).not.toContain('พูดจาดี');
  expect(JSON.parse(kept)[0].map((one: object) => Object.keys(one).sort().join(' '))).toEqual(
    Array(3).fill('agencyId cycleId key person sealed'),
  );
});

test('an unfinished interview is there again, and a question that was not asked is named', async () => {
  const drafts = JSON.parse(await lying())[1].length;
  await place().locator('button').click();
  await page.waitForSelector('form input[required]');
  await page.locator('input[required]').first().check();
  await page.locator('form button[type=submit]').click();
  expect(await page.locator('[role=alert]').innerText()).toMatch(/ยังไม่ได้ตอบ \d+ ข้อ/);
  await look('missing');
  await expect.poll(async () => JSON.parse(await lying())[1].length).toBe(drafts + 1);
  await page.reload();
  await page.locator('button', { hasText: 'ทำต่อ' }).click();
  expect(await page.locator('input[required]').first().isChecked()).toBe(true);
  await page.locator('button', { hasText: 'กลับโดยยังไม่จบ' }).click();
  await look('unfinished');
  await page.locator('button', { hasText: 'ทิ้งชุดที่ยังไม่จบ' }).click();
  await expect.poll(() => count(0)).toBe('3');
});

test('the session ended meanwhile: the queue stays, and is sent after signing in again', async () => {
  await phone.clearCookies();
  await page.context().setOffline(false);
  await page.waitForSelector('a[href^="/sign-in"]');
  await look('signed-out');
  expect([await count(0), await arrived()]).toEqual(['3', 0]);
  await signIn();
  // The line breaks after the server has taken one, and before the phone hears of it.
  let line: 'breaks' | 'gone' | 'mended' = 'breaks';
  await phone.route('**/api/interview.take', async (route) => {
    if (line === 'mended') return route.continue();
    if (line === 'breaks') await route.fetch();
    line = 'gone';
    await route.abort();
  });
  await page.reload();
  await page.waitForSelector('section.work');
  await expect.poll(arrived).toBe(1);
  await expect.poll(() => count(0)).toBe('3');
  line = 'mended';
  await page.locator('button', { hasText: 'ส่งคิวตอนนี้' }).click();
  await expect.poll(() => count(2)).toBe('3 จาก 30');
  expect([await count(0), await arrived()]).toEqual(['0', 3]);
  await look('received');
  await phone.unroute('**/api/interview.take');
});

test('a new version of the page comes while interviews wait: none is lost', async () => {
  await phone.route('**/interview/work.json', (route) => route.abort());
  await interview();
  const names = () => page.evaluate(() => caches.keys());
  const before = await names();
  expect(before).toHaveLength(1);
  Object.assign(house.installation, { kind: 'authority' });
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration('/interview/');
    await registration?.update();
  });
  await expect.poll(async () => (await names()).join()).not.toBe(before.join());
  await expect.poll(names).toHaveLength(1);
  await page.reload();
  await page.waitForSelector('section.work');
  expect(await page.locator('.ribbon').count()).toBe(0);
  await expect.poll(() => count(0)).toBe('1');
  expect(await arrived()).toBe(3);
});

test('saved as a file, brought in by the supervisor, and sent by the phone all the same: once', async () => {
  const waiting = page.waitForEvent('download');
  await page.locator('button', { hasText: 'บันทึกไฟล์คิวสำรอง' }).click();
  const text = await readFile((await (await waiting).path()) ?? '', 'utf8');
  const supervisor = await castOf(house).signedIn('assessor');
  const file = new File([text], 'queue.json');
  const shown = await supervisor.upload('/cycles/3/interviews/import', 'file', file);
  expect(shown.text).toContain('รับเข้าใหม่ 1 ชุด');
  await phone.unroute('**/interview/work.json');
  await page.locator('button', { hasText: 'ส่งคิวตอนนี้' }).click();
  await expect.poll(() => count(2)).toBe('4 จาก 30');
  expect([await count(0), await arrived()]).toEqual(['0', 4]);
});

test('work that was taken back meanwhile is refused in words, stays, and can be saved', async () => {
  await page.context().setOffline(true);
  await interview();
  const admin = await castOf(house).actor('admin');
  const person = demoPersonId('interviewer');
  await perform(house, admin, takeInterviewBack, { cycleId: 3, agency: 'L01', person, version: 1 });
  await page.context().setOffline(false);
  await page.waitForSelector('.bad li');
  expect(await page.locator('.bad').innerText()).toContain('ถอนงานที่หน่วยงานนี้แล้ว');
  await look('refused');
  expect(await page.locator('button', { hasText: 'บันทึกไฟล์คิวสำรอง' }).isVisible()).toBe(true);
  expect(await arrived()).toBe(4);
});

test('pages outside are never answered by the worker', async () => {
  await page.goto(`${server.url}/`);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const urls = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map((one) => one.url)),
    );
    return urls.flat().map((url) => new URL(url).pathname.replace(/-[A-Z0-9]+\.js$/, '.js'));
  });
  expect(kept.sort()).toEqual(['/interview/work', '/interview/work', '/static/interview.js']);
});
