import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPersonId } from '../../demo/people.ts';
import { receiptVerify } from '../../src/cli/receipt.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle } from '../kit/collection.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** A working group fills its board by forms: owner, reviewer, head, receipt, and once more. */
const database = ownDatabase();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let cycleId: number;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  cycleId = await runningCycle(house, await cast.actor('admin'));
});
afterAll(() => house.close());

const board = (code = 'L01') => `/cycles/${cycleId}/disclosure/${code}`;
const item = (code: string) => `${board()}/items/${code}`;
const LINK = 'https://namki.example/2569/chart';

const fields = (version: string | number, more: Record<string, string> = {}) => ({
  version: String(version),
  has: 'yes',
  url0: LINK,
  shows0: '0',
  place0: 'หน้า ๓',
  explanation: '',
  ...more,
});

test('an empty board says what is to be done, how long, and that nothing was begun', async () => {
  const page = await (await cast.signedIn('coordinator')).get(board());
  expect(page.status).toBe(200);
  expect(page.text).toContain('เหลือ 60 วัน');
  expect(page.text).toContain('5 ยังไม่เริ่ม');
  expect(page.text).toContain('อีก 5 รายการต้องผ่านการเห็นชอบ');
});

test('an owner writes only what is given to them', async () => {
  const owner = await cast.signedIn('owner');
  const refused = await owner.post(item('o1'), fields(0));
  expect(refused.status).toBe(403);
  const coordinator = await cast.signedIn('coordinator');
  const assigned = await coordinator.post(`${item('o1')}/assign`, {
    version: '0',
    unit: 'กองคลัง',
    people: demoPersonId('owner'),
  });
  expect(assigned.status).toBe(200);
  const saved = await owner.post(item('o1'), fields(0));
  expect([saved.status, saved.path]).toEqual([200, `${item('o1')}?saved`]);
  const seen = await owner.get(board());
  expect(seen.text).toContain('กองคลัง · มานะ เจ้าของข้อ');
  expect(seen.text).toContain('กำลังจัดทำ');
});

test('the first page counts the board by state, for an owner only what is theirs, and leads there', async () => {
  const coordinator = await (await cast.signedIn('coordinator')).get('/');
  expect(coordinator.html).toContain(`href="${board()}"`);
  expect(coordinator.text).toMatch(/เหลือ 60 วัน .*ยังไม่เริ่ม 4 กำลังจัดทำ 1/);
  const owner = await (await cast.signedIn('owner')).get('/');
  expect(owner.text).toContain('รายการเปิดเผยข้อมูลที่มอบหมายให้ท่าน 1 รายการ');
  expect(owner.html).toContain(`href="${board()}?mine"`);
});

test('two who write at once lose no words: both are shown, joined, and saved', async () => {
  const coordinator = await cast.signedIn('coordinator');
  const mine = fields(0, { explanation: 'ของผู้ประสานงาน', url0: 'https://namki.example/other' });
  const stale = await coordinator.post(item('o1'), mine);
  expect(stale.status).toBe(409);
  expect(stale.html).toContain('ของผู้ประสานงาน');
  expect(stale.html).toContain(LINK);
  const joined = await coordinator.post(item('o1'), { ...mine, merge: 'yes' });
  const form = joined.form(item('o1'));
  expect([form.url0, form.url1, form.explanation]).toEqual([
    LINK,
    'https://namki.example/other',
    'ของผู้ประสานงาน',
  ]);
  const saved = await coordinator.post(item('o1'), form);
  expect(saved.text).toContain('ฉบับที่ 2');
});

test.each([
  ['no address', { url0: 'ไม่ใช่ลิงก์' }],
  ['a script', { url0: 'javascript:alert(1)' }],
  ['a name in the address', { url0: 'https://a:b@namki.example/' }],
  ['a page without a link', { url0: '' }],
  ['a component that is none', { shows0: '9' }],
  ['an answer that is none', { has: 'maybe' }],
  ['far too much', { explanation: 'ก'.repeat(30_000) }],
])('%s is refused at its box with everything typed kept', async (_name, wrong) => {
  const coordinator = await cast.signedIn('coordinator');
  const refused = await coordinator.post(item('o2'), fields(0, { place0: 'เก็บไว้', ...wrong }));
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('role="alert"');
  expect(refused.html).toContain('เก็บไว้');
});

test('a file comes with its words; one that is none takes no words with it', async () => {
  const coordinator = await cast.signedIn('coordinator');
  const bad = new File(['MZ ไม่ใช่เอกสาร'], 'ตาราง.xlsx');
  const refused = await coordinator.upload(item('o2'), 'file', bad, fields(0));
  expect(refused.status).toBe(422);
  const kept = refused.form(item('o2'));
  expect([kept.version, kept.url0]).toEqual(['1', LINK]);
  const good = new File(['%PDF-1.7 เนื้อหา'], '../แผน<กี่>.pdf');
  const saved = await coordinator.upload(item('o2'), 'file', good, fields(1));
  expect(saved.text).toContain('แผน-กี่-.pdf');
  const id = /files\/(\d+)/.exec(saved.html)?.[1];
  const file = await coordinator.get(`${board()}/files/${id}`);
  expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
  const neighbour = await cast.signedIn('neighbour');
  expect((await neighbour.get(`${board('L02')}/files/${id}`)).status).toBe(404);
  expect((await neighbour.get(board())).status).toBe(404);
});

test('what had better be looked at is said, and stops nobody', async () => {
  const coordinator = await cast.signedIn('coordinator');
  await coordinator.post(item('o3'), fields(0, { url0: 'http://elsewhere.example/2560' }));
  const page = await coordinator.get(item('o3'));
  expect(page.text).toContain('elsewhere.example ซึ่งไม่ใช่เว็บไซต์ที่หน่วยงานแจ้งไว้');
  expect(page.text).toContain('ไม่เข้ารหัส');
});

test('who an item is given to does not look through it; a version sent back is written anew', async () => {
  const owner = await cast.signedIn('owner');
  const version = (await owner.get(item('o1'))).form(item('o1')).version ?? '';
  const own = await owner.post(`${item('o1')}/check`, { version, decision: 'accept', reason: '' });
  expect(own.status).toBe(409);
  const coordinator = await cast.signedIn('coordinator');
  const check = (code: string, more: object) =>
    coordinator.post(`${item(code)}/check`, { version, decision: 'return', reason: '', ...more });
  expect((await check('o1', {})).status).toBe(422);
  const back = await check('o1', { reason: 'ขาดเลขหน้า' });
  expect(back.text).toContain('ขาดเลขหน้า');
  expect((await coordinator.get(board())).text).toContain('ส่งกลับให้แก้ไข');
});

async function reviewAll(): Promise<void> {
  const coordinator = await cast.signedIn('coordinator');
  for (const code of ['o1', 'o2', 'o3', 'o4', 'o5']) {
    const { version = '0' } = (await coordinator.get(item(code))).form(item(code));
    await coordinator.post(
      item(code),
      code === 'o4'
        ? { version, has: 'no', explanation: 'ปีนี้ไม่มีการจัดซื้อ' }
        : fields(version, { place0: `หน้า ${code}` }),
    );
    const next = (await coordinator.get(item(code))).form(item(code)).version ?? '0';
    await coordinator.post(`${item(code)}/check`, {
      version: next,
      decision: 'accept',
      reason: '',
    });
  }
}

test('the head approves what is shown and nothing else; then it is handed in with a receipt', async () => {
  await reviewAll();
  const head = await cast.signedIn('head');
  const shown = (await head.get(board())).form(`${board()}/approve`);
  const coordinator = await cast.signedIn('coordinator');
  expect(
    (await coordinator.post(`${board()}/approve`, { ...shown, decision: 'accept' })).status,
  ).toBe(403);
  const early = await coordinator.post(`${board()}/submit`, { mark: shown.mark ?? '' });
  expect(early.status).toBe(409);
  await coordinator.post(`${item('o5')}/comments`, { text: 'ขอแก้ลิงก์' });
  const { version = '' } = (await coordinator.get(item('o5'))).form(item('o5'));
  await coordinator.post(item('o5'), fields(version, { place0: 'แก้หลังหัวหน้าเปิดดู' }));
  const stale = await head.post(`${board()}/approve`, { ...shown, decision: 'accept' });
  expect(stale.status).toBe(409);
  await reviewAll();
  const again = (await head.get(board())).form(`${board()}/approve`);
  await head.post(`${board()}/approve`, { ...again, decision: 'accept' });
  const ready = await coordinator.get(board());
  expect(ready.text).toContain('5 หัวหน้าเห็นชอบแล้ว');
  const done = await coordinator.post(`${board()}/submit`, ready.form(`${board()}/submit`));
  expect([done.status, done.path]).toEqual([200, `${board()}/receipts/1`]);
  const twice = await coordinator.post(`${board()}/submit`, ready.form(`${board()}/submit`));
  expect(twice.status).toBe(409);
});

test('anybody checks a receipt; one changed letter is found; nothing of the answers is told', async () => {
  const coordinator = await cast.signedIn('coordinator');
  const session = coordinator.cookies.get('session') ?? '';
  const response = await coordinator.raw(`${board()}/receipts/1/receipt.json`, {
    headers: { cookie: `session=${session}` },
  });
  const text = await response.text();
  const { hash } = JSON.parse(text) as { hash: string };
  const public_ = await coordinator.raw(`/receipts?hash=${hash}`);
  const page = await public_.text();
  expect(page).toContain('ระบบนี้รับชุดนี้ไว้จริง');
  expect(page).not.toContain('namki.example');
  for (const wrong of [`${hash.slice(0, 63)}${hash.endsWith('0') ? '1' : '0'}`, 'x', "' or 1=1"]) {
    const asked = await coordinator.raw(`/receipts?hash=${encodeURIComponent(wrong)}`);
    expect(await asked.text()).toContain('ไม่พบใบรับที่มีรหัสนี้');
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'receipt-'));
  const verify = async (content: string) => {
    const file = path.join(folder, 'receipt.json');
    await writeFile(file, content);
    return receiptVerify.run({ places: [file], values: {}, language: 'th' } as never);
  };
  expect((await verify(text)).right).toBe(true);
  expect((await verify(text.replace('ปีนี้ไม่มี', 'ปีนี้มี'))).right).toBe(false);
  await expect(verify('{"kind":1}')).rejects.toThrow(/notAReceipt/);
});

test('handed in anew while the window is open: both are kept; after it nothing is written', async () => {
  const coordinator = await cast.signedIn('coordinator');
  const { version = '' } = (await coordinator.get(item('o1'))).form(item('o1'));
  await coordinator.post(item('o1'), fields(version, { place0: 'หน้าใหม่' }));
  expect((await coordinator.get(board())).text).toContain('4 จาก 5 รายการ');
  await reviewAll();
  const head = await cast.signedIn('head');
  const shown = (await head.get(board())).form(`${board()}/approve`);
  await head.post(`${board()}/approve`, { ...shown, decision: 'accept' });
  const done = await head.post(
    `${board()}/submit`,
    (await head.get(board())).form(`${board()}/submit`),
  );
  expect(done.path).toBe(`${board()}/receipts/2`);
  expect((await head.get(`${board()}/receipts/1`)).text).toContain('มีการส่งครั้งที่ 2 แทนแล้ว');
  now = new Date('2026-05-01T03:00:00Z');
  const late = await (await cast.signedIn('coordinator')).post(item('o1'), fields(9));
  expect(late.status).toBe(409);
  expect(late.html).toContain(LINK);
});

test('nothing of it can be changed or deleted, not by the program itself', async () => {
  for (const table of ['item_answer', 'item_check', 'submission', 'item_comment', 'item_file']) {
    const wipe = house.db.transaction({ kind: 'all' }, (tx) =>
      tx.run(table === 'submission' ? sql`delete from submission` : sql`delete from item_answer`),
    );
    await expect(wipe).rejects.toThrow();
  }
});
