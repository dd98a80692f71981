import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPersonId } from '../../demo/people.ts';
import { perform } from '../../src/actions/action.ts';
import { answerItem } from '../../src/actions/item-answer.ts';
import { registerAgency } from '../../src/actions/participation.ts';
import { judgeItem, seeReview } from '../../src/actions/review.ts';
import { seeVerdicts } from '../../src/actions/verdict.ts';
import { linkOf } from '../../src/core/link-finding.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle } from '../kit/collection.ts';
import { withInterest } from '../kit/interest.ts';
import { lookEverywhere } from '../kit/look-everywhere.ts';
import { REVIEW } from '../kit/published.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** Two assessors judge the same items without knowing of each other; a lead settles where they differ. */
const database = ownDatabase();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let cycleId: number;
const DRAFT = 'https://namki.example/not-handed-in';
const AGENCIES = ['A01', 'L01', 'L02', 'U01'];
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  const admin = await cast.actor('admin');
  cycleId = await runningCycle(house, admin);
  for (const code of AGENCIES) {
    const agencyId = await cast.agencyId(code);
    await perform(house, admin, registerAgency, {
      cycleId,
      agencyId,
      eligibleStaff: 10,
      serviceUsers: 10,
    });
  }
  await perform(house, await cast.actor('coordinator'), answerItem, {
    ...{ cycleId, agency: 'L01', item: 'o3', version: 0, has: 'yes', explanation: '' },
    ...{ links: [{ url: DRAFT, shows: 0, place: '' }], components: [], files: [] },
  });
  now = REVIEW;
});
afterAll(() => house.close());

const lead = () => `/cycles/${cycleId}/reviewing`;
const queue = () => `/cycles/${cycleId}/review`;

async function seats(item: string, code: string): Promise<string[]> {
  const agencyId = await cast.agencyId(code);
  const rows = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ id: string }>(sql`select assessor_id::text as id from review_task
      where item = ${item} and agency_id = ${agencyId} order by seat`),
  );
  const keys = new Map(['assessor', 'colleague'].map((key) => [demoPersonId(key), key]));
  return rows.map(({ id }) => keys.get(id) ?? id);
}

const verdicts = async (code: string) => {
  const seen = await perform(house, await cast.actor('lead'), seeVerdicts, {
    cycleId,
    agencyCode: code,
  });
  return Object.fromEntries(
    seen.verdicts.map(({ item, score, reason }) => [item, [score, reason]]),
  );
};

test('the own ministry is kept from an assessor, everything else is handed out twice', async () => {
  const visitor = await cast.signedIn('lead');
  const page = await visitor.get(lead());
  expect(page.text).toContain('กานดา ตรวจทาน');
  const group = /<option value="(\d+)"[^>]*>กระทรวงวิถีชุมชน/.exec(page.html)?.[1] ?? '';
  await visitor.post(`${lead()}/conflict`, {
    person: demoPersonId('colleague'),
    group,
    holds: 'yes',
  });
  const done = await visitor.post(`${lead()}/assign`, { doubled: '100' });
  expect(done.text).toContain('แจกเพิ่ม 35 งาน');
  expect(done.text).toContain('มี 5 งานที่ไม่มีผู้ตรวจคนใดรับได้');
  expect(await seats('o1', 'A01')).toEqual(['assessor']);
  expect((await seats('o1', 'L01')).sort()).toEqual(['assessor', 'colleague']);
  const again = await visitor.post(`${lead()}/assign`, { doubled: '100' });
  expect(again.text).toContain('แจกเพิ่ม 0 งาน');
  const refused = await visitor.post(`${lead()}/assign`, { doubled: '101' });
  expect(refused.status).toBe(422);
});

test('the first page says how much is left; a lead sees what waits for a decision', async () => {
  const own = await (await cast.signedIn('assessor')).get('/');
  expect(own.text).toContain('เหลือ 20 จาก 20 งาน');
  expect(own.html).toContain(`href="${queue()}"`);
  expect((await (await cast.signedIn('lead')).get('/')).text).not.toContain('เห็นต่างกัน');
});

test('a loss needs its reason, drafted from the usual ones and from what is missing', async () => {
  const visitor = await cast.signedIn('assessor');
  const own = `${queue()}/o1/L01`;
  expect((await visitor.get(`${queue()}?item=o1`)).text).toContain('ตรวจ o1 ต่อ');
  const refused = await visitor.post(own, { missing: '1', because: '', reason: ' ' });
  expect([refused.status, refused.text.includes('โปรดบอกเหตุผล')]).toEqual([422, true]);
  expect(refused.html).toMatch(/value="1"[^>]*checked/);
  const next = await visitor.post(own, { missing: '1', because: 'notFound', reason: '' });
  expect(next.path).toMatch(/\/review\/o1\/(L02|U01|A01)$/);
  expect((await visitor.get(own)).text).toContain('ไม่พบข้อมูลตามลิงก์หรือไฟล์ที่ส่ง');
  for (const wrong of [
    { missing: '77', reason: 'x' },
    { missing: 'x', reason: 'x' },
  ]) {
    expect((await visitor.post(own, wrong)).status).toBe(422);
  }
});

test('blind: nothing that the other one may look at tells what this one found, until it is settled', async () => {
  const second = await cast.actor('colleague');
  const secret = 'ไม่พบข้อมูลตามลิงก์';
  const about = { cycleId, agency: 'L01', agencyCode: 'L01', code: 'L01', item: 'o1', number: 1 };
  const seen = await lookEverywhere(house, cast, 'colleague', about);
  // The usual reasons to choose from have these words too; what was found has the component beside them.
  const found = `${secret}หรือไฟล์ที่ส่ง: `;
  expect(seen.filter(({ text }) => text.includes(found)).map(({ where }) => where)).toEqual([]);
  expect(seen.filter(({ status }) => status === 200).length).toBeGreaterThan(20);
  const author = await (await cast.signedIn('assessor')).get(`${queue()}/o1/L01`);
  expect(author.html).toContain(found);
  const mine = await perform(house, second, seeReview, { cycleId, agency: 'L01', item: 'o1' });
  expect(mine.mine).toBe(null);
  expect(await verdicts('L01')).toEqual({});
  const pages = await cast.signedIn('colleague');
  for (const path of [lead(), `${lead()}/agreement`, `${lead()}/disputes/o1/L01`]) {
    expect((await pages.get(path)).status).toBe(403);
  }
  const early = await (await cast.signedIn('lead')).get(`${lead()}/disputes/o1/L01`);
  expect(early.status).toBe(404);
});

test('what is not in the own queue is not there, and the old form is no way around it', async () => {
  const second = await cast.signedIn('colleague');
  expect((await second.get(`${queue()}/o1/A01`)).status).toBe(404);
  const around = await second.post(`/cycles/${cycleId}/verdicts/L01`, {
    item: 'o1',
    score: '100',
    reason: '',
  });
  expect(around.status).toBe(409);
  const coordinator = await cast.signedIn('coordinator');
  expect((await coordinator.get(queue())).status).toBe(403);
});

test('a draft that was never handed in is nowhere for whoever judges: neither link nor finding', async () => {
  const { link } = linkOf(DRAFT);
  const about = { cycleId, agency: 'L01', agencyCode: 'L01', code: 'L01', item: 'o3', link };
  const seen = await lookEverywhere(house, cast, 'assessor', about);
  expect(seen.filter(({ text }) => text.includes(DRAFT)).map(({ where }) => where)).toEqual([]);
  const board = `/cycles/${cycleId}/disclosure/L01`;
  const assessor = await cast.signedIn('assessor');
  expect((await assessor.get(`${board}/links/o3/${link}`)).status).toBe(404);
  const own = await (await cast.signedIn('coordinator')).get(`${board}/links/o3/${link}`);
  expect([own.status, own.text.includes(DRAFT)]).toEqual([200, true]);
});

test('two that differ wait for a lead; what the lead says is the verdict, both findings stay', async () => {
  const second = await cast.signedIn('colleague');
  await second.post(`${queue()}/o1/L01`, { because: '', reason: '' });
  expect(await verdicts('L01')).toEqual({});
  const late = await second.post(`${queue()}/o1/L01`, { missing: '1', reason: 'เปลี่ยนใจ' });
  expect(late.status).toBe(409);
  const visitor = await cast.signedIn('lead');
  expect((await visitor.get('/')).text).toContain('ผู้ตรวจเห็นต่างกัน 1 รายการ');
  const shown = await visitor.get(`${lead()}/disputes/o1/L01`);
  expect(shown.text).toContain('กานดา ตรวจทาน');
  expect(shown.text).toContain('กี่ปู่ ตรวจคู่');
  const said = { reason: 'เห็นครบตามหน้า ๒' };
  const own = await withInterest(house, 'lead', 'L01', async () =>
    (await cast.signedIn('lead')).post(`${lead()}/disputes/o1/L01`, said),
  );
  expect([own.status, own.text.includes('มีส่วนได้เสีย')]).toEqual([409, true]);
  expect(own.html).toContain(said.reason);
  const settled = await visitor.post(`${lead()}/disputes/o1/L01`, said);
  expect(settled.path).toBe(lead());
  expect(await verdicts('L01')).toEqual({ o1: [100, 'เห็นครบตามหน้า ๒'] });
  const kept = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.one<{ n: number }>(sql`select count(*)::int as n from finding`),
  );
  expect(kept.n).toBe(2);
});

test('two who agree need nobody; one alone may mend what they found', async () => {
  for (const key of ['assessor', 'colleague']) {
    const actor = await cast.actor(key);
    const found = { cycleId, agency: 'L02', item: 'o2', missing: [1], reason: `ขาด ${key}` };
    await perform(house, actor, judgeItem, found);
  }
  expect((await verdicts('L02')).o2?.[0]).toBe(0);
  const assessor = await cast.actor('assessor');
  const alone = { cycleId, agency: 'A01', item: 'o3' };
  await perform(house, assessor, judgeItem, { ...alone, missing: [1], reason: 'ขาด' });
  await perform(house, assessor, judgeItem, { ...alone, missing: [] });
  expect(await verdicts('A01')).toEqual({ o3: [100, ''] });
});

test('what an appeal would do is not said before every item is judged, and the page says so', async () => {
  const page = await (await cast.signedIn('lead')).get(`/cycles/${cycleId}/appeals/L02`);
  expect(page.text).toContain('มีผลตรวจแล้ว 1 จาก 5 รายการ');
});

test('agreement is that of the findings before anything was settled', async () => {
  const page = await (await cast.signedIn('lead')).get(`${lead()}/agreement`);
  // One pair alike, one not: po = 1/2; p1, p2 = 0 and 1/2 → pe = 1/2, κ = 0; π = 1/4 → pe = 3/8, AC1 = 1/5.
  expect(page.text).toMatch(/ทั้งหมด 2 50\.00 0\.00 0\.20/);
});

test('two who differ at the same moment are one dispute; what is known is what would be counted anew', async () => {
  const found = { cycleId, agency: 'L02', item: 'o4' };
  await Promise.all([
    perform(house, await cast.actor('assessor'), judgeItem, { ...found, missing: [] }),
    perform(house, await cast.actor('colleague'), judgeItem, {
      ...found,
      missing: [1],
      reason: 'ขาด',
    }),
  ]);
  const known = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows(sql`select cycle_id, agency_id, item from review_dispute order by 1, 2, 3`),
  );
  const anew = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows(sql`
      select cycle_id, agency_id, item
      from (select distinct on (cycle_id, agency_id, item, seat) * from finding
        order by cycle_id, agency_id, item, seat, id desc) last
      where not exists (select from adjudication d where d.cycle_id = last.cycle_id
        and d.agency_id = last.agency_id and d.item = last.item)
      group by 1, 2, 3 having count(distinct score) = 2 order by 1, 2, 3`),
  );
  expect([known, known.length]).toEqual([anew, 1]);
});
