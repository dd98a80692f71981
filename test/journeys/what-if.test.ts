import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor } from '../kit/browser.ts';
import { demoVisitor } from '../kit/demo.ts';
import { DIPROM_2568 } from '../kit/sheets.ts';
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

test('DIPROM 2568 from its report: sixteen answers of part 2 lacked for the next level', async () => {
  const coordinator = await as('coordinator');
  const sheet = '/agencies/L01/years/2568/sheet';
  const { ind9: _9, ind10: _10, ...questions } = DIPROM_2568;
  const items = Array.from({ length: 28 }, (_, i) => [`o${i + 1}`, i === 25 ? 'ไม่มี' : 'มี']);
  const figures = { ...questions, ...Object.fromEntries(items) };
  const people = { 'n.iit': '๒๐๘', 'n.eit1': '449', 'n.eit2': '72' };
  const boxes = Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [`f.${key}`, value]),
  );
  const shown = await coordinator.get(sheet);
  await coordinator.post(sheet, { ...shown.form(sheet), ...boxes, ...people });
  const page = await coordinator.get(PAGE);
  expect(page.text).toContain('คะแนนภาพรวม 92.65 · ผ่าน');
  expect(page.text).toContain('EIT2 ได้ 84.38 ต้องได้ 85 ขึ้นไป');
  expect(page.text).toContain('น้อยที่สุด 16 ขั้น ไม่มีทางที่ใช้น้อยกว่านี้');
  expect(page.text).toContain('จะได้คะแนนภาพรวม 92.75 ระดับ ผ่านดี');
  const tried = await coordinator.get(`${PAGE}?m.eit2.e5=15&m.eit2.e3=1`);
  expect(tried.text).toContain('ถึงเป้าหมาย');
  expect((await coordinator.get(`${PAGE}?m.eit2.e5=15`)).text).toContain('ที่ยังขาด');
});

test('a year of tool figures alone is answered in points, one of a total alone says so', async () => {
  const administrator = await as('admin');
  const path = '/agencies/A02/years/2566/what-if';
  const page = await administrator.get(path);
  expect(page.text).toContain('จึงบอกเป็นจำนวนขั้นไม่ได้');
  expect(page.text).toMatch(/IIT ต้องเพิ่มขึ้น \d+\.\d\d จาก 88\.50 เป็น \d\d\.\d\d/);
  const bare = await administrator.get('/agencies/A02/years/2562/what-if');
  expect(bare.text).toContain('ยังไม่ทราบคะแนน IIT, EIT, OIT ของปีนี้');
  const tried = await administrator.get(`${path}?f.IIT=${encodeURIComponent('๙๙.๕')}`);
  expect(tried.text).toContain('99.50');
  expect((await administrator.get(`${path}?f.IIT=x`)).status).toBe(422);
});

test('a year with EIT and without its parts is answered as far as it goes, and says what is not known', async () => {
  const administrator = await as('admin');
  const sheet = '/agencies/A02/years/2567/sheet';
  const save = async (figures: Record<string, string>) => {
    const shown = await administrator.get(sheet);
    await administrator.post(sheet, { ...shown.form(sheet), ...figures });
  };
  await save({ 'f.total': '92.90', 'f.IIT': '92.45', 'f.EIT': '90.56', 'f.OIT': '95' });
  const path = '/agencies/A02/years/2567/what-if';
  const next = await administrator.get(path);
  expect(next.text).toContain('ระดับ “ผ่านดี”');
  expect(next.text).toContain('ยังไม่ได้กรอกคะแนน EIT1, EIT2 จึงยังบอกไม่ได้ว่าถึง 85 ทุกส่วนหรือไม่');
  expect(next.text).toContain('จากคะแนนเท่าที่มี ไม่มีส่วนใดขาด');
  expect(next.text).not.toContain('ถึงเป้าหมายนี้แล้ว');
  const target = await administrator.get(`${path}?total=${encodeURIComponent('๙๔')}`);
  expect(target.text).not.toContain('ยังบอกไม่ได้');
  expect(target.text).toMatch(/EIT ต้องเพิ่มขึ้น 3\.64 จาก 90\.56 เป็น 94\.20/);
  const tried = await administrator.get(`${path}?total=94&f.EIT=94.20`);
  expect(tried.text).toContain('ถึงเป้าหมาย');
  const english = await administrator.get(`${path}?f.EIT=94.20&lang=en`);
  expect(english.text).toContain('Passed well or Passed');

  await save({ 'f.total': '89.99', 'f.EIT': '80.84' });
  const low = await administrator.get(`${path}?level=good&lang=th`);
  expect(low.text).toContain('EIT ได้ 80.84 ต้องได้ 85 ขึ้นไป');
  await save({ 'f.EIT': '', 'f.total': '89.99' });
  const without = await administrator.get(`${path}?total=91`);
  expect(without.text).toContain('ยังไม่ทราบคะแนน EIT ของปีนี้');
  expect(without.text).toContain('คะแนนภาพรวมยังขาดอีก 1.01 คะแนนจึงจะถึง 91');
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
