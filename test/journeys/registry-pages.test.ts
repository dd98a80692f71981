import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeText } from '../../src/kit/encoding.ts';
import type { Visitor } from '../kit/browser.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { serveHouse } from '../kit/server.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let admin: Visitor;
beforeAll(async () => {
  house = houseOn(database.url());
  cast = await withCast(house);
  admin = await cast.signedIn('admin');
});
afterAll(() => house.close());

const send = (who: Visitor, content: string | Uint8Array, name = 'ทะเบียน.csv') =>
  who.upload('/registry/import', 'file', new File([Buffer.from(content)], name));

test('a file is sent, looked over, confirmed, and the list has it', async () => {
  const review = await send(
    admin,
    'รหัส,ชื่อ,ประเภท\nB01,เทศบาลเมืองปู่น้ำ,เทศบาลเมือง\nL01,อบต.ชื่อแก้,อบต.\n',
  );
  expect(review.status).toBe(200);
  expect(review.text).toContain('ไฟล์ “ทะเบียน.csv” อ่านได้ครบทุกบรรทัด');
  expect(review.text).toContain('องค์การบริหารส่วนตำบลน้ำกี่ อบต.ชื่อแก้');
  const form = review.form('/registry/import/review');
  const done = await admin.post('/registry/import/review', form);
  expect(done.text).toContain('เพิ่ม 1 หน่วยงาน แก้ไข 1 หน่วยงาน');
  const list = await admin.get('/agencies?q=ทม.ปู่');
  expect(list.text).toContain('B01 เทศบาลเมืองปู่น้ำ');
  const again = await admin.post('/registry/import/review', form);
  expect(again.text).toContain('ไม่มีไฟล์ที่รอยืนยัน');
});

test('bad rows are named by line and column, in both languages, and the form is there again', async () => {
  const bad = 'รหัส,ชื่อ,ประเภท\nB02,ชื่อ,กองทุน\nB03,ชื่อ,โรงเรียน\n';
  const refused = await send(admin, bad);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('บรรทัด 3 คอลัมน์ “ประเภท”: ไม่รู้จักประเภท “โรงเรียน”');
  expect(refused.form('/registry/import')).toBeDefined();
  await admin.get('/?lang=en');
  expect((await send(admin, bad)).text).toContain('Line 3, column “Type”: Unknown type “โรงเรียน”');
  await admin.get('/?lang=th');
});

test.each([
  ['a picture', Buffer.from('ffd8ffe000104a4649460001', 'hex'), 'อ่านตัวอักษรในไฟล์ไม่ได้'],
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'Excel รุ่นเก่า'],
  ['half a workbook', Buffer.from('PK\u0003\u0004 not really'), 'เสียหาย'],
  ['a broken quote', Buffer.from('รหัส,ชื่อ\nA1,"ก\n'), 'บรรทัด 2'],
  ['nothing', Buffer.from(''), 'ไม่มีข้อมูล'],
])('%s is refused in Thai with what to do', async (_name, content, said) => {
  const refused = await send(admin, content);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain(said);
});

test('no file, and a form that is no upload, are asked for the file', async () => {
  const none = await admin.upload('/registry/import', 'file', new File([], ''));
  expect([none.status, none.text.includes('โปรดกรอกช่องนี้')]).toEqual([422, true]);
  expect((await admin.post('/registry/import', { file: 'x' })).status).toBe(422);
});

test('30 MB over a real socket is answered in words', async () => {
  const server = await serveHouse(house);
  try {
    const body = new FormData();
    body.set('file', new File([new Uint8Array(30_000_000)], 'big.csv'));
    const response = await fetch(`${server.url}/registry/import`, {
      method: 'POST',
      body,
      headers: {
        cookie: `session=${admin.cookies.get('session')}`,
        origin: server.url,
      },
    });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('ส่งได้ไม่เกิน 15 MB');
  } finally {
    await server.close();
  }
});

test('what is exported, in each form, comes in again as nothing new', async () => {
  const kinds = ['export.csv', 'export-tis620.csv', 'export.xlsx'];
  for (const kind of kinds) {
    const response = await admin.raw(`/registry/${kind}`, {
      headers: { cookie: `session=${admin.cookies.get('session')}` },
    });
    expect(response.status).toBe(200);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (kind === 'export-tis620.csv') expect(decodeText(bytes)?.encoding).toBe('windows-874');
    const name = kind.endsWith('xlsx') ? 'a.xlsx' : 'a.csv';
    expect((await send(admin, bytes, name)).text).toContain('ข้อมูลในไฟล์ตรงกับทะเบียนทุกรายการ');
  }
});

test('a coordinator changes what is the agency’s own, sees the others neither listed nor by address', async () => {
  const coordinator = await cast.signedIn('coordinator');
  const list = await coordinator.get('/agencies');
  expect(list.text).toContain('พบ 1 หน่วยงาน');
  expect((await coordinator.get('/agencies/L02')).status).toBe(404);
  expect((await coordinator.get('/agencies/L02/contact')).status).toBe(404);
  expect((await coordinator.get('/agencies/L01/edit')).status).toBe(403);
  expect((await coordinator.get('/registry/import')).status).toBe(403);
  expect((await coordinator.get('/registry/export.csv')).status).toBe(403);
  const { version } = (await coordinator.get('/agencies/L01/contact')).form(
    '/agencies/L01/contact',
  );
  const typed = { nameEn: 'Nam Ki SAO', headCount: '๓๐', domains: 'namki.example' };
  const saved = await coordinator.post('/agencies/L01/contact', {
    ...typed,
    version: version ?? '',
  });
  expect(saved.text).toContain('Nam Ki SAO');
  const extra = { ...typed, version: '2', nameTh: 'ตั้งชื่อเอง' };
  expect((await coordinator.post('/agencies/L01/contact', extra)).text).toContain('ไม่รู้จักช่อง');
});

test('a stale form shows what is saved now beside what was typed, and can be sent again', async () => {
  const { version = '' } = (await admin.get('/agencies/U01/edit')).form('/agencies/U01/edit');
  const typed = { version, code: 'U01', type: 'university', province: 'P01' };
  await admin.post('/agencies/U01/edit', { ...typed, nameTh: 'มหาวิทยาลัยคนแรก' });
  const stale = await admin.post('/agencies/U01/edit', { ...typed, nameTh: 'มหาวิทยาลัยคนที่สอง' });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain('ค่าปัจจุบันในระบบ: มหาวิทยาลัยคนแรก ที่ท่านพิมพ์: มหาวิทยาลัยคนที่สอง');
  const form = stale.form('/agencies/U01/edit');
  expect(form).toMatchObject({ nameTh: 'มหาวิทยาลัยคนที่สอง', version: String(Number(version) + 1) });
  const again = { ...typed, nameTh: 'มหาวิทยาลัยคนที่สอง', version: form.version ?? '' };
  expect((await admin.post('/agencies/U01/edit', again)).text).toContain('มหาวิทยาลัยคนที่สอง');
});

test('a duplicate code keeps what was typed and says so', async () => {
  const typed = { code: 'l02', nameTh: 'หน่วยงานใหม่เอี่ยม', type: 'fund', size: '', domains: '' };
  const refused = await admin.post('/registry/new', typed);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('มีหน่วยงานรหัส “L02” อยู่แล้ว');
  expect(refused.form('/registry/new')).toMatchObject({ nameTh: 'หน่วยงานใหม่เอี่ยม' });
});

test('a merger is recorded on its page and shown in the history', async () => {
  const { version = '' } = (await admin.get('/agencies/A03/history/merge')).form(
    '/agencies/A03/history/merge',
  );
  const turn = { version, other: 'A02', fiscalYear: '๒๕๗๐', reason: 'พระราชกฤษฎีกา' };
  const history = await admin.post('/agencies/A03/history/merge', turn);
  expect(history.text).toContain('2570 รวมเข้ากับ กรมตลาดชุมชน (A02)');
  expect((await admin.get('/agencies/A02/history')).text).toContain('ถึงปีงบประมาณ 2569');
  expect((await admin.get('/agencies')).text).not.toContain('A03');
  expect((await admin.get('/agencies?ended=with')).text).toContain('A03');
  expect((await admin.get('/agencies/A03/history/explode')).status).toBe(404);
});
