import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeSetupLink } from '../../src/actions/setup.ts';
import { totpCode } from '../../src/kit/totp.ts';
import { mailedPath } from '../kit/mail.ts';
import { ownServer } from '../kit/server.ts';
import { ownDatabase } from '../kit/world.ts';
import { axeFindings, overflow, ownChromium, picture, windowOf } from './chromium.ts';

/** From the printed link to a house with people in it, in a real browser without scripts. */
const chromium = ownChromium();
const database = ownDatabase();
const server = ownServer(database, { clock: () => new Date() });

const PASSWORD = 'แม่น้ำกี่สายไหลลงทะเล';

/** Both languages, narrow and wide: readable by everybody, and nothing runs off. */
async function lookAt(page: Page, name: string): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect([name, width, await overflow(page)]).toEqual([name, width, []]);
    await picture(page, `identity-${name}-${width}`);
  }
  await page.setViewportSize({ width: 320, height: 800 });
  expect([name, await axeFindings(page)]).toEqual([name, []]);
}
async function freshPage(language: string): Promise<Page> {
  const context = await windowOf(chromium.browser(), 320);
  const page = await context.newPage();
  await page.goto(`${server.url()}/?lang=${language}`);
  return page;
}
async function fillNewPassword(page: Page): Promise<void> {
  await page.fill('#password', PASSWORD);
  await page.fill('#again', PASSWORD);
}
const submitMain = (page: Page) => page.click('main form button[type=submit]');

test.each(['th', 'en'])('the way in, in %s', async (language) => {
  await server.house().db.transaction({ kind: 'all' }, async (tx) => {
    await tx.client.query('delete from appointment');
  });
  const email = `admin-${language}@office.go.th`;
  const page = await freshPage(language);
  const see = (name: string) => lookAt(page, `${name}-${language}`);

  const link = (await makeSetupLink({ ...server.house(), publicUrl: server.url() })) ?? '';
  await page.goto(link);
  await see('setup');
  await page.fill('#email', email);
  await page.fill('#name', 'ปู่ฐู น้ำกี่');
  await page.fill('#password', 'password');
  await page.fill('#again', 'password');
  await submitMain(page);
  await see('setup-refused');
  expect(await page.inputValue('#email')).toBe(email);
  expect(await page.inputValue('#password')).toBe('');
  await fillNewPassword(page);
  await submitMain(page);

  expect(new URL(page.url()).pathname).toBe('/account/second-factor');
  await see('second-factor-start');
  await submitMain(page);
  await see('second-factor-scan');
  const secret = (await page.textContent('.key'))?.replaceAll(' ', '') ?? '';
  await page.fill('#code', totpCode(secret, new Date()));
  await submitMain(page);
  await see('recovery-codes');
  const recovery = (await page.textContent('.codes code')) ?? '';

  await page.goto(`${server.url()}/people/invite?role=assessor`);
  await page.fill('#email', `assessor-${language}@office.go.th`);
  await submitMain(page);
  await see('invitation-sent');
  await page.goto(`${server.url()}/people`);
  await see('invitation-waits');

  const guest = await freshPage(language);
  const invited = await mailedPath(
    server.house(),
    'invitation',
    `assessor-${language}@office.go.th`,
  );
  await guest.goto(`${server.url()}${invited}`);
  await lookAt(guest, `invitation-${language}`);
  await guest.fill('#name', 'ญาณี ผู้ตรวจ');
  await fillNewPassword(guest);
  await submitMain(guest);
  expect(new URL(guest.url()).pathname).toBe('/account/second-factor');
  await guest.goto(`${server.url()}${invited}`);
  await lookAt(guest, `link-spent-${language}`);

  await page.click('.who button');
  await page.goto(`${server.url()}/forgot`);
  await page.fill('#email', email);
  await submitMain(page);
  await see('reset-sent');
  await page.goto(`${server.url()}${await mailedPath(server.house(), 'reset', email)}`);
  await see('reset');
  await fillNewPassword(page);
  await submitMain(page);
  await see('reset-done');
  await page.fill('#email', email);
  await page.fill('#password', PASSWORD);
  await submitMain(page);
  await see('code');
  await page.fill('#code', '000000');
  await submitMain(page);
  await see('code-refused');
  await page.fill('#code', recovery);
  await submitMain(page);
  expect(new URL(page.url()).pathname).toBe('/');
});
