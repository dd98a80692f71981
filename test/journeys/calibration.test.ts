import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPersonId } from '../../demo/people.ts';
import { perform } from '../../src/actions/action.ts';
import { seeCalibrations } from '../../src/actions/calibration.ts';
import { registerAgency } from '../../src/actions/participation.ts';
import { judgeItem } from '../../src/actions/review.ts';
import { assignReview, declareConflict } from '../../src/actions/review-lead.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle } from '../kit/collection.ts';
import { lookEverywhere } from '../kit/look-everywhere.ts';
import { REVIEW } from '../kit/published.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** A lead freezes items that were decided; an assessor who did not judge them does so without seeing it. */
const database = ownDatabase();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let cycleId: number;
/** What stands of o1, and the words by which an attack would find it. */
const SECRET = 'ไม่มีผังโครงสร้างของปีนี้';

beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  const admin = await cast.actor('admin');
  cycleId = await runningCycle(house, admin);
  const agencyId = await cast.agencyId('L01');
  const registered = { cycleId, agencyId, eligibleStaff: 10, serviceUsers: 10 };
  await perform(house, admin, registerAgency, registered);
  now = REVIEW;
  await perform(house, await cast.actor('lead'), assignReview, { cycleId, doubled: 0 });
});
afterAll(() => house.close());

const lead = () => `/cycles/${cycleId}/calibrating`;
const own = () => `/cycles/${cycleId}/calibration`;

async function judgedBy(): Promise<Map<string, string>> {
  const rows = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ item: string; id: string }>(sql`
      select item, assessor_id::text as id from review_task where cycle_id = ${cycleId}`),
  );
  return new Map(rows.map(({ item, id }) => [item, id]));
}

async function judgeAll(losses: Readonly<Record<string, string>>): Promise<void> {
  const who = await judgedBy();
  for (const key of ['assessor', 'colleague']) {
    const actor = await cast.actor(key);
    for (const [item] of [...who].filter(([, id]) => id === demoPersonId(key))) {
      const reason = losses[item] ?? '';
      const missing = reason === '' ? [] : [1];
      await perform(house, actor, judgeItem, { cycleId, agency: 'L01', item, missing, reason });
    }
  }
}

test('what is not decided, or nothing at all, cannot be frozen', async () => {
  const visitor = await cast.signedIn('lead');
  for (const pick of [['o1 L01'], [], ['o1'], ['o9 L01', 'o1 ไม่มี'], Array(41).fill('o1 L01')]) {
    expect((await visitor.post(lead(), { pick })).status).toBe(422);
  }
});

test('a lead finds decided items, keeps what is ticked from one kind to the next, and freezes them', async () => {
  await judgeAll({ o1: SECRET });
  const visitor = await cast.signedIn('lead');
  const found = await visitor.get(`${lead()}?item=o1&score=0`);
  expect(found.text).toContain(SECRET);
  const kept = await visitor.get(`${lead()}?item=o2&pick=o1+L01`);
  expect(kept.html).toMatch(/value="o1 L01"[^>]*checked/);
  expect(kept.html).toMatch(/value="o2 L01"(?![^>]*checked)/);
  const pick = ['o1', 'o2', 'o3', 'o4', 'o5'].map((item) => `${item} L01`);
  const done = await visitor.post(lead(), { pick, item: 'o2', score: '' });
  expect([done.status, done.path]).toEqual([200, `${lead()}/1`]);
  expect(done.text).toContain(SECRET);
  expect((await (await cast.signedIn('assessor')).get(lead())).status).toBe(403);
});

/** Whoever did not judge o1 themselves. */
async function blindOne(): Promise<'assessor' | 'colleague'> {
  return (await judgedBy()).get('o1') === demoPersonId('assessor') ? 'colleague' : 'assessor';
}

test('blind: nothing that an assessor may look at tells what stands, before they have judged it', async () => {
  const about = { cycleId, agency: 'L01', agencyCode: 'L01', code: 'L01', item: 'o1', number: 1 };
  const seen = await lookEverywhere(house, cast, await blindOne(), { ...about, position: 1 });
  expect(seen.filter(({ text }) => text.includes(SECRET))).toEqual([]);
  expect(seen.filter(({ status }) => status === 200).length).toBeGreaterThan(20);
  const author = (await blindOne()) === 'assessor' ? 'colleague' : 'assessor';
  const known = await (await cast.signedIn(author)).get(`/cycles/${cycleId}/review/o1/L01`);
  expect(known.text).toContain(SECRET);
});

test('who leads, administers or has an interest is not asked: they would know, or not be let judge', async () => {
  const key = await blindOne();
  const personId = demoPersonId(key);
  const all = { kind: 'all' } as const;
  const appoint = (role: string) =>
    house.db.transaction(all, (tx) =>
      tx.run(sql`insert into appointment (person_id, role) values (${personId}, ${role})`),
    );
  const asked = async () => {
    const { sets } = await perform(house, await cast.actor(key), seeCalibrations, { cycleId });
    return sets.map(({ own: { asked } }) => asked);
  };
  expect((await asked())[0]).toBeGreaterThan(0);
  for (const role of ['lead', 'administrator']) {
    await appoint(role);
    const visitor = await cast.signedIn(key);
    const answers = await visitor.get(`${lead()}/1`);
    expect([answers.status, answers.text.includes(SECRET), await asked()]).toEqual([200, true, []]);
    expect((await visitor.get(own())).text).toContain('จึงไม่ถูกถามในชุดปรับเทียบ');
    expect((await visitor.post(`${own()}/1/1`, { because: '' })).status).toBe(404);
    await house.db.transaction(all, (tx) =>
      tx.run(sql`delete from appointment where person_id = ${personId} and role = ${role}`),
    );
  }
  const [ministry] = await house.db.transaction(all, (tx) =>
    tx.rows<{ id: number }>(sql`select province_id as id from agency where code = 'L01'`),
  );
  for (const [holds, left] of [
    ['yes', 0],
    ['no', 1],
  ] as const) {
    const declared = { cycleId, person: personId, group: ministry!.id, holds };
    await perform(house, await cast.actor('lead'), declareConflict, declared);
    expect((await asked()).length).toBe(left);
  }
});

test('nobody is asked about what they judged themselves; what is said is kept once', async () => {
  const key = await blindOne();
  const visitor = await cast.signedIn(key);
  const queue = await visitor.get(`/cycles/${cycleId}/review`);
  expect(queue.text).toMatch(/มีชุดปรับเทียบรอท่านตรวจอีก [1-4] รายการ/);
  const mine = [...(await judgedBy())].filter(([, id]) => id === demoPersonId(key));
  for (const [item] of mine) {
    expect((await visitor.get(`${own()}/1/${item.slice(1)}`)).status).toBe(404);
  }
  const refused = await visitor.post(`${own()}/1/1`, { missing: '1', because: '', reason: '' });
  expect([refused.status, refused.text.includes('โปรดบอกเหตุผล')]).toEqual([422, true]);
  expect((await visitor.post(`${own()}/1/1`, { missing: '77', reason: 'ก' })).status).toBe(422);
  const next = await visitor.post(`${own()}/1/1`, { because: '' });
  expect(next.path).toMatch(/calibration\/1(\/[2-5])?$/);
  const twice = await visitor.post(`${own()}/1/1`, { missing: '1', reason: 'เปลี่ยนใจ' });
  expect(twice.status).toBe(409);
});

test('through: the standard is shown with exact agreement, to oneself and to the lead', async () => {
  const key = await blindOne();
  const visitor = await cast.signedIn(key);
  for (;;) {
    const set = await visitor.get(`${own()}/1`);
    const next = /class="button" href="([^"]*)"/.exec(set.html)?.[1];
    if (!next) break;
    expect(set.text).not.toContain(SECRET);
    await visitor.post(next, { because: '' });
  }
  const set = await visitor.get(`${own()}/1`);
  expect(set.text).toContain(SECRET);
  expect(set.text).toContain('ท่านให้ผลตรงกับมาตรฐานเพียงใด');
  const shown = await (await cast.signedIn('lead')).get(`${lead()}/1`);
  expect(shown.text).toContain('ให้ 100 แต่มาตรฐานให้ 0');
  expect(shown.text).toMatch(/ยังตรวจไม่ครบ/);
});

test('it counts for nothing: no finding, no verdict, nothing for the agency', async () => {
  const { findings, verdicts } = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.one<{ findings: number; verdicts: number }>(sql`
      select (select count(*)::int from finding) as findings,
        (select count(*)::int from verdict) as verdicts`),
  );
  expect([findings, verdicts]).toEqual([5, 5]);
  const coordinator = await cast.signedIn('coordinator');
  for (const path of [lead(), own(), `${lead()}/1`, `${own()}/1`]) {
    expect((await coordinator.get(path)).status).toBe(403);
  }
  for (const table of [sql`calibration_item`, sql`calibration_finding`, sql`calibration_set`]) {
    const wipe = house.db.transaction({ kind: 'all' }, (tx) => tx.run(sql`delete from ${table}`));
    await expect(wipe).rejects.toThrow();
  }
});
