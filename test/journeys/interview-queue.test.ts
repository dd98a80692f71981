import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPersonId } from '../../demo/people.ts';
import { perform } from '../../src/actions/action.ts';
import { countCollection } from '../../src/actions/collection-count.ts';
import { assignInterview, takeInterviewBack } from '../../src/actions/interview.ts';
import { QUEUE_FILE, type QueuedInterview } from '../../src/core/interview-letter.ts';
import type { DeskWork } from '../../src/web/interview/device.ts';
import type { Visitor } from '../kit/browser.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle } from '../kit/collection.ts';
import { heldInterview } from '../kit/interview.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** What comes back from the field: once each, whole, unread, and refused in words that keep it. */
const database = ownDatabase();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let interviewer: Visitor;
let supervisor: Visitor;
let work: DeskWork;
let cycleId: number;
let agencyId: number;
const person = demoPersonId('interviewer');
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  const admin = await cast.actor('admin');
  cycleId = await runningCycle(house, admin, 'instruments/nacc/2568/instrument.yaml');
  for (const agency of ['L01', 'L02']) {
    const given = { cycleId, agency, person, quota: 30, version: 0 };
    await perform(house, admin, assignInterview, given);
  }
  agencyId = await cast.agencyId('L01');
  interviewer = await cast.signedIn('interviewer');
  supervisor = await cast.signedIn('assessor');
  work = JSON.parse((await interviewer.get('/interview/work.json')).html);
});
afterAll(() => house.close());

async function send(one: QueuedInterview, as = interviewer) {
  const response = await as.raw('/api/interview.take', {
    method: 'POST',
    body: JSON.stringify(one),
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      cookie: [...as.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
  });
  const body = await response.json();
  const faults: { said: string }[] = body.problem?.faults ?? [];
  const said = [body.problem?.advice, ...faults.map((fault) => fault.said)].join(' ');
  return { status: response.status, received: body.result?.received, said };
}

const stored = () =>
  house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ channel: string; answers: Buffer }>(sql`select channel, answers from intake`),
  );

test('the work that is taken along holds both languages and only what was given', () => {
  const given = work.cycles[0]?.agencies.map(({ nameTh, quota }) => `${nameTh} ${quota}`);
  expect(given?.sort()).toEqual(['องค์การบริหารส่วนตำบลทุ่งปู่ฐู 30', 'องค์การบริหารส่วนตำบลน้ำกี่ 30']);
  const forms = Object.values(work.forms);
  expect(forms).toHaveLength(1);
  expect(forms[0]?.th).not.toBe(forms[0]?.en);
});

test('an interview comes in once, however often it is sent and at once', async () => {
  const one = await heldInterview(work, agencyId, '2');
  const sent = await Promise.all([send(one), send(one), send(one)]);
  expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await send(one)).received).toBe(1);
  const rows = await stored();
  expect(rows.map(({ channel }) => channel)).toEqual(['eit2']);
  expect([...(rows[0]?.answers ?? [])].every((byte) => byte === 2)).toBe(true);
});

test('no line of the log says that or when it was taken', async () => {
  const lines = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows(sql`select 1 from audit_line where action = 'interview.take'`),
  );
  expect(lines).toEqual([]);
});

test('what is not sealed for here, is of another, incomplete or damaged is refused in words', async () => {
  const one = await heldInterview(work, agencyId, '2');
  const moved = { ...one, agencyId: await cast.agencyId('L02') };
  expect((await send(moved)).said).toContain('เปิดไม่ได้');
  expect((await send({ ...one, sealed: one.sealed.slice(0, -4) })).said).toContain('เปิดไม่ได้');
  expect((await send({ ...one, key: 'x' })).said).toContain('เปิดไม่ได้');
  const other = { ...one, person: demoPersonId('admin') };
  expect((await send(other)).said).toContain('ผู้สัมภาษณ์คนอื่น');
  expect((await send(await heldInterview(work, agencyId, '9'))).said).toContain('ตอบไม่ครบ');
  const far = { ...one, agencyId: await cast.agencyId('A02') };
  expect((await send(far)).status).toBe(404);
  expect((await send(one, supervisor)).status).toBe(403);
  expect(await stored()).toHaveLength(1);
});

test('supervisors see steps of five that move with the counting of the cycle', async () => {
  const path = `/cycles/${cycleId}/interviews`;
  for (let n = 0; n < 6; n += 1) await send(await heldInterview(work, agencyId, '2'));
  expect((await supervisor.get(path)).text).toContain('0 จาก 30');
  await countCollection(house);
  expect((await supervisor.get(path)).text).toContain('5 จาก 30');
  await send(await heldInterview(work, agencyId, '2'));
  expect((await supervisor.get(path)).text).not.toContain('8 จาก 30');
});

const importPath = () => `/cycles/${cycleId}/interviews/import`;
const bring = (entries: unknown, name = QUEUE_FILE) =>
  supervisor.upload(
    importPath(),
    'file',
    new File([JSON.stringify({ file: name, version: 1, entries })], 'queue.json'),
  );

test('a queue file comes in through the supervisor; the phone sending it later counts nothing twice', async () => {
  const before = (await stored()).length;
  const entries = [];
  for (let n = 0; n < 3; n += 1) entries.push(await heldInterview(work, agencyId, '2'));
  await send(entries[0]!);
  expect((await bring(entries)).text).toContain('รับเข้าใหม่ 2 ชุด มีอยู่แล้ว 1 ชุด');
  for (const one of entries) expect((await send(one)).status).toBe(200);
  expect((await bring(entries)).text).toContain('รับเข้าใหม่ 0 ชุด มีอยู่แล้ว 3 ชุด');
  expect(await stored()).toHaveLength(before + 3);
  expect((await send(entries[0]!)).received).toBe(11);
});

test('what is no queue, or of somewhere else, is said; good entries beside bad ones come in', async () => {
  expect((await bring([], 'x')).text).toContain('ไม่ใช่ไฟล์คิวสัมภาษณ์');
  const torn = new File(['{"file":"prongsai inter'], 'queue.json');
  expect((await supervisor.upload(importPath(), 'file', torn)).status).toBe(422);
  expect((await supervisor.post(importPath(), {})).status).toBe(422);
  const good = await heldInterview(work, agencyId, '2');
  const bad = { ...(await heldInterview(work, agencyId, '2')), cycleId: 999 };
  const strange = { ...(await heldInterview(work, agencyId, '2')), person: demoPersonId('head') };
  const shown = await bring([good, bad, strange]);
  expect(shown.text).toContain('รับเข้าใหม่ 1 ชุด');
  expect(shown.text).toContain('ไม่มีในระบบนี้');
  expect(shown.text).toContain('ไม่ได้มอบหมายให้ผู้สัมภาษณ์');
  expect((await interviewer.get(importPath())).status).toBe(403);
});

test('work that was taken back is refused on the way and kept; a supervisor may bring it in', async () => {
  const late = await heldInterview(work, agencyId, '1');
  const again = await heldInterview(work, agencyId, '1');
  await send(again);
  const admin = await cast.actor('admin');
  await perform(house, admin, takeInterviewBack, { cycleId, agency: 'L01', person, version: 1 });
  expect((await send(late)).said).toContain('ถอนงานที่หน่วยงานนี้แล้ว');
  expect((await send(again)).status).toBe(200);
  expect((await bring([late])).text).toContain('รับเข้าใหม่ 1 ชุด');
});

test('after the last day nothing new comes in on either way, and what was taken stays taken', async () => {
  const known = await heldInterview(work, await cast.agencyId('L02'), '1');
  await send(known);
  const late = await heldInterview(work, await cast.agencyId('L02'), '1');
  now = new Date('2026-05-01T03:00:00Z');
  interviewer = await cast.signedIn('interviewer');
  supervisor = await cast.signedIn('assessor');
  expect(await send(late)).toMatchObject({ status: 409 });
  expect((await send(late)).said).toContain('30 เมษายน 2569');
  expect((await bring([late])).text).toContain('ไม่รับ 1 ชุด');
  expect((await send(known)).status).toBe(200);
});
