import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPersonId } from '../../demo/people.ts';
import { perform } from '../../src/actions/action.ts';
import { writePiece } from '../../src/actions/analysis.ts';
import { seeAnalysisOversight } from '../../src/actions/analysis-oversight.ts';
import { seeCustomStanding } from '../../src/actions/custom-standing.ts';
import { seeOversight } from '../../src/actions/oversight.ts';
import { NOBODY } from '../../src/core/person.ts';
import { type Cast, castOf } from '../kit/cast.ts';
import { houseOn, ownDemo } from '../kit/world.ts';

/** An oversight officer watches over the agencies of a group, and over no others. */
const database = ownDemo();
let house: ReturnType<typeof houseOn>;
let cast: Cast;
beforeAll(() => {
  house = houseOn(database.url());
  cast = castOf(house);
});
afterAll(() => house.close());

const see = async (key: string, asked: object = {}) =>
  perform(house, await cast.actor(key), seeOversight, asked);
const codes = async (key: string, asked: object = {}) =>
  (await see(key, asked)).overseen.map(({ agency }) => agency.code).sort();

test('each sees the own group, the administrator everybody', async () => {
  expect(await codes('province')).toEqual(['L01', 'L02', 'L03', 'U01']);
  expect(await codes('ministry')).toEqual(['A01', 'A02', 'A03']);
  expect(await codes('admin')).toHaveLength(8);
  expect(await codes('province', { q: 'สำนักงานปลัด' })).toEqual([]);
  await expect(see('coordinator')).rejects.toThrow('notAllowed');
});

test('another role of the same person adds nothing to what they watch over', async () => {
  await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.run(sql`insert into appointment (person_id, role, agency_id)
      select ${demoPersonId('ministry')}, 'coordinator', id from agency where code = 'U01'`),
  );
  expect(await codes('ministry')).toEqual(['A01', 'A02', 'A03']);
});

test('the running cycle: registered or not, answers in steps, verdicts; published years of the group', async () => {
  const seen = await see('province');
  expect(seen.cycle?.fiscalYear).toBe(2569);
  expect([seen.agencies, seen.registered]).toEqual([4, 3]);
  expect(await codes('province', { registered: 'no' })).toEqual(['L02']);
  for (const { channels } of seen.overseen) {
    for (const { answered } of channels) expect(answered % 5).toBe(0);
  }
  expect(seen.overseen.map(({ decided }) => decided)).toEqual([0, 0, 0, 0]);
  expect(seen.groups.map(({ group }) => group.code)).toEqual(['P01']);
  expect(seen.groups[0]?.years.map(({ year }) => year)).toEqual([2568, 2567]);
});

test('a past cycle has its verdicts; steps do not tell when one more has answered', async () => {
  const past = await see('province', { cycle: 2 });
  expect(past.overseen.every(({ decided }) => decided === past.items)).toBe(true);
  const before = await see('province');
  const own = before.overseen.find(({ agency }) => agency.code === 'L01')!;
  const exact = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.one<{ n: number }>(sql`select count(*) as n from response
      where cycle_id = 3 and agency_id = ${own.agency.id} and channel = ${own.channels[0]!.channel}`),
  );
  expect(exact.n - own.channels[0]!.answered).toBeGreaterThanOrEqual(0);
  expect(exact.n - own.channels[0]!.answered).toBeLessThan(5);
});

test('the page leads from home to the agencies and their years', async () => {
  const officer = await cast.signedIn('province');
  expect((await officer.get('/')).html).toContain('href="/oversight"');
  const shown = await officer.get('/oversight');
  expect(shown.text).toContain('ลงทะเบียนแล้ว 3 จาก 4 หน่วยงาน');
  expect(shown.html).toContain('href="/agencies/L01/years"');
  expect(shown.html).toContain('href="/standings/2/province/P01"');
  const [drill] = /\/cycles\/3\/agencies\/\d+/.exec(shown.html) ?? [];
  expect((await officer.get(drill ?? '')).status).toBe(200);
  expect((await officer.get('/oversight?q=ไม่มีชื่อนี้')).text).toContain('ไม่พบหน่วยงาน');
});

test('who watches over a group of one’s own choice sees how its members stood, and is led there', async () => {
  await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.run(sql`insert into appointment (person_id, role, group_id)
      select ${demoPersonId('nobody')}, 'oversight', id from agency_group where code = 'LEARN'`),
  );
  expect(await codes('nobody')).toEqual(['L01', 'L02', 'U01']);
  const { groups } = await see('nobody');
  expect(groups.map(({ group, years }) => [group.code, years.map(({ year }) => year)])).toEqual([
    ['LEARN', [2568, 2567]],
  ]);
  const { group } = await perform(house, NOBODY, seeCustomStanding, { cycleId: 2, key: 'LEARN' });
  const [{ mean, passed, scored, rank }] = groups[0]!.years as [(typeof groups)[0]['years'][0]];
  expect([mean, passed, scored, rank]).toEqual([group.mean, group.passed, group.scored, null]);
  const officer = await cast.signedIn('nobody');
  expect((await officer.get('/oversight')).html).toContain('href="/standings/2/custom/LEARN"');
});

test('how far each analysis of a year is: own group only, counted, filtered, with a way to it', async () => {
  const analyses = async (key: string, asked: object = {}) =>
    perform(house, await cast.actor(key), seeAnalysisOversight, asked);
  const coordinator = await cast.actor('coordinator');
  const piece = { agency: 'L01', year: 2567, text: 'ข้อความ', basis: 'a'.repeat(64), version: 0 };
  for (let i = 1; i <= 10; i += 1) {
    for (const kind of ['strengths', 'weaknesses'] as const) {
      if (i === 10 && kind === 'weaknesses') continue;
      await perform(house, coordinator, writePiece, { ...piece, place: `ind${i}`, kind });
    }
  }
  const last = { ...piece, place: 'ind10', kind: 'weaknesses' };
  const state = async () => {
    const { overseen, counts } = await analyses('province', { year: '๒๕๖๗' });
    const own = overseen.find(({ agency }) => agency.code === 'L01');
    return [own?.done, own?.pieces, counts.begun, counts.whole];
  };
  expect(await state()).toEqual([9, 19, 1, 0]);
  await perform(house, coordinator, writePiece, { ...last, kind: 'positive' });
  expect(await state()).toEqual([9, 20, 1, 0]);
  await perform(house, coordinator, writePiece, last);
  expect(await state()).toEqual([10, 21, 0, 1]);

  const codesOf = async (key: string, asked: object = {}) =>
    (await analyses(key, { year: 2567, ...asked })).overseen
      .map(({ agency }) => agency.code)
      .sort();
  expect(await codesOf('province', { state: 'whole' })).toEqual(['L01']);
  expect(await codesOf('province')).toEqual(['L01', 'L02', 'L03', 'U01']);
  // Also coordinator of U01 by now, which is not watching over it.
  expect(await codesOf('ministry')).toEqual(['A01', 'A02', 'A03']);
  expect(await codesOf('ministry', { state: 'whole' })).toEqual([]);
  expect(await codesOf('admin')).toHaveLength(8);
  await expect(analyses('coordinator')).rejects.toThrow('notAllowed');

  const officer = await cast.signedIn('province');
  const shown = await officer.get('/oversight/analysis?year=2567');
  expect(shown.text).toContain('ครบแล้ว 1 · กำลังเขียน 0 · ยังไม่เริ่ม 3 หน่วยงาน');
  const { overseen } = await analyses('province', { year: 2567 });
  const planOf = (code: string) => overseen.find(({ agency }) => agency.code === code)?.plan;
  expect(planOf('U01')).toBeNull();
  expect(shown.text).toContain('แผนที่ตอบผลปีนี้');
  const [drill] = /\/agencies\/L01\/years\/2567\/analysis/.exec(shown.html) ?? [];
  expect((await officer.get(drill ?? '')).text).toContain('10 จาก 10 ตัวชี้วัด');
  expect((await officer.get('/oversight/analysis?q=ไม่มีชื่อนี้')).text).toContain('ไม่พบหน่วยงาน');
});
