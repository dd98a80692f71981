import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { demoVisitor } from '../kit/demo.ts';
import { ownServer } from '../kit/server.ts';
import { ownDemo } from '../kit/world.ts';
import { axeFindings, overflow, ownChromium, picture, signInto, windowOf } from './chromium.ts';

/** Words that are not saved: asked about before they are left, and offered when the form is opened again. */
const chromium = ownChromium();
const database = ownDemo();
const server = ownServer(database);
const SHEET = '/agencies/L01/years/2564/sheet';
const TEXT = '/agencies/L01/years/2568/analysis/ind9/weaknesses';

async function opened(who: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await windowOf(chromium.browser(), 320);
  await signInto(context, await demoVisitor(server.house(), who), server.url());
  return { context, page: await context.newPage() };
}

/** Whether the browser asks when somebody follows the product's name to the first page. */
async function asksOnLeaving(page: Page, answer: 'stay' | 'leave'): Promise<boolean> {
  let isAsked = false;
  const asked = new Promise<void>((done) => {
    page.once('dialog', async (dialog) => {
      isAsked = dialog.type() === 'beforeunload';
      await (answer === 'stay' ? dialog.dismiss() : dialog.accept());
      done();
    });
  });
  const before = page.url();
  const left = page.waitForURL(`${server.url()}/`);
  left.catch(() => {});
  await page.locator('.brand').click({ noWaitAfter: answer === 'stay' });
  await Promise.race([asked, left]);
  if (isAsked && answer === 'stay') expect(page.url()).toBe(before);
  else await left;
  page.removeAllListeners('dialog');
  return isAsked;
}

const total = (page: Page) => page.locator('[name="f.total"]');
const offer = (page: Page) => page.locator('#sheet [data-kept]');

test('figures that were typed and left are asked about, kept and given back', async () => {
  const { context, page } = await opened('coordinator');
  await page.goto(server.url() + SHEET);
  expect(await asksOnLeaving(page, 'leave')).toBe(false);
  await page.goto(server.url() + SHEET);
  await total(page).fill('๘๙.๑๒');
  await page.locator('details.fold').last().locator('summary').click();
  await page.locator('details.fold').first().locator('summary').click();
  await page.locator('[name="note"]').fill('จากเล่มรายงานปู่ที่ญี่ปุ่น');
  expect(await asksOnLeaving(page, 'stay')).toBe(true);
  expect(await total(page).inputValue()).toBe('๘๙.๑๒');
  expect(await asksOnLeaving(page, 'leave')).toBe(true);

  await page.goto(server.url() + SHEET);
  expect(await total(page).inputValue()).toBe('');
  await offer(page).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await overflow(page)).toEqual([]);
  await picture(page, 'coordinator-sheet-kept-th-320');
  await offer(page).locator('[data-put-back]').click();
  expect(await total(page).inputValue()).toBe('๘๙.๑๒');
  expect(await page.locator('[name="note"]').inputValue()).toBe('จากเล่มรายงานปู่ที่ญี่ปุ่น');
  await page.locator('#sheet button[type=submit]').click();
  await page.waitForURL(/saved=1/);
  expect(await offer(page).isVisible()).toBe(false);
  expect(await asksOnLeaving(page, 'leave')).toBe(false);
  await page.goto(server.url() + SHEET);
  expect(await total(page).inputValue()).toBe('89.12');
  expect(await offer(page).isVisible()).toBe(false);

  await total(page).fill('90');
  await total(page).fill('89.12');
  expect(await asksOnLeaving(page, 'leave')).toBe(false);
  await context.close();
});

test('what was refused is not saved either', async () => {
  const { context, page } = await opened('coordinator');
  await page.goto(server.url() + SHEET);
  await total(page).fill('ร้อย');
  await page.locator('#sheet button[type=submit]').click();
  await page.locator('#problem').waitFor();
  await page.locator('#problem').click();
  expect(await asksOnLeaving(page, 'leave')).toBe(true);
  await page.goto(server.url() + SHEET);
  await offer(page).locator('[data-throw-away]').click();
  expect(await asksOnLeaving(page, 'leave')).toBe(false);
  await page.goto(server.url() + SHEET);
  expect(await offer(page).isVisible()).toBe(false);
  await context.close();
});

test('who signs in after somebody else is offered nothing of theirs', async () => {
  const { context, page } = await opened('coordinator');
  await page.goto(server.url() + TEXT);
  await page.locator('main textarea').fill('ยังไม่เสร็จ');
  expect(await asksOnLeaving(page, 'leave')).toBe(true);
  await context.clearCookies();
  await signInto(context, await demoVisitor(server.house(), 'head'), server.url());
  await page.goto(server.url() + TEXT);
  expect(await page.locator('[data-kept]:visible').count()).toBe(0);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  await context.close();
});

test('a browser that keeps nothing for anybody still asks before words are left', async () => {
  const { context, page } = await opened('coordinator');
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  // By a link, so that the page knows the one before it and looks for what was sent from there.
  await page.goto(server.url());
  await page.evaluate((to) => location.assign(to), SHEET);
  await page.waitForURL(server.url() + SHEET);
  await total(page).fill('77.5');
  expect(await asksOnLeaving(page, 'leave')).toBe(true);
  await page.goto(server.url() + SHEET);
  expect(await offer(page).isVisible()).toBe(false);
  await context.close();
});

test('a refusal of another form of the page is no word that was left', async () => {
  const { context, page } = await opened('coordinator');
  const item = `${server.url()}/cycles/3/disclosure/L01/items/o18`;
  await page.goto(item);
  const comment = page.locator('#comments form');
  await comment.locator('textarea').evaluate((box) => box.removeAttribute('required'));
  await comment.locator('button').click();
  await page.locator('[role=alert]').waitFor();
  // Meanwhile the item is written, so that it is not the same form any more.
  const other = await context.newPage();
  await other.goto(item);
  await other.locator('[name=explanation]').fill('เขียนในหน้าต่างอื่น');
  await other.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await other.waitForURL(/saved/);
  await page.goto(item);
  expect(await page.locator('[name=explanation]').inputValue()).toBe('เขียนในหน้าต่างอื่น');
  expect(await page.locator('[data-kept]:visible').count()).toBe(0);
  await context.close();
});
