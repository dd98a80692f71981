import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { addMeasure, seeMeasure, writeMeasure } from '../../src/actions/measure.ts';
import type { Visitor } from '../kit/browser.ts';
import { type PublishedHouse, publishedHouse } from '../kit/published.ts';
import { ownDatabase } from '../kit/world.ts';

/** Officers write a plan: measures with steps, two at once, taken out and put back. */
const database = ownDatabase();
let published: PublishedHouse;
let coordinator: Visitor;
let owner: Visitor;
const PLAN = '/agencies/L01/years/2569/plan';

beforeAll(async () => {
  published = await publishedHouse(
    database.url(),
    { L01: { people: { iit: 62, eit1: 40, eit2: 40 }, missed: ['o24'] } },
    'instruments/nacc/2568/instrument.yaml',
  );
  coordinator = await published.cast.signedIn('coordinator');
  owner = await published.cast.signedIn('owner');
});
afterAll(() => published.house.close());

const TYPED = {
  title: 'เผยแพร่ผลการจัดการความเสี่ยงให้ครบองค์ประกอบ',
  answers: ['o24', 'ind10'],
  finding: 'รายการ o24 ไม่ได้คะแนน เพราะองค์ประกอบไม่ครบ',
  period: 'ต.ค. ๒๕๖๙ – มี.ค. ๒๕๗๐',
  'step0.number': '1',
  'step0.text': 'รวบรวมผลการดำเนินการ',
  'step0.period': 'ไตรมาส 1',
  'step1.number': '2',
  'step1.text': 'เผยแพร่บนเว็บไซต์',
  'step1.period': '1/1/2570 – 31/3/2570',
  ownerUnit: 'สำนักปลัด',
  ownerPerson: 'นักวิเคราะห์นโยบายและแผน',
  budget: '๑๒,๕๐๐.๕๐ บาท',
  budgetSource: 'ข้อบัญญัติงบประมาณ',
  interval: 'quarter',
};

test('a measure is written with Thai digits, dates, months and quarters, and stands in the plan', async () => {
  expect((await coordinator.get(PLAN)).text).toContain('ยังไม่มีมาตรการ');
  const shown = await coordinator.post(`${PLAN}/new`, TYPED);
  expect(shown.path).toBe(`${PLAN}#measure-1`);
  expect(shown.text).toContain('เผยแพร่ผลการจัดการความเสี่ยงให้ครบองค์ประกอบ');
  expect(shown.text).toContain('12,500.50 บาท');
  expect(shown.text).toContain('ต.ค. 2569 – มี.ค. 2570');
  const again = await coordinator.post(`${PLAN}/new`, TYPED);
  expect([again.path, again.text.includes('measure-2')]).toEqual([`${PLAN}#measure-1`, false]);
  const form = (await coordinator.get(`${PLAN}/1`)).form(`${PLAN}/1`);
  expect(form).toMatchObject({
    'step0.period': 'ไตรมาส 1/2570',
    'step1.period': '1/1/2570 – 31/3/2570',
    budget: '12,500.50',
    version: '1',
  });
});

test('what cannot be read is said beside its box, and everything typed is still there', async () => {
  const wrong = {
    ...TYPED,
    title: 'อีกมาตรการ',
    'step0.text': '',
    'step0.period': '',
    'step1.period': '31/2/2570',
    budget: 'ห้าหมื่น',
    'step0.number': '',
  };
  const shown = await coordinator.post(`${PLAN}/new`, wrong);
  expect(shown.status).toBe(422);
  expect(shown.html).toContain('id="step1.period-fault"');
  expect(shown.html).toContain('id="budget-fault"');
  expect(shown.form(`${PLAN}/new`)).toMatchObject({
    title: 'อีกมาตรการ',
    'step1.period': '31/2/2570',
    budget: 'ห้าหมื่น',
    finding: TYPED.finding,
  });
  expect(shown.html).toContain('value="o24" checked');
  const none = await coordinator.post(`${PLAN}/new`, { ...TYPED, answers: ['o99'] });
  expect([none.status, none.text.includes('ไม่มีรหัส o99')]).toEqual([422, true]);
  expect((await coordinator.get(PLAN)).text).not.toContain('อีกมาตรการ');
});

test('steps are added, moved and dropped by buttons and by numbers, and nothing is saved by that', async () => {
  const path = `${PLAN}/1`;
  const start = (await coordinator.get(path)).form(path);
  const added = await coordinator.post(path, { ...start, answers: TYPED.answers, do: 'add' });
  expect(added.status).toBe(200);
  expect(added.html).toMatch(/name="step2.text"[^>]* autofocus/);
  const typed = { ...added.form(path), 'step2.text': 'แจ้งทุกกอง' };
  const moved = await coordinator.post(path, { ...typed, answers: TYPED.answers, do: 'up.2' });
  expect(moved.form(path)).toMatchObject({
    'step1.text': 'แจ้งทุกกอง',
    'step1.number': '2',
    'step2.text': 'เผยแพร่บนเว็บไซต์',
  });
  const dropped = await coordinator.post(path, { ...moved.form(path), do: 'drop.0' });
  expect(dropped.form(path)['step0.text']).toBe('แจ้งทุกกอง');
  expect((await coordinator.get(path)).form(path)).toEqual(start);
  const saved = await coordinator.post(path, {
    ...moved.form(path),
    answers: TYPED.answers,
    'step0.number': '๙',
  });
  expect(saved.path).toBe(`${PLAN}#measure-1`);
  expect((await coordinator.get(path)).form(path)).toMatchObject({
    'step0.text': 'แจ้งทุกกอง',
    'step2.text': 'รวบรวมผลการดำเนินการ',
    // Whatever their places, steps are called by what they were first.
    'step0.id': '3',
    'step1.id': '2',
    'step2.id': '1',
    version: '2',
  });
});

test('two who edit at once: the later sees both, loses nothing, and may merge', async () => {
  const path = `${PLAN}/1`;
  const [mine, theirs] = [await coordinator.get(path), await owner.get(path)];
  const { answers } = TYPED;
  await owner.post(path, { ...theirs.form(path), answers, finding: 'ของเจ้าของข้อ' });
  const typed = { ...mine.form(path), answers, finding: 'ของผู้ประสานงาน' };
  const stale = await coordinator.post(path, typed);
  expect(stale.status).toBe(409);
  expect(stale.text).toContain('ของเจ้าของข้อ');
  expect(stale.form(path)).toMatchObject({ finding: 'ของผู้ประสานงาน', version: '3' });
  const merging = await coordinator.post(path, { ...stale.form(path), answers, merge: '1' });
  expect(merging.html).toContain('ของเจ้าของข้อ\n\nของผู้ประสานงาน</textarea>');
  const saved = await coordinator.post(path, { ...merging.form(path), answers });
  expect(saved.status).toBe(200);
  const versions = (await coordinator.get(path)).text;
  for (const number of [1, 2, 3, 4]) expect(versions).toContain(`ฉบับที่ ${number}`);
});

test('of ten saves in the same moment one is kept and the others are told; ten new ones have ten numbers', async () => {
  const { house, cast } = published;
  const actor = await cast.actor('coordinator');
  const key = { agency: 'L01', year: 2569 };
  const { versions } = await perform(house, actor, seeMeasure, { ...key, number: 1 });
  const version = versions[0]!.version;
  const body = (title: string) => ({ ...EMPTY, title });
  const saves = await Promise.allSettled(
    Array.from({ length: 10 }, (_, i) =>
      perform(house, actor, writeMeasure, { ...key, ...body(`ชื่อ ${i}`), number: 1, version }),
    ),
  );
  expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const one of saves) {
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ kind: 'stale' });
  }
  const added = await Promise.all(
    Array.from({ length: 10 }, (_, i) =>
      perform(house, actor, addMeasure, { ...key, ...body(`ใหม่ ${i}`) }),
    ),
  );
  expect(new Set(added.map(({ number }) => number)).size).toBe(10);
});

const EMPTY = {
  answers: [],
  title: '',
  finding: '',
  period: '',
  steps: [],
  ownerUnit: '',
  ownerPerson: '',
  output: '',
  evidence: '',
  success: '',
  budget: '',
  budgetSource: '',
  followUp: '',
  interval: 'year',
  reporting: '',
};

test('a measure is taken out and put back, and an earlier version is restored as a new one', async () => {
  const path = `${PLAN}/2`;
  const page = await coordinator.get(path);
  const gone = await coordinator.post(`${path}/remove`, page.form(`${path}/remove`));
  expect(gone.path).toBe(`${PLAN}#removed`);
  expect(gone.html).not.toContain('id="measure-2"');
  const taken = await owner.get(path);
  expect(taken.text).toContain('มาตรการนี้ถูกนำออกจากแผนแล้ว');
  const back = await owner.post(`${path}/restore`, taken.form(`${path}/restore`));
  expect(back.html).toContain('id="measure-2"');
  const late = await coordinator.post(`${path}/remove`, page.form(`${path}/remove`));
  expect(late.status).toBe(409);
  const first = await coordinator.post(`${PLAN}/1/restore`, { version: '5', restored: '1' });
  expect(first.text).toContain('เผยแพร่ผลการจัดการความเสี่ยงให้ครบองค์ประกอบ');
  expect((await coordinator.get(`${PLAN}/1`)).text).toContain('นำฉบับเดิมกลับมา');
});

test('endless words, five thousand lines, marks and markup are text; too long is refused and kept', async () => {
  const lines = Array.from({ length: 5000 }, (_, i) => `บรรทัด ${i}`).join('\r\n');
  const hostile = '<script>alert(1)</script> =cmd|calc #let \\u202e ๑๒๓ 🙏 น้ํา';
  const shown = await coordinator.post(`${PLAN}/new`, {
    ...TYPED,
    title: hostile,
    'step0.text': lines,
    ownerUnit: 'ก'.repeat(300),
  });
  expect(shown.status).toBe(200);
  expect(shown.html).not.toContain('<script>alert');
  expect(shown.text).toContain('น้ำ');
  const number = /#measure-(\d+)/.exec(shown.path)![1];
  const form = (await coordinator.get(`${PLAN}/${number}`)).form(`${PLAN}/${number}`);
  expect(form['step0.text']).toBe(lines.replaceAll('\r\n', '\n'));
  const long = await coordinator.post(`${PLAN}/new`, { ...TYPED, ownerUnit: 'ข'.repeat(301) });
  expect([long.status, long.form(`${PLAN}/new`).ownerUnit]).toEqual([422, 'ข'.repeat(301)]);
});

test('people of the agency comment; nobody edits, and only the writer takes a comment back', async () => {
  const path = `${PLAN}/1`;
  const said = await owner.post(`${path}/comments`, { text: 'ควรเริ่มเร็วกว่านี้\r\n<b>จริง</b>' });
  expect(said.path).toBe(`${path}#comments`);
  await owner.post(`${path}/comments`, { text: 'ควรเริ่มเร็วกว่านี้\n<b>จริง</b>' });
  const seen = await coordinator.get(path);
  expect(seen.html.match(/ควรเริ่มเร็วกว่านี้\n&lt;b>จริง/g)).toHaveLength(1);
  expect(seen.html).not.toContain('comments/1/remove');
  expect((await coordinator.post(`${path}/comments/1/remove`, {})).status).toBe(403);
  const gone = await owner.post(`${path}/comments/1/remove`, {});
  expect(gone.text).toContain('ผู้เขียนลบความเห็นนี้เมื่อ');
  expect(gone.text).not.toContain('ควรเริ่มเร็วกว่านี้');
  const long = await owner.post(`${path}/comments`, { text: 'ก'.repeat(2001) });
  expect([long.status, long.html.includes(`${'ก'.repeat(2001)}</textarea>`)]).toEqual([422, true]);
  expect((await owner.post(`${path}/comments`, { text: ' ' })).status).toBe(422);
});

test('those who oversee read and may not write; those of another agency see nothing', async () => {
  const province = await published.cast.signedIn('province');
  const seen = await province.get(`${PLAN}/1`);
  expect([seen.status, seen.html.includes('<textarea')]).toEqual([200, false]);
  expect((await province.post(`${PLAN}/new`, TYPED)).status).toBe(403);
  expect(seen.html).not.toContain('id="comments"');
  expect((await province.post(`${PLAN}/1/comments`, { text: 'ก' })).status).toBe(403);
  const neighbour = await published.cast.signedIn('neighbour');
  expect((await neighbour.get(`${PLAN}/1`)).status).toBe(404);
  expect((await neighbour.post(`${PLAN}/1`, { ...TYPED, version: '1' })).status).toBe(404);
});

test('the coordinator says in which year it is carried out; periods outside it are named', async () => {
  const form = (await coordinator.get(PLAN)).form(`${PLAN}/year`);
  expect(form).toEqual({ carriedOutIn: '2570', version: '0' });
  const saved = await coordinator.post(`${PLAN}/year`, { ...form, carriedOutIn: '2571' });
  expect(saved.text).toContain('ดำเนินการในปีงบประมาณ 2571');
  expect(saved.text).toContain('อยู่นอกปีงบประมาณ');
  const stale = await coordinator.post(`${PLAN}/year`, { ...form, carriedOutIn: '2569' });
  expect(stale.status).toBe(409);
  for (const [carriedOutIn, status] of [
    ['2572', 422],
    ['สองพัน', 422],
    ['', 422],
  ] as const) {
    const wrong = await coordinator.post(`${PLAN}/year`, { version: '1', carriedOutIn });
    expect([carriedOutIn, wrong.status]).toEqual([carriedOutIn, status]);
  }
  expect((await owner.post(`${PLAN}/year`, { version: '1', carriedOutIn: '2570' })).status).toBe(
    403,
  );
  expect((await owner.get(PLAN)).html).not.toContain(`action="${PLAN}/year"`);
  await coordinator.post(`${PLAN}/year`, { version: '1', carriedOutIn: '๒๕๗๐' });
  expect((await coordinator.get(PLAN)).form(`${PLAN}/year`)).toEqual({
    carriedOutIn: '2570',
    version: '2',
  });
});
