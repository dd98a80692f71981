import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { previewResult } from '../../src/actions/result-preview.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle } from '../kit/collection.ts';
import { withInterest } from '../kit/interest.ts';
import { letters, pdfText } from '../kit/pdf-text.ts';
import { REVIEW } from '../kit/published.ts';
import { answerAs } from '../kit/results.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** With a browser: an assessor decides item by item, the administrator publishes. */
const database = ownDatabase();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let cycleId: number;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  const admin = await cast.actor('admin');
  cycleId = await runningCycle(house, admin);
  const { instrument } = await perform(house, admin, previewResult, { cycleId });
  const place = { id: await cast.agencyId('L01'), code: 'L01' };
  await answerAs(house, instrument, cycleId, place, { iit: 9, eit: 14 });
});
afterAll(() => house.close());

const sheet = () => `/cycles/${cycleId}/verdicts/L01`;
const preview = () => `/cycles/${cycleId}/results`;

test('before the review nothing is decided, and it says when', async () => {
  const lead = await cast.signedIn('lead');
  const refused = await lead.post(sheet(), { item: 'o1', score: '100', reason: '' });
  expect(refused.status).toBe(409);
  expect(refused.text).toMatch(/2026-05-01|1 พ.*2569/);
});

test('while the survey is open the preview says so and offers nothing to press', async () => {
  const admin = await cast.signedIn('admin');
  const page = await admin.get(preview());
  expect(page.text).toContain('แบบสำรวจยังเปิดรับคำตอบ');
  expect(page.html).not.toContain('name="version"');
});

test('a zero without a reason comes back with what was typed; then on to the next item', async () => {
  now = REVIEW;
  const lead = await cast.signedIn('lead');
  const refused = await lead.post(sheet(), { item: 'o3', score: '0', reason: ' ' });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('เมื่อให้ 0 คะแนน โปรดบอกเหตุผล');
  expect(refused.html).toMatch(/<option value="0" selected/);
  const reason = 'ไม่มีวงเงิน <b>&amp; “กี่”';
  const next = await lead.post(sheet(), { item: 'o3', score: '0', reason });
  expect(next.path).toBe(`${sheet()}?item=o4#decide`);
  expect(next.text).toContain('ไม่มีวงเงิน <b>&amp; “กี่”');
  expect(next.text).toContain('ตัดสินแล้ว 1 จาก 5 รายการ');
  for (const item of ['o4', 'o5', 'o1', 'o2']) {
    await lead.post(sheet(), { item, score: '100', reason: '' });
  }
  expect((await lead.get(`/cycles/${cycleId}/verdicts`)).text).toContain('5/5');
});

test('a lead with an interest in the agency decides nothing of it, and keeps what they typed', async () => {
  const lead = await cast.signedIn('lead');
  const reason = 'กระทรวงของตนเอง';
  const refused = await withInterest(house, 'lead', 'L01', () =>
    lead.post(sheet(), { item: 'o1', score: '0', reason }),
  );
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('ส่วนได้เสีย');
  expect(refused.html).toContain(reason);
  expect((await lead.get(sheet())).text).not.toContain(reason);
});

test.each([
  ['another item', { item: 'o99', score: '100', reason: '' }],
  ['half a score', { item: 'o1', score: '50', reason: 'x' }],
  ['an unknown field', { item: 'o1', score: '100', reason: '', person: 'me' }],
  ['too many words', { item: 'o1', score: '0', reason: 'ก'.repeat(6000) }],
  ['nothing at all', {}],
])('%s is refused in words, and nothing changes', async (_name, fields) => {
  const lead = await cast.signedIn('lead');
  const before = (await lead.get(sheet())).text;
  const refused = await lead.post(sheet(), fields as Record<string, string>);
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('role="alert"');
  expect((await lead.get(sheet())).text).toBe(before);
});

test('those whose business it is not are turned away', async () => {
  for (const who of ['coordinator', 'nobody', 'ministry']) {
    const visitor = await cast.signedIn(who);
    expect((await visitor.get(sheet())).status).toBe(403);
    expect((await visitor.get(preview())).status).toBe(403);
    expect((await visitor.post(preview(), { version: '3' })).status).toBe(403);
  }
});

test('a draft on paper says that it is one', async () => {
  const admin = await cast.signedIn('admin');
  const session = admin.cookies.get('session') ?? '';
  const draft = await admin.raw(`${preview()}/L01/draft.pdf`, {
    headers: { cookie: `session=${session}` },
  });
  expect(draft.headers.get('content-type')).toBe('application/pdf');
  const text = letters(await pdfText(new Uint8Array(await draft.arrayBuffer())));
  expect(text).toContain('draft');
  expect(text).toContain(letters('ยังไม่ประกาศ ห้ามใช้อ้างอิง'));
});

test('published by one press; again, from a stale page or back, it stays the same edition', async () => {
  const admin = await cast.signedIn('admin');
  const page = await admin.get(preview());
  expect(page.text).toContain('ข้อมูลครบทุกหน่วยงาน');
  const fields = page.form(preview());
  const done = await admin.post(preview(), fields);
  expect([done.status, done.path]).toEqual([200, `/results/${cycleId}`]);
  expect((await admin.post(preview(), fields)).status).toBe(200);
  const after = await admin.get(preview());
  expect(after.text).toContain('ไม่มีสิ่งใดต้องประกาศเพิ่ม');
  expect(after.text).not.toContain('ฉบับที่ 2');
});

test('a correction needs its reason, and a page from before it is stale', async () => {
  const lead = await cast.signedIn('lead');
  await lead.post(sheet(), { item: 'o3', score: '100', reason: 'รับอุทธรณ์' });
  const admin = await cast.signedIn('admin');
  const fields = (await admin.get(preview())).form(preview());
  const refused = await admin.post(preview(), { ...fields, reason: '' });
  expect(refused.text).toContain('โปรดบอกเหตุผลที่แก้ไขผล');
  const stale = await admin.post(preview(), { ...fields, version: '1', reason: 'รับอุทธรณ์ o3' });
  expect(stale.status).toBe(409);
  expect(stale.html).toContain('รับอุทธรณ์ o3');
  const done = await admin.post(preview(), { ...fields, reason: 'รับอุทธรณ์ o3' });
  expect(done.text).toContain('รับอุทธรณ์ o3');
});
