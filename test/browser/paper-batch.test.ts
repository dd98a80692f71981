import { expect, test } from 'vitest';
import { demoVisitor } from '../kit/demo.ts';
import { ownServer } from '../kit/server.ts';
import { ownDemo } from '../kit/world.ts';
import { ownChromium, signInto, windowOf } from './chromium.ts';

/** A sheet of paper is typed with the digits alone. */
const chromium = ownChromium();
const database = ownDemo();
const server = ownServer(database);

test('nine digits, one of them Thai, one mended with Backspace, and Enter: the next sheet', async () => {
  const context = await windowOf(chromium.browser(), 1280);
  await signInto(context, await demoVisitor(server.house(), 'interviewer'), server.url());
  const page = await context.newPage();
  await page.goto(`${server.url()}/paper/1/typing/1/5`);
  const value = (code: string) => page.locator(`#${code}`).inputValue();
  await page.locator('#e1:focus').waitFor();
  await page.keyboard.type('๖9');
  expect([await value('e1'), await value('e2')]).toEqual(['๖', '9']);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('562666666');
  expect([await value('e1'), await value('e9')]).toEqual(['5', '6']);
  await page.keyboard.press('Enter');
  await page.waitForURL(/typing\/1\/6/);
  await page.goto(`${server.url()}/paper/1/typing/1/5`);
  expect(await value('e1')).toBe('5');
});
