import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { demoVisitor } from '../kit/demo.ts';
import { ownServer } from '../kit/server.ts';
import { ownDemo } from '../kit/world.ts';
import { ownChromium, signInto, windowOf } from './chromium.ts';

/** A queue judged with the keyboard alone, each key counted; and a board that others change meanwhile. */
const chromium = ownChromium();
const database = ownDemo();
const server = ownServer(database);

async function pageOf(key: string, scripts = true): Promise<Page> {
  const context = await windowOf(chromium.browser(), 1280, { scripts });
  await signInto(context, await demoVisitor(server.house(), key), server.url());
  return context.newPage();
}

/** Presses each, and gives how many there were. */
async function press(page: Page, keys: readonly string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key);
  return keys.length;
}

const PASS = ['o', 's', 'Control+Enter'];
const LOSS = ['o', 's', '1', 'r', 'ArrowDown', 'Control+Enter'];

test('open, compare, judge, next: three keys where nothing is missing, six where something is', async () => {
  const page = await pageOf('colleague');
  const opened: string[] = [];
  page.context().on('request', (request) => {
    if (request.isNavigationRequest()) opened.push(request.url());
  });
  const counts: number[] = [];
  await page.goto(`${server.url()}/cycles/4/review/o1/L01`);
  expect(await page.locator('#keys').isVisible()).toBe(true);
  const path = () => new URL(page.url()).pathname;
  for (let n = 0; path().includes('/o1/'); n += 1) {
    const before = page.url();
    counts.push(await press(page, n === 1 ? LOSS : PASS));
    await page.waitForURL((url) => url.href !== before);
  }
  expect(counts.sort((a, b) => a - b)).toEqual([3, 3, 3, 6]);
  expect(opened.some((url) => url.startsWith('https://namki.example/oit/'))).toBe(true);
  expect(opened.some((url) => url.includes('/disclosure/L01/links/o1/'))).toBe(true);
  await page.goto(`${server.url()}/cycles/4/review?item=o1`);
  await page.locator('#agencies summary').press('Enter');
  expect(await page.locator('#agencies li').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringMatching(/\b0$/), expect.stringMatching(/\b100$/)]),
  );
});

test('whoever does not want single keys turns them off, for good; without a script there is no word of them', async () => {
  const page = await pageOf('assessor');
  const address = `${server.url()}/cycles/4/review/o2/L02`;
  await page.goto(address);
  await page.locator('#use-keys').uncheck();
  await page.goto(address);
  await page.keyboard.press('1');
  expect(await page.locator('#missing-1').isChecked()).toBe(false);
  await page.locator('#use-keys').check();
  await page.locator('h1').click();
  await page.keyboard.press('1');
  expect(await page.locator('#missing-1').isChecked()).toBe(true);
  const plain = await pageOf('newcomer', false);
  const first = `${server.url()}/cycles/4/calibration/2/1`;
  await plain.goto(first);
  expect(await plain.locator('#keys').isVisible()).toBe(false);
  await plain.locator('#judge button').click();
  await plain.waitForURL(`${server.url()}/cycles/4/calibration/2/2`);
});

test('what somebody else of the working group saves comes to the board by itself', async () => {
  const board = await pageOf('head');
  await board.clock.install();
  await board.goto(`${server.url()}/cycles/3/disclosure/L01`);
  const row = board.locator('#live tr', { hasText: 'o7 ' }).first();
  const before = await row.innerText();
  const other = await pageOf('coordinator');
  await other.goto(`${server.url()}/cycles/3/disclosure/L01/items/o7`);
  await other.locator('textarea[name=explanation]').fill('เขียนโดยผู้ประสานงาน');
  await other
    .locator('form:has(textarea[name=explanation]) button[type=submit]:not([name], [aria-hidden])')
    .first()
    .click();
  await other.waitForURL(/saved/);
  await board.clock.runFor(16_000);
  await expect.poll(() => row.innerText()).not.toBe(before);
});
