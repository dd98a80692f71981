import { expect, test } from 'vitest';
import { demoVisitor } from '../kit/demo.ts';
import { ownServer } from '../kit/server.ts';
import { ownDemo } from '../kit/world.ts';
import { axeFindings, ownChromium, signInto, windowOf } from './chromium.ts';

/** Sliders beside the boxes, by keyboard, with the score beside them as it changes. */
const chromium = ownChromium();
const database = ownDemo();
const server = ownServer(database);

test('a slider moved by keys fills its box and changes the score; the button says the same', async () => {
  const context = await windowOf(chromium.browser(), 320);
  await signInto(context, await demoVisitor(server.house(), 'coordinator'), server.url());
  const page = await context.newPage();
  await page.goto(`${server.url()}/agencies/L01/years/2568/what-if`);
  await page.locator('#try details').first().locator('summary').press('Enter');
  const slider = page.locator('#try input[type=range]').first();
  await slider.focus();
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowRight');
  expect(await page.locator('#try input[data-most]').first().inputValue()).toBe('4');
  const shown = page.locator('#tried table');
  await shown.waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const typed = page.locator('#try input[data-most]').nth(1);
  await typed.fill('๒');
  await expect.poll(() => shown.innerText()).toContain('88.93');
  const asked = await shown.innerText();
  await page.locator('#try button').click();
  await page.waitForURL(/m\.i1=4/);
  expect(await page.locator('#tried table').innerText()).toBe(asked);
});
