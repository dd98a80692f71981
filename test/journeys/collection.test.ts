import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { seeCollection } from '../../src/actions/collection.ts';
import { countCollection } from '../../src/actions/collection-count.ts';
import type { CollectionStanding } from '../../src/core/collection.ts';
import { decodeText } from '../../src/kit/encoding.ts';
import { readXlsx } from '../../src/kit/xlsx.ts';
import { visitor } from '../kit/browser.ts';
import { type Cast, castOf } from '../kit/cast.ts';
import { houseOn, ownDemo, TEST_NOW } from '../kit/world.ts';

/** How far the surveys are, for those who watch over many; and more time for all of them. */
const database = ownDemo();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
beforeAll(() => {
  house = houseOn(database.url(), { clock: () => now });
  cast = castOf(house);
});
afterAll(() => house.close());

const see = async (key: string, asked: object = {}) => {
  const found = await perform(house, await cast.actor(key), seeCollection, asked);
  if (found.cycle === null) throw new Error('no cycle');
  return found;
};
const codes = async (key: string, asked: object = {}) =>
  (await see(key, asked)).listed.map(({ agency }) => agency.code);
const standings = async (asked: object = {}) =>
  Object.fromEntries(
    (await see('admin', asked)).listed.map(({ agency, standing }) => [agency.code, standing]),
  );

test('an oversight officer sees the own agencies, whatever is asked for', async () => {
  expect((await codes('province')).toSorted()).toEqual(['L01', 'L02', 'L03', 'U01']);
  expect((await codes('ministry')).toSorted()).toEqual(['A01', 'A02', 'A03']);
  expect(await codes('ministry', { province: 'P01' })).toEqual([]);
  expect(await codes('ministry', { q: 'น้ำกี่' })).toEqual([]);
  const groups = (await see('ministry', { by: 'ministry' })).groups;
  expect(groups.map(({ key, agencies }) => [key, agencies])).toEqual([['M01', 3]]);
  expect((await see('ministry')).choices.groups.map(({ code }) => code)).toEqual(['M01', 'P02']);
  expect(await codes('admin')).toHaveLength(8);
  for (const key of ['coordinator', 'assessor', 'nobody']) {
    await expect(see(key)).rejects.toThrow('notAllowed');
  }
  const stranger = await visitor(house);
  for (const path of ['', '/export.csv', '/export.xlsx']) {
    const shown = await stranger.get(`/oversight/collection${path}`);
    expect(shown.text).not.toContain('น้ำกี่');
  }
});

test('who needs help stands first; by name, by progress, and the other way round', async () => {
  const order: CollectionStanding[] = ['unregistered', 'behind', 'onCourse', 'near', 'enough'];
  const places = Object.values(await standings()).map((one) => order.indexOf(one));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect((await codes('admin'))[0]).toBe('L02');
  const named = await codes('admin', { sort: 'name' });
  expect(named.indexOf('L03')).toBeLessThan(named.indexOf('L01'));
  expect(await codes('admin', { sort: 'name', order: 'desc' })).toEqual(named.toReversed());
  expect(await codes('province', { sort: 'name', q: 'ปู่ฐู' })).toEqual(['L02']);
  await expect(see('admin', { sort: 'nothing' })).rejects.toThrow('badInput');
});

test('filters, groups and counts agree', async () => {
  const all = await see('admin');
  const sum = Object.values(all.counts).reduce((a, b) => a + b, 0);
  expect([sum, all.agencies]).toEqual([8, 8]);
  for (const [standing, n] of Object.entries(all.counts)) {
    expect(await codes('admin', { standing })).toHaveLength(n);
  }
  for (const by of ['ministry', 'province', 'type'] as const) {
    const { groups } = await see('admin', { by });
    expect(groups.reduce((a, { agencies }) => a + agencies, 0)).toBe(8);
    for (const { key, agencies } of groups) {
      if (key !== null) expect(await codes('admin', { [by]: key })).toHaveLength(agencies);
    }
  }
});

test('every number that is shown is a step', async () => {
  for (const { channels } of (await see('admin')).listed) {
    for (const { answered, forecast } of channels) {
      expect(answered % 5).toBe(0);
      expect((forecast.pace ?? 0) % 5).toBe(0);
    }
  }
});

test('the page leads to groups, to their agencies and to one of them; files say the same', async () => {
  const officer = await cast.signedIn('province');
  const groups = await officer.get('/oversight/collection?by=type');
  expect(groups.html).toContain('type=university');
  const drilled = await officer.get('/oversight/collection?type=university');
  expect(drilled.text).toContain('มหาวิทยาลัยธารบุรี');
  expect(drilled.text).not.toContain('น้ำกี่');
  const [agency = ''] = /\/cycles\/3\/agencies\/\d+/.exec(drilled.html) ?? [];
  expect((await officer.get(agency)).text).toContain('จำนวนผู้ตอบ');
  expect((await officer.get('/oversight/collection?q=ไม่มีชื่อนี้')).text).toContain('ไม่พบหน่วยงาน');
  expect(drilled.html).not.toContain('/extend"');

  const headers = { cookie: `session=${officer.cookies.get('session')}` };
  const file = async (name: string) => {
    const response = await officer.raw(`/oversight/collection/${name}`, { headers });
    return new Uint8Array(await response.arrayBuffer());
  };
  const csv = decodeText(await file('export.csv'))!;
  const lines = csv.text.trim().split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toContain('IIT ตอบแล้วอย่างน้อย');
  const old = decodeText(await file('export-tis620.csv'))!;
  expect(old.encoding).toBe('windows-874');
  expect(old.text.trim()).toBe(csv.text.trim());
  const limits = { bytes: 1_000_000, rows: 100, columns: 40 };
  const rows = await readXlsx(await file('export.xlsx?type=university'), limits);
  expect(rows.map(({ cells }) => cells[0])).toEqual(['รหัส', 'U01']);
  const one = (await see('province', { type: 'university' })).listed[0]!;
  expect(rows[1]!.cells[7]).toBe(String(one.channels[0]!.answered));
});

test('more time is one deed with a reason; links and forecasts follow at once', async () => {
  const path = '/oversight/collection/3/extend';
  const admin = await cast.signedIn('admin');
  const page = await admin.get('/oversight/collection');
  const form = page.form(path);
  expect(await standings()).toMatchObject({ U01: 'behind', L03: 'onCourse' });
  const tries = [
    [{ closesOn: '30/4/2569', reason: 'อุทกภัย' }, 'ต้องหลังวันปิดรับเดิม'],
    [{ closesOn: '32/5/2569', reason: 'อุทกภัย' }, 'รับถึงวันที่'],
    [{ closesOn: '๓๑/๕/๒๕๖๙', reason: '' }, 'โปรดกรอกช่องนี้'],
  ] as const;
  for (const [typed, said] of tries) {
    const refused = await admin.post(path, { ...form, ...typed });
    expect([refused.status, refused.text.includes(said)]).toEqual([422, true]);
    expect(refused.form(path).closesOn).toBe(typed.closesOn);
  }
  for (const key of ['province', 'coordinator']) {
    const other = await cast.signedIn(key);
    const typed = { ...form, closesOn: '31/12/2569', reason: 'x' };
    expect((await other.post(path, typed)).status).toBe(403);
  }
  const done = await admin.post(path, {
    ...form,
    closesOn: '๓๑/๑๒/๒๕๖๙',
    reason: 'อุทกภัยในหลายจังหวัด',
  });
  expect(done.text).toContain('ปิดรับวันที่ 31 ธันวาคม 2569');
  expect(await standings()).toMatchObject({ U01: 'onCourse', L03: 'onCourse' });
  const phone = await visitor(house);
  const survey = await phone.get(`/go/iit/${await cast.linkCode('L01')}`);
  expect(survey.text).toContain('31 ธันวาคม 2569');
  const again = await admin.post(path, { ...form, closesOn: '31/12/2570', reason: 'ซ้ำ' });
  expect(again.status).toBe(409);
  const [line] = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ details: object }>(
      sql`select details from audit_line where action = 'calendar.extend'`,
    ),
  );
  expect(line?.details).toEqual({
    before: '2026-05-01',
    after: '2026-12-31',
    reason: 'อุทกภัยในหลายจังหวัด',
  });
});

test('a window that was over opens again, and its numbers move again', async () => {
  now = new Date('2027-01-04T03:00:00Z');
  await countCollection(house);
  expect(new Set(Object.values(await standings()))).not.toContain('onCourse');
  const link = `/go/iit/${await cast.linkCode('L01')}`;
  const phone = await visitor(house);
  expect((await phone.get(link)).text).toContain('ปิดรับคำตอบแล้ว');
  const admin = await cast.signedIn('admin');
  const path = '/oversight/collection/3/extend';
  const form = (await admin.get('/oversight/collection')).form(path);
  const past = await admin.post(path, { ...form, closesOn: '2/1/2570', reason: 'x' });
  expect(past.text).toContain('ผ่านวันดังกล่าวไปแล้ว');
  await admin.post(path, { ...form, closesOn: '15/1/2570', reason: 'ระบบขัดข้องวันสุดท้าย' });
  expect((await phone.get(link)).text).toContain('15 มกราคม 2570');
});
