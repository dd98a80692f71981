import { expect, test } from 'vitest';
import { castOf } from '../kit/cast.ts';
import { ownServer } from '../kit/server.ts';
import { ownDemo } from '../kit/world.ts';
import { axeFindings, overflow, ownChromium, picture, signInto, windowOf } from './chromium.ts';

const chromium = ownChromium();
const database = ownDemo();
const server = ownServer(database, { publicUrl: 'https://ita.example.go.th' });

const PASTED = `นายสมชาย ใจดี <somchai@office.example>
สุดใจ ทุ่งปู่ฐู	กองคลัง	sudjai๒๕@office.example
SOMCHAI@office.example
yipun@@office.example
${Array.from({ length: 40 }, (_, n) => `person${n + 1}@office.example`).join('\n')}`;

test.each(['th', 'en'])('a list is pasted, looked over and sent, in %s', async (language) => {
  const cast = castOf(server.house());
  const context = await windowOf(chromium.browser(), 320);
  await signInto(context, await cast.signedIn('coordinator'), server.url());
  const page = await context.newPage();
  const path = `/cycles/3/agencies/${await cast.agencyId('L01')}/invite`;
  const looked = async (name: string, manual?: string) => {
    expect(await axeFindings(page)).toEqual([]);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflow(page)).toEqual([]);
      const isForManual = manual && language === 'th' && width === 1280;
      await picture(
        page,
        `survey-mail-${name}-${language}-${width}`,
        isForManual ? manual : undefined,
      );
    }
  };
  await page.goto(`${server.url()}${path}?lang=${language}`);
  await page.fill('#addresses', 'nobody');
  await page.click('main form[action$="/review"] button');
  await looked('refused');
  await page.fill('#addresses', PASTED);
  await page.click('main form[action$="/review"] button');
  await looked('review', 'survey-mail');
  await page.click('main form[action$="/send"] button');
  await page.waitForURL(/#sendings/);
  expect(await page.textContent('main')).toContain('42');
  await looked('sent');
  await context.close();
});
