import type { Page } from 'playwright-core';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ticketInHalves } from '../../src/kit/ticket-code.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { codedCycle, codesFor, registered } from '../kit/coded.ts';
import { serveHouse } from '../kit/server.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';
import { axeFindings, overflow, ownChromium, picture, signInto, windowOf } from './chromium.ts';

/** A phone exchanges a code by the real script of the page, loses its network, and answers. */
const chromium = ownChromium();
const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
let server: Awaited<ReturnType<typeof serveHouse>>;
let page: Page;
let address: string;
let codes: readonly string[];
let cast: Cast;
let cycleId: number;
let agencyId: number;
beforeAll(async () => {
  house = houseOn(database.url(), { publicUrl: 'https://ita.example.go.th' });
  cast = await withCast(house);
  cycleId = await codedCycle(house, cast);
  agencyId = await registered(house, cast, cycleId, 'L01', 20);
  await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.run(sql`update cycle set name = 'การประเมิน ITA ปีงบประมาณ 2569'`),
  );
  codes = await codesFor(house, cast, { cycleId, agencyId }, 5);
  server = await serveHouse(house);
  address = `${server.url}/go/iit/${await cast.linkCode('L01')}`;
  page = await (await windowOf(chromium.browser(), 320)).newPage();
});
afterAll(async () => {
  await server.close();
  await house.close();
});

const count = (table: ReturnType<typeof sql>) =>
  house.db.transaction({ kind: 'all' }, async (tx) => {
    const { n } = await tx.one<{ n: number }>(sql`select count(*) as n from ${table}`);
    return n;
  });
const spent = () => count(sql`code_ticket where spent is not null`);
const token = () => page.locator('input[name=_token]').inputValue();

async function look(name: string, manual?: string): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await overflow(page)).toEqual([]);
  if (manual) await page.locator('#code').scrollIntoViewIfNeeded();
  await picture(page, `code-${name}`, manual);
}

async function choose(): Promise<void> {
  for (const name of ['i1', 'i2', 'i3']) {
    await page.locator(`input[name="${name}"][value="2"]`).check();
  }
}

test('typed and exchanged at once; the right waits on the device and goes with the answers', async () => {
  await page.goto(address);
  expect(await page.locator('[data-way]').innerText()).toContain('แบบปิดตา');
  await look('empty', 'code-empty');
  await page.locator('#_code').fill(ticketInHalves(codes[0]!).toUpperCase());
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('[name=_token]')?.value,
  );
  await look('exchanged', 'code-exchanged');
  const held = await token();
  await page.reload();
  expect(await token()).toBe(held);
  await choose();
  await page.locator('form button[type=submit]').click();
  await page.waitForSelector('form[data-send]');
  await look('review');
  expect(await page.content()).not.toContain(codes[0]!);
  await page.locator('form button[type=submit]').first().click();
  await page.waitForURL(`${address}/thanks`);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect([await spent(), await count(sql`sealed_intake`)]).toEqual([1, 1]);
});

test('the code behind the # of a slip is read, and stays out of the address', async () => {
  await page.goto('about:blank');
  await page.goto(`${address}#${codes[1]}`);
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('[name=_token]')?.value,
  );
  expect(page.url()).toBe(address);
  await page.evaluate(() => localStorage.clear());
});

test('the network breaks while the signature is on its way: later the same request is signed', async () => {
  await page.goto(address);
  await page.route('**/sign', (route) => route.fetch().then(() => route.abort()));
  await page.locator('#_code').fill(codes[2]!);
  await page.waitForSelector('[data-state].fault:not([hidden])');
  expect([await spent(), await token()]).toEqual([3, '']);
  await look('offline');
  await page.unroute('**/sign');
  await choose();
  await page.locator('form button[type=submit]').click();
  await page.waitForSelector('form[data-send]');
  expect(await spent()).toBe(3);
});

test('where a coordinator makes codes, at 320 and 1280, in both languages', async () => {
  const window = await windowOf(chromium.browser(), 320);
  await signInto(window, await cast.signedIn('coordinator'), server.url);
  const office = await window.newPage();
  for (const [width, language] of [
    [320, 'en'],
    [320, 'th'],
    [1280, 'th'],
  ] as const) {
    await office.setViewportSize({ width, height: 800 });
    await office.goto(
      `${server.url}/cycles/${cycleId}/agencies/${agencyId}/codes?lang=${language}`,
    );
    expect(await office.locator('button[value=paper]').count()).toBe(1);
    expect(await axeFindings(office)).toEqual([]);
    expect(await overflow(office)).toEqual([]);
    const manual = width === 1280 ? 'codes' : undefined;
    await picture(office, `codes-${width}-${language}`, manual);
  }
  await window.close();
});

test('a used code is told in words, and nothing is sent without a right', async () => {
  await page.evaluate(() => localStorage.clear());
  await page.goto(address);
  await page.locator('#_code').fill(codes[0]!);
  await page.waitForSelector('[data-state].fault:not([hidden])');
  expect(await page.locator('[data-state]').innerText()).toContain('ใช้ไปแล้ว');
  await choose();
  await page.locator('form button[type=submit]').click();
  await page.waitForTimeout(300);
  expect(page.url()).toBe(address);
  await look('used');
});

test('without a script the page says what that means, in both languages', async () => {
  const window = await windowOf(chromium.browser(), 320, { scripts: false });
  const plain = await window.newPage();
  for (const [query, said] of [
    ['', 'โดยไม่มีสคริปต์'],
    ['?lang=en', 'without a script'],
  ] as const) {
    await plain.goto(address + query);
    expect(await plain.locator('[data-way]').innerText()).toContain(said);
    await plain.locator('#code').scrollIntoViewIfNeeded();
    await picture(plain, `code-plain${query.slice(-2)}`, query ? undefined : 'code-plain');
  }
  await plain.goto(`${address}/key`);
  await picture(plain, 'code-key');
  await window.close();
});
