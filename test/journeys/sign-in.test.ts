import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { totpCode } from '../../src/kit/totp.ts';
import { type Visitor, visitor } from '../kit/browser.ts';
import { makePerson, signInAs, TEST_PASSWORD, type TestPerson } from '../kit/person.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
let now = TEST_NOW;
let plain: TestPerson;
let admin: TestPerson;
let nets = 0;

beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  plain = await makePerson(house, { email: 'pu@office.go.th' });
  admin = await makePerson(house, {
    email: 'admin@office.go.th',
    totp: true,
    appointments: [{ role: 'administrator' }],
  });
});
afterAll(() => house.close());

const minutes = (count: number) => {
  now = new Date(now.getTime() + count * 60_000);
};
/** A browser over HTTPS from a network nobody used before. */
const stranger = (address = `203.0.113.${++nets}`) =>
  visitor(house, { address, https: true, loopback: false });
const tryPassword = (guest: Visitor, email: string, password: string) =>
  guest.post('/sign-in', { email, password, next: '/' });

test('e-mail and password open a session, and signing out ends it', async () => {
  const guest = await visitor(house);
  const home = await signInAs(house, guest, plain);
  expect(home.status).toBe(200);
  expect(home.text).toContain('ปู่ฐู น้ำกี่');
  const token = guest.cookies.get('session');
  await guest.post('/sign-out', {});
  expect((await guest.get('/')).text).not.toContain('ปู่ฐู น้ำกี่');
  guest.cookies.set('session', token ?? '');
  expect((await guest.get('/')).text).not.toContain('ปู่ฐู น้ำกี่');
});

test('the address is typed in any spelling, the password in any Unicode form', async () => {
  const guest = await visitor(house);
  const { password } = plain;
  const shown = await tryPassword(guest, '  PU@Office.go.th ', password.normalize('NFD'));
  expect(shown.text).toContain('ปู่ฐู น้ำกี่');
});

test('a second factor asks for a code; the same code is not taken twice', async () => {
  const first = await visitor(house);
  const asked = await tryPassword(first, admin.email, admin.password);
  expect(asked.path).toContain('/sign-in/code');
  expect(asked.text).not.toContain('ปู่ฐู น้ำกี่');
  const code = totpCode(admin.totpSecret ?? '', now);
  const thaiDigits = code.replace(/\d/g, (d) => '๐๑๒๓๔๕๖๗๘๙'[Number(d)] ?? d);
  const spaced = `${thaiDigits.slice(0, 3)} ${thaiDigits.slice(3)}`;
  expect((await first.post('/sign-in/code', { code: spaced, next: '/' })).text).toContain('ปู่ฐู');

  const second = await visitor(house);
  await tryPassword(second, admin.email, admin.password);
  const replayed = await second.post('/sign-in/code', { code, next: '/' });
  expect(replayed.status).toBe(422);
  expect(replayed.text).toContain('รหัสยืนยันใช้ไม่ได้');
  minutes(1);
  const later = totpCode(admin.totpSecret ?? '', now);
  expect((await second.post('/sign-in/code', { code: later, next: '/' })).text).toContain('ปู่ฐู');
});

test('a ticket between password and code runs out, works once and takes five tries', async () => {
  const guest = await stranger();
  await tryPassword(guest, admin.email, admin.password);
  minutes(6);
  const late = await guest.post('/sign-in/code', { code: '000000', next: '/agencies' });
  expect(late.status).toBe(401);
  expect(late.form('/sign-in').next).toBe('/agencies');

  await tryPassword(guest, admin.email, admin.password);
  const ticket = guest.cookies.get('__Host-ticket') ?? '';
  for (let i = 0; i < 5; i++) {
    expect((await guest.post('/sign-in/code', { code: '000000', next: '/' })).status).toBe(422);
  }
  const code = totpCode(admin.totpSecret ?? '', now);
  expect((await guest.post('/sign-in/code', { code, next: '/' })).status).toBe(429);

  const other = await stranger();
  other.cookies.set('__Host-ticket', ticket);
  expect((await other.post('/sign-in/code', { code, next: '/' })).status).toBe(429);
});

test('nothing tells whether an account exists', async () => {
  await makePerson(house, { email: 'gone@office.go.th', disabled: true });
  await makePerson(house, { email: 'demo@prongsai.example', demo: true });
  const pages = [];
  for (const email of [plain.email, 'no-one@office.go.th', 'gone@office.go.th']) {
    const shown = await tryPassword(await stranger(), email, 'not the password');
    expect(shown.status).toBe(422);
    pages.push(shown.html.replaceAll(email, 'X'));
  }
  const demo = await tryPassword(await stranger(), 'demo@prongsai.example', TEST_PASSWORD);
  pages.push(demo.html.replaceAll('demo@prongsai.example', 'X'));
  expect(new Set(pages).size).toBe(1);
});

test('demo people sign in on the machine itself only', async () => {
  const local = await visitor(house);
  const shown = await tryPassword(local, 'demo@prongsai.example', TEST_PASSWORD);
  expect(shown.text).toContain('ออกจากระบบ');
  const remote = await visitor(house, { address: '192.0.2.1', https: true, loopback: false });
  remote.cookies.set('__Host-session', local.cookies.get('session') ?? '');
  expect((await remote.get('/')).text).not.toContain('ออกจากระบบ');
});

test('over plain HTTP beyond the machine nobody signs in and no cookie counts', async () => {
  const local = await visitor(house);
  await signInAs(house, local, plain);
  const remote = await visitor(house, { address: '192.0.2.9', https: false, loopback: false });
  const form = await remote.get('/sign-in');
  expect(form.status).toBe(200);
  expect(form.text).toContain('เข้าสู่ระบบผ่านการเชื่อมต่อนี้ไม่ได้');
  expect((await tryPassword(remote, plain.email, plain.password)).status).toBe(403);
  remote.cookies.set('session', local.cookies.get('session') ?? '');
  expect((await remote.get('/')).text).not.toContain('ออกจากระบบ');
});

test('cookies are closed to scripts and, over HTTPS, bound to the host', async () => {
  const lines = async (https: boolean) => {
    const guest = await visitor(house, { address: '198.51.100.1', https, loopback: !https });
    const response = await guest.raw('/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ email: plain.email, password: plain.password }).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      },
    });
    return response.headers.getSetCookie();
  };
  for (const line of (await lines(true)).filter((one) => !one.startsWith('lang='))) {
    expect(line).toMatch(/^__Host-\w+=[\w-]*; Path=\/; HttpOnly; SameSite=Lax; Secure/);
  }
  expect((await lines(false)).find((line) => line.startsWith('session='))).toMatch(
    /; Path=\/; HttpOnly; SameSite=Lax$/,
  );
});

test('a session brought along is never taken over: signing in gives a new secret', async () => {
  const guest = await visitor(house);
  guest.cookies.set('session', 'planted-by-somebody-else');
  await signInAs(house, guest, plain);
  const first = guest.cookies.get('session');
  expect(first).not.toBe('planted-by-somebody-else');
  const again = await visitor(house);
  again.cookies.set('session', first ?? '');
  await signInAs(house, again, plain);
  expect(again.cookies.get('session')).not.toBe(first);
  expect((await guest.get('/')).text).not.toContain('ออกจากระบบ');
});

test('a session ends after an hour unused and after twelve hours in any case', async () => {
  const guest = await visitor(house);
  await signInAs(house, guest, plain);
  minutes(59);
  expect((await guest.get('/')).text).toContain('ออกจากระบบ');
  for (let used = 59; used < 11 * 60; used += 50) {
    minutes(50);
    expect((await guest.get('/')).text).toContain('ออกจากระบบ');
  }
  minutes(70);
  expect((await guest.get('/')).text).not.toContain('ออกจากระบบ');
  await signInAs(house, guest, plain);
  minutes(61);
  expect((await guest.get('/')).text).not.toContain('ออกจากระบบ');
});

test.each([
  ['https://evil.example/', '/'],
  ['//evil.example/', '/'],
  ['/\\evil.example', '/'],
  ['/agencies?x=1\r\nSet-Cookie: a=b', '/agencies?x=1Set-Cookie:%20a=b'],
  ['/agencies?page=2', '/agencies?page=2'],
])('after signing in, next=%j leads to %j', async (next, expected) => {
  const guest = await visitor(house);
  const response = await guest.raw('/sign-in', {
    method: 'POST',
    body: new URLSearchParams({ ...plainFields(), next }).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
    },
  });
  expect(response.headers.get('location')).toBe(expected);
  expect(response.headers.get('set-cookie')).not.toContain('a=b');
});
const plainFields = () => ({ email: plain.email, password: plain.password });

test.each([
  ['an empty form', { email: '', password: '' }, 422],
  ['a password beyond 200 characters', { email: 'a@b.go.th', password: 'x'.repeat(201) }, 422],
  ['ten megabytes', { email: 'a@b.go.th', password: 'x'.repeat(10_000_000) }, 413],
  ['an unknown field alone', { role: 'administrator' }, 422],
  ['zero bytes and marks', { email: '\u0000<script>', password: '\u0000\ud800' }, 422],
] as const)('%s is refused in words', async (_what, fields, status) => {
  const shown = await (await stranger()).post('/sign-in', { ...fields });
  expect(shown.status).toBe(status);
  expect(shown.html).not.toContain('<script>');
});

test('a form from another site signs nobody in', async () => {
  const guest = await visitor(house);
  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    {},
  ];
  for (const headers of foreign) {
    const response = await guest.raw('/sign-in', {
      method: 'POST',
      body: new URLSearchParams(plainFields()).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
    expect(response.status).toBe(403);
    expect(response.headers.getSetCookie()).toEqual([]);
  }
});

test('the audit log names the person by id and holds no address and no secret', async () => {
  const lines = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ action: string; target: string; text: string }>(
      sql`select action, target, audit_line::text as text from audit_line`,
    ),
  );
  expect(lines.some((l) => l.action === 'session.begin' && l.target === `person:${plain.id}`)).toBe(
    true,
  );
  expect(lines.map((line) => line.text).join('\n')).not.toMatch(/@|เข้าใจ-ง่าย/);
});

test('a link of a mail to an address without encryption leads to where signing in works, and is no fault', async () => {
  const guest = await visitor(house, { address: '10.0.0.7', https: false, loopback: false });
  const followed = {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    purpose: 'prefetch',
  };
  const path = '/sign-in?next=%2Fcycles%2F3';
  const response = await guest.raw(path, { headers: followed });
  expect(response.status).toBe(200);
  const here = await guest.get(path);
  expect(here.html).toContain('href="http://localhost:8420/sign-in?next=%2Fcycles%2F3"');
  expect(here.html).not.toContain('type="password"');
  expect((await tryPassword(guest, plain.email, plain.password)).status).toBe(403);
  const known = { ...house, publicUrl: 'https://ita.example.go.th' };
  const reached = await visitor(known, { address: '10.0.0.7', https: false, loopback: false });
  expect((await reached.get(path)).html).toContain(
    'href="https://ita.example.go.th/sign-in?next=%2Fcycles%2F3"',
  );
  const onMachine = await visitor(house);
  expect((await onMachine.raw(path, { headers: followed })).status).toBe(200);
});
