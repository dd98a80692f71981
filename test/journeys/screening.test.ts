import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { mixAnswers } from '../../src/actions/mixer.ts';
import { publishResult } from '../../src/actions/result.ts';
import { seeResultDetail } from '../../src/actions/result-detail.ts';
import { previewResult } from '../../src/actions/result-preview.ts';
import { seeScreening, seeScreeningRule } from '../../src/actions/screening.ts';
import type { Instrument } from '../../src/core/instrument.ts';
import { cellsOf } from '../../src/core/instrument-cells.ts';
import { NOBODY } from '../../src/core/person.ts';
import { visitor } from '../kit/browser.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle } from '../kit/collection.ts';
import { REVIEW } from '../kit/published.ts';
import { answerAs } from '../kit/results.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** Answers looked at once more by a published rule: told to the administrator, taken from nobody. */
const database = ownDatabase();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let cycleId: number;
let instrument: Instrument;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  const admin = await cast.actor('admin');
  cycleId = await runningCycle(house, admin, 'instruments/nacc/2568/instrument.yaml');
  ({ instrument } = await perform(house, admin, previewResult, { cycleId }));
  const agency = async (code: string) => ({ id: await cast.agencyId(code), code });
  await answerAs(house, instrument, cycleId, await agency('A01'), { iit: 50 });
  await answerAs(house, instrument, cycleId, await agency('A02'), { iit: 80 });
  await answerAs(house, instrument, cycleId, await agency('L01'), { iit: 24 });
  await sendAlike((await agency('A01')).id, 8);
  await sendAlike((await agency('L01')).id, 3);
  await mixAnswers(house);
});
afterAll(() => house.close());

/** Bad answers, the same in every form. */
async function sendAlike(agencyId: number, times: number): Promise<void> {
  const low = [0, 3, 6, 9];
  const answers = Uint8Array.from(cellsOf(instrument, 'iit'), ({ scores }, i) => {
    return 1 + scores.indexOf(low.includes(i) ? 0 : 100);
  });
  for (let n = 0; n < times; n += 1) {
    const key = Buffer.alloc(16, agencyId * 20 + n);
    await house.intake.submit({ key, agencyId, cycleId, channel: 'iit', answers });
  }
}
const see = async (key = 'admin') =>
  perform(house, await cast.actor(key), seeScreening, { cycleId });

test('while answers come in nothing is computed', async () => {
  expect(await see()).toMatchObject({ collecting: true, channels: [], agencies: [] });
});

test('the administrator sees where to look, and what the scores would be without', async () => {
  now = REVIEW;
  const found = await see();
  const [first, ...others] = found.agencies;
  expect(first).toMatchObject({
    agency: { code: 'A01' },
    channels: [{ channel: 'iit', respondents: 55, same: 8, straight: 0, flagged: 8 }],
  });
  const iit = first!.without!.find(({ key }) => key === 'IIT')!;
  expect(Number(iit.unflagged)).toBeGreaterThan(Number(iit.all));
  // Of three nobody is told anything; a busy day names a day and no answer.
  expect(others.map(({ agency }) => agency.code)).not.toContain('L01');
  const busy = others.find(({ agency }) => agency.code === 'A02')!;
  expect(busy.bursts).toEqual([
    { agencyId: busy.agency.id, channel: 'iit', day: '2026-03-02', answers: 80 },
  ]);
  expect(found.notable).toBe(2);
});

test('nobody else sees it, everybody reads the rule', async () => {
  for (const key of ['lead', 'coordinator', 'ministry', 'nobody']) {
    await expect(see(key)).rejects.toMatchObject({ kind: 'notAllowed' });
  }
  const { screening } = await perform(house, NOBODY, seeScreeningRule, { cycleId });
  expect(screening).toMatchObject({ sameLeast: 5, straightCells: 8 });
  const anybody = await visitor(house);
  const shown = await anybody.get(`/screening/${cycleId}`);
  expect(shown.text).toContain('ตั้งแต่ 5 ชุด และไม่น้อยกว่าร้อยละ 1');
  expect((await anybody.get(`/screening/${cycleId}?lang=en`)).text).toContain('at least 5 forms');
});

test('what would be published says how many agencies to look at, with a way to them', async () => {
  const office = await cast.signedIn('admin');
  const preview = await office.get(`/cycles/${cycleId}/results`);
  expect(preview.text).toContain('2 หน่วยงานเข้าเกณฑ์ให้ดูอีกครั้ง');
  const shown = await office.get(`/cycles/${cycleId}/screening`);
  expect(shown.text).toContain('คะแนนเมื่อรวมและไม่รวมคำตอบที่เข้าเกณฑ์');
  expect(shown.text).toContain('2 มีนาคม 2569');
});

test('every answer counts, and no flag lies anywhere', async () => {
  const admin = await cast.actor('admin');
  const { cycle } = await perform(house, admin, previewResult, { cycleId });
  const input = { cycleId, version: cycle.version, incomplete: 'on' };
  await perform(house, admin, publishResult, input);
  const key = { cycleId, agencyCode: 'A01' };
  const { entry } = await perform(house, NOBODY, seeResultDetail, key);
  expect(entry.channels.iit).toMatchObject({ respondents: 58 });
  const columns = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ name: string }>(sql`
      select attname as name from pg_attribute
      where attrelid = 'response'::regclass and attnum > 0 order by attname`),
  );
  expect(columns.map(({ name }) => name)).toEqual(['agency_id', 'answers', 'channel', 'cycle_id']);
});
