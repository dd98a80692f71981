import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { listInstruments } from '../../src/actions/instrument.ts';
import type { Visitor } from '../kit/browser.ts';
import { demoVisitor } from '../kit/demo.ts';
import { officer } from '../kit/officer.ts';
import { serveHouse } from '../kit/server.ts';
import { houseOn, ownDemo } from '../kit/world.ts';
import { axeFindings, overflow, ownChromium, picture, signInto, windowOf } from './chromium.ts';

const chromium = ownChromium();
const database = ownDemo();
let house: ReturnType<typeof houseOn>;
let server: Awaited<ReturnType<typeof serveHouse>>;
let admin: Visitor;
let path: string;
beforeAll(async () => {
  house = houseOn(database.url());
  admin = await demoVisitor(house, 'admin');
  const all = await perform(house, officer('administrator'), listInstruments, {});
  const { hash = '' } = all.find(({ name }) => name === 'nacc/2565') ?? {};
  const year = { name: 'ผลปี 2566', fiscalYear: '2566', instrumentHash: hash, source: 'printed' };
  path = `${(await admin.post('/cycles/new', year)).path}/printed`;
  server = await serveHouse(house);
});
afterAll(async () => {
  await server.close();
  await house.close();
});

test.each(['th', 'en'])(
  'a year of many agencies, and a table looked over, in %s',
  async (language) => {
    const context = await windowOf(chromium.browser(), 320);
    await signInto(context, admin, server.url);
    const page = await context.newPage();
    const look = async (name: string) => {
      expect(await axeFindings(page)).toEqual([]);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overflow(page)).toEqual([]);
        await picture(page, `admin-printed-${name}-${language}-${width}`);
      }
    };
    await page.goto(`${server.url}${path}?lang=${language}`);
    await look('year');
    await page.setViewportSize({ width: 320, height: 800 });
    const paste = page.locator(`form[action="${path}/read"]`);
    if (!(await paste.isVisible())) await page.locator('details.fold summary').first().click();
    await paste
      .locator('textarea')
      .fill('หน่วยงาน\tคะแนน ปี 2566\tตัวชี้วัดที่ 9\nกรมตลาด ชุมชน\t๘๙.๕๕\t95\nกรมที่ไม่มี\t81\t82');
    await paste.locator('button').click();
    await page.waitForURL(`**${path}/read`);
    await look('read');
    await context.close();
  },
);
