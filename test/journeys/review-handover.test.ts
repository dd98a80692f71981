import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPersonId } from '../../demo/people.ts';
import { perform } from '../../src/actions/action.ts';
import { registerAgency } from '../../src/actions/participation.ts';
import { judgeItem } from '../../src/actions/review.ts';
import { handOverReview } from '../../src/actions/review-handover.ts';
import { assignReview } from '../../src/actions/review-lead.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle } from '../kit/collection.ts';
import { REVIEW } from '../kit/published.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** An assessor falls ill in the middle: what is left goes to others, what was judged stays theirs. */
const database = ownDatabase();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let cycleId: number;
const THIRD = '5f0d8c1e-3b52-4a77-8d5e-2f6a1b9c0d3e';

beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  const admin = await cast.actor('admin');
  cycleId = await runningCycle(house, admin);
  for (const code of ['A01', 'L01', 'L02']) {
    const agencyId = await cast.agencyId(code);
    const registered = { cycleId, agencyId, eligibleStaff: 10, serviceUsers: 10 };
    await perform(house, admin, registerAgency, registered);
  }
  now = REVIEW;
  await perform(house, await cast.actor('lead'), assignReview, { cycleId, doubled: 100 });
  const done = { cycleId, agency: 'L01', item: 'o1', missing: [1], reason: 'ขาดผัง' };
  await perform(house, await cast.actor('assessor'), judgeItem, done);
  await all((tx) =>
    tx.run(sql`
      with one as (insert into person (id, email, name)
        values (${THIRD}, 'third@prongsai.example', 'ญาณี ผู้ตรวจสำรอง') returning id)
      insert into appointment (person_id, role) select id, 'assessor' from one`),
  );
});
afterAll(() => house.close());

const all = <T>(work: Parameters<typeof house.db.transaction<T>>[1]) =>
  house.db.transaction({ kind: 'all' }, work);
const path = () => `/cycles/${cycleId}/reviewing/hand-over`;
const sick = demoPersonId('assessor');

const seats = () =>
  all((tx) =>
    tx.rows<{ item: string; code: string; ids: string[] }>(sql`
      select t.item, a.code, array_agg(t.assessor_id::text order by t.seat) as ids
      from review_task t join agency a on a.id = t.agency_id where cycle_id = ${cycleId}
      group by 1, 2`),
  );

test.each([
  ['nobody to hand to', { to: demoPersonId('lead') }],
  ['to themselves', { to: sick }],
  ['without a reason', { reason: ' ' }],
  ['a word that is none', { which: 'some' }],
])('%s is refused with everything typed kept', async (_name, wrong) => {
  const visitor = await cast.signedIn('lead');
  const typed = { person: sick, which: 'all', to: '', reason: 'ลาป่วยยาว', ...wrong };
  const refused = await visitor.post(path(), typed);
  expect(refused.status).toBe(422);
  if (typed.reason.trim()) expect(refused.html).toContain('ลาป่วยยาว');
});

test('only a lead hands over', async () => {
  for (const key of ['assessor', 'admin', 'coordinator']) {
    const visitor = await cast.signedIn(key);
    const typed = { person: sick, which: 'all', to: '', reason: 'ก' };
    expect((await visitor.post(path(), typed)).status).toBe(403);
  }
});

test('a late interest: only those agencies go, never to who has the other seat', async () => {
  const visitor = await cast.signedIn('lead');
  const page = await visitor.get(`/cycles/${cycleId}/reviewing`);
  const group = /<option value="(\d+)"[^>]*>จังหวัดธารบุรี/.exec(page.html)?.[1] ?? '';
  await visitor.post(`/cycles/${cycleId}/reviewing/conflict`, {
    person: sick,
    group,
    holds: 'yes',
  });
  const mine = { cycleId, agency: 'L01', item: 'o2', missing: [] };
  await expect(perform(house, await cast.actor('assessor'), judgeItem, mine)).rejects.toMatchObject(
    { details: { what: 'review', state: 'interest' } },
  );
  const shown = await visitor.get(`${path()}?person=${sick}`);
  expect(shown.text).toContain('งานที่ยังไม่ตรวจ 14 งาน');
  expect(shown.text).toContain('ในจำนวนนี้ 9 งาน');
  expect(shown.text).toContain('ตรวจไปแล้ว 1 รายการ');
  const none = {
    person: sick,
    which: 'barred',
    to: demoPersonId('colleague'),
    reason: 'พบส่วนได้เสีย',
  };
  const same = await visitor.post(path(), none);
  expect(same.text).toContain('ส่งงานต่อแล้ว 0 งาน');
  expect(same.text).toContain('อีก 9 งานไม่มีผู้ใดรับได้');
  const done = await visitor.post(path(), { ...none, to: '' });
  expect(done.text).toContain('ส่งงานต่อแล้ว 9 งาน');
  for (const { code, item, ids } of await seats()) {
    expect(new Set(ids).size).toBe(2);
    if (code !== 'A01' && item !== 'o1') expect(ids).not.toContain(sick);
  }
});

test('ill: all the rest goes; what was judged stays with its author and counts', async () => {
  const visitor = await cast.signedIn('lead');
  const done = await visitor.post(path(), {
    person: sick,
    which: 'all',
    to: THIRD,
    reason: 'ลาป่วย',
  });
  expect(done.text).toContain('ส่งงานต่อแล้ว 5 งาน');
  const again = await visitor.post(path(), { person: sick, which: 'all', to: '', reason: 'ลาป่วย' });
  expect(again.status).toBe(409);
  const mine = (await seats()).filter(({ ids }) => ids.includes(sick));
  expect(mine.map(({ code, item }) => `${item} ${code}`)).toEqual(['o1 L01']);
  const finding = await all((tx) =>
    tx.one<{ id: string; reason: string }>(sql`
      select person_id::text as id, reason from finding where cycle_id = ${cycleId}`),
  );
  expect(finding).toEqual({ id: sick, reason: 'ขาดผัง' });
  const history = await visitor.get(path());
  expect(history.text).toMatch(/กานดา ตรวจทาน → ญาณี ผู้ตรวจสำรอง 9 งาน/);
  expect(history.text).toContain('ลาป่วย');
});

test('who handed over sees nothing of it any more; who took over judges it blindly', async () => {
  const queue = `/cycles/${cycleId}/review`;
  const old = await cast.signedIn('assessor');
  expect((await old.get(`${queue}/o2/L02`)).status).toBe(404);
  const late = await old.post(`${queue}/o2/L02`, { missing: '1', reason: 'ช้าไป' });
  expect(late.status).toBe(404);
  const count = await all((tx) =>
    tx.one<{ n: number }>(sql`select count(*)::int as n from review_task
      where assessor_id = ${THIRD} and cycle_id = ${cycleId}`),
  );
  expect(count.n).toBe(14);
});

test('whoever is no assessor any more still hands over; nobody moves a seat past it', async () => {
  await all((tx) =>
    tx.run(sql`delete from appointment where person_id = ${THIRD} and role = 'assessor'`),
  );
  const visitor = await cast.signedIn('lead');
  const page = await visitor.get(`/cycles/${cycleId}/reviewing`);
  expect(page.text).toContain('ไม่ได้เป็นผู้ตรวจแล้ว');
  const lead = await cast.actor('lead');
  const given = { cycleId, person: THIRD, which: 'all', to: '', reason: 'พ้นหน้าที่' };
  // The colleague has the other seat of all of it, and the one who was ill may judge A01 alone.
  expect(await perform(house, lead, handOverReview, given)).toEqual({ moved: 5, nobody: 9 });
  for (const deed of [
    sql`update review_task set assessor_id = ${THIRD} where assessor_id <> ${THIRD}`,
    sql`delete from review_task`,
    sql`update review_handover set reason = 'x'`,
  ]) {
    await expect(all((tx) => tx.run(deed))).rejects.toThrow();
  }
});

test('somebody who judges at that very moment keeps it', async () => {
  const colleague = await cast.actor('colleague');
  const lead = await cast.actor('lead');
  const own = demoPersonId('colleague');
  await all((tx) =>
    tx.run(sql`insert into appointment (person_id, role) values (${THIRD}, 'assessor')`),
  );
  const found = { cycleId, agency: 'A01', item: 'o4', missing: [], reason: '' };
  const given = { cycleId, person: own, which: 'all', to: THIRD, reason: 'ลา' };
  await Promise.allSettled([
    perform(house, colleague, judgeItem, found),
    perform(house, lead, handOverReview, given),
  ]);
  const rows = await all((tx) =>
    tx.rows<{ holder: string; author: string }>(sql`
      select t.assessor_id::text as holder, f.person_id::text as author
      from finding f join review_task t using (cycle_id, agency_id, item, seat)
      where cycle_id = ${cycleId}`),
  );
  for (const { holder, author } of rows) expect(holder).toBe(author);
});

test('what each was given and has judged is counted as it happens, the same as counted anew', async () => {
  const counted = await all((tx) =>
    tx.rows(sql`
      select assessor_id::text as id, tasks, done from review_load
      where cycle_id = ${cycleId} order by 1`),
  );
  const anew = await all((tx) =>
    tx.rows(sql`
      select p.id::text as id,
        (select count(*)::int from review_task where cycle_id = ${cycleId} and assessor_id = p.id) as tasks,
        (select count(distinct (agency_id, item, seat))::int from finding
          where cycle_id = ${cycleId} and person_id = p.id) as done
      from person p where exists (select from review_load l where l.assessor_id = p.id) order by 1`),
  );
  expect(counted).toEqual(anew);
  expect(counted.length).toBe(3);
});
