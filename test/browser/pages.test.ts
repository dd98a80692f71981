import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveHouse } from '../kit/server.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';
import { axeFindings, overflow, ownChromium, picture, windowOf } from './chromium.ts';

const chromium = ownChromium();
const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
let server: Awaited<ReturnType<typeof serveHouse>>;
beforeAll(async () => {
  house = houseOn(database.url());
  server = await serveHouse(house);
});
afterAll(async () => {
  await server.close();
  await house.close();
});

const PAGES = ['/', '/nowhere'];
const WIDTHS = [320, 1280];
const LANGUAGES = ['th', 'en'];
const cases = PAGES.flatMap((path) => LANGUAGES.map((language) => [path, language] as const));

test.each(cases)('%s in %s: accessible, and nothing runs off the page', async (path, language) => {
  for (const width of WIDTHS) {
    const context = await windowOf(chromium.browser(), width);
    const page = await context.newPage();
    await page.goto(`${server.url}${path}?lang=${language}`);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
    await picture(page, `${path.slice(1) || 'home'}-${language}-${width}`);
    await context.close();
  }
});
