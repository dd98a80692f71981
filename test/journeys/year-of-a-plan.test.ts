import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { publishResult } from '../../src/actions/result.ts';
import { previewResult } from '../../src/actions/result-preview.ts';
import type { Visitor } from '../kit/browser.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle } from '../kit/collection.ts';
import { REVIEW } from '../kit/published.ts';
import { answerAs, judge } from '../kit/results.ts';
import { DIPROM_2568 } from '../kit/sheets.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/**
 * One agency through a whole year, by its forms: results, analysis, plan, approval, documents, two
 * quarters of follow-up, next year's results and the report on the measures.
 */
const database = ownDatabase();
const YEAR = '/agencies/L01/years/2568';
let now = new Date('2025-09-20T03:00:00Z');
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let coordinator: Visitor;
let owner: Visitor;
let head: Visitor;

beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  await comeBackOn('2025-09-20');
});
afterAll(() => house.close());

/** Time passes, and everybody signs in again. */
async function comeBackOn(day: string): Promise<void> {
  now = new Date(`${day}T03:00:00Z`);
  [coordinator, owner, head] = [
    await cast.signedIn('coordinator'),
    await cast.signedIn('owner'),
    await cast.signedIn('head'),
  ];
}

/** The form on a page, with other words in it. */
async function send(
  who: Visitor,
  page: string,
  action: string,
  fields: Record<string, string | string[]>,
) {
  return who.post(action, { ...(await who.get(page)).form(action), ...fields });
}

test('results of 2568 are typed in from the printed document', async () => {
  await coordinator.get('/agencies/L01/years/new?year=2568');
  const figures = Object.entries(DIPROM_2568).map(([key, value]) => [`f.${key}`, value]);
  const sheet = { ...Object.fromEntries(figures), 'n.iit': '208', source: 'แบบรายงานผล ITA 2568' };
  const saved = await send(coordinator, `${YEAR}/sheet`, `${YEAR}/sheet`, sheet);
  expect(saved.text).toContain('บันทึกแล้ว');
  expect((await coordinator.get(YEAR)).text).toContain('92.65');
});

test('the analysis is written, and a plan answers it', async () => {
  const path = `${YEAR}/analysis/ind4/weaknesses`;
  const written = await send(coordinator, path, path, { text: 'การยืมทรัพย์สินยังไม่สะดวก (i10)' });
  expect(written.text).toContain('การยืมทรัพย์สินยังไม่สะดวก');
  await comeBackOn('2025-10-06');
  const measure = await coordinator.post(`${YEAR}/plan/new`, {
    title: 'ปรับขั้นตอนการยืมทรัพย์สินของราชการ',
    answers: 'i10',
    finding: 'i10 ได้ 82.40 ต่ำกว่าเกณฑ์ของหน่วยงาน',
    period: 'ไตรมาส 1–2/2569',
    'step0.text': 'ทำแบบยืมทางออนไลน์',
    'step0.period': 'ไตรมาส 1/2569',
    'step1.text': 'สื่อสารให้บุคลากรทุกคนทราบ',
    'step1.period': 'ไตรมาส 2/2569',
    ownerUnit: 'กองพัสดุ',
    ownerPerson: 'มานะ เจ้าของข้อ',
    budget: '๓๐,๐๐๐ บาท',
    budgetSource: 'งบดำเนินงาน',
    followUp: 'ตรวจทะเบียนการยืม',
    interval: 'quarter',
    reporting: 'ทุกไตรมาส',
  });
  expect(measure.status).toBe(200);
  expect((await head.get(`${YEAR}/plan`)).text).toContain('ปรับขั้นตอนการยืมทรัพย์สินของราชการ');
  expect((await coordinator.get(`${YEAR}/progress`)).text).toContain('ยังไม่มีแผนที่หัวหน้าหน่วยงานอนุมัติ');
});

test('the head approves it with position and date', async () => {
  const approval = `${YEAR}/plan/approval`;
  const laid = await send(coordinator, approval, `${YEAR}/plan/submit`, { note: 'โปรดพิจารณา' });
  expect(laid.status).toBe(200);
  const done = await send(head, approval, `${YEAR}/plan/approve`, { position: 'นายก อบต.น้ำกี่' });
  expect(done.text).toContain('นายก อบต.น้ำกี่');
});

test('documents of results, analysis and plan are made of it', async () => {
  const begun = await coordinator.post(`${YEAR}/documents`, { shape: 'department', title: '' });
  expect(begun.path).toBe(`${YEAR}/documents/1`);
  const preview = await coordinator.get(`${YEAR}/documents/1/preview`);
  expect(preview.text).toContain('การยืมทรัพย์สินยังไม่สะดวก');
  expect(preview.text).toContain('ปรับขั้นตอนการยืมทรัพย์สินของราชการ');
  for (const kind of ['pdf', 'docx', 'xlsx', 'html']) {
    expect([kind, (await coordinator.get(`${YEAR}/documents/1/${kind}`)).status]).toEqual([
      kind,
      200,
    ]);
  }
});

const Q1 = '2025-12-31';
const Q2 = '2026-03-31';

test('two quarters of follow-up: the owner reports, the first page and the summary say so', async () => {
  await coordinator.post(`${YEAR}/progress/assign`, {});
  await comeBackOn('2026-01-20');
  expect((await owner.get('/')).text).toMatch(/รายงานมาตรการของฉัน.*เกินกำหนด 1/);
  expect((await head.get('/')).text).toMatch(/ติดตามมาตรการ.*เกินกำหนด 1/);
  const path = `${YEAR}/progress/1`;
  const first = await send(owner, `${path}?until=${Q1}`, path, {
    state1: 'done',
    result1: 'แบบยืมออนไลน์ใช้ได้ตั้งแต่ 15 ธันวาคม',
    spending1: '12,000.50',
    links1: 'https://namki.example/loan',
  });
  expect(first.text).toContain('รายงานแล้ว (หลังกำหนด)');
  await comeBackOn('2026-04-03');
  const second = await send(owner, `${path}?until=${Q2}`, path, {
    state2: 'done',
    result2: 'ชี้แจงครบทุกส่วนราชการ',
    spending2: 'ไม่ใช้งบประมาณ',
    suggestion2: 'ทำคลิปสั้น',
  });
  expect(second.text).toContain('บันทึกรายงาน 1 ขั้นตอนแล้ว');
  const file = new File(['%PDF-1.7\n'], 'บันทึกชี้แจง.pdf');
  expect((await owner.upload(`${path}/evidence/${Q2}/2`, 'file', file)).text).toContain(
    'แนบไฟล์แล้ว',
  );
  const half = await head.get(`${YEAR}/progress/summary?span=h1`);
  expect(half.text).toMatch(/แล้วเสร็จ 1 มาตรการ/);
  expect(half.text).toContain('12,000.50 บาท (40.00%)');
  const csv = await head.get(`${YEAR}/progress/summary.csv?span=h1`);
  expect(csv.html).toContain('done,100,30000,12000.50,12000.50,40.00');
  expect((await owner.get('/')).text).not.toContain('รายงานมาตรการของฉัน');
});

test('the year goes by: nothing more is asked of what is done, and next year has results', async () => {
  const admin = async () => cast.actor('admin');
  now = TEST_NOW;
  const cycleId = await runningCycle(house, await admin(), 'instruments/nacc/2569/instrument.yaml');
  const preview = async () => perform(house, await admin(), previewResult, { cycleId });
  const { instrument } = await preview();
  now = REVIEW;
  const agency = { id: await cast.agencyId('L01'), code: 'L01' };
  await answerAs(house, instrument, cycleId, agency, { iit: 60, eit1: 80, eit2: 80 });
  await judge(house, cast, instrument, { cycleId, agencyCode: 'L01' });
  const { version } = (await preview()).cycle;
  await perform(house, await admin(), publishResult, { cycleId, version, incomplete: 'on' });
  await comeBackOn('2026-11-01');
  expect((await head.get('/')).text).not.toContain('เกินกำหนด');
});

test('next year’s report: everything reported, nothing lacking, scores beside it and no cause claimed', async () => {
  const report = await coordinator.get(`${YEAR}/progress/report`);
  expect(report.text).toContain('ข้อมูลครบ 1 จาก 1 มาตรการ');
  for (const said of ['แบบยืมออนไลน์ใช้ได้', 'ทำคลิปสั้น', 'https://namki.example/loan', 'บันทึกชี้แจง.pdf']) {
    expect(report.text).toContain(said);
  }
  expect(report.text).toContain('คะแนนที่มาตรการมุ่งพัฒนา: ปี 2568 กับปี 2569');
  expect(report.text).toMatch(/i10 82\.40 \d+\.\d\d [+-]\d+\.\d\d/);
  expect(report.text).toContain('ไม่ได้แสดงว่ามาตรการเป็นสาเหตุ');
  expect((await (await cast.signedIn('neighbour')).get(`${YEAR}/progress/report`)).status).toBe(
    404,
  );
});
