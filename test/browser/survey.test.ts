import type { Page } from 'playwright-core';
import sql from 'sql-template-tag';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { demoLinkCode } from '../../demo/world.ts';
import { serveHouse } from '../kit/server.ts';
import { houseOn, ownDemo } from '../kit/world.ts';
import { axeFindings, overflow, ownChromium, picture, windowOf } from './chromium.ts';

/** A respondent's phone: a draft on the device, a network that goes away, a server that is full. */
const chromium = ownChromium();
const database = ownDemo();
let house: ReturnType<typeof houseOn>;
let server: Awaited<ReturnType<typeof serveHouse>>;
let page: Page;
let waits = 0;
const path = `/go/iit/${demoLinkCode('A02')}`;
beforeAll(async () => {
  const gate = { wait: () => (waits-- > 0 ? 1 : undefined), full: () => undefined };
  house = houseOn(database.url(), { gate });
  server = await serveHouse(house);
  page = await (await windowOf(chromium.browser(), 320)).newPage();
});
afterEach(() => page.evaluate(() => localStorage.clear()));
afterAll(async () => {
  await server.close();
  await house.close();
});

const waiting = () =>
  house.db.transaction({ kind: 'all' }, async (tx) => {
    const { n } = await tx.one<{ n: number }>(sql`select count(*) as n from intake`);
    return n;
  });

async function fillIn(): Promise<void> {
  await page.goto(server.url + path);
  const names = await page
    .locator('fieldset input[required]')
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).name));
  for (const name of names) await page.locator(`input[name="${name}"][value="2"]`).check();
  await page.locator('input[name="_about.sex"][value="1"]').check();
  await page.locator('textarea').fill('ขอบคุณครับ โทร ๐๘๑-๒๓๔-๕๖๗๘');
}

async function look(name: string): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await overflow(page)).toEqual([]);
  await picture(page, `survey-${name}`);
}

test('a draft is kept on the device, is there again, and can be wiped', async () => {
  await fillIn();
  const note = page.locator('#draft');
  expect(await note.isVisible()).toBe(true);
  await page.reload();
  expect(await page.locator('input[type=radio][value="2"]:checked').count()).toBeGreaterThan(10);
  expect(await page.locator('textarea').inputValue()).toContain('ขอบคุณครับ');
  await look('draft');
  await note.locator('button').click();
  expect(await note.isVisible()).toBe(false);
  await page.reload();
  expect(await page.locator('input[required]:checked').count()).toBe(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('with the network cut in the middle the form waits and goes in once', async () => {
  const before = await waiting();
  await fillIn();
  await page.locator('form button[type=submit]').click();
  await page.waitForSelector('form[data-send]');
  await look('review');
  expect(await page.locator('main').innerText()).toContain('[เบอร์โทรศัพท์]');
  await page.context().setOffline(true);
  await page.locator('form button[type=submit]').first().click();
  await page.waitForSelector('#retry:not([hidden])');
  await look('retry');
  expect(await waiting()).toBe(before);
  await page.context().setOffline(false);
  await page.waitForURL(`${server.url}${path}/thanks`);
  await look('thanks');
  expect(await waiting()).toBe(before + 1);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

/** The way back is cut: the form arrives and is taken, and no answer ever comes. */
async function cutAfter(times: number): Promise<void> {
  await page.route('**/send*', (route) => route.fetch().then(() => route.abort()), { times });
}

test('cut after the answers were taken, the page asks again and they count once', async () => {
  const before = await waiting();
  await fillIn();
  await page.locator('form button[type=submit]').click();
  await page.waitForSelector('form[data-send]');
  await cutAfter(1);
  await page.locator('form button[type=submit]').first().click();
  await page.waitForURL(`${server.url}${path}/thanks`);
  expect(await waiting()).toBe(before + 1);
});

test('closed after such a cut and sent again from the draft, they count once; others count for themselves', async () => {
  const before = await waiting();
  await fillIn();
  await page.locator('form button[type=submit]').click();
  await page.waitForSelector('form[data-send]');
  await cutAfter(1);
  await page.locator('form button[type=submit]').first().click();
  await page.waitForSelector('#retry:not([hidden])');
  expect(await waiting()).toBe(before + 1);
  const sendDraft = async () => {
    await page.locator('form button[type=submit]').click();
    await page.waitForSelector('form[data-send]');
    await page.locator('form button[type=submit]').first().click();
    await page.waitForURL(`${server.url}${path}/thanks`);
  };
  await page.goto(server.url + path);
  await sendDraft();
  expect(await waiting()).toBe(before + 1);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await fillIn();
  await sendDraft();
  expect(await waiting()).toBe(before + 2);
});

test('without a script: cut before and after, reloaded as a person would, counted once', async () => {
  const bare = await (await windowOf(chromium.browser(), 320, { scripts: false })).newPage();
  const before = await waiting();
  await bare.goto(server.url + path);
  const second = await bare.locator('fieldset input[type=radio][value="2"]').all();
  for (const box of second) await box.check();
  await bare.locator('form button[type=submit]').click();
  await bare.waitForSelector('form[data-send]');
  await bare.route('**/send*', (route) => route.abort(), { times: 1 });
  const press = () => bare.locator('form button[type=submit]').first().click();
  await press().catch(() => {});
  expect(await waiting()).toBe(before);
  await bare.route('**/send*', (route) => route.fetch().then(() => route.abort()), { times: 1 });
  await bare.reload().catch(() => {});
  expect(await waiting()).toBe(before + 1);
  // Chromium may still be busy with its own page about the cut.
  const reloaded = () =>
    bare.reload().then(
      () => bare.url(),
      () => '',
    );
  await expect.poll(reloaded).toBe(`${server.url}${path}/thanks`);
  expect(await waiting()).toBe(before + 1);
  await bare.context().close();
});

test('when the network is full the page sends again by itself', async () => {
  const before = await waiting();
  await fillIn();
  await page.locator('form button[type=submit]').click();
  await page.waitForSelector('form[data-send]');
  waits = 1;
  await page.locator('form button[type=submit]').first().click();
  await page.waitForURL(`${server.url}${path}/thanks`);
  expect(await waiting()).toBe(before + 1);
});

test('a network that stays full lets a page in that has worked out its puzzle', async () => {
  const before = await waiting();
  await fillIn();
  await page.locator('form button[type=submit]').click();
  await page.waitForSelector('form[data-send]');
  waits = 1_000_000;
  await page.locator('form button[type=submit]').first().click();
  await page.waitForURL(`${server.url}${path}/thanks`);
  waits = 0;
  expect(await waiting()).toBe(before + 1);
});
