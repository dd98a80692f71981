import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Visitor, visitor } from '../kit/browser.ts';
import { mailedPath, mailsTo } from '../kit/mail.ts';
import { makePerson, signInAs, type TestPerson } from '../kit/person.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
let now = TEST_NOW;
let people = 0;
let networks = 0;
beforeAll(() => {
  house = houseOn(database.url(), { clock: () => now });
});
afterAll(() => house.close());

const minutes = (count: number) => {
  now = new Date(now.getTime() + count * 60_000);
};
const somebody = (totp = false) =>
  makePerson(house, { email: `target${++people}@office.go.th`, totp });
const from = (address: string, on = house) =>
  visitor(on, { address, https: true, loopback: false });
const elsewhere = (on = house) => from(`10.${++networks >> 8}.${networks & 255}.1`, on);
const guess = (guest: Visitor, { email }: TestPerson, password = 'a wrong guess') =>
  guest.post('/sign-in', { email, password, next: '/' });

/** Failures from many networks, as a botnet makes them. */
async function attack(person: TestPerson, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await guess(await elsewhere(), person);
}

test('one network gets five wrong tries at an account in a quarter of an hour', async () => {
  const person = await somebody();
  const guest = await elsewhere();
  for (let i = 0; i < 5; i++) expect((await guess(guest, person)).status).toBe(422);
  const full = await guess(guest, person, person.password);
  expect(full.status).toBe(429);
  expect(full.text).toContain('15 นาที');
  expect(full.form('/sign-in').email).toBe(person.email);
  minutes(16);
  expect((await guess(guest, person, person.password)).text).toContain('ออกจากระบบ');
});

test('so does an account that is not there', async () => {
  const guest = await elsewhere();
  const nobody = { email: 'no-one@office.go.th', id: '', password: '', totpSecret: null };
  for (let i = 0; i < 5; i++) expect((await guess(guest, nobody)).status).toBe(422);
  expect((await guess(guest, nobody)).status).toBe(429);
});

test('addresses of one IPv6 network count as one', async () => {
  const person = await somebody();
  for (let i = 0; i < 5; i++) await guess(await from(`2001:db8:7:7::${i + 1}`), person);
  expect((await guess(await from('2001:db8:7:7:ffff::9'), person)).status).toBe(429);
  expect((await guess(await from('2001:db8:7:8::1'), person)).status).toBe(422);
});

test('the right password clears what the own slips counted', async () => {
  const person = await somebody();
  const guest = await elsewhere();
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 4; i++) await guess(guest, person);
    expect((await guess(guest, person, person.password)).status).toBe(200);
    guest.cookies.clear();
  }
});

test('one network trying many accounts is stopped, another one is not', async () => {
  const guest = await elsewhere();
  const person = await somebody();
  for (let i = 0; i < 60; i++) {
    const email = `spray${i}@office.go.th`;
    expect((await guess(guest, { ...person, email })).status).toBe(422);
  }
  expect((await guess(guest, person, person.password)).status).toBe(429);
  expect((await guess(await elsewhere(), person, person.password)).status).toBe(200);
});

test('strangers cannot lock an account: the right password still leads in, by mail', async () => {
  const person = await somebody();
  await attack(person, 20);
  const wrong = await guess(await elsewhere(), person);
  const owner = await elsewhere();
  const right = await guess(owner, person, person.password);
  expect(right.status).toBe(200);
  // An attacker learns nothing: right and wrong look the same, and both take a hash.
  expect(right.html).toBe(wrong.html);
  expect(await mailsTo(house, person.email)).toEqual(['signIn']);
  const path = await mailedPath(house, 'signIn', person.email);
  expect((await owner.get(path)).text).toContain('เข้าสู่ระบบด้วยลิงก์จากอีเมล');
  expect((await owner.post(path, {})).text).toContain('ออกจากระบบ');
  expect((await (await elsewhere()).post(path, {})).status).toBe(410);
});

test('an account that is not there behaves the same under attack', async () => {
  const nobody = { email: 'ghost@office.go.th', id: '', password: 'x', totpSecret: null };
  await attack(nobody, 20);
  expect((await guess(await elsewhere(), nobody)).text).toContain('โปรดตรวจอีเมลของท่าน');
  expect(await mailsTo(house, nobody.email)).toEqual([]);
});

test('a browser in which the person signed in before is not slowed by strangers', async () => {
  const person = await somebody();
  const known = await elsewhere();
  await signInAs(house, known, person);
  await known.post('/sign-out', {});
  await attack(person, 20);
  expect((await guess(known, person, person.password)).text).toContain('ออกจากระบบ');
  await known.post('/sign-out', {});
  // Not even by its own network being full; only by its own ten wrong tries.
  for (let i = 0; i < 10; i++) expect((await guess(known, person)).status).toBe(422);
  expect((await guess(known, person, person.password)).status).toBe(429);
});

test('the second factor stands behind the mailed link too', async () => {
  const person = await somebody(true);
  await attack(person, 20);
  const owner = await elsewhere();
  await guess(owner, person, person.password);
  const path = await mailedPath(house, 'signIn', person.email);
  expect((await owner.post(path, {})).path).toContain('/sign-in/code');
});

test('the mailed link ends after a quarter of an hour', async () => {
  const person = await somebody();
  await attack(person, 20);
  const owner = await elsewhere();
  await guess(owner, person, person.password);
  minutes(16);
  const path = await mailedPath(house, 'signIn', person.email);
  expect((await owner.post(path, {})).status).toBe(410);
});

test('where no mail leaves the house, each network has one try while strangers attack', async () => {
  const silent = { ...house, sendsMail: false };
  const person = await somebody();
  await attack(person, 20);
  const owner = await elsewhere(silent);
  expect((await guess(owner, person, person.password)).text).toContain('ออกจากระบบ');
  const other = await elsewhere(silent);
  expect((await guess(other, person)).status).toBe(422);
  expect((await guess(other, person, person.password)).status).toBe(429);
});

test('the table of failures names neither accounts nor addresses', async () => {
  const rows = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ text: string }>(sql`select encode(bucket, 'escape') as text from throttle`),
  );
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.map((row) => row.text).join('\n')).not.toMatch(/office|10\.0|target/);
});
