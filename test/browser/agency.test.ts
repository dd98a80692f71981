import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, withCast } from '../kit/cast.ts';
import { serveHouse } from '../kit/server.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';
import { axeFindings, overflow, ownChromium, picture, windowOf } from './chromium.ts';

const chromium = ownChromium();
const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
let server: Awaited<ReturnType<typeof serveHouse>>;
let cast: Cast;
beforeAll(async () => {
  house = houseOn(database.url());
  cast = await withCast(house);
  const admin = await cast.signedIn('admin');
  const file = ['รหัส,ชื่อ,ประเภท,จังหวัด', 'N1,มหาวิทยาลัยธารบุรี,university,ธารบุรี', 'L01,ชื่อแก้ไข,อบต.,ใหม่'];
  await admin.upload('/registry/import', 'file', new File([file.join('\n')], 'ทะเบียน ปู่ฐู.csv'));
  server = await serveHouse(house);
});
afterAll(async () => {
  await server.close();
  await house.close();
});

const PAGES: [string, string][] = [
  ['admin', '/agencies'],
  ['admin', '/agencies?q=ไม่มีชื่อนี้&type=university'],
  ['admin', '/agencies/L02'],
  ['admin', '/agencies/L02/edit'],
  ['admin', '/agencies/L02/history'],
  ['admin', '/agencies/L02/history/merge'],
  ['admin', '/registry/new'],
  ['admin', '/registry/import'],
  ['admin', '/registry/import/review'],
  ['admin', '/groups'],
  ['admin', '/groups/new'],
  ['admin', '/groups/ministry/M01'],
  ['coordinator', '/agencies/L01'],
  ['coordinator', '/agencies/L01/contact'],
];

test.each([
  ['admin', 'th'],
  ['admin', 'en'],
  ['coordinator', 'th'],
  ['coordinator', 'en'],
])('what %s sees of the register in %s is accessible, and nothing runs off', async (who, lang) => {
  const token = (await cast.signedIn(who)).cookies.get('session') ?? '';
  const context = await windowOf(chromium.browser(), 320);
  await context.addCookies([{ name: 'session', value: token, url: server.url }]);
  const page = await context.newPage();
  const findings: string[] = [];
  for (const path of PAGES.flatMap(([person, path]) => (person === who ? [path] : []))) {
    const address = new URL(path, server.url);
    address.searchParams.set('lang', lang);
    await page.goto(address.href);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const found = [...(await overflow(page)), ...(width === 320 ? await axeFindings(page) : [])];
      findings.push(...found.map((finding) => `${path} at ${width}: ${finding}`));
      await picture(page, `${who}${path.replace(/[^A-Za-z0-9]+/g, '-')}-${lang}-${width}`);
    }
  }
  expect(findings).toEqual([]);
  await context.close();
});
