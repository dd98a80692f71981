import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor } from '../kit/browser.ts';
import { visitor } from '../kit/browser.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle } from '../kit/collection.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

const database = ownDatabase();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let coordinator: Visitor;
let cyclePath: string;
let path: string;
let link: string;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  cyclePath = `/cycles/${await runningCycle(house, await cast.actor('admin'))}`;
  path = `${cyclePath}/agencies/${await cast.agencyId('L01')}`;
  link = `/go/iit/${await cast.linkCode('L01')}`;
  coordinator = await cast.signedIn('coordinator');
});
afterAll(() => house.close());

test('the cycle shows a coordinator the own agency and nobody else', async () => {
  const shown = await coordinator.get(cyclePath);
  expect(shown.html).toContain(path);
  expect(shown.text).toContain('ลงทะเบียนแล้ว 0 จาก 1 หน่วยงาน');
});

test('a coordinator registers; what is wrong is said at its field and kept', async () => {
  const form = (await coordinator.get(path)).form(path);
  expect(form.eligibleStaff).toBe('24');
  const wrong = await coordinator.post(path, { ...form, serviceUsers: 'ประมาณสองพัน' });
  expect([wrong.status, wrong.form(path).serviceUsers]).toEqual([422, 'ประมาณสองพัน']);
  const done = await coordinator.post(path, {
    ...form,
    eligibleStaff: '๔๐',
    serviceUsers: '2,100',
  });
  expect(done.text).toContain('จำนวนผู้ตอบ');
  expect(done.text).toContain('ลิงก์นี้เปิดได้จากเครื่องนี้เท่านั้น');
  expect(done.html).toContain(link);

  const again = await coordinator.post(path, form);
  expect([again.status, again.text.includes('ผู้อื่นแก้ไข')]).toEqual([409, true]);
});

test('the count moves in steps of five towards the minimum', async () => {
  const phone = await visitor(house);
  const answer = async () => {
    const review = await phone.post(link, { i1: '4', i2: '2', i3: '1' });
    await phone.post(`${link}/send`, review.form(`${link}/send`));
  };
  const count = async () =>
    /ตอบแล้วอย่างน้อย (\d+) จากขั้นต่ำ (\d+)/.exec((await coordinator.get(path)).text);
  for (let n = 0; n < 4; n += 1) await answer();
  expect((await count())?.slice(1)).toEqual(['0', '5']);
  await answer();
  expect((await count())?.slice(1)).toEqual(['5', '5']);
  expect((await coordinator.get(path)).text).toContain('ถึงขั้นต่ำแล้ว');
});

test('others see it as far as they reach', async () => {
  const neighbour = await cast.signedIn('neighbour');
  expect((await neighbour.get(path)).status).toBe(404);
  expect((await neighbour.post(path, { version: '1' })).status).toBe(404);
  const province = await cast.signedIn('province');
  expect((await province.get(path)).text).toContain('จำนวนผู้ตอบ');
  const head = await cast.signedIn('head');
  expect((await head.get(path)).html).not.toContain(`action="${path}"`);
  expect((await head.post(path, { version: '1' })).status).toBe(403);
});

test('when registration is over, the administrator alone may mend it', async () => {
  const form = (await coordinator.get(path)).form(path);
  now = new Date('2026-04-01T03:00:00Z');
  coordinator = await cast.signedIn('coordinator');
  expect((await coordinator.get(path)).html).not.toContain(`action="${path}"`);
  const late = await coordinator.post(path, { ...form, contact: 'งานนิติการ' });
  expect([late.status, late.text.includes('วันสุดท้ายคือวันที่ 31 มีนาคม 2569')]).toEqual([409, true]);
  const admin = await cast.signedIn('admin');
  const mended = await admin.post(path, { ...form, contact: 'งานนิติการ' });
  expect([mended.status, mended.form(path).contact]).toEqual([200, 'งานนิติการ']);
});
