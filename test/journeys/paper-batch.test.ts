import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { addPaperBatch } from '../../src/actions/paper-batch.ts';
import { seePaperSheet, typePaperSheet } from '../../src/actions/paper-sheet.ts';
import { registerAgency } from '../../src/actions/participation.ts';
import type { Visitor } from '../kit/browser.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle, storedAnswers } from '../kit/collection.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** A stack of paper by forms alone: typed twice, compared, settled, and taken in at once. */
const database = ownDatabase();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let cycleId: number;
let agencyId: number;
let first: Visitor;
let second: Visitor;
let batch: string;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  const admin = await cast.actor('admin');
  cycleId = await runningCycle(house, admin, 'instruments/nacc/2568/instrument.yaml');
  agencyId = await cast.agencyId('L01');
  const numbers = { eligibleStaff: '24', serviceUsers: '2100', contact: '' };
  await perform(house, admin, registerAgency, { cycleId, agencyId, ...numbers });
  first = await cast.signedIn('interviewer');
  second = await cast.signedIn('lead');
});
afterAll(() => house.close());

const CELLS = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'e8', 'e9'];
/** Boxes of a sheet from digits, one a question. */
const sheet = (digits: string) =>
  Object.fromEntries(CELLS.map((code, place) => [`a.${code}`, [...digits][place] ?? '']));
const batches = () => `/cycles/${cycleId}/agencies/${agencyId}/paper`;
const all = <R>(query: ReturnType<typeof sql>) =>
  house.db.transaction({ kind: 'all' }, (tx) => tx.rows<R>(query));
const sheetsKept = async () =>
  (await all<{ n: number }>(sql`select count(*)::int as n from paper_sheet`))[0]!.n;

test('an interviewer begins a stack of interviews, and of no other survey', async () => {
  const shown = await first.get(batches());
  expect(shown.html).toContain('value="eit2"');
  expect(shown.html).not.toContain('value="iit"');
  expect((await second.get(batches())).html).toContain('value="iit"');
  const other = await first.post(batches(), { channel: 'iit', sheets: '3' });
  expect([other.status, other.html.includes('value="3"')]).toEqual([422, true]);
  const many = await first.post(batches(), { channel: 'eit2', sheets: '๒๐๑' });
  expect([many.status, many.text.includes('ต้องไม่เกิน 200')]).toEqual([422, true]);
  const begun = await first.post(batches(), { channel: 'eit2', sheets: '๓' });
  expect(begun.status).toBe(200);
  batch = begun.path;
});

test('what is no option, or missing, is told beside its box with everything typed', async () => {
  const wrong = await first.post(`${batch}/typing/1/1`, sheet('x92111116'));
  expect(wrong.status).toBe(422);
  expect(wrong.html).toMatch(/id="e1"[^>]*value="x"/);
  expect(wrong.html).toMatch(/id="e9"[^>]*value="6"/);
  expect(wrong.text).toContain('ไม่มีตัวเลือกนี้ พิมพ์ได้ 1 ถึง 6');
  const lacking = await first.post(`${batch}/typing/1/1`, sheet('66266'));
  expect([lacking.status, lacking.text.includes('ข้อนี้ยังไม่มีคำตอบ')]).toEqual([422, true]);
  expect(await sheetsKept()).toBe(0);
});

test('the first typing goes from sheet to sheet; Thai digits are digits', async () => {
  const next = await first.post(`${batch}/typing/1/1`, sheet('๖๖๒๖๖๖๖๖๖'));
  expect(next.path).toBe(`${batch}/typing/1/2`);
  await first.post(`${batch}/typing/1/2`, sheet('552555555'));
  const done = await first.post(`${batch}/typing/1/3`, { ...sheet(''), unreadable: 'on' });
  expect(done.path).toBe(batch);
  expect(done.text).toContain('พิมพ์แล้ว 3 จาก 3 แผ่น');
});

test('whoever typed a sheet does not type it again, and nobody sees the first typing', async () => {
  const again = await first.post(`${batch}/typing/2/1`, sheet('662666666'));
  expect([again.status, again.text.includes('ต้องให้คนอื่นพิมพ์ครั้งนี้')]).toEqual([422, true]);
  const over = await second.post(`${batch}/typing/1/1`, sheet('111111111'));
  expect([over.status, over.text.includes('มีผู้อื่นพิมพ์ในครั้งนี้แล้ว')]).toEqual([422, true]);
  const blind = await perform(house, await cast.actor('lead'), seePaperSheet, {
    batchId: batch.split('/')[2],
    number: '1',
    round: '1',
  });
  expect([blind.own, JSON.stringify(blind.typed).includes('answers')]).toEqual([undefined, false]);
  const unseen = await second.get(`${batch}/differences/1`);
  expect(unseen.status).toBe(404);
});

test('two typings that differ are settled by a third look; nothing goes in before', async () => {
  await second.post(`${batch}/typing/2/1`, sheet('662666666'));
  await second.post(`${batch}/typing/2/2`, sheet('452555555'));
  await second.post(`${batch}/typing/2/3`, { ...sheet(''), unreadable: 'on' });
  const early = await second.post(`${batch}/take`, {});
  expect([early.status, early.text.includes('ยังเหลือ 1 แผ่น')]).toEqual([422, true]);
  const shown = await second.get(`${batch}/differences/2`);
  expect(shown.html.match(/data-most/g)).toHaveLength(1);
  const fields = shown.form(`${batch}/differences/2`);
  const wrong = await second.post(`${batch}/differences/2`, { ...fields, 'a.e1': '7' });
  expect(wrong.status).toBe(422);
  const settled = await second.post(`${batch}/differences/2`, { ...fields, 'a.e1': '4' });
  expect(settled.text).toContain('ทุกแผ่นตรงกันแล้ว');
});

test('a sheet that is typed anew is compared anew', async () => {
  const changed = await second.post(`${batch}/typing/2/2`, sheet('352555555'));
  expect(changed.text).toContain('ยังเหลือ 1 แผ่น');
  const fields = (await second.get(`${batch}/differences/2`)).form(`${batch}/differences/2`);
  await second.post(`${batch}/differences/2`, { ...fields, 'a.e1': '4' });
});

test('the stack is taken in once, as answers like any other; what was typed is gone', async () => {
  const both = await Promise.all([
    first.post(`${batch}/take`, {}),
    second.post(`${batch}/take`, {}),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 200]);
  expect((await first.get(batches())).text).toContain('ส่งเข้าแล้ว 2 จาก 3 แผ่น');
  const { intake } = await storedAnswers(house);
  expect(intake.sort()).toEqual(['040502050505050505', '060602060606060606']);
  expect(await sheetsKept()).toBe(0);
  const late = await first.post(`${batch}/typing/1/1`, sheet('662666666'));
  expect([late.status, late.text.includes('ชุดนี้ส่งเข้าไปแล้ว')]).toEqual([409, true]);
  expect(await sheetsKept()).toBe(0);
  const lines = await all<{ action: string; text: string }>(sql`
    select action, details::text as text from audit_line where action like 'paper-batch.%'`);
  expect(lines.map(({ action }) => action)).toEqual(['paper-batch.add', 'paper-batch.take']);
});

test('a stack is dropped with all that was typed; another agency’s is not there', async () => {
  const actor = await cast.actor('lead');
  const other = await cast.agencyId('L02');
  await perform(house, await cast.actor('admin'), registerAgency, {
    ...{ cycleId, agencyId: other, eligibleStaff: '30', serviceUsers: '', contact: '' },
  });
  const { id: batchId } = await perform(house, actor, addPaperBatch, {
    ...{ cycleId, agencyId: other, channel: 'eit2', sheets: '1', alone: 'on' },
  });
  const answers = Object.fromEntries(CELLS.map((code) => [code, '1']));
  for (const round of ['1', '2']) {
    await perform(house, actor, typePaperSheet, { batchId, number: '1', round, answers });
  }
  expect((await first.get(`/paper/${batchId}`)).status).toBe(404);
  expect((await second.post(`/paper/${batchId}/drop`, {})).status).toBe(422);
  await second.post(`/paper/${batchId}/drop`, { sure: 'on' });
  expect([await sheetsKept(), (await storedAnswers(house)).intake.length]).toEqual([0, 2]);
});

test('when the survey has closed nothing is begun or taken in', async () => {
  now = new Date('2026-05-02T03:00:00Z');
  const stack = { cycleId, agencyId, channel: 'eit2', sheets: '1' };
  const late = perform(house, await cast.actor('lead'), addPaperBatch, stack);
  await expect(late).rejects.toMatchObject({ kind: 'closed', details: { closedOn: '2026-04-30' } });
});
