import { expect, test } from 'vitest';
import { ownServer } from '../kit/server.ts';
import { ownDatabase } from '../kit/world.ts';
import { ownChromium, windowOf } from './chromium.ts';

/**
 * Thai stacks marks above and below its letters. Lines may lend each other room, a box may not: what
 * clips its content must be as high as the ink, and nothing else may clip at all.
 */
const STACKED = 'ญี่ปุ่น ปู่ ฐู น้ำ กี่ ป้ ฬู้ ฏุ๋';
const chromium = ownChromium();
const database = ownDatabase();
const server = ownServer(database);

test.each(['/', '/sign-in', '/results', '/privacy'])(
  'the ink of stacked marks fits its line on %s',
  async (path) => {
    const context = await windowOf(chromium.browser(), 320);
    const page = await context.newPage();
    await page.goto(`${server.url()}${path}`);
    const clipped = await page.evaluate(async (text) => {
      await document.fonts.ready;
      const pen = document.createElement('canvas').getContext('2d')!;
      const found: string[] = [];
      for (const element of document.querySelectorAll<HTMLElement>('body *')) {
        const style = getComputedStyle(element);
        if (element.closest('[type=hidden], [type=radio], [type=checkbox], .visually-hidden, svg'))
          continue;
        const isControl = element.matches('input, select, button, textarea');
        if (!isControl && ['visible', 'auto'].includes(style.overflowY)) continue;
        pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
        const ink = pen.measureText(text);
        const needed = ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent;
        if (element.clientHeight < needed) {
          found.push(`${element.tagName}.${element.className} ${element.clientHeight} < ${needed}`);
        }
      }
      return found;
    }, STACKED);
    expect(clipped).toEqual([]);
    await context.close();
  },
);
