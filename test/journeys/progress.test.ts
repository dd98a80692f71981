import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPersonId } from '../../demo/people.ts';
import { perform } from '../../src/actions/action.ts';
import { reportProgress } from '../../src/actions/progress.ts';
import { LARGEST_EVIDENCE } from '../../src/core/evidence.ts';
import { namedSteps } from '../../src/core/step.ts';
import type { Visitor } from '../kit/browser.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { measureOf, stepOf } from '../kit/measure.ts';
import { approvePlan } from '../kit/plan.ts';
import { expectSavedOnly } from '../kit/served-file.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

/** Officers report on approved measures: on the form, with evidence, in time, late, twice and at once. */
const database = ownDatabase();
const BASE = '/agencies/L01/years/2568/progress';
const [Q1, Q2, Q3] = ['2025-12-31', '2026-03-31', '2026-06-30'];
let now = new Date('2026-01-05T03:00:00Z');
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let coordinator: Visitor;
let owner: Visitor;

beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  await approvePlan(
    house,
    { agency: 'L01', fiscalYear: 2568, at: new Date('2025-10-10T03:00:00Z') },
    [
      measureOf(1, { title: 'อบรมระเบียบพัสดุ', ownerPerson: 'นายมานะ เจ้าของข้อ' }),
      measureOf(2, {
        title: 'ปรับปรุงเว็บไซต์',
        budget: { kind: 'amount', baht: '30000', source: 'งบดำเนินงาน' },
      }),
      measureOf(3, { title: 'ประชุมรับฟัง', interval: 'half', steps: [stepOf(1, '2026-04-01')] }),
    ],
  );
  coordinator = await cast.signedIn('coordinator');
  owner = await cast.signedIn('owner');
});
afterAll(() => house.close());

/** Weeks later everybody signs in anew. */
async function moveTo(day: string): Promise<void> {
  now = new Date(`${day}T03:00:00Z`);
  coordinator = await cast.signedIn('coordinator');
  owner = await cast.signedIn('owner');
}

const fill = async (visitor: Visitor, path: string, fields: Record<string, string>) =>
  visitor.post(path.split('?')[0]!, {
    ...(await visitor.get(path)).form(path.split('?')[0]!),
    step: ['1', '2'],
    ...fields,
  });

test('before a plan is approved there is nothing to follow, and the page says what comes first', async () => {
  const shown = await coordinator.get('/agencies/L01/years/2567/progress');
  expect([shown.status, shown.text.includes('ยังไม่มีแผนที่หัวหน้าหน่วยงานอนุมัติ')]).toEqual([200, true]);
  expect((await coordinator.get('/agencies/L02/years/2568/progress')).status).toBe(404);
});

test('the coordinator gives measures to the people the plan names; only they may report', async () => {
  const board = await coordinator.get(BASE);
  expect(board.text).toContain('ชื่อผู้รับผิดชอบในแผนตรงกับบัญชีในหน่วยงาน 1 มาตรการ');
  const assigned = await coordinator.post(`${BASE}/assign`, {});
  expect(assigned.text).toContain('ผู้รายงาน: มานะ เจ้าของข้อ');
  expect((await owner.get(`${BASE}?mine`)).text).toMatch(/อบรมระเบียบพัสดุ(?!.*ปรับปรุงเว็บไซต์)/);
  const others = await fillable(owner, `${BASE}/2`);
  expect(others).toBe(false);
  const refused = await owner.post(`${BASE}/2`, {
    until: Q1,
    step: '1',
    version1: '0',
    state1: 'notBegun',
  });
  expect(refused.status).toBe(403);
  for (const key of ['head', 'province']) {
    const visitor = await cast.signedIn(key);
    expect((await visitor.get(`${BASE}/1`)).text).toContain('ท่านดูได้อย่างเดียว');
    const tried = await visitor.post(`${BASE}/1`, {
      until: Q1,
      step: '1',
      version1: '0',
      state1: 'notBegun',
    });
    expect([key, tried.status]).toEqual([key, 403]);
  }
  expect((await (await cast.signedIn('neighbour')).get(`${BASE}/1`)).status).toBe(404);
});

async function fillable(visitor: Visitor, path: string): Promise<boolean> {
  return (await visitor.get(path)).html.includes('name="state1"');
}

test('a report by its form: Thai digits, exact satang, a link that tells nothing', async () => {
  const path = `${BASE}/1?until=${Q1}`;
  const saved = await fill(owner, path, {
    state1: 'done',
    result1: 'อบรมแล้ว ๔๕ คน\nผ่านการทดสอบ ๔๐ คน',
    spending1: '๑๒,๕๐๐.๗๕ บาท',
    links1: 'https://namki.example/news/1',
    state2: 'underWay',
    percent2: '๕๐%',
    spending2: 'ไม่ใช้งบประมาณ',
    problem2: 'วิทยากรไม่ว่าง',
  });
  expect(saved.text).toContain('บันทึกรายงาน 2 ขั้นตอนแล้ว');
  expect(saved.text).toContain('12,500.75 บาท');
  expect(saved.html).toContain('href="https://namki.example/news/1" rel="noreferrer noopener"');
  const again = await fill(owner, path, {});
  expect(again.text).toContain('ไม่มีสิ่งใดเปลี่ยน');
  expect((await owner.get(BASE)).text).toContain('รายงานแล้ว');
});

test('wrong numbers and states are refused at their boxes, with everything typed still there', async () => {
  const path = `${BASE}/2?until=${Q1}`;
  const wrong = await fill(coordinator, path, {
    state1: 'done',
    percent1: '80',
    result1: '',
    spending1: 'ใช้งบประมาณบุคลากร',
    links1: 'javascript:alert(1)',
    state2: '',
    result2: 'ลืมเลือกสถานะ',
  });
  expect(wrong.status).toBe(422);
  for (const said of ['ไม่ใช่จำนวนเงิน', 'โปรดเลือกสถานะของขั้นตอนที่กรอกไว้', 'ขึ้นต้นด้วย https://']) {
    expect(wrong.text).toContain(said);
  }
  expect(wrong.html).toContain('value="ใช้งบประมาณบุคลากร"');
  expect(wrong.html).toContain('ลืมเลือกสถานะ</textarea>');
  const contradiction = await fill(coordinator, path, { state1: 'done', percent1: '80' });
  expect(contradiction.text).toContain('แล้วเสร็จต้องเป็นร้อยละ 100');
  expect(contradiction.text).toContain('โปรดเขียนผลการดำเนินงาน');
  expect((await fill(coordinator, path, {})).text).toContain('โปรดเลือกสถานะ');
  expect((await coordinator.get(`${BASE}/2`)).text).toContain('ยังไม่มีรายงาน');
});

test('a round that has not begun cannot be reported on; a late one can, and is marked late', async () => {
  const early = await coordinator.post(`${BASE}/2`, {
    until: Q3,
    step: '1',
    version1: '0',
    state1: 'notBegun',
  });
  expect(early.status).not.toBe(200);
  expect((await coordinator.get(`${BASE}/2?until=${Q3}`)).text).toContain('รอบนี้เริ่มวันที่ 1 เมษายน');
  await moveTo('2026-01-20');
  expect((await coordinator.get(`${BASE}?late`)).text).toMatch(/ปรับปรุงเว็บไซต์.*เกินกำหนด/);
  const late = await fill(coordinator, `${BASE}/2?until=${Q1}`, {
    state1: 'notBegun',
    state2: 'cannot',
    percent2: '10',
    problem2: 'ผู้รับจ้างทิ้งงาน',
  });
  expect(late.text).toContain('รายงานแล้ว (หลังกำหนด)');
});

test('of ten reports in the same moment one is kept, the later person sees it and loses nothing', async () => {
  await moveTo('2026-02-01');
  const actor = await cast.actor('coordinator');
  const send = (i: number) =>
    perform(house, actor, reportProgress, {
      agency: 'L01',
      year: 2568,
      measure: 1,
      until: Q2,
      steps: [{ step: 2, version: 0, state: 'underWay', percent: String(i), links: '' }],
    });
  const done = await Promise.allSettled(Array.from({ length: 10 }, (_, i) => send(i)));
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const stale = await owner.post(`${BASE}/1`, {
    until: Q2,
    step: '2',
    version2: '0',
    state2: 'underWay',
    percent2: '77',
    result2: 'ของฉัน',
  });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain('มีผู้อื่นรายงานขั้นตอนนี้ไปแล้ว');
  expect(stale.form(`${BASE}/1`)).toMatchObject({
    percent2: '77',
    result2: 'ของฉัน',
    version2: '1',
  });
  const saved = await owner.post(`${BASE}/1`, { ...stale.form(`${BASE}/1`), step: '2' });
  expect(saved.text).toContain('ฉบับที่ 2');
});

const PDF = Buffer.from('%PDF-1.7\nหลักฐาน\n%%EOF');
const file = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name);

test('evidence is kept once by content, told by content, and given only to who may see it', async () => {
  const path = `${BASE}/1/evidence/${Q1}/1`;
  const sent = await owner.upload(path, 'file', file(PDF, '..\\..\\ภาพ"อบรม\u202e.exe'));
  expect(sent.text).toContain('แนบไฟล์แล้ว');
  const [, href = ''] = /href="([^"]*\/evidence\/\d+)" download/.exec(sent.html) ?? [];
  await owner.upload(path, 'file', file(PDF, 'อีกชื่อ.pdf'));
  const rows = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ name: string }>(sql`select name from evidence`),
  );
  expect(rows).toEqual([{ name: 'ภาพ-อบรม.pdf' }]);
  for (const key of ['coordinator', 'head', 'province', 'owner']) {
    const got = await (await cast.signedIn(key)).get(href);
    expect([key, got.status, got.headers.get('content-type')]).toEqual([
      key,
      200,
      'application/pdf',
    ]);
    expectSavedOnly(got.headers);
  }
  for (const key of ['neighbour', 'nobody', 'markets']) {
    const got = await (await cast.signedIn(key)).get(href);
    expect([key, got.status === 403 || got.status === 404]).toEqual([key, true]);
  }
  const elsewhere = href.replace('L01', 'L02');
  expect((await (await cast.signedIn('neighbour')).get(elsewhere)).status).toBe(404);
});

test('pages, programs, nothing and too much are no evidence; the reason is said', async () => {
  const path = `${BASE}/1/evidence/${Q1}/1`;
  const tries: [Uint8Array, string, string][] = [
    [Buffer.from('<html><script>alert(1)</script>'), 'ผล.pdf', 'ตามเนื้อในของไฟล์'],
    [Buffer.from('MZ\x90\x00'), 'ผล.pdf', 'ตามเนื้อในของไฟล์'],
    [Buffer.alloc(0), 'ว่าง.pdf', 'ไฟล์ว่างเปล่า'],
    [Buffer.concat([PDF, Buffer.alloc(LARGEST_EVIDENCE)]), 'ใหญ่.pdf', 'ขนาดใหญ่เกินไป'],
  ];
  for (const [bytes, name, said] of tries) {
    const shown = await owner.upload(path, 'file', file(bytes, name));
    expect([name, shown.status >= 400, shown.text.includes(said)]).toEqual([name, true, true]);
  }
  const notMine = await owner.upload(`${BASE}/2/evidence/${Q1}/1`, 'file', file(PDF, 'ก.pdf'));
  expect(notMine.status).toBe(403);
});

test('a file taken back is gone with its bytes, and the audit log says who and why', async () => {
  const shown = await owner.get(`${BASE}/1?until=${Q1}`);
  const [, action = ''] = /action="([^"]*\/withdraw\/\d+)"/.exec(shown.html) ?? [];
  expect((await owner.post(action, { reason: '' })).status).toBe(422);
  const done = await owner.post(action, { reason: 'มีเลขบัตรประชาชน' });
  expect(done.text).toContain('ถอนไฟล์แล้ว');
  const left = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.one<{ files: number; lines: number }>(sql`
      select (select count(*)::int from evidence_file) as files, (select count(*)::int from audit_line
        where action = 'evidence.withdraw' and details::text like '%บัตรประชาชน%') as lines`),
  );
  expect(left).toEqual({ files: 0, lines: 1 });
  expect((await owner.post(action, { reason: 'อีกครั้ง' })).status).toBe(404);
});

test('the due day and letters are the coordinator’s to set, one after the other', async () => {
  const form = (await coordinator.get(BASE)).form(`${BASE}/settings`);
  const saved = await coordinator.post(`${BASE}/settings`, { ...form, daysToReport: '๓๐' });
  expect(saved.text).toContain('บันทึกกำหนดแล้ว');
  const stale = await coordinator.post(`${BASE}/settings`, { ...form, daysToReport: '5' });
  expect(stale.status).toBe(409);
  expect(
    (await coordinator.post(`${BASE}/settings`, { ...form, version: '1', daysToReport: '365' }))
      .status,
  ).toBe(422);
  expect((await owner.get(BASE)).html).not.toContain('id="settings"');
});

test('somebody with no business in the agency is never given a measure', async () => {
  const version = '0';
  const stranger = await coordinator.post(`${BASE}/2/assign`, {
    version,
    people: demoPersonId('markets'),
  });
  expect(stranger.status).toBe(422);
  const own = await coordinator.post(`${BASE}/2/assign`, {
    version,
    people: [demoPersonId('owner')],
  });
  expect(own.text).toContain('บันทึกผู้รายงานแล้ว');
  expect(await fillable(owner, `${BASE}/2`)).toBe(true);
});

test('a step of the next version of the plan keeps what was reported of it, whatever its place', async () => {
  const steps = namedSteps(
    [
      { id: null, text: 'ขั้นตอนที่แทรกใหม่', period: null },
      { id: 2, text: 'ขั้นตอนที่ 2', period: null },
    ],
    [measureOf(1)],
  );
  await approvePlan(
    house,
    { agency: 'L01', fiscalYear: 2568, at: now },
    [measureOf(1, { title: 'อบรมระเบียบพัสดุ', steps })],
    2,
  );
  const shown = await coordinator.get(`${BASE}/1?until=${Q1}`);
  const form = shown.form(`${BASE}/1`);
  expect(form).toMatchObject({ problem2: 'วิทยากรไม่ว่าง', state2: 'underWay', version2: '1' });
  expect(form).toMatchObject({ state3: '', version3: '0' });
  expect('state1' in form).toBe(false);
  // What was done of the step that was taken out is not lost.
  expect(shown.text).toContain('ขั้นตอนที่ตัดออกจากแผนแล้ว');
  expect(shown.text).toContain('อบรมแล้ว ๔๕ คน');
  const report = await coordinator.get('/agencies/L01/years/2568/progress/report');
  expect(report.text).toMatch(/ขั้นตอนที่ 2.*วิทยากรไม่ว่าง/s);
});
