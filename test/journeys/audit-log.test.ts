import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoVisitor } from '../kit/demo.ts';
import { houseOn, ownDemo } from '../kit/world.ts';

const database = ownDemo();
let house: ReturnType<typeof houseOn>;
beforeAll(() => {
  house = houseOn(database.url());
});
afterAll(() => house.close());

test('the administrator reads the whole log in words, a page at a time', async () => {
  const admin = await demoVisitor(house, 'admin');
  const newest = await admin.get('/audit');
  expect(newest.text).toContain('เข้าสู่ระบบ');
  const early = await admin.get('/audit?before=100');
  expect(early.text).toContain('ประกาศผล');
  expect(early.text).toContain('เพิ่มหน่วยงาน');
  expect((await admin.get('/audit?before=1')).text).toContain('ยังไม่มีรายการ');
  expect((await admin.get('/audit?before=เก้า')).status).toBe(422);
});

test('a coordinator reads what was done to the own agency and nothing of another', async () => {
  const own = await (await demoVisitor(house, 'coordinator')).get('/audit');
  expect(own.text).toContain('L01');
  expect(own.text).not.toContain('L02');
  expect(own.text).not.toContain('ประกาศผล');
});

test('others are turned away', async () => {
  expect((await (await demoVisitor(house, 'nobody')).get('/audit')).status).toBe(403);
});
