import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { previewResult } from '../../src/actions/result-preview.ts';
import { totpCode } from '../../src/kit/totp.ts';
import { makePerson } from '../kit/person.ts';
import { type PublishedHouse, publishedHouse } from '../kit/published.ts';
import { answerAs, correct } from '../kit/results.ts';
import { serveHouse } from '../kit/server.ts';
import { ownDatabase } from '../kit/world.ts';
import { axeFindings, overflow, ownChromium, picture, windowOf } from './chromium.ts';

/** An administrator without a mouse: from the sign-in to a correction beside the edition it corrects. */
const chromium = ownChromium();
const database = ownDatabase();
let published: PublishedHouse;
let server: Awaited<ReturnType<typeof serveHouse>>;

beforeAll(async () => {
  published = await publishedHouse(database.url(), {
    L01: { people: { iit: 20, eit: 30 }, missed: ['o1', 'o2', 'o3', 'o5'] },
  });
  const { house, cast, cycleId } = published;
  const { instrument } = await perform(house, await cast.actor('admin'), previewResult, {
    cycleId,
  });
  const late = { id: await cast.agencyId('L03'), code: 'L03' };
  await answerAs(house, instrument, cycleId, late, { iit: 4 });
  server = await serveHouse(house);
});
afterAll(async () => {
  await server.close();
  await published.house.close();
});

const FAR = 150;

/** Tab after Tab until it is reached, as whoever has no mouse gets there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let n = 0; n < FAR; n += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((one) => document.activeElement?.matches(one), selector)) return;
  }
  throw new Error(`${selector} was not reached on ${page.url()}`);
}

async function enter(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

async function signIn(page: Page, email: string): Promise<void> {
  const { house } = published;
  const appointments = [{ role: 'administrator' as const }];
  const person = await makePerson(house, { email, totp: true, appointments });
  await tabTo(page, '#email');
  await page.keyboard.type(email);
  await tabTo(page, '#password');
  await page.keyboard.type(person.password);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  await tabTo(page, '#code');
  await page.keyboard.type(totpCode(person.totpSecret ?? '', house.clock()));
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

/** The keyboard stands on the summary, the title says so, and the way to the confirmation is ticked with Space. */
async function refusedThenConfirmed(page: Page, name: string): Promise<string> {
  const at = () => page.evaluate(() => document.activeElement?.id);
  expect(await at()).toBe('problem');
  expect(await page.title()).toMatch(/^(ยังไม่สำเร็จ|Error): /);
  expect([await axeFindings(page), await overflow(page)]).toEqual([[], []]);
  await picture(page, name);
  const said = await page.locator('#problem').innerText();
  await tabTo(page, '#problem a[href="#incomplete"]');
  await page.keyboard.press('Enter');
  expect(await at()).toBe('incomplete');
  await page.keyboard.press('Space');
  return said;
}

test.each([
  ['th', 320, ['o1', 'o2'], 'หลังจากท่านเปิดหน้านี้'],
  ['en', 1280, ['o3', 'o5'], 'after you opened|since you opened'],
] as const)(
  'publishing a correction in %s at %i px',
  async (language, width, [first, second], why) => {
    const { house, cast, cycleId } = published;
    const mend = (item: string) => correct(house, cast, cycleId, 'L01', item);
    const page = await (await windowOf(chromium.browser(), width)).newPage();
    await mend(first);
    await page.goto(`${server.url}/sign-in?lang=${language}`);
    await signIn(page, `${language}@office.go.th`);
    await tabTo(page, '.menu-button:popover-open, .menu-button, .menu a');
    if (width === 320) await page.keyboard.press('Enter');
    await enter(page, '.menu a[href="/cycles"]');
    await enter(page, `main a[href="/cycles/${cycleId}"]`);
    await enter(page, `main a[href="/cycles/${cycleId}/results"]`);
    await tabTo(page, '#reason');
    await page.keyboard.type(`${first} ตามคำอุทธรณ์`);
    await enter(page, 'form[method=post] button.button');
    await refusedThenConfirmed(page, `publish-unconfirmed-${language}-${width}`);
    await mend(second);
    await enter(page, 'form[method=post] button.button');
    const said = await refusedThenConfirmed(page, `publish-stale-${language}-${width}`);
    expect(said).toMatch(new RegExp(why));
    expect(said).not.toMatch(/มีผู้อื่นแก้ไขรายการนี้|Somebody else/);
    expect(await page.locator('#reason').inputValue()).toBe(`${first} ตามคำอุทธรณ์`);
    await enter(page, 'form[method=post] button.button');
    expect(new URL(page.url()).pathname).toBe(`/results/${cycleId}`);
    expect(await page.locator('main').innerText()).toContain(`${first} ตามคำอุทธรณ์`);
    await enter(page, 'main a[href*="edition=1"]');
    expect(page.url()).toContain('edition=1');
  },
);
