import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { listInstruments } from '../../src/actions/instrument.ts';
import type { Visitor } from '../kit/browser.ts';
import { demoVisitor } from '../kit/demo.ts';
import { officer } from '../kit/officer.ts';
import { houseOn, ownDemo } from '../kit/world.ts';

/** A past year of many agencies, through the administrator's pages: opened, filled from a table, published. */
const database = ownDemo();
let house: ReturnType<typeof houseOn>;
let admin: Visitor;
beforeAll(async () => {
  house = houseOn(database.url());
  admin = await demoVisitor(house, 'admin');
});
afterAll(() => house.close());

test('from a new cycle to a public page that says its figures are printed', async () => {
  const all = await perform(house, officer('administrator'), listInstruments, {});
  const { hash = '' } = all.find(({ name }) => name === 'nacc/2565') ?? {};
  const made = await admin.post('/cycles/new', {
    name: 'ผลปี 2566',
    fiscalYear: '๒๕๖๖',
    instrumentHash: hash,
    source: 'printed',
  });
  expect(made.text).toContain('คะแนนที่พิมพ์แล้วของปีที่ผ่านมา');
  expect(made.text).not.toContain('ปฏิทินของรอบ');
  const path = `${made.path}/printed`;
  expect((await admin.get(path)).text).toContain('1 หน่วยงาน กรอกครบแล้ว 0');

  const table = `หน่วยงาน\tคะแนน ปี 2565\tคะแนน ปี 2566\tตัวชี้วัดที่ 9
สำนักงานปลัดกระทรวงวิถีชุมชน\t90.00\t๙๑.๕๐\t95
กรมตลาด ชุมชน\t88.26\t89.55\t95.00
กรมที่ไม่มี\t80\t81\t82`;
  const read = await admin.post(`${path}/read`, { text: table });
  expect(read.text).toContain('อ่านเข้าใจ 2 หน่วยงาน');
  expect(read.text).toContain('บรรทัด 4');
  expect(read.text).toContain('ไม่พบหน่วยงาน “กรมที่ไม่มี”');
  expect(read.text).toContain('คอลัมน์ที่ไม่ใช้: คะแนน ปี 2565');
  const form = { ...read.form(`${path}/take`), do: 'take', source: 'ประกาศผลปี 2566' };
  const taken = await admin.post(`${path}/take`, form);
  expect(taken.text).toContain('2 หน่วยงาน กรอกครบแล้ว 2');
  expect(taken.text).toContain('ไม่ตรงกัน 1 แห่ง');

  const preview = await admin.get(`${made.path}/results`);
  expect(preview.text).toContain('ตัวเลขในเอกสารไม่ตรงกับที่คำนวณ: IIT');
  await admin.post(`${made.path}/results`, preview.form(`${made.path}/results`));
  const open = await admin.get(`${made.path.replace('/cycles/', '/results/')}/A01`);
  expect(open.text).toContain('91.50');
  expect(open.text).toContain('ผลนี้มาจากคะแนนที่พิมพ์ในเอกสาร');
});

test('a collected cycle has no such page, and nobody else has any business there', async () => {
  expect((await admin.get('/cycles/2/printed')).status).toBe(404);
  const form = { text: 'A01 90', do: 'take' };
  expect((await admin.post('/cycles/2/printed/take', form)).status).toBe(404);
  expect((await admin.post('/cycles/5/printed/take', { ...form, text: 'x' })).status).toBe(422);
});
