import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPersonId } from '../../demo/people.ts';
import { retention } from '../../src/jobs/retention.ts';
import { visitor } from '../kit/browser.ts';
import { castOf } from '../kit/cast.ts';
import { emptyPost } from '../kit/mail.ts';
import { makePerson, signInAs } from '../kit/person.ts';
import { houseOn, ownDemo, TEST_NOW } from '../kit/world.ts';

const database = ownDemo();
let house: ReturnType<typeof houseOn>;
let now = TEST_NOW;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  await emptyPost(house);
});
afterAll(() => house.close());

const days = (count: number) => {
  now = new Date(now.getTime() + count * 86_400_000);
};
const TABLES = ['session', 'known_device', 'one_time_link', 'throttle', 'invitation', 'mail'];
async function counts(): Promise<Record<string, number>> {
  return house.db.transaction({ kind: 'all' }, async (tx) => {
    const found: Record<string, number> = {};
    for (const table of TABLES) {
      const { rows } = await tx.client.query(`select count(*)::int as n from ${table}`);
      found[table] = rows[0].n;
    }
    return found;
  });
}

test('everything has its time, and goes when it is over', async () => {
  const person = await makePerson(house, { email: 'pu@office.go.th' });
  const guest = await visitor(house, { address: '192.0.2.1', https: true, loopback: false });
  await guest.post('/sign-in', { email: person.email, password: 'wrong', next: '/' });
  await signInAs(house, guest, person);
  await guest.post('/forgot', { email: person.email });
  const coordinator = await castOf(house).signedIn('coordinator');
  const invitation = { role: 'owner', over: 'L01', email: 'new@namki.example' };
  await coordinator.post('/people/invite', invitation);
  const full = await counts();
  for (const table of TABLES) expect([table, full[table]]).not.toEqual([table, 0]);

  const none = { session: 0, one_time_link: 0, throttle: 0 };
  days(2);
  await retention.run(house, {});
  expect(await counts()).toEqual({ ...full, ...none });
  days(43);
  await retention.run(house, {});
  expect(await counts()).toEqual({ ...full, ...none, invitation: 0 });
  days(46);
  await retention.run(house, {});
  expect(await counts()).toEqual({ ...full, ...none, invitation: 0, mail: 0 });
  days(90);
  await retention.run(house, {});
  expect((await counts()).known_device).toBe(0);
});

test('who holds no role and was not here for a year is forgotten; nobody else', async () => {
  const idle = await makePerson(house, { email: 'idle@office.go.th' });
  const back = await makePerson(house, { email: 'back@office.go.th' });
  const busy = await makePerson(house, {
    email: 'busy@office.go.th',
    appointments: [{ role: 'assessor' }],
  });
  const setSignIn = (at: Date) =>
    house.db.transaction({ kind: 'all' }, (tx) =>
      tx.run(sql`update person set last_sign_in_at = ${at}
        where id = any(${[idle.id, back.id, busy.id]})`),
    );
  await setSignIn(now);
  days(364);
  await retention.run(house, {});
  await signInAs(house, await visitor(house), back);
  days(2);
  await retention.run(house, {});
  const erased = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ id: string }>(sql`select id from person where erased_at is not null`),
  );
  const ids = erased.map((row) => row.id);
  expect(ids).toContain(idle.id);
  for (const kept of [back.id, busy.id, demoPersonId('nobody')]) expect(ids).not.toContain(kept);
  const lines = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows(sql`select 1 from audit_line
      where action = 'person.erase' and target = ${`person:${idle.id}`}`),
  );
  expect(lines.length).toBe(1);
});

test('the privacy notice says the same numbers', async () => {
  const { text } = await (await visitor(house)).get('/privacy');
  for (const said of ['60 นาที', '12 ชั่วโมง', '180 วัน', '30 วันหลังหมดอายุ', '90 วัน', '365 วัน']) {
    expect(text).toContain(said);
  }
});
