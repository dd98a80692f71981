import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PublishedHouse, publishedHouse } from '../kit/published.ts';
import { serveHouse } from '../kit/server.ts';
import { ownDatabase } from '../kit/world.ts';
import { axeFindings, overflow, ownChromium, picture, windowOf } from './chromium.ts';

const chromium = ownChromium();
const database = ownDatabase();
let published: PublishedHouse;
let server: Awaited<ReturnType<typeof serveHouse>>;
beforeAll(async () => {
  published = await publishedHouse(
    database.url(),
    {
      A03: { people: { iit: 62, eit1: 120, eit2: 40 }, missed: ['o26'] },
      L01: { people: { iit: 24, eit1: 31, eit2: 3 }, missed: ['o12', 'o13'] },
    },
    'instruments/nacc/2568/instrument.yaml',
  );
  server = await serveHouse(published.house);
});
afterAll(async () => {
  await server.close();
  await published.house.close();
});

const PAGES = [
  '/results',
  '/results/1',
  '/results/1?q=ไม่มีชื่อนี้',
  '/results/1/A03',
  '/results/1/L01',
  '/results/1/A03/explain/total',
  '/results/1/L01/explain/EIT2',
];

test.each(['th', 'en'])('results in %s are accessible, and nothing runs off', async (lang) => {
  const context = await windowOf(chromium.browser(), 320);
  const page = await context.newPage();
  const findings: string[] = [];
  for (const path of PAGES) {
    const address = new URL(path, server.url);
    address.searchParams.set('lang', lang);
    await page.goto(address.href);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const found = [...(await overflow(page)), ...(width === 320 ? await axeFindings(page) : [])];
      findings.push(...found.map((finding) => `${path} at ${width}: ${finding}`));
      await picture(page, `public${path.replace(/[^A-Za-z0-9]+/g, '-')}-${lang}-${width}`);
    }
  }
  expect(findings).toEqual([]);
  await context.close();
});
