import { randomBytes } from 'node:crypto';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { seeAnalysis } from '../../src/actions/analysis.ts';
import { setCollectionPolicy } from '../../src/actions/collection-policy.ts';
import { mixAnswers } from '../../src/actions/mixer.ts';
import { registerAgency } from '../../src/actions/participation.ts';
import { publishResult } from '../../src/actions/result.ts';
import { seeResultDetail } from '../../src/actions/result-detail.ts';
import { NOBODY } from '../../src/core/person.ts';
import { type Visitor, visitor } from '../kit/browser.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { draftCycle, openedCycle } from '../kit/collection.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** Who answers is asked in bands, added up, and never stands beside an answer again. */
const database = ownDatabase();
const AFTER = new Date('2026-05-15T03:00:00Z');
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let phone: Visitor;
let cycleId: number;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  const admin = await cast.actor('admin');
  const draft = await draftCycle(house, admin);
  const asked = { asksDemographics: 'on' };
  await perform(house, admin, setCollectionPolicy, { ...draft, ...asked });
  cycleId = await openedCycle(house, admin, { ...draft, version: draft.version + 1 });
  for (const [code, eligibleStaff] of [
    ['A02', '880'],
    ['L01', '49'],
  ] as const) {
    const agencyId = await cast.agencyId(code);
    await perform(house, admin, registerAgency, {
      cycleId,
      agencyId,
      eligibleStaff,
      serviceUsers: '',
    });
  }
  phone = await visitor(house);
});
afterAll(() => house.close());

const all = <R>(query: ReturnType<typeof sql>) =>
  house.db.transaction({ kind: 'all' }, (tx) => tx.rows<R>(query));
const pathOf = async (code: string) => `/go/iit/${await cast.linkCode(code)}`;

async function answer(answers: Record<string, string>) {
  const path = await pathOf('A02');
  const review = await phone.post(path, answers);
  return phone.post(`${path}/send`, review.form(`${path}/send`));
}

test('where few are eligible, or nobody knows how many, nothing is asked', async () => {
  expect((await phone.get(await pathOf('A02'))).text).toContain('ระยะเวลาปฏิบัติงาน');
  expect((await phone.get(await pathOf('L01'))).text).not.toContain('ระยะเวลาปฏิบัติงาน');
  const users = (await pathOf('A02')).replace('iit', 'eit');
  expect((await phone.get(users)).text).not.toContain('ช่วงอายุ');
});

test('not saying is an answer; what is chosen stays chosen and is shown to be looked through', async () => {
  const path = await pathOf('A02');
  const silent = await phone.post(path, { i1: '4', i2: '2', i3: '1' });
  expect(silent.text).toContain('ระยะเวลาปฏิบัติงาน ไม่ประสงค์ตอบ');
  const said = await phone.post(path, { i1: '4', i2: '2', i3: '1', '_about.service': '2' });
  expect(said.text).toContain('ระยะเวลาปฏิบัติงาน มากกว่า 5 ปี');
  const changed = await phone.post(`${path}/change`, said.form(`${path}/send`));
  expect(changed.html).toMatch(/name="_about.service" value="2" checked/);
  const missing = await phone.post(path, { i1: '4', '_about.service': '1' });
  expect(missing.html).toMatch(/name="_about.service" value="1" checked/);
  const odd = await phone.post(path, { i1: '4', i2: '2', i3: '1', '_about.service': '9' });
  expect(odd.text).toContain('ระยะเวลาปฏิบัติงาน ไม่ประสงค์ตอบ');
});

test('mixing adds bands up and leaves none of them beside an answer', async () => {
  for (let i = 0; i < 12; i += 1) {
    await answer({ i1: '4', i2: '2', i3: '1', '_about.service': '1' });
    await answer({ i1: '3', i2: '3', i3: '1', '_about.service': '2' });
  }
  for (let i = 0; i < 3; i += 1) await answer({ i1: '1', i2: '5', i3: '2' });
  expect(await mixAnswers(house)).toBe(27);
  const sums = await all<{ band: string; respondents: number; sums: unknown }>(
    sql`select band, respondents, sums from demographic_sum order by band`,
  );
  expect(sums).toEqual([
    { band: 's1', respondents: 12, sums: { i1: [900, 12], i2: [900, 12], i3: [1200, 12] } },
    { band: 's2', respondents: 12, sums: { i1: [600, 12], i2: [600, 12], i3: [1200, 12] } },
  ]);
  expect(await all(sql`select from intake`)).toEqual([]);
  for (let i = 0; i < 2; i += 1) {
    await answer({ i1: '4', i2: '2', i3: '1', '_about.service': '1' });
  }
});

test('published: groups that cannot be subtracted, from the answers that wait too', async () => {
  now = AFTER;
  const admin = await cast.actor('admin');
  const { version } = (await all<{ version: number }>(sql`select version from cycle`))[0]!;
  await perform(house, admin, publishResult, { cycleId, version, incomplete: 'on' });
  const key = { cycleId, agencyCode: 'A02' };
  const { finer, entry } = await perform(house, NOBODY, seeResultDetail, key);
  expect(entry.channels.iit).toMatchObject({ respondents: 29 });
  // Three did not say: they are with the next smallest group, or they would be found.
  expect(finer.channels.iit!.groups).toEqual([
    { demographic: 'service', bands: ['s1'], respondents: 14, mean: '83.33' },
    { demographic: 'service', bands: ['s2', ''], respondents: 15, mean: expect.any(String) },
  ]);
  const shown = await phone.get(`/results/${cycleId}/A02`);
  expect(shown.text).toContain('ไม่ประสงค์ตอบ และมากกว่า 5 ปี รวมกัน 15');
});

test('the analysis compares them in words, in both languages', async () => {
  const markets = await cast.actor('markets');
  const { pieces } = await perform(house, markets, seeAnalysis, { agency: 'A02', year: 2569 });
  const points = pieces.find((piece) => piece.kind === 'groups')!.points;
  expect(points).toMatchObject([{ say: 'groups', kind: 'service' }]);
  const office = await cast.signedIn('markets');
  const page = '/agencies/A02/years/2569/analysis';
  expect((await office.get(page)).text).toContain('“ไม่เกิน 5 ปี” (14 คน)');
  expect((await office.get(`${page}?lang=en`)).text).toContain('“Up to 5 years” (14 people)');
});

test('what is asked cannot be changed once the cycle is open', async () => {
  const admin = await cast.actor('admin');
  const change = perform(house, admin, setCollectionPolicy, { cycleId, version: 1 });
  await expect(change).rejects.toMatchObject({ kind: 'wrongState' });
});

test('a correction that counts a few more shows the same groups; one with enough shows none', async () => {
  const admin = await cast.actor('admin');
  const agencyId = await cast.agencyId('A02');
  const more = async (people: number) => {
    for (let n = 0; n < people; n += 1) {
      const key = randomBytes(16);
      const answers = Uint8Array.of(1, 5, 2);
      const bands = Uint8Array.of(1);
      await house.intake.submit({ key, agencyId, cycleId, channel: 'iit', answers, bands });
    }
    const { version } = (await all<{ version: number }>(sql`select version from cycle`))[0]!;
    const input = { cycleId, version, incomplete: 'on', reason: 'คำตอบที่มาช้า' };
    await perform(house, admin, publishResult, input);
    const key = { cycleId, agencyCode: 'A02' };
    return (await perform(house, NOBODY, seeResultDetail, key)).finer.channels.iit!.groups;
  };
  const before = (await more(0))!;
  expect(before.map((one) => one.respondents)).toEqual([14, 15]);
  expect(await more(3)).toEqual(before);
  expect(await more(3)).toBeUndefined();
});
