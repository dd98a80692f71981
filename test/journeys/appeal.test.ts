import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addWholeSet } from '../../demo/disclosure.ts';
import { demoPersonId } from '../../demo/people.ts';
import { perform } from '../../src/actions/action.ts';
import { seeAppeals } from '../../src/actions/appeal.ts';
import { setCalendar } from '../../src/actions/calendar.ts';
import { createCycle, openCycle } from '../../src/actions/cycle.ts';
import { adoptInstrument } from '../../src/actions/instrument.ts';
import { registerAgency } from '../../src/actions/participation.ts';
import { itemLinksText } from '../../src/text/item-links.ts';
import { reviewText } from '../../src/text/review.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { instrumentOf, instrumentText } from '../kit/instruments.ts';
import { withInterest } from '../kit/interest.ts';
import { judgeByForm } from '../kit/judging.ts';
import { enter, OPS_2565 } from '../kit/open-reports.ts';
import { answerAs } from '../kit/results.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

/** The two cases of open reports, from the set that was handed in to the score after the appeal. */
const database = ownDatabase();
const DISCLOSURE = new Date('2026-03-20T03:00:00Z');
const REVIEW = new Date('2026-05-15T03:00:00Z');
const APPEAL = new Date('2026-06-05T03:00:00Z');
const DECIDED = new Date('2026-06-08T03:00:00Z');
const AFTER = new Date('2026-06-20T03:00:00Z');
let now = DISCLOSURE;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
});
afterAll(() => house.close());

const CALENDAR = {
  'registration.opensOn': '2026-01-01',
  'registration.closesOn': '2026-03-31',
  'collection.opensOn': '2026-02-01',
  'collection.closesOn': '2026-04-30',
  'disclosure.opensOn': '2026-03-01',
  'disclosure.closesOn': '2026-04-30',
  'review.opensOn': '2026-05-01',
  'review.closesOn': '2026-05-31',
  'clarification.opensOn': '2026-06-01',
  'clarification.closesOn': '2026-06-15',
};

/** A cycle in which L01 handed in everything and assessors found these losses. */
async function judgedYear(fiscalYear: number, losses: Readonly<Record<string, string>>) {
  now = DISCLOSURE;
  const admin = await cast.actor('admin');
  const name = `nacc/${fiscalYear}`;
  const { hash } = await perform(house, admin, adoptInstrument, { text: instrumentText(name) });
  const made = { name: `ปี ${fiscalYear}`, fiscalYear, instrumentHash: hash };
  const { id: cycleId } = await perform(house, admin, createCycle, made);
  await perform(house, admin, setCalendar, { cycleId, version: 1, ...CALENDAR });
  await perform(house, admin, openCycle, { cycleId, version: 2 });
  const agencyId = await cast.agencyId('L01');
  const registered = { cycleId, agencyId, eligibleStaff: 63, serviceUsers: 32 };
  await perform(house, admin, registerAgency, registered);
  const instrument = instrumentOf(name);
  await addWholeSet(house, admin, { cycleId, fiscalYear, instrument, isOver: false });
  now = REVIEW;
  await judgeByForm(house, cast, { cycleId, instrument }, losses);
  return cycleId;
}

const effects = async (cycleId: number) => {
  const seen = await perform(house, await cast.actor('lead'), seeAppeals, {
    cycleId,
    agency: 'L01',
  });
  return Object.fromEntries(
    seen.effects.map(({ key, before, after, difference }) => [key, [before, after, difference]]),
  );
};

describe('2568: a spending cell that says “ใช้งบประมาณบุคลากร”', () => {
  let cycleId: number;
  const REASON = 'o26 ช่องการใช้จ่ายระบุว่า “ใช้งบประมาณบุคลากร” ซึ่งไม่ใช่จำนวนเงินและไม่ใช่ “ไม่มี”';
  beforeAll(async () => {
    cycleId = await judgedYear(2568, { o26: REASON });
  });
  const path = () => `/cycles/${cycleId}/appeals/L01`;

  test('costs the whole item: indicator 10 is 90, the tool 95', async () => {
    expect(await effects(cycleId)).toEqual({
      ind9: ['100.00', '100.00', '0.00'],
      ind10: ['90.00', '90.00', '0.00'],
      OIT: ['95.00', '95.00', '0.00'],
    });
    const page = await (await cast.signedIn('lead')).get(path());
    expect(page.text).toContain('คำตอบแบบสำรวจของหน่วยงานยังไม่ครบทุกแบบ');
  });

  test('before the days of clarification the agency sees nothing of it', async () => {
    const early = await (await cast.signedIn('coordinator')).get(path());
    expect(early.status).toBe(200);
    expect(early.text).toContain('เปิดให้ดูและอุทธรณ์ได้วันที่ 1 มิถุนายน 2569');
    expect(early.text).not.toContain('ใช้งบประมาณบุคลากร');
    expect((await (await cast.signedIn('neighbour')).get(path())).status).toBe(404);
  });

  test('answers of the surveys make a total that the panel sees, and nobody else before publication', async () => {
    const id = await cast.agencyId('L01');
    const people = { iit: 30, eit1: 30, eit2: 30 };
    await answerAs(house, instrumentOf('nacc/2568'), cycleId, { id, code: 'L01' }, people);

    const { total, OIT } = await effects(cycleId);
    expect([OIT?.[0], total?.[0] === total?.[1]]).toEqual(['95.00', true]);
    expect(total?.[0]).toMatch(/^\d\d\.\d\d$/);
    now = APPEAL;
    const seen = await (await cast.signedIn('coordinator')).get(path());
    expect([seen.status, seen.text.includes(total?.[0] ?? '')]).toEqual([200, false]);
  });

  test('silence is acceptance when the days are over, and then nothing can be filed', async () => {
    now = AFTER;
    const coordinator = await cast.signedIn('coordinator');
    const page = await coordinator.get(path());
    expect(page.text).toContain('ยอมรับผล (ไม่ได้ยื่น)');
    const late = await coordinator.post(path(), { item: 'o26', statement: 'ช้า', version: '0' });
    expect(late.status).toBe(409);
  });
});

describe('2565: a plan without a period takes its progress report down', () => {
  let cycleId: number;
  beforeAll(async () => {
    cycleId = await judgedYear(2565, {
      O10: 'แผนดำเนินงานไม่แสดงระยะเวลา',
      O27: 'หลักเกณฑ์ไม่ครบตามองค์ประกอบ',
    });
    const disclosed = new Set(['ind9', 'ind10', 'OIT', 'total']);
    const surveys = Object.fromEntries(
      Object.entries(OPS_2565).filter(([key]) => !disclosed.has(key)),
    );
    await enter(house, await cast.actor('admin'), ['L01', 2565], surveys);
    now = APPEAL;
  });
  const path = () => `/cycles/${cycleId}/appeals/L01`;

  test('before the appeal: 9.2 and 9.4 have 75, indicator 9 is 90, the tool 95, the total 92.11', async () => {
    expect(await effects(cycleId)).toMatchObject({
      ind9: ['90.00', '90.00', '0.00'],
      ind10: ['100.00', '100.00', '0.00'],
      OIT: ['95.00', '95.00', '0.00'],
      total: ['92.11', '92.11', '0.00'],
    });
    const page = await (await cast.signedIn('coordinator')).get(path());
    expect(page.text).toContain('ได้ 0 เพราะรายการ O10 ได้ 0');
  });

  test('what was taken down is not appealed itself; only what was handed in counts', async () => {
    const coordinator = await cast.signedIn('coordinator');
    const filing = { statement: 'ระยะเวลาอยู่หน้า ๑', version: '0' };
    const child = await coordinator.post(path(), { ...filing, item: 'O11' });
    expect([child.status, child.text.includes('โปรดอุทธรณ์รายการ O10')]).toEqual([422, true]);
    expect(child.html).toContain('ระยะเวลาอยู่หน้า ๑');
    const links = 'https://namki.example/new';
    const fresh = await coordinator.post(path(), { ...filing, item: 'O10', links });
    expect([fresh.status, fresh.text.includes('พิจารณาเฉพาะหลักฐานที่ส่งไว้')]).toEqual([422, true]);
    const full = await coordinator.post(path(), { ...filing, item: 'O1' });
    expect(full.status).toBe(409);
    for (const who of ['owner', 'assessor', 'ministry']) {
      const other = await cast.signedIn(who);
      expect((await other.post(path(), { ...filing, item: 'O10' })).status).toBe(403);
    }
  });

  test('filed by form, changed while it may be; somebody who scored it does not decide', async () => {
    const coordinator = await cast.signedIn('coordinator');
    for (const item of ['O10', 'O27']) {
      const form = (await coordinator.get(`${path()}?item=${item}`)).form(path());
      const done = await coordinator.post(path(), { ...form, statement: 'หลักฐานอยู่ในลิงก์ที่ส่งไว้' });
      expect(done.path).toBe(`${path()}?filed`);
    }
    const form = (await coordinator.get(`${path()}?item=O10`)).form(path());
    await coordinator.post(path(), { ...form, statement: 'ระยะเวลาอยู่ในตารางหน้า ๑ คอลัมน์สุดท้าย' });
    const decide = { number: '2', decision: 'accept', reason: 'พบระยะเวลา' };
    await house.db.transaction({ kind: 'all' }, (tx) =>
      tx.run(sql`
        insert into appointment (person_id, role)
        values (${demoPersonId('assessor')}, 'lead'), (${demoPersonId('colleague')}, 'lead')`),
    );
    const statuses = [];
    for (const who of ['assessor', 'colleague']) {
      const scorer = await house.db.transaction({ kind: 'all' }, (tx) =>
        tx.maybe(sql`select from finding where item = 'O10' and person_id = ${demoPersonId(who)}`),
      );
      if (!scorer) continue;
      statuses.push((await (await cast.signedIn(who)).post(`${path()}/O10`, decide)).status);
    }
    expect(statuses).toEqual([409]);
    const stale = { ...decide, number: '1' };
    expect((await (await cast.signedIn('lead')).post(`${path()}/O10`, stale)).status).toBe(409);
  });

  test('O10 is given and O11 comes back with it, O27 is refused with its reason: 92.11 → 93.11', async () => {
    now = DECIDED;
    const lead = await cast.signedIn('lead');
    expect((await lead.get(`/cycles/${cycleId}/appeals`)).text).toContain('รอพิจารณา');
    const shown = await lead.get(`${path()}/O10`);
    const told = [
      'ตารางหน้า ๑ คอลัมน์สุดท้าย',
      'แผนดำเนินงานไม่แสดงระยะเวลา',
      itemLinksText.th.looks.asHandedIn,
      itemLinksText.th.judgeLead,
      reviewText.th.lacks,
    ];
    expect(told.filter((one) => !shown.text.includes(one))).toEqual([]);
    expect((await (await cast.signedIn('coordinator')).get(`${path()}/O10`)).status).toBe(403);
    const given = { number: '2', decision: 'accept', reason: 'พบระยะเวลาในหน้า ๑' };
    const refused = { number: '1', decision: 'refuse', reason: 'ไม่พบหลักเกณฑ์การพัฒนาบุคลากร' };
    expect((await lead.post(`${path()}/O27`, { ...refused, reason: ' ' })).status).toBe(422);
    const own = await withInterest(house, 'lead', 'L01', async () => {
      const barred = await cast.signedIn('lead');
      const page = await barred.get(`${path()}/O10`);
      expect([page.text.includes('ท่านมีส่วนได้เสีย'), page.html.includes('name="decision"')]).toEqual([
        true,
        false,
      ]);
      return barred.post(`${path()}/O10`, given);
    });
    expect(own.status).toBe(409);
    await lead.post(`${path()}/O10`, given);
    await lead.post(`${path()}/O27`, refused);
    const twice = await lead.post(`${path()}/O27`, { ...refused, reason: 'พิมพ์ในอีกหน้าต่าง' });
    expect([twice.status, twice.text.includes('พิมพ์ในอีกหน้าต่าง')]).toEqual([409, true]);
    expect(await effects(cycleId)).toMatchObject({
      ind9: ['90.00', '95.00', '+5.00'],
      ind10: ['100.00', '100.00', '0.00'],
      OIT: ['95.00', '97.50', '+2.50'],
      total: ['92.11', '93.11', '+1.00'],
    });
    const page = await (await cast.signedIn('head')).get(path());
    expect(page.text).toContain('93.11');
    expect(page.text).toContain('ไม่พบหลักเกณฑ์การพัฒนาบุคลากร');
    const one = await (await cast.signedIn('coordinator')).get(`${path()}?item=O10`);
    expect(one.text).toContain('เดิม 0');
    expect(one.text).toContain('แผนดำเนินงานไม่แสดงระยะเวลา');
    expect(one.text).toContain('พบระยะเวลาในหน้า ๑');
  });

  test.each([
    ['', 2],
    ['?state=accepted', 1],
    ['?state=waiting', 0],
    ['?item=O27&state=refused', 1],
    ['?item=O1', 0],
    ['?q=น้ำกี่', 2],
    ['?q=ไม่มีชื่อนี้', 0],
    ['?days=3', 2],
    ['?days=7', 0],
    ['?ministry=ไม่มี', 0],
    ['?page=9999', 2],
    [`?state=x&days=-1&page=0&ministry=${'ก'.repeat(50)}`, 2],
  ])('the list of appeals by %s', async (query, found) => {
    const lead = await cast.signedIn('lead');
    const list = await lead.get(`/cycles/${cycleId}/appeals${query}`);
    const rows = list.html.match(/href="[^"]*\/appeals\/L01\/O\d+"/g) ?? [];
    expect([list.status, rows.length]).toEqual([200, found]);
    expect(list.text.includes('ไม่พบคำอุทธรณ์ตามที่เลือก')).toBe(found === 0);
  });

  test('what stood at its links is kept when it was scored, filed and decided', async () => {
    const moments = await house.db.transaction({ kind: 'all' }, (tx) =>
      tx.rows<{ item: string; reason: string; at: Date }>(sql`
        select item, reason, at from link_snapshot
        where cycle_id = ${cycleId} and item in ('O1', 'O10', 'O27') order by item, at, reason`),
    );
    const of = (item: string) =>
      moments
        .filter((one) => one.item === item)
        .map(({ reason, at }) => `${reason} ${at.toISOString()}`);
    const before = [`submission ${DISCLOSURE.toISOString()}`, `scoring ${REVIEW.toISOString()}`];
    expect(of('O1')).toEqual(before);
    expect(of('O27')).toEqual([
      ...before,
      `appeal ${APPEAL.toISOString()}`,
      `appeal ${DECIDED.toISOString()}`,
    ]);
    expect(of('O10')).toEqual(of('O27'));
    const { n } = await house.db.transaction({ kind: 'all' }, (tx) =>
      tx.one<{ n: number }>(sql`select count(*)::int as n from link_due d
        join link_snapshot s using (link) where s.item = 'O10' and s.reason = 'appeal'`),
    );
    expect(n).toBeGreaterThan(0);
  });

  test('both scores and both reasons stay, whoever tries', async () => {
    for (const wipe of [
      sql`delete from appeal_decision`,
      sql`update appeal_decision set reason = 'x'`,
      sql`delete from appeal`,
    ]) {
      const tried = house.db.transaction({ kind: 'all' }, (tx) => tx.run(wipe));
      await expect(tried).rejects.toThrow();
    }
    const { n } = await house.db.transaction({ kind: 'all' }, (tx) =>
      tx.one<{ n: number }>(sql`select count(*)::int as n from verdict
        where cycle_id = ${cycleId} and item in ('O10', 'O11')`),
    );
    expect(n).toBeGreaterThanOrEqual(4);
  });
});
