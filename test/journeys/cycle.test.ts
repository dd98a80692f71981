import { readFile } from 'node:fs/promises';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { adoptInstrument } from '../../src/actions/instrument.ts';
import type { Actor } from '../../src/core/person.ts';
import type { Visitor } from '../kit/browser.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let admin: Actor;
let browser: Visitor;
let text: string;
beforeAll(async () => {
  house = houseOn(database.url());
  cast = await withCast(house);
  admin = await cast.actor('admin');
  browser = await cast.signedIn('admin');
  text = await readFile('instruments/office/2569/instrument.yaml', 'utf8');
});
afterAll(() => house.close());

const adopt = (body: string) => perform(house, admin, adoptInstrument, { text: body });

test('before an instrument is adopted the form says how', async () => {
  expect((await browser.get('/cycles/new')).text).toContain('npx prongsai instrument adopt');
});

test('an instrument is adopted once; comments do not make it another', async () => {
  const first = await adopt(text);
  expect(first.name).toBe('office/2569');
  expect((await adopt(`# อ่านแล้ว\n${text}`)).hash).toBe(first.hash);
});

test('an altered instrument needs the next version and a reason', async () => {
  const altered = text.replace('weight: 40', 'weight: 30').replace('weight: 30', 'weight: 40');
  await expect(adopt(altered.replace('en: Office', 'en: Small office'))).rejects.toThrow(
    /versionTaken/,
  );
  const second = text.replace('en: Office', 'en: Small office').replace('version: 1', 'version: 2');
  await expect(adopt(second)).rejects.toThrow(/reasonMissing/);
  const adopted = await adopt(second.replace('version: 2', 'version: 2\nreason: แก้ชื่อ'));
  expect(adopted.version).toBe(2);
});

test('a broken file is refused with the line of each fault', async () => {
  await expect(adopt(text.replace('version: 1', 'version: many'))).rejects.toThrow(/"line":6/);
});

const DATES = {
  'registration.opensOn': '2026-01-01',
  'registration.closesOn': '2026-03-31',
  'collection.opensOn': '1/3/2569',
  'collection.closesOn': '๓๐/๔/๒๕๖๙',
  'disclosure.opensOn': '2026-03-01',
  'disclosure.closesOn': '2026-04-30',
  'review.opensOn': '2026-05-01',
  'review.closesOn': '2026-05-31',
  'clarification.opensOn': '',
  'clarification.closesOn': '',
  'confirmation.opensOn': '',
  'confirmation.closesOn': '',
};

test('a cycle is made, its calendar set, and it is opened', async () => {
  const { hash } = await adopt(text);
  const made = await browser.post('/cycles/new', {
    name: 'ประเมินประจำปี',
    fiscalYear: '๒๕๖๙',
    instrumentHash: hash,
  });
  expect(made.path).toMatch(/^\/cycles\/\d+$/);
  expect(made.text).toContain('ร่าง');

  const { version: first = '' } = made.form(`${made.path}/calendar`);
  const bare = await browser.post(`${made.path}/calendar`, { version: first });
  const early = await browser.post(`${made.path}/open`, bare.form(`${made.path}/open`));
  expect([early.status, early.text.includes('ต้องกำหนดวันของขั้นตอน')]).toEqual([422, true]);

  const { version } = bare.form(`${made.path}/calendar`);
  const wrong = { ...DATES, version: version ?? '', 'review.closesOn': '1/4/2569' };
  const refused = await browser.post(`${made.path}/calendar`, wrong);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('วันปิดต้องไม่ก่อนวันเปิด');
  expect(refused.form(`${made.path}/calendar`)['collection.closesOn']).toBe('๓๐/๔/๒๕๖๙');

  const set = await browser.post(`${made.path}/calendar`, { ...DATES, version: version ?? '' });
  const open = await browser.post(`${made.path}/open`, set.form(`${made.path}/open`));
  expect(open.text).toContain('วันนี้เปิดให้ทำ: ลงทะเบียนหน่วยงาน เก็บแบบสำรวจ IIT และ EIT');
  expect(open.text).toContain('31 มีนาคม 2569 – วันสุดท้ายของการลงทะเบียนหน่วยงาน');
});

test('its calendar moves one phase at a time, with a reason, and the log keeps both', async () => {
  const path = '/cycles/1/dates/review';
  const form = (await browser.get(path)).form(path);
  const silent = await browser.post(path, { ...form, closesOn: '2026-06-10', reason: ' ' });
  expect([silent.status, silent.form(path).closesOn]).toEqual([422, '2026-06-10']);
  const late = await browser.post(path, { ...form, opensOn: '2026-02-01', reason: 'เร่งตรวจ' });
  expect(late.text).toContain('ต้องไม่เปิดก่อนขั้นตอน “ตอบแบบเปิดเผยข้อมูล OIT”');

  const done = await browser.post(path, { ...form, closesOn: '2026-06-10', reason: 'ระบบขัดข้อง' });
  expect(done.text).toContain('10 มิถุนายน 2569');
  const line = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.one<{ details: Record<string, unknown> }>(
      sql`select details from audit_line where action = 'calendar.move'`,
    ),
  );
  expect(line.details).toMatchObject({
    reason: 'ระบบขัดข้อง',
    before: { closesOn: '2026-05-31' },
    after: { closesOn: '2026-06-10' },
  });

  const stale = await browser.post(path, { ...form, closesOn: '2026-06-20', reason: 'อีกครั้ง' });
  expect([stale.status, stale.text.includes('ผู้อื่นแก้ไข')]).toEqual([409, true]);
  expect(stale.form(path).closesOn).toBe('2026-06-20');
});

test('a running cycle is neither opened again, nor rewritten, nor closed', async () => {
  for (const act of ['open', 'close']) {
    const answer = await browser.post(`/cycles/1/${act}`, { version: '1' });
    expect([act, answer.status]).toEqual([act, 409]);
  }
  const rewritten = await browser.post('/cycles/1/calendar', { ...DATES, version: '4' });
  expect(rewritten.status).toBe(409);
});

test('an officer sees cycles and changes nothing; who has no role sees none', async () => {
  const coordinator = await cast.signedIn('coordinator');
  const shown = await coordinator.get('/cycles/1');
  expect(shown.text).toContain('ประเมินประจำปี');
  expect(shown.html).not.toContain('/dates/');
  expect((await coordinator.get('/cycles/new')).status).toBe(403);
  expect((await coordinator.post('/cycles/1/open', { version: '3' })).status).toBe(403);
  expect((await (await cast.signedIn('nobody')).get('/cycles')).status).toBe(403);
  expect((await coordinator.get('/cycles/๙๙')).status).toBe(404);
});
