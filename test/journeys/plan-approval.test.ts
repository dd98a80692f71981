import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { seePlan } from '../../src/actions/plan.ts';
import { approvePlan, seeApproval, submitPlan } from '../../src/actions/plan-approval.ts';
import { chooseReminders } from '../../src/actions/reminder.ts';
import type { Letter } from '../../src/core/mail.ts';
import { contentOf, planHash } from '../../src/core/plan.ts';
import { plansOf } from '../../src/store/plan-state.ts';
import { sayMail } from '../../src/text/mail.ts';
import type { Visitor } from '../kit/browser.ts';
import { type PublishedHouse, publishedHouse } from '../kit/published.ts';
import { ownDatabase } from '../kit/world.ts';

/** A plan is laid before the head: sent back, mended, approved; what is written later waits. */
const database = ownDatabase();
let published: PublishedHouse;
let coordinator: Visitor;
let head: Visitor;
const PLAN = '/agencies/L01/years/2569/plan';
const KEY = { agency: 'L01', year: 2569 };

beforeAll(async () => {
  published = await publishedHouse(
    database.url(),
    { L01: { people: { iit: 62, eit1: 40, eit2: 40 }, missed: ['o24'] } },
    'instruments/nacc/2568/instrument.yaml',
  );
  coordinator = await published.cast.signedIn('coordinator');
  head = await published.cast.signedIn('head');
});
afterAll(() => published.house.close());

const approvalPage = `${PLAN}/approval`;

async function submit(): Promise<ReturnType<Visitor['post']>> {
  const form = (await coordinator.get(approvalPage)).form(`${PLAN}/submit`);
  return coordinator.post(`${PLAN}/submit`, { ...form, note: 'โปรดพิจารณา' });
}

const lettersToHead = () =>
  published.house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<Letter>(sql`
      select recipient, language, kind, facts from mail where kind = 'planAwaits' order by id`),
  );

test('an empty plan is not laid before anybody', async () => {
  const shown = await submit();
  expect([shown.status, shown.text.includes('โปรดเพิ่มมาตรการก่อนเสนอ')]).toEqual([409, true]);
  expect(shown.form(`${PLAN}/submit`).note).toBe('โปรดพิจารณา');
});

test('the head sends it back with a reason; mended, it is approved with position, date and hash', async () => {
  await coordinator.post(`${PLAN}/new`, {
    title: 'มาตรการแรก',
    answers: 'ind10',
    interval: 'year',
  });
  expect((await submit()).text).toContain('รอหัวหน้าหน่วยงานพิจารณา');
  const [letter, ...more] = await lettersToHead();
  expect([letter?.recipient, more]).toEqual(['head@prongsai.example', []]);
  expect(letter?.facts).toMatchObject({ fiscalYear: 2569, version: 1 });
  expect(sayMail(letter!, 'บ้าน').body).toContain(`http://localhost:8420${approvalPage}`);
  const waits = 'แผนมาตรการรอการอนุมัติ';
  expect((await head.get('/')).text).toContain(waits);
  expect((await coordinator.get('/')).text).not.toContain(waits);
  expect((await coordinator.post(`${PLAN}/approve`, { version: '1', position: 'ก' })).status).toBe(
    403,
  );
  const page = await head.get(approvalPage);
  expect(page.text).toContain('โปรดพิจารณา');
  // What is still missing stands beside the decision, as the coordinator was told it would.
  expect(page.text).toContain('2.4 ระยะเวลา');
  const blank = await head.post(`${PLAN}/return`, { version: '1', reason: ' ' });
  expect([blank.status, blank.text.includes('โปรดกรอกช่องนี้')]).toEqual([422, true]);
  const returned = await head.post(`${PLAN}/return`, { version: '1', reason: 'ยังไม่มีผู้รับผิดชอบ' });
  expect(returned.text).toContain('ส่งกลับให้แก้ไข');
  expect((await head.get('/')).text).not.toContain(waits);
  expect((await coordinator.get(PLAN)).text).toContain('ยังไม่มีผู้รับผิดชอบ');

  const path = `${PLAN}/1`;
  const form = (await coordinator.get(path)).form(path);
  await coordinator.post(path, { ...form, answers: 'ind10', ownerUnit: 'สำนักปลัด' });
  await submit();
  const decide = (await head.get(approvalPage)).form(`${PLAN}/approve`);
  const missing = await head.post(`${PLAN}/approve`, { ...decide, position: '-' });
  expect(missing.status).toBe(422);
  const done = await head.post(`${PLAN}/approve`, { ...decide, position: 'นายก อบต.' });
  expect(done.text).toMatch(/ฉบับที่ใช้อยู่คือฉบับเสนอที่ 2 อนุมัติโดย .* \(นายก อบต\.\)/);
  const twice = await head.post(`${PLAN}/approve`, { ...decide, position: 'นายก อบต.' });
  expect(twice.status).toBe(200);
});

test('what is written later is not approved by that; the approved version stays as it was', async () => {
  await coordinator.post(`${PLAN}/new`, { title: 'มาตรการหลังอนุมัติ', interval: 'year' });
  const { house, cast } = published;
  const seen = await perform(house, await cast.actor('province'), seePlan, KEY);
  expect(seen.state).toEqual({ kind: 'approved', isChanged: true });
  expect(seen.plan.measures).toHaveLength(2);
  expect(seen.approved?.measures).toMatchObject([{ number: 1, version: 2, ownerUnit: 'สำนักปลัด' }]);
  expect(planHash('L01', contentOf(seen.approved!))).toBe(seen.approved?.approval?.hash);
  const version = await coordinator.get(`${PLAN}/versions/2`);
  expect(version.text).toContain(seen.approved!.approval!.hash);
  expect(version.text).not.toContain('มาตรการหลังอนุมัติ');
  expect((await submit()).text).toContain('ฉบับเสนอที่ 3');
  expect((await head.get(PLAN)).text).toContain('ฉบับที่ใช้อยู่คือฉบับเสนอที่ 2');
});

test('those who oversee see how far each plan is, in the cycle in which it is handed in', async () => {
  const { house, cast } = published;
  const agencyId = await cast.agencyId('L01');
  const plans = await house.db.transaction({ kind: 'agencies', ids: [agencyId] }, (tx) =>
    plansOf(tx, [agencyId, 999], 2569),
  );
  expect(plans).toEqual([{ agencyId, measures: 2, standing: 'awaiting' }]);
  const elsewhere = await house.db.transaction({ kind: 'agencies', ids: [] }, (tx) =>
    plansOf(tx, [agencyId], 2569),
  );
  expect(elsewhere).toEqual([]);
});

test('who decides on a version that another has overtaken is told; two submissions at once are one', async () => {
  const { house, cast } = published;
  const [officer, boss] = [await cast.actor('coordinator'), await cast.actor('head')];
  await coordinator.post(`${PLAN}/2/remove`, { version: '1' });
  const at = await Promise.allSettled(
    [1, 2].map(() => perform(house, officer, submitPlan, { ...KEY, version: 3, note: '' })),
  );
  const versions = at.map((one) => (one.status === 'fulfilled' ? one.value.version : 'stale'));
  expect(versions.every((one) => one === 4 || one === 'stale')).toBe(true);
  const late = perform(house, boss, approvePlan, { ...KEY, version: 3, position: 'นายก' });
  await expect(late).rejects.toMatchObject({ kind: 'stale' });
  const none = perform(house, boss, approvePlan, { ...KEY, version: 9, position: 'นายก' });
  await expect(none).rejects.toMatchObject({ kind: 'notFound' });
});

test('the head who laid it before themselves is not told; who wants no letters gets none', async () => {
  const { house, cast } = published;
  const before = (await lettersToHead()).length;
  await coordinator.post(`${PLAN}/new`, { title: 'ของหัวหน้า', interval: 'year' });
  const { versions } = await perform(house, await cast.actor('head'), seeApproval, KEY);
  const version = versions[0]?.version ?? 0;
  await perform(house, await cast.actor('head'), submitPlan, { ...KEY, version, note: '' });
  await perform(house, await cast.actor('head'), chooseReminders, { wanted: 'off' });
  await coordinator.post(`${PLAN}/new`, { title: 'อีกมาตรการ', interval: 'year' });
  await submit();
  expect(await lettersToHead()).toHaveLength(before);
  expect((await head.get('/')).text).toContain(`ฉบับเสนอที่ ${version + 2}`);
});
