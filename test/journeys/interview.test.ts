import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPersonId } from '../../demo/people.ts';
import type { Visitor } from '../kit/browser.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle } from '../kit/collection.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** A supervisor sends interviewers out, changes how many, and takes work back. */
const database = ownDatabase();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let supervisor: Visitor;
let path: string;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  const admin = await cast.actor('admin');
  path = `/cycles/${await runningCycle(house, admin, 'instruments/nacc/2568/instrument.yaml')}/interviews`;
  supervisor = await cast.signedIn('assessor');
});
afterAll(() => house.close());

const person = demoPersonId('interviewer');

test('work is given with Thai digits; what is wrong is said and kept', async () => {
  const empty = await supervisor.get(path);
  expect(empty.text).toContain('ยังไม่ได้มอบหมายงานให้ผู้ใด');
  const form = empty.form(path);
  const wrong = await supervisor.post(path, { ...form, agency: 'X99', person, quota: '๓๐' });
  expect([wrong.status, wrong.form(path).quota, wrong.form(path).agency]).toEqual([
    422,
    '๓๐',
    'X99',
  ]);
  const nobody = { ...form, agency: 'L02', person: demoPersonId('head'), quota: '30' };
  expect((await supervisor.post(path, nobody)).text).toContain('ยังไม่มีบทบาทพนักงานสัมภาษณ์');
  const many = await supervisor.post(path, { ...form, agency: 'L02', person, quota: '99999' });
  expect(many.status).toBe(422);
  const done = await supervisor.post(path, { ...form, agency: 'l02', person, quota: '๓๐' });
  expect(done.text).toContain('0 จาก 30');
});

test('giving work lets the interviewer see that agency, and no other', async () => {
  const { appointments } = await cast.actor('interviewer');
  const reach = appointments.flatMap((one) => (one.reach === 'all' ? [] : one.reach));
  expect(reach.sort((a, b) => a - b)).toEqual(
    [await cast.agencyId('L01'), await cast.agencyId('L02')].sort((a, b) => a - b),
  );
});

test('the number is changed at its own line; given twice or from an old page it is refused', async () => {
  const change = (await supervisor.get(`${path}?agency=L02&person=${person}`)).form(path);
  expect([change.quota, change.version]).toEqual(['30', '1']);
  const twice = await supervisor.post(path, { ...change, version: '0', quota: '50' });
  expect([twice.status, twice.text.includes('มี “L02” อยู่แล้ว')]).toEqual([409, true]);
  expect((await supervisor.post(path, { ...change, quota: '45' })).text).toContain('0 จาก 45');
  expect((await supervisor.post(path, { ...change, quota: '50' })).status).toBe(409);
});

test('the address of a refused form leads to its page, in the other language too', async () => {
  const refused = await supervisor.post(`${path}/back`, { agency: 'L02', person, version: '9' });
  expect(refused.status).toBe(409);
  const page = await supervisor.get(`${path}/back?lang=en`);
  expect([page.status, page.path]).toEqual([200, `${path}?lang=en`]);
  await supervisor.get(`${path}?lang=th`);
});

test('a line is found by agency or interviewer; what is not there is said', async () => {
  const found = async (q: string) =>
    (await supervisor.get(`${path}?${new URLSearchParams({ q })}`)).text;
  expect(await found('ทุ่งปู่ฐู')).toContain('0 จาก 45');
  expect(await found('l๐๒ สายฝน')).toContain('0 จาก 45');
  expect(await found('น้ำกี่')).toContain('ไม่พบหน่วยงานหรือพนักงานสัมภาษณ์ตามที่ค้นหา');
  expect(await found('100%')).toContain('ไม่พบหน่วยงาน');
});

test('work is taken back once, and given again', async () => {
  const back = (await supervisor.get(path)).form(`${path}/back`);
  const taken = await supervisor.post(`${path}/back`, back);
  expect(taken.text).toContain('ถอนงานแล้ว');
  expect((await supervisor.post(`${path}/back`, back)).status).toBe(409);
  const form = { agency: 'L02', person, quota: '20', version: '0' };
  expect((await supervisor.post(path, form)).text).toContain('0 จาก 20');
});

test('the audit log knows each deed, and nobody else may do any', async () => {
  const admin = await cast.signedIn('admin');
  const log = (await admin.get('/audit')).text;
  for (const deed of ['มอบหมายงานสัมภาษณ์', 'ถอนงานสัมภาษณ์']) expect(log).toContain(deed);
  for (const key of ['interviewer', 'coordinator', 'lead', 'province', 'nobody']) {
    const other = await cast.signedIn(key);
    expect([key, (await other.get(path)).status]).toEqual([key, 403]);
    const form = { agency: 'L01', person, quota: '5', version: '0' };
    expect([key, (await other.post(path, form)).status]).toEqual([key, 403]);
  }
});

test('when the window has closed nothing is given any more', async () => {
  now = new Date('2026-05-02T03:00:00Z');
  supervisor = await cast.signedIn('assessor');
  const form = { agency: 'L01', person, quota: '5', version: '0' };
  const late = await supervisor.post(path, form);
  expect([late.status, late.text.includes('วันสุดท้ายคือวันที่ 30 เมษายน 2569')]).toEqual([409, true]);
});
