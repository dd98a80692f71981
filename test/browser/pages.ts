import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoVisitor } from '../kit/demo.ts';
import { serveHouse } from '../kit/server.ts';
import { houseOn, ownDemo } from '../kit/world.ts';
import {
  axeFindings,
  enterTraps,
  overflow,
  ownChromium,
  picture,
  signInto,
  windowOf,
} from './chromium.ts';
import { VIEWS } from './views.ts';

/** A4 with margins of 15 mm, in pixels. */
const PAPER_WIDTH = 680;

/**
 * Every page in one language, at 320 px and wide, as somebody who may see it. A file a language, so that two run
 * at a time: together they are what the suite waits for.
 */
export function everyPage(language: 'th' | 'en'): void {
  const chromium = ownChromium();
  const database = ownDemo();
  let house: ReturnType<typeof houseOn>;
  let server: Awaited<ReturnType<typeof serveHouse>>;
  const windows = new Map<string, Page>();

  beforeAll(async () => {
    const plain = houseOn(database.url());
    house = {
      ...plain,
      publicUrl: 'https://ita.example.go.th',
      installation: { ...plain.installation, isDemo: true },
    };
    server = await serveHouse(house);
  });
  afterAll(async () => {
    await server.close();
    await house.close();
  });

  /** One window a person, signed in once. */
  async function windowFor(key: string): Promise<Page> {
    const open = windows.get(key);
    if (open) return open;
    const context = await windowOf(chromium.browser(), 320);
    if (key !== 'public') await signInto(context, await demoVisitor(house, key), server.url);
    const page = await context.newPage();
    windows.set(key, page);
    return page;
  }

  const cases = VIEWS.map((view) => [view.as, view.path, view] as const);

  test.each(cases)(
    `%s at %s in ${language}: accessible, and nothing runs off`,
    async (as, path, view) => {
      const page = await windowFor(as);
      const isForManual = language === 'th';
      const joint = path.includes('?') ? '&' : '?';
      const name = `${as}${path.replace(/[^a-z0-9]+/gi, '-')}-${language}`;
      await page.setViewportSize({ width: 320, height: 800 });
      const response = await page.goto(`${server.url}${path}${joint}lang=${language}`);
      expect(response?.status()).toBe(view.status ?? 200);
      expect(await axeFindings(page)).toEqual([]);
      expect(await overflow(page)).toEqual([]);
      expect(await enterTraps(page)).toEqual([]);
      await picture(
        page,
        `${name}-320`,
        isForManual && view.manual === 'survey' ? 'survey' : undefined,
      );
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(await overflow(page)).toEqual([]);
      if (language === 'th') {
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await axeFindings(page, ['color-contrast'])).toEqual([]);
        await page.emulateMedia({ colorScheme: 'light' });
      }
      if (view.isPrinted) {
        await page.emulateMedia({ media: 'print' });
        await page.setViewportSize({ width: PAPER_WIDTH, height: 1000 });
        expect(await overflow(page)).toEqual([]);
        await page.emulateMedia({ media: 'screen' });
        await page.setViewportSize({ width: 1280, height: 800 });
      }
      await picture(
        page,
        `${name}-1280`,
        isForManual && view.manual !== 'survey' ? view.manual : undefined,
        view.tall,
      );
    },
  );
}
