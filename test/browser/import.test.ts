import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, withCast } from '../kit/cast.ts';
import { serveHouse } from '../kit/server.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';
import { axeFindings, overflow, ownChromium, picture, signInto, windowOf } from './chromium.ts';

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

test.each(['th', 'en'])('a file looked over before it comes in, in %s', async (language) => {
  const context = await windowOf(chromium.browser(), 320);
  await signInto(context, await cast.signedIn('admin'), server.url);
  const page = await context.newPage();
  await page.goto(`${server.url}/registry/import/review?lang=${language}`);
  expect(await axeFindings(page)).toEqual([]);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflow(page)).toEqual([]);
    await picture(page, `admin-registry-import-review-${language}-${width}`);
  }
  await context.close();
});
