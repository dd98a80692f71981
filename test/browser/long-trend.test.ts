import { expect, test } from 'vitest';
import { demoVisitor } from '../kit/demo.ts';
import { ownServer } from '../kit/server.ts';
import { ownDemo } from '../kit/world.ts';
import { axeFindings, overflow, ownChromium, picture, signInto, windowOf } from './chromium.ts';

/** An agency of eight years on a phone, and how large the letters of its charts are there. */
const chromium = ownChromium();
const database = ownDemo();
const server = ownServer(database);

test('eight years are moved sideways by keys, the newest in sight first', async () => {
  const officer = await demoVisitor(server.house(), 'markets');
  const sheet = '/agencies/A02/years/2569/sheet';
  const form = (await officer.get(sheet)).form(sheet);
  const saved = await officer.post(sheet, { ...form, source: 'ประกาศผล', 'f.total': '90.12' });
  expect(saved.status).toBe(200);
  const context = await windowOf(chromium.browser(), 320);
  await signInto(context, officer, server.url());
  const page = await context.newPage();
  await page.goto(`${server.url()}/agencies/A02/years`);
  expect(await overflow(page)).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
  await picture(page, 'long-trend-320');
  const region = page.getByRole('region', { name: 'คะแนนภาพรวม', exact: true });
  const isSeen = (year: string) =>
    region.locator('text', { hasText: new RegExp(`^${year}$`) }).evaluate((one) => {
      const { left, right } = one.getBoundingClientRect();
      const place = one.closest('section')!.getBoundingClientRect();
      return left >= place.left && right <= place.right;
    });
  expect([await isSeen('2569'), await isSeen('2562')]).toEqual([true, false]);
  await region.focus();
  const isSeenAfterKey = async () => {
    await page.keyboard.press('ArrowLeft');
    return isSeen('2562');
  };
  await expect.poll(isSeenAfterKey).toBe(true);
});

test('no letter of a chart is smaller than 12 px on a phone', async () => {
  const context = await windowOf(chromium.browser(), 320);
  const page = await context.newPage();
  for (const language of ['th', 'en']) {
    await page.goto(`${server.url()}/results/2/L01?lang=${language}`);
    const sizes = await page.evaluate(() =>
      [...document.querySelectorAll<SVGTextElement>('svg.chart text')].flatMap((text) => {
        const scale = text.getScreenCTM()?.a ?? 0;
        const isShown = text.getClientRects().length > 0;
        return isShown ? [Number(text.getAttribute('font-size')) * scale] : [];
      }),
    );
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  }
});
