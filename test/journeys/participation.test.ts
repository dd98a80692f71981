import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { moveDates } from '../../src/actions/calendar.ts';
import { countCollection } from '../../src/actions/collection-count.ts';
import { viewCycle } from '../../src/actions/cycle.ts';
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
let cycleId: number;
let cyclePath: string;
let path: string;
let link: string;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  cycleId = await runningCycle(house, await cast.actor('admin'));
  cyclePath = `/cycles/${cycleId}`;
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

const phoneAnswers = async (times: number) => {
  const phone = await visitor(house);
  for (let n = 0; n < times; n += 1) {
    const review = await phone.post(link, { i1: '4', i2: '2', i3: '1' });
    await phone.post(`${link}/send`, review.form(`${link}/send`));
  }
};
const shown = async () =>
  /ตอบแล้วอย่างน้อย (\d+) จากขั้นต่ำ (\d+)/.exec((await coordinator.get(path)).text)?.slice(1);
const hours = async (n: number) => {
  now = new Date(now.getTime() + n * 3_600_000);
  coordinator = await cast.signedIn('coordinator');
};

test('where few could answer the count moves in steps, once a day', async () => {
  expect((await coordinator.get(path)).text).toContain('ยังไม่ได้นับครั้งแรก');
  await phoneAnswers(4);
  await countCollection(house);
  expect(await shown()).toEqual(['0', '5']);
  await phoneAnswers(2);
  for (let n = 0; n < 3; n += 1) {
    await hours(2);
    await countCollection(house);
    expect(await shown()).toEqual(['0', '5']);
  }
  await hours(24);
  await countCollection(house);
  expect(await shown()).toEqual(['5', '5']);
  expect((await coordinator.get(path)).text).toContain('ถึงขั้นต่ำแล้ว');
  await phoneAnswers(5);
  await hours(1);
  await countCollection(house);
  expect(await shown()).toEqual(['5', '5']);
});

test('where many could answer it moves with every counting, still in steps', async () => {
  const form = (await coordinator.get(path)).form(path);
  await coordinator.post(path, { ...form, eligibleStaff: '500' });
  await countCollection(house);
  expect(await shown()).toEqual(['10', '50']);
  await phoneAnswers(5);
  expect(await shown()).toEqual(['10', '50']);
  await hours(1);
  await Promise.all([countCollection(house), countCollection(house)]);
  expect(await shown()).toEqual(['15', '50']);
});

test('after a week the page says what is to be expected, and follows a longer window at once', async () => {
  const admin = await cast.actor('admin');
  expect((await coordinator.get(path)).text).toContain('ยังคาดการณ์ไม่ได้');
  for (let day = 0; day < 8; day += 1) {
    await hours(24);
    await countCollection(house);
  }
  expect((await coordinator.get(path)).text).toContain('เพิ่มขึ้นราว 0 คน');
  await phoneAnswers(5);
  await countCollection(house);
  expect((await coordinator.get(path)).text).toMatch(
    /เพิ่มขึ้นราว 5 คน คาดว่าเมื่อปิดรับวันที่ 30 เมษายน 2569 จะมีผู้ตอบราว 55 คน/,
  );
  expect((await coordinator.get(path)).text).toContain('คาดว่าถึงขั้นต่ำ');
  const { version } = await perform(house, admin, viewCycle, { cycleId });
  await perform(house, admin, moveDates, {
    cycleId,
    version,
    phase: 'collection',
    opensOn: '2026-02-01',
    closesOn: '2026-04-10',
    reason: 'ทดสอบ',
  });
  expect((await coordinator.get(path)).text).toContain('คาดว่าไม่ถึงขั้นต่ำ');
});

test('no number that is shown is kept more finely than it is shown', async () => {
  const odd = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows(sql`
      select answered from collection_count where answered % 5 <> 0 or week_ago % 5 <> 0
      union all select answered from collection_day where answered % 5 <> 0`),
  );
  expect(odd).toEqual([]);
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
