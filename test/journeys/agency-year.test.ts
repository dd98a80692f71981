import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor } from '../kit/browser.ts';
import { demoVisitor } from '../kit/demo.ts';
import { houseOn, ownDemo, TEST_NOW } from '../kit/world.ts';

/** One agency, year by year: the same figures as published, for its own people and overseers only. */
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

test('a coordinator reads the own years with their changes, and each figure of one year', async () => {
  const coordinator = await as('coordinator');
  const list = await coordinator.get('/agencies/L01/years');
  expect(list.html).toContain('href="/agencies/L01/years/2568"');
  expect(list.html).toContain('href="/agencies/L01/years/2567"');
  expect(list.text).toMatch(/[+-]\d+\.\d\d/);
  expect(list.text).toContain('ตั้งแต่ปี 2568 รายการเปิดเผยข้อมูลลดจาก 35 เหลือ 28 รายการ');
  const marks = ({ html }: { html: string }) =>
    [...html.matchAll(/<small class="change"><span.*?<\/small>/g)].map(([one]) => one);
  const shown = marks(list);
  expect(shown).toEqual(marks(await coordinator.get('/results/2/L01')));
  expect(shown.filter((one) => one.includes('≈')).length).toBeGreaterThan(0);
  expect(shown.filter((one) => one.includes('≠')).length).toBeGreaterThan(0);
  expect(shown.some((one) => !one.includes('≈') && !one.includes('≠'))).toBe(true);
  const origin = await coordinator.get('/results/2/L01/explain/total');
  expect(origin.text).toContain('ได้ระดับ “ผ่านดี” เพราะคะแนนภาพรวม');
  const { entry } = JSON.parse(await (await coordinator.raw('/results/2/L01.json')).text());
  const year = await coordinator.get('/agencies/L01/years/2568');
  for (const value of Object.values(entry.values)) expect(year.text).toContain(String(value));
});

test('a year that is not there, another agency and other people are turned away', async () => {
  const coordinator = await as('coordinator');
  expect((await coordinator.get('/agencies/L01/years/2561')).status).toBe(404);
  expect((await coordinator.get('/agencies/L01/years/abc')).status).toBe(422);
  expect((await coordinator.get('/agencies/L02/years')).status).toBe(404);
  expect((await coordinator.get('/agencies/L02/years/2568')).status).toBe(404);
  const ministry = await as('ministry');
  expect((await ministry.get('/agencies/A01/years/2568')).status).toBe(200);
  expect((await ministry.get('/agencies/L01/years/2568')).status).toBe(404);
  expect((await (await as('assessor')).get('/agencies/L01/years')).status).toBe(403);
});
