import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { totpCode } from '../../src/kit/totp.ts';
import { type Shown, visitor } from '../kit/browser.ts';
import { makePerson, signInAs, TEST_PASSWORD } from '../kit/person.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
let now = TEST_NOW;
let people = 0;
beforeAll(() => {
  house = houseOn(database.url(), { clock: () => now });
});
afterAll(() => house.close());

const minutes = (count: number) => {
  now = new Date(now.getTime() + count * 60_000);
};
const NEXT_PASSWORD = 'แม่น้ำกี่สายไหลลงทะเล';
const newPerson = (wish: Partial<Parameters<typeof makePerson>[1]> = {}) =>
  makePerson(house, { email: `person${++people}@office.go.th`, ...wish });
const keyOn = (shown: Shown) =>
  /<code class="key">([A-Z2-7 ]+)<\/code>/.exec(shown.html)?.[1]?.replaceAll(' ', '') ?? '';
const codesOn = (shown: Shown) =>
  [...shown.html.matchAll(/<code>([a-z0-9]{4}(?:-[a-z0-9]{4}){3})<\/code>/g)].map(
    (m) => m[1] ?? '',
  );

test('name and language change; a page shown before somebody else saved is stale', async () => {
  const person = await newPerson();
  const guest = await visitor(house);
  await signInAs(house, guest, person);
  const form = (await guest.get('/account')).form('/account');
  const saved = await guest.post('/account', { ...form, name: '  ญาณี   ปู่ฐู ', language: 'en' });
  expect(saved.html).toContain('<html lang="en">');
  expect(saved.text).toContain('ญาณี ปู่ฐู');
  const stale = await guest.post('/account', { ...form, name: 'ชื่อที่พิมพ์ไว้', language: 'th' });
  expect(stale.status).toBe(409);
  expect(stale.form('/account').name).toBe('ชื่อที่พิมพ์ไว้');
  const empty = await guest.post('/account', { ...form, name: ' \u200b ', language: 'xx' });
  expect(empty.status).toBe(422);
});

test('a new password ends every other session and is the one that counts', async () => {
  const person = await newPerson();
  const [here, there] = [await visitor(house), await visitor(house)];
  await signInAs(house, here, person);
  await signInAs(house, there, person);
  const change = (fields: Record<string, string>) =>
    here.post('/account/password', {
      current: TEST_PASSWORD,
      password: NEXT_PASSWORD,
      again: NEXT_PASSWORD,
      ...fields,
    });
  const refused: [Record<string, string>, string][] = [
    [{ current: 'wrong' }, 'รหัสผ่านไม่ถูกต้อง'],
    [{ again: 'different' }, 'พิมพ์สองครั้งไม่ตรงกัน'],
    [{ password: 'สั้น', again: 'สั้น' }, 'สั้นเกินไป'],
    [{ password: 'Password123', again: 'Password123' }, 'เดาได้ง่าย'],
    [{ password: person.email, again: person.email }, 'ต้องไม่เป็นชื่อหรืออีเมล'],
    [{ password: 'x'.repeat(201), again: 'x'.repeat(201) }, 'ยาวเกินไป'],
  ];
  for (const [fields, why] of refused) {
    const shown = await change(fields);
    expect(shown.status).toBe(422);
    expect(shown.text).toContain(why);
    expect(shown.html).not.toContain(NEXT_PASSWORD);
  }
  expect((await change({})).text).toContain('เปลี่ยนรหัสผ่านแล้ว');
  expect((await there.get('/account')).path).toContain('/sign-in');
  const again = await visitor(house);
  expect((await signInAs(house, again, person)).status).toBe(422);
  expect((await signInAs(house, again, { ...person, password: NEXT_PASSWORD })).status).toBe(200);
  const mails = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows(sql`select 1 from mail where kind = 'passwordChanged' and recipient = ${person.email}`),
  );
  expect(mails.length).toBe(1);
});

test('the own password cannot be guessed inside an open session', async () => {
  const person = await newPerson();
  const guest = await visitor(house);
  await signInAs(house, guest, person);
  const fields = { password: NEXT_PASSWORD, again: NEXT_PASSWORD };
  for (let i = 0; i < 5; i++) {
    await guest.post('/account/password', { current: `guess ${i}`, ...fields });
  }
  const right = await guest.post('/account/password', { current: TEST_PASSWORD, ...fields });
  expect(right.status).toBe(429);
});

test('an administrator without a second factor can do nothing but set it up', async () => {
  const person = await newPerson({ appointments: [{ role: 'administrator' }] });
  const guest = await visitor(house);
  const asked = await signInAs(house, guest, person, '/cycles');
  expect(asked.path).toBe('/account/second-factor');
  expect((await guest.get('/cycles')).path).toBe('/account/second-factor');
  expect(asked.text).toContain('บทบาทของท่านต้องใช้การยืนยันตัวตนสองชั้น');
  const started = await guest.post('/account/second-factor/start', {});
  const secret = keyOn(started);
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(started.html).toContain('<svg class="qr"');

  const wrong = await guest.post('/account/second-factor/confirm', { code: '000000' });
  expect(wrong.status).toBe(422);
  expect(keyOn(wrong)).toBe(secret);
  const code = totpCode(secret, now);
  const done = await guest.post('/account/second-factor/confirm', { code });
  const codes = codesOn(done);
  expect(new Set(codes).size).toBe(10);
  expect((await guest.get('/account/second-factor')).html).not.toContain(codes[0]);
  expect((await guest.post('/account/second-factor/confirm', { code })).status).toBe(409);
  const off = await guest.post('/account/second-factor/remove', {});
  expect(off.status).toBe(409);

  // The code that proved the secret is spent; a recovery code works once.
  const other = await visitor(house);
  await other.post('/sign-in', { email: person.email, password: person.password, next: '/' });
  expect((await other.post('/sign-in/code', { code, next: '/' })).status).toBe(422);
  const typed = ` ${codes[3]?.toUpperCase().replaceAll('-', ' ')} `;
  expect((await other.post('/sign-in/code', { code: typed, next: '/account' })).path).toBe(
    '/account',
  );
  const third = await visitor(house);
  await third.post('/sign-in', { email: person.email, password: person.password, next: '/' });
  expect((await third.post('/sign-in/code', { code: codes[3] ?? '', next: '/' })).status).toBe(422);
  expect((await guest.get('/account/second-factor')).text).toContain('เหลือรหัสสำรองที่ยังไม่ได้ใช้ 9 รหัส');
});

test('a role that needs the second factor, given during a session, stops it at once', async () => {
  const person = await newPerson();
  const guest = await visitor(house);
  await signInAs(house, guest, person);
  await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.run(sql`insert into appointment (person_id, role) values (${person.id}, 'assessor')`),
  );
  expect((await guest.get('/cycles')).path).toBe('/account/second-factor');
});

test('long after signing in, the second factor changes only with the password', async () => {
  const person = await newPerson({ totp: true });
  const guest = await visitor(house);
  await signInAs(house, guest, person);
  minutes(11);
  const form = await guest.get('/account/second-factor');
  expect(form.form('/account/second-factor/remove')).toHaveProperty('password');
  for (const step of ['start', 'codes', 'remove']) {
    const refused = await guest.post(`/account/second-factor/${step}`, {});
    expect([step, refused.status]).toEqual([step, 422]);
  }
  const fields = { password: person.password };
  const renewed = codesOn(await guest.post('/account/second-factor/codes', fields));
  expect(renewed.length).toBe(10);
  await guest.post('/account/second-factor/remove', fields);
  const plain = await visitor(house);
  const shown = await signInAs(house, plain, { ...person, totpSecret: null });
  expect(shown.text).toContain('ออกจากระบบ');
});

test('sessions are listed and end one by one or all at once; not those of others', async () => {
  const person = await newPerson();
  const stranger = await newPerson();
  const [here, there, elsewhere] = [
    await visitor(house),
    await visitor(house),
    await visitor(house),
  ];
  for (const guest of [here, there]) await signInAs(house, guest, person);
  await signInAs(house, elsewhere, stranger);
  const [foreign] = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ id: string }>(sql`select id from session where person_id = ${stranger.id}`),
  );
  const notMine = await here.post('/account/sessions', { id: foreign?.id ?? '' });
  expect(notMine.status).toBe(404);
  expect((await here.post('/account/sessions', { id: "'; drop table session" })).status).toBe(422);

  const id = /name="id" value="([^"]+)"/.exec((await here.get('/account')).html)?.[1] ?? '';
  await here.post('/account/sessions', { id });
  expect((await there.get('/account')).path).toContain('/sign-in');
  await signInAs(house, there, person);
  await here.post('/account/sessions', {});
  expect((await there.get('/account')).path).toContain('/sign-in');
  expect((await here.get('/account')).status).toBe(200);
  expect((await elsewhere.get('/account')).status).toBe(200);
});

test('a session that ended under a typed form keeps the form', async () => {
  const person = await newPerson();
  const guest = await visitor(house);
  await signInAs(house, guest, person);
  const form = (await guest.get('/account')).form('/account');
  minutes(61);
  const kept = await guest.post('/account', { ...form, name: 'ชื่อที่พิมพ์ไว้ "แล้ว"', language: 'th' });
  expect(kept.status).toBe(401);
  const waiting = kept.form('/account');
  expect(waiting.name).toBe('ชื่อที่พิมพ์ไว้ "แล้ว"');
  await signInAs(house, guest, person);
  expect((await guest.post('/account', waiting)).text).toContain('ชื่อที่พิมพ์ไว้ "แล้ว"');
});
