import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { recoverPerson } from '../../src/actions/reset.ts';
import { makeSetupLink } from '../../src/actions/setup.ts';
import { NOBODY, OPERATOR } from '../../src/core/person.ts';
import { totpCode } from '../../src/kit/totp.ts';
import { visitor } from '../kit/browser.ts';
import { mailedPath, mailsTo } from '../kit/mail.ts';
import { makePerson, signInAs } from '../kit/person.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
let now = TEST_NOW;
beforeAll(() => {
  house = houseOn(database.url(), { clock: () => now });
});
afterAll(() => house.close());

const minutes = (count: number) => {
  now = new Date(now.getTime() + count * 60_000);
};
const PASSWORD = 'แม่น้ำกี่สายไหลลงทะเล';
const typed = { password: PASSWORD, again: PASSWORD };
const pathOf = (link: string) => new URL(link).pathname;

test('the first administrator comes in by a set-up link, once', async () => {
  const link = pathOf((await makeSetupLink(house)) ?? '');
  const newer = pathOf((await makeSetupLink(house)) ?? '');
  const guest = await visitor(house);
  expect((await guest.get(link)).status).toBe(410);
  const remote = await visitor(house, { address: '192.0.2.1', https: false, loopback: false });
  expect((await remote.get(newer)).status).toBe(403);

  expect((await guest.get(newer)).text).toContain('ผู้ดูแลระบบคนแรก');
  const fields = { email: 'First@Office.go.th', name: 'ปู่ฐู คนแรก', ...typed };
  const refused = await guest.post(newer, { ...fields, password: 'short', again: 'short' });
  expect([refused.status, refused.form(newer).email]).toEqual([422, 'First@Office.go.th']);
  expect((await guest.post(newer, fields)).path).toBe('/account/second-factor');
  expect((await guest.post(newer, { ...fields, email: 'x@office.go.th' })).status).toBe(410);
  expect(await makeSetupLink(house)).toBeUndefined();
});

test('a set-up link ends after a day', async () => {
  const other = { ...house };
  await house.db.transaction({ kind: 'all' }, (tx) => tx.run(sql`delete from appointment`));
  const link = pathOf((await makeSetupLink(other)) ?? '');
  minutes(24 * 60 + 1);
  expect((await (await visitor(house)).get(link)).status).toBe(410);
});

test('asking for a new password looks the same whether the account exists', async () => {
  const person = await makePerson(house, { email: 'forgetful@office.go.th' });
  const known = await (await visitor(house)).post('/forgot', { email: person.email });
  const unknown = await (await visitor(house)).post('/forgot', { email: 'no-one@office.go.th' });
  expect(known.html).toBe(unknown.html);
  expect(await mailsTo(house, person.email)).toEqual(['reset']);
  expect(await mailsTo(house, 'no-one@office.go.th')).toEqual([]);
});

test('the mailed link sets a password once, ends every session and keeps the second factor', async () => {
  const person = await makePerson(house, { email: 'factor@office.go.th', totp: true });
  const inside = await visitor(house);
  await signInAs(house, inside, person);
  const guest = await visitor(house);
  await guest.post('/forgot', { email: ' FACTOR@office.go.th' });
  const path = await mailedPath(house, 'reset', person.email);
  const differs = await guest.post(path, { ...typed, again: 'else' });
  expect(differs.status).toBe(422);
  expect((await guest.post(path, typed)).text).toContain('ตั้งรหัสผ่านใหม่แล้ว');
  expect((await inside.get('/account')).path).toContain('/sign-in');
  expect((await guest.post(path, typed)).status).toBe(410);
  minutes(1);
  const asked = await guest.post('/sign-in', {
    email: person.email,
    password: PASSWORD,
    next: '/',
  });
  expect(asked.path).toContain('/sign-in/code');
  const code = totpCode(person.totpSecret ?? '', now);
  expect((await guest.post('/sign-in/code', { code, next: '/account' })).path).toBe('/account');
});

test('a reset link ends after an hour, and when a newer one is asked for', async () => {
  const person = await makePerson(house, { email: 'slow@office.go.th' });
  const guest = await visitor(house);
  await guest.post('/forgot', { email: person.email });
  const first = await mailedPath(house, 'reset', person.email);
  await guest.post('/forgot', { email: person.email });
  const second = await mailedPath(house, 'reset', person.email);
  expect((await guest.get(first)).status).toBe(410);
  expect((await guest.get(second)).status).toBe(200);
  minutes(61);
  expect((await guest.post(second, typed)).status).toBe(410);
});

test('nobody can flood a mailbox, nor ask without end', async () => {
  const person = await makePerson(house, { email: 'flooded@office.go.th' });
  const address = '198.51.100.77';
  const guest = await visitor(house, { address, https: true, loopback: false });
  let last = 200;
  for (let i = 0; i < 21; i++) last = (await guest.post('/forgot', { email: person.email })).status;
  expect(last).toBe(429);
  expect((await mailsTo(house, person.email)).length).toBe(3);
});

test('without mail the page says whom to ask', async () => {
  const guest = await visitor({ ...house, sendsMail: false });
  const shown = await guest.get('/forgot');
  expect(shown.text).toContain('prongsai admin recover');
  expect(shown.html).not.toContain('<form method="post" action="/forgot"');
});

test('a recovery link made on the machine takes password and second factor away', async () => {
  const person = await makePerson(house, {
    email: 'locked-out@office.go.th',
    totp: true,
    appointments: [{ role: 'administrator' }],
  });
  const input = { email: 'Locked-Out@office.go.th ' };
  await expect(perform(house, NOBODY, recoverPerson, input)).rejects.toThrow(/signInNeeded/);
  const administrator = { ...OPERATOR, operator: undefined, personId: person.id };
  await expect(perform(house, administrator, recoverPerson, input)).rejects.toThrow(/notAllowed/);
  const { link } = await perform(house, OPERATOR, recoverPerson, input);
  const guest = await visitor(house);
  expect((await guest.get(pathOf(link))).text).toContain('ยกเลิกการยืนยันตัวตนสองชั้นเดิม');
  await guest.post(pathOf(link), typed);
  const inside = await signInAs(house, guest, { ...person, password: PASSWORD, totpSecret: null });
  expect(inside.path).toBe('/account/second-factor');
  await expect(
    perform(house, OPERATOR, recoverPerson, { email: 'no-one@office.go.th' }),
  ).rejects.toThrow(/notFound/);
  const lines = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ action: string; text: string }>(
      sql`select action, audit_line::text as text from audit_line
          where target = ${`person:${person.id}`}`,
    ),
  );
  expect(lines.map((line) => line.action)).toEqual(
    expect.arrayContaining(['person.recover', 'password.reset', 'session.begin']),
  );
  expect(lines.map((line) => line.text).join()).not.toMatch(/@|reset\/|แม่น้ำ/);
});
