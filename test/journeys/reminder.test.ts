import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPersonId } from '../../demo/people.ts';
import { perform } from '../../src/actions/action.ts';
import { assignMeasure, setProgress } from '../../src/actions/assignment.ts';
import { reportProgress } from '../../src/actions/progress.ts';
import { remindPeople } from '../../src/actions/reminder.ts';
import type { Letter } from '../../src/core/mail.ts';
import { dayAfter } from '../../src/kit/day.ts';
import { sayMail } from '../../src/text/mail.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { measureOf } from '../kit/measure.ts';
import { approvePlan } from '../kit/plan.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

/** Letters to those whose reports are due: few, each with everything, none twice. */
const database = ownDatabase();
let now = new Date('2025-10-10T03:00:00Z');
let house: ReturnType<typeof houseOn>;
let cast: Cast;
const YEAR = { agency: 'L01', year: 2568 };

beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  const measures = [1, 2, 3, 4].map((number) => measureOf(number));
  await approvePlan(house, { agency: 'L01', fiscalYear: 2568, at: now }, measures);
  const coordinator = await cast.actor('coordinator');
  for (const measure of [1, 2, 3]) {
    const people = [demoPersonId('owner')];
    await perform(house, coordinator, assignMeasure, { ...YEAR, measure, version: 0, people });
  }
});
afterAll(() => house.close());

const letters = () =>
  house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<Letter & { on: string }>(sql`
      select recipient, language, kind, facts, created_at::date::text as on from mail
      where kind = 'reports' order by id`),
  );

/** The job as it runs: every few hours, in two processes at once. */
async function days(from: string, until: string): Promise<void> {
  for (let day = from; day <= until; day = dayAfter(day, 1)) {
    for (const hour of ['01', '09']) {
      now = new Date(`${day}T${hour}:00:00Z`);
      await Promise.all([remindPeople(house), remindPeople(house)]);
    }
  }
}

test('once before it is due, once when it is late, then weekly; one letter lists all measures', async () => {
  await days('2026-01-01', '2026-01-31');
  const own = (await letters()).filter(({ recipient }) => recipient.startsWith('owner@'));
  expect(own.map(({ on }) => on)).toEqual(['2026-01-08', '2026-01-16', '2026-01-23', '2026-01-30']);
  const { subject, body } = sayMail(own[1] as Letter, 'ทดสอบ');
  expect(subject).toContain('เกินกำหนด 3 รายการ');
  for (const number of [1, 2, 3])
    expect(body).toContain(`/agencies/L01/years/2568/progress/${number}`);
  expect(body).toContain('15 มกราคม 2569');
});

test('what nobody was chosen for goes to the coordinator', async () => {
  const rest = (await letters()).filter(({ recipient }) => !recipient.startsWith('owner@'));
  expect(new Set(rest.map(({ recipient }) => recipient.split('@')[0]))).toEqual(
    new Set(['coordinator']),
  );
  expect(sayMail(rest[0] as Letter, 'ทดสอบ').body).toContain('มาตรการที่ 4');
});

test('what was reported is not asked for again; the first page says what is left', async () => {
  now = new Date('2026-02-01T03:00:00Z');
  const owner = await cast.actor('owner');
  const step = { version: 0, state: 'underWay', percent: '10' };
  for (const measure of [1, 2]) {
    const steps = [1, 2].map((number) => ({ ...step, step: number }));
    await perform(house, owner, reportProgress, { ...YEAR, measure, until: '2025-12-31', steps });
  }
  const before = (await letters()).length;
  await days('2026-02-01', '2026-02-06');
  const after = (await letters())
    .slice(before)
    .filter(({ recipient }) => recipient.startsWith('owner@'));
  expect(after.map((letter) => sayMail(letter, 'ทดสอบ').subject)).toEqual([
    expect.stringContaining('เกินกำหนด 1 รายการ'),
  ]);
  expect((await (await cast.signedIn('owner')).get('/')).text).toMatch(
    /รายงานมาตรการของฉัน.*เกินกำหนด 1/,
  );
  expect((await (await cast.signedIn('head')).get('/')).text).toMatch(/ติดตามมาตรการ.*เกินกำหนด 2/);
  expect((await (await cast.signedIn('neighbour')).get('/')).text).not.toContain('เกินกำหนด');
});

test('the plan’s switch and one’s own switch stop letters', async () => {
  const before = (await letters()).length;
  const owner = await cast.signedIn('owner');
  const off = await owner.post('/account/reminders', { wanted: 'off' });
  expect(off.text).toContain('เปิดอีเมลเตือน');
  await days('2026-02-20', '2026-02-20');
  const told = (await letters()).slice(before);
  expect(told.map(({ recipient }) => recipient.split('@')[0])).toEqual(['coordinator']);
  const setting = { ...YEAR, version: 0, daysToReport: 15, reminds: 'off' };
  await perform(house, await cast.actor('coordinator'), setProgress, setting);
  await days('2026-03-10', '2026-03-10');
  expect(await letters()).toHaveLength(before + 1);
});

test('a house without mail queues nothing', async () => {
  expect(await remindPeople({ ...house, sendsMail: false })).toBe(0);
});
