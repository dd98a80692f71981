import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeWindows874 } from '../../src/kit/encoding.ts';
import { writeXlsx } from '../../src/kit/xlsx.ts';
import type { Visitor } from '../kit/browser.ts';
import { demoVisitor } from '../kit/demo.ts';
import { houseOn, ownDemo, TEST_NOW } from '../kit/world.ts';

/** Printed figures of a past year, entered through the real forms by the agency's own coordinator. */
const database = ownDemo();
let house: ReturnType<typeof houseOn>;
let now = TEST_NOW;
let coordinator: Visitor;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  coordinator = await as('coordinator');
});
afterAll(() => house.close());

async function as(key: string): Promise<Visitor> {
  now = new Date(now.getTime() + 60_000);
  return demoVisitor(house, key);
}

const at = (year: number) => `/agencies/L01/years/${year}/sheet`;

async function save(year: number, fields: Record<string, string>, who = coordinator) {
  const shown = await who.get(at(year));
  return who.post(at(year), { ...shown.form(at(year)), ...fields });
}

test('a total alone is a year at once; its instrument is taken in by itself and said to be assumed', async () => {
  const shown = await coordinator.get('/agencies/L01/years/new?year=2564');
  expect(shown.path).toBe(at(2564));
  expect(shown.text).toContain('อ่านด้วยเครื่องมือของปี 2565');
  const saved = await save(2564, { 'f.total': '๘๘.๔', source: 'รายงานประจำปี' });
  expect(saved.text).toContain('บันทึกแล้ว (ครั้งที่ 1)');
  const year = await coordinator.get('/agencies/L01/years/2564');
  expect(year.status).toBe(200);
  expect(year.text).toContain('88.40');
  expect(year.text).toContain('กรอกจากเอกสาร');
  expect(year.text).toContain('ยังไม่ได้กรอก');
  expect(year.text).not.toContain('ไม่มีคะแนน');
  expect((await coordinator.get('/agencies/L01/years')).text).toContain(
    '2564 กรอกจากเอกสาร 88.40 A',
  );
});

test('contradictions, what is still missing, and a slip of the hand are shown after each save', async () => {
  const first = await save(2565, { 'f.ind1': '94.07', 'f.ind2': '89.90', 'f.IIT': '90.82' });
  expect(first.text).toContain('ยังไม่มีตัวเลขสองระดับให้เทียบกัน');
  const figures = { 'f.ind3': '92.48', 'f.ind4': '84.47', 'f.ind5': '90.19' };
  const { text } = await save(2565, figures);
  expect(text).toContain('ตัวเลขที่ไม่ตรงกัน 1 แห่ง');
  expect(text).toMatch(/IIT 90\.82 90\.22 \+0\.60/);
  expect(text).toContain('เป็น 87.47 แทน 84.47 ตัวเลขจะตรงกัน (ต่างกันเพียงหลักเดียวหรือสลับหลัก)');
  expect(text).toContain('คำนวณ คะแนนภาพรวม ไม่ได้ เพราะยังไม่มี EIT, OIT');
  expect((await save(2565, { 'f.ind4': '87.47' })).text).toContain('ตัวเลขทุกระดับที่กรอกตรงกัน');
});

test('what is no figure is refused at its box, and everything typed stays', async () => {
  const refused = await save(2563, {
    'f.ind1': '94,07',
    'f.total': '101',
    'n.iit': 'ทุกคน',
    'f.ind2': '77',
  });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('“94,07” ไม่ใช่คะแนน');
  expect(refused.text).toContain('เกิน 100');
  expect(refused.text).toContain('จำนวนผู้ตอบต้องเป็นจำนวนเต็มตั้งแต่ 1');
  expect(refused.form(at(2563))).toMatchObject({
    'f.ind1': '94,07',
    'f.total': '101',
    'f.ind2': '77',
  });
  expect((await coordinator.get('/agencies/L01/years/2563')).status).toBe(404);
});

test('of two at once the second sees both values and loses nothing', async () => {
  const shown = await coordinator.get(at(2562));
  const form = shown.form(at(2562));
  await save(2562, { 'f.total': '88.95' }, await as('admin'));
  const late = await coordinator.post(at(2562), { ...form, 'f.total': '88.59', 'f.ind1': '90' });
  expect(late.status).toBe(409);
  expect(late.text).toContain('ผู้อื่นบันทึกไว้: 88.95');
  const again = late.form(at(2562));
  expect(again).toMatchObject({ 'f.total': '88.59', 'f.ind1': '90' });
  const kept = await coordinator.post(at(2562), again);
  expect(kept.text).toContain('บันทึกแล้ว (ครั้งที่ 2)');
  expect(kept.text).toMatch(/ครั้งที่ 1 · .* · วรรณา ดูแลระบบ · 1 ค่า/);
});

test('pasted text is shown as understood and goes in when told; the rest is named by its line', async () => {
  const text = 'ผลคะแนน ปี ๒๕๖๖\nตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ ๙๔.๐๗\n17 76.33\nคะแนนรวม 95.02';
  const read = await coordinator.post(`${at(2566)}/read`, { text });
  expect(read.text).toContain('อ่านเข้าใจ 2 ค่า');
  expect(read.text).toContain('บรรทัด 3 17 76.33');
  expect(read.text).toContain('หากหมายถึง I7 โปรดแก้เป็น I7');
  const taken = await coordinator.post(`${at(2566)}/take`, {
    ...read.form(`${at(2566)}/take`),
    do: 'take',
  });
  expect(taken.text).toContain('บันทึกแล้ว (ครั้งที่ 1)');
  expect(taken.form(at(2566))).toMatchObject({ 'f.ind1': '94.07', 'f.total': '95.02' });
});

test('a paste of megabytes is read from its beginning, kept, and leads back', async () => {
  const text = `IIT\t90.00\n${'ข้อความยาวมากจากเอกสาร\n'.repeat(60_000)}EIT\t80.00`;
  const cut = await coordinator.post(`${at(2566)}/read`, { text });
  expect(cut.status).toBe(413);
  expect(cut.text).toContain('วางส่วนที่เหลือต่อ');
  expect(cut.html).toContain(`href="${at(2566)}"`);
  const form = cut.form(`${at(2566)}/take`);
  expect(form.text).toMatch(/^IIT\t90\.00\n/);
  expect(form.text).toMatch(/ข้อความยาวมากจากเอกสาร$/);
  const looked = await coordinator.post(`${at(2566)}/take`, { ...form, do: 'look' });
  expect(looked.status).toBe(200);
  const again = await coordinator.post(`${at(2566)}/take`, { ...form, text, do: 'take' });
  expect(again.status).toBe(413);
  const endless = await coordinator.post(`${at(2566)}/read`, { text: '9'.repeat(2_000_000) });
  expect(endless.status).toBe(413);
  expect(endless.html).toContain(`href="${at(2566)}"`);
});

test('a file reads like a paste: the own template, TIS-620, a workbook; a picture is refused', async () => {
  const { html: template } = await coordinator.get(`${at(2566)}/template.csv`);
  const filled = template.replace(/^IIT,([^,]*),/m, 'IIT,$1,90.82');
  const send = (body: BlobPart, name: string) =>
    coordinator.upload(`${at(2566)}/file`, 'file', new File([body], name));
  expect((await send(filled, 'a.csv')).text).toContain('อ่านเข้าใจ 3 ค่า');
  const thai = encodeWindows874('ตัวชี้วัดที่ ๒,การใช้งบประมาณ,๘๙.๙๐\r\n');
  if ('missing' in thai) throw new Error(thai.missing);
  expect((await send(thai, 'b.csv')).text).toContain('89.90');
  const book = writeXlsx({ name: 'x', widths: [] }, [
    ['รหัส', 'คะแนน'],
    ['O1', 'มี'],
    ['I1', 94.07],
  ]);
  const bytes = new Uint8Array(await new Response(book).arrayBuffer());
  expect((await send(bytes, 'c.xlsx')).text).toContain('อ่านเข้าใจ 2 ค่า');
  const picture = await send(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2), 'd.png');
  expect(picture.status).toBe(422);
  expect(picture.text).toContain('อ่านตัวอักษรในไฟล์ไม่ได้');
});

test('the check answers while somebody types, and keeps nothing', async () => {
  const tried = await coordinator.post(`${at(2561 + 2)}/check`, {
    'f.EIT': '80',
    'f.IIT': '90',
    'f.OIT': '95',
    'f.total': '89.99',
  });
  expect(tried.html).not.toContain('<html');
  expect(tried.text).toContain('89.99 89.00 +0.99');
  expect((await coordinator.get('/agencies/L01/years/2563')).status).toBe(404);
});

test('who may look may not change; who has no business there finds nothing', async () => {
  const head = await as('head');
  const shown = await head.get(at(2564));
  expect(shown.text).toContain('ท่านดูได้แต่แก้ไขไม่ได้');
  expect((await head.post(at(2564), { number: '1', 'f.total': '99' })).status).toBe(403);
  const neighbour = await as('neighbour');
  expect((await neighbour.get(at(2564))).status).toBe(404);
  expect((await neighbour.post(at(2564), { number: '1', 'f.total': '99' })).status).toBe(404);
  expect((await coordinator.get(at(2561))).text).toContain('ยังไม่มีชุดเครื่องมือของปี 2561');
});
