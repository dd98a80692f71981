import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor } from '../kit/browser.ts';
import { demoVisitor } from '../kit/demo.ts';
import { houseOn, ownDemo, TEST_NOW } from '../kit/world.ts';

/** What would take an agency further: asked by its own people, tried in a form, kept from others. */
const database = ownDemo();
let house: ReturnType<typeof houseOn>;
let now = TEST_NOW;
beforeAll(() => {
  house = houseOn(database.url(), { clock: () => now });
});
afterAll(() => house.close());

async function as(key: string): Promise<Visitor> {
  now = new Date(now.getTime() + 60_000);
  return demoVisitor(house, key);
}

const PAGE = '/agencies/L01/years/2568/what-if';

test('a coordinator asks for the next level, then for a total in Thai digits, and tries a way', async () => {
  const coordinator = await as('coordinator');
  const next = await coordinator.get(PAGE);
  expect(next.text).toContain('ระดับ “ผ่านดีเยี่ยม”');
  expect(next.text).toContain('OIT ได้ 88.50 ต้องได้ 95 ขึ้นไป');
  expect(next.text).toContain('ทางนี้ไปไม่ถึงเป้าหมาย');
  const target = await coordinator.get(`${PAGE}?total=${encodeURIComponent('๘๙.๕')}`);
  expect(target.text).toMatch(/น้อยที่สุด \d+ ขั้น ไม่มีทางที่ใช้น้อยกว่านี้/);
  expect(target.text).toContain('น้อยที่สุด 1 รายการ');
  const filled = /href="([^"]*m\.[^"]*)#try-head"/.exec(target.html)![1]!.replaceAll('&amp;', '&');
  const tried = await coordinator.get(filled);
  expect(tried.text).toContain('ถึงเป้าหมาย');
  expect(tried.text).toContain('89.50');
});

test('what is typed wrong stays in its box with the reason beside it', async () => {
  const coordinator = await as('coordinator');
  const wrong = await coordinator.get(`${PAGE}?total=101`);
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('value="101"');
  expect(wrong.text).toContain('คะแนนมีได้ไม่เกิน 100');
  const tooMany = await coordinator.get(`${PAGE}?m.i1=999999&m.i2=${encodeURIComponent('๒')}`);
  expect(tooMany.status).toBe(422);
  expect(tooMany.html).toContain('value="999999"');
  expect(tooMany.html).toContain('value="๒"');
  expect(tooMany.text).toMatch(/ต้องไม่เกิน \d+/);
  const piece = await coordinator.get(`${PAGE}/try?m.i2=2&item=o12`);
  expect(piece.text).toContain('ที่ยังขาด');
  expect((await coordinator.get(`${PAGE}/try?m.zz=1`)).status).toBe(422);
});

test('another agency and those without the role are turned away', async () => {
  const coordinator = await as('coordinator');
  expect((await coordinator.get('/agencies/L02/years/2568/what-if')).status).toBe(404);
  expect((await coordinator.get('/agencies/L01/years/2561/what-if')).status).toBe(404);
  expect((await (await as('assessor')).get(PAGE)).status).toBe(403);
  expect((await (await as('province')).get(PAGE)).status).toBe(200);
  expect((await (await as('nobody')).get(`${PAGE}/try`)).status).toBe(403);
});
