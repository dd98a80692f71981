import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { remindOfCollection } from '../../src/actions/collection-reminder.ts';
import type { Letter } from '../../src/core/mail.ts';
import { dayAfter } from '../../src/kit/day.ts';
import { sayMail } from '../../src/text/mail.ts';
import { castOf } from '../kit/cast.ts';
import { houseOn, ownDemo } from '../kit/world.ts';

/** A coordinator whose survey will not reach its minimum hears of it near the end, and seldom. */
const database = ownDemo();
let now = new Date('2026-03-02T03:00:00Z');
let house: ReturnType<typeof houseOn>;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  // Nobody has answered in Nam Ki for a week; in the markets enough have.
  await house.db.transaction({ kind: 'all' }, async (tx) => {
    await tx.run(sql`update collection_count set week_ago = answered
      where agency_id = (select id from agency where code = 'L01')`);
    await tx.run(sql`update collection_count set answered = 500
      where agency_id = (select id from agency where code = 'A02')`);
  });
});
afterAll(() => house.close());

const letters = () =>
  house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<Letter & { on: string }>(sql`
      select recipient, language, kind, facts, created_at::date::text as on from mail
      where kind = 'collection' order by id`),
  );

async function days(from: string, until: string): Promise<void> {
  for (let day = from; day <= until; day = dayAfter(day, 1)) {
    for (const hour of ['01', '09']) {
      now = new Date(`${day}T${hour}:00:00Z`);
      await Promise.all([remindOfCollection(house), remindOfCollection(house)]);
    }
  }
}

test('two weeks before the end, weekly, and once more; only to the coordinator of whoever is behind', async () => {
  await days('2026-04-10', '2026-05-03');
  const told = await letters();
  expect(new Set(told.map(({ recipient }) => recipient.split('@')[0]))).toEqual(
    new Set(['coordinator']),
  );
  expect(told.map(({ on }) => on)).toEqual(['2026-04-17', '2026-04-24', '2026-04-28']);
});

test('the letter says what is missing, in steps, and where to do something about it', async () => {
  const [letter] = await letters();
  const { subject, body } = sayMail(letter!, 'ทดสอบ');
  expect(subject).toContain('องค์การบริหารส่วนตำบลน้ำกี่');
  expect(body).toMatch(/ตอบแล้วอย่างน้อย 10 จากขั้นต่ำ 24 คาดว่าจะได้ราว 10/);
  expect(body).not.toContain('จากขั้นต่ำ 30');
  expect(body).toContain('1 พฤษภาคม 2569');
  const [path] = /\/cycles\/3\/agencies\/\d+/.exec(body) ?? [];
  now = new Date('2026-04-28T03:00:00Z');
  const coordinator = await castOf(house).signedIn('coordinator');
  expect((await coordinator.get(path ?? '')).text).toContain('คาดว่าไม่ถึงขั้นต่ำ');
});

test('who wants no letters gets none, and a house without mail queues none', async () => {
  const before = (await letters()).length;
  await house.db.transaction({ kind: 'all' }, async (tx) => {
    await tx.run(sql`update person set wants_reminders = false`);
    await tx.run(sql`delete from collection_reminder`);
  });
  await days('2026-04-20', '2026-04-20');
  expect(await letters()).toHaveLength(before);
  expect(await remindOfCollection({ ...house, sendsMail: false })).toBe(0);
});
