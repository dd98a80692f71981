import type { Page } from 'playwright-core';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoLinkCode } from '../../demo/world.ts';
import { serveHouse } from '../kit/server.ts';
import { houseOn, ownDemo, TEST_NOW } from '../kit/world.ts';
import { axeFindings, overflow, ownChromium, picture, windowOf } from './chromium.ts';

/** A phone without scripts goes through every page a respondent may meet, in both languages. */
const chromium = ownChromium();
const database = ownDemo();
let now = TEST_NOW;
let wait: number | undefined;
let house: ReturnType<typeof houseOn>;
let server: Awaited<ReturnType<typeof serveHouse>>;
let away: Awaited<ReturnType<typeof serveHouse>>;
let page: Page;
/** axe is a script; it is shown what the phone shows. */
let checker: Page;
beforeAll(async () => {
  house = houseOn(database.url(), {
    clock: () => now,
    gate: { wait: () => wait, full: () => wait },
  });
  server = await serveHouse(house);
  const gone = houseOn(database.url());
  await gone.close();
  away = await serveHouse(gone);
  page = await (await windowOf(chromium.browser(), 320, { scripts: false })).newPage();
  checker = await (await windowOf(chromium.browser(), 320)).newPage();
});
afterAll(async () => {
  await server.close();
  await away.close();
  await house.close();
});

const path = `/go/iit/${demoLinkCode('A02')}`;
const LATE = new Date('2027-01-01T03:00:00Z');
const EARLY = new Date('2025-01-01T03:00:00Z');

const waiting = () =>
  house.db.transaction({ kind: 'all' }, async (tx) => {
    const { n } = await tx.one<{ n: number }>(sql`select count(*) as n from intake`);
    return n;
  });
const press = (name?: string) =>
  page
    .locator(name ? `form button${name}` : 'form button[type=submit]')
    .first()
    .click();
async function chooseAll(but: string): Promise<void> {
  const second = await page.locator('fieldset input[type=radio][value="2"]').all();
  for (const box of second) if ((await box.getAttribute('name')) !== but) await box.check();
}

describe.each(['th', 'en'] as const)('in %s', (language) => {
  const query = language === 'en' ? '?lang=en' : '';
  async function look(name: string): Promise<void> {
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await checker.setContent(await page.content());
    expect(await axeFindings(checker)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
    await picture(page, `step-${name}-${language}`, language === 'th' ? MANUAL[name] : undefined);
  }
  const visit = (to: string, at = server) => page.goto(`${at.url}${to}${query}`);

  test('from the link to the thanks, with something missing on the way', async () => {
    const before = await waiting();
    await visit(path);
    await look('form');
    // As a browser that knows no "required".
    await page.locator('form').evaluate((form: HTMLFormElement) => {
      form.noValidate = true;
    });
    await chooseAll('i5');
    await page.locator('textarea').fill('ขอบคุณครับ');
    await press();
    await look('errors');
    expect(await page.locator('.faulty').getAttribute('id')).toBe('i5');
    expect(await page.locator('textarea').inputValue()).toBe('ขอบคุณครับ');
    await page.locator('a[href="#i5"]').click();
    await page.locator('#i5 input[value="3"]').check();
    await press();
    await look('review');
    await press('[formaction]');
    await look('change');
    expect(await page.locator('#i5 input[value="3"]').isChecked()).toBe(true);
    await press();
    wait = 7;
    await press();
    await look('full');
    wait = undefined;
    now = LATE;
    await press();
    await look('late');
    now = TEST_NOW;
    await press();
    expect(page.url()).toBe(`${server.url}${path}/thanks${query}`);
    await look('thanks');
    expect(await waiting()).toBe(before + 1);
  });

  test('not open yet, closed, closed long ago, no such code, nothing to be had just now', async () => {
    now = EARLY;
    await visit(path);
    await look('early');
    now = LATE;
    await visit(path);
    await look('closed');
    now = TEST_NOW;
    await visit(`/go/iit/${demoLinkCode('L02')}`);
    await look('older');
    await visit('/go/eit/xxxxxx');
    await look('unknown');
    await page.locator('#code').fill(demoLinkCode('A02').toUpperCase());
    await page.locator('input[value="iit"]').check();
    expect((await visit(path, away))?.status()).toBe(503);
    await look('away');
  });
});

/** Pictures of the manual. */
const MANUAL: Readonly<Record<string, string>> = {
  errors: 'survey-missing',
  review: 'survey-review',
  full: 'survey-wait',
  thanks: 'survey-thanks',
};
