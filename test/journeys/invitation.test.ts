import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Visitor, visitor } from '../kit/browser.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { mailedPath, mailsTo } from '../kit/mail.ts';
import { signInAs } from '../kit/person.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let now = TEST_NOW;
let admin: Visitor;
let coordinator: Visitor;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  admin = await cast.signedIn('admin');
  coordinator = await cast.signedIn('coordinator');
});
afterAll(() => house.close());

const PASSWORD = 'แม่น้ำกี่สายไหลลงทะเล';
const typed = { name: 'ญาณี ฐูปู่', password: PASSWORD, again: PASSWORD };
const inviteOwner = (email: string, over = 'L01') =>
  coordinator.post('/people/invite', { role: 'owner', over, email });

test('a coordinator invites an item owner, who comes in by the link once', async () => {
  const sent = await inviteOwner(' Owner.One@NamKi.example ');
  expect(sent.text).toContain('ส่งคำเชิญแล้ว');
  expect(sent.html).not.toContain('/invitation/');
  const path = await mailedPath(house, 'invitation', 'owner.one@namki.example');

  const guest = await visitor(house);
  const form = await guest.get(path);
  expect(form.text).toContain('เจ้าของข้อ · องค์การบริหารส่วนตำบลน้ำกี่');
  const refused = await guest.post(path, { ...typed, again: 'else' });
  expect([refused.status, refused.form(path).name]).toEqual([422, typed.name]);
  const home = await guest.post(path, typed);
  expect(home.text).toContain(typed.name);
  expect((await guest.get('/account')).text).toContain('เจ้าของข้อ');

  const late = await visitor(house);
  expect((await late.get(path)).status).toBe(410);
  expect((await late.post(path, typed)).status).toBe(410);
  const person = { id: '', email: 'owner.one@namki.example', password: PASSWORD, totpSecret: null };
  expect((await signInAs(house, late, person)).text).toContain(typed.name);
});

test('two acceptances of one link at the same moment make one account', async () => {
  await inviteOwner('twice@namki.example');
  const path = await mailedPath(house, 'invitation', 'twice@namki.example');
  const both = await Promise.all([1, 2].map(async () => (await visitor(house)).post(path, typed)));
  const statuses = both.map((shown) => shown.status).sort();
  expect(statuses[0]).toBe(200);
  expect([409, 410]).toContain(statuses[1]);
});

test('an invitation runs out after two weeks, and a newer one ends the older', async () => {
  await inviteOwner('slow@namki.example');
  const first = await mailedPath(house, 'invitation', 'slow@namki.example');
  await inviteOwner('slow@namki.example');
  const second = await mailedPath(house, 'invitation', 'slow@namki.example');
  const guest = await visitor(house);
  expect((await guest.get(first)).status).toBe(410);
  expect((await guest.get(second)).status).toBe(200);
  const before = now;
  now = new Date(now.getTime() + 14 * 86_400_000 + 1000);
  expect((await guest.get(second)).status).toBe(410);
  now = before;
});

test('a coordinator gives only the roles of the own agency, and only there', async () => {
  for (const [role, over] of [
    ['administrator', ''],
    ['coordinator', 'L01'],
    ['oversight', 'province/P01'],
  ] as const) {
    const refused = await coordinator.post('/people/invite', { role, over, email: 'a@b.example' });
    expect([role, [403, 422].includes(refused.status)]).toEqual([role, true]);
  }
  for (const over of ['L02', 'nowhere', "L01'; --", '']) {
    const refused = await inviteOwner('elsewhere@b.example', over);
    expect([over, refused.status]).toEqual([over, 422]);
    expect(refused.form('/people/invite').email).toBe('elsewhere@b.example');
  }
  expect(await mailsTo(house, 'elsewhere@b.example')).toEqual([]);
  const offered = await coordinator.get('/people/invite');
  expect(offered.text).toContain('เจ้าของข้อ');
  expect(offered.text).not.toContain('ผู้ตรวจประเมิน');
});

test('nothing tells the inviter that an address has an account', async () => {
  const stranger = await inviteOwner('not-here@b.example');
  const known = await inviteOwner('neighbour@prongsai.example');
  expect(known.html.replaceAll('neighbour@prongsai', 'X')).toBe(
    stranger.html.replaceAll('not-here@b', 'X'),
  );
});

test('whoever has an account keeps it and gets the role by accepting', async () => {
  const path = await mailedPath(house, 'invitation', 'neighbour@prongsai.example');
  const guest = await visitor(house);
  expect((await guest.get(path)).text).toContain('อีเมลนี้มีบัญชีอยู่แล้ว');
  const accepted = await guest.post(path, { name: 'x', password: PASSWORD, again: PASSWORD });
  expect(accepted.path).toBe('/sign-in?done=accepted');
  expect(guest.cookies.has('session')).toBe(false);
  const actor = await cast.actor('neighbour');
  expect(actor.name).not.toBe('x');
  expect(actor.appointments.map((one) => one.role).sort()).toEqual(['coordinator', 'owner']);
});

test('an administrator invites to every role; a new one must set up a second factor', async () => {
  for (const [role, over] of [
    ['administrator', ''],
    ['oversight', 'province/P01'],
    ['coordinator', 'u01'],
  ] as const) {
    const email = `${role}.new@office.example`;
    const sent = await admin.post('/people/invite', { role, over, email });
    expect([role, sent.text]).toEqual([role, expect.stringContaining('ส่งคำเชิญแล้ว')]);
  }
  const guest = await visitor(house);
  const path = await mailedPath(house, 'invitation', 'administrator.new@office.example');
  expect((await guest.post(path, typed)).path).toBe('/account/second-factor');
  expect((await guest.get('/people')).path).toBe('/account/second-factor');
});

test('without mail the link is shown to whoever invites', async () => {
  const silent = { ...house, sendsMail: false };
  const guest = await visitor(silent);
  guest.cookies.set('session', coordinator.cookies.get('session') ?? '');
  const shown = await guest.post('/people/invite', {
    role: 'owner',
    over: 'L01',
    email: 'by-hand@namki.example',
  });
  const path = /\/invitation\/[\w-]{43}/.exec(shown.html)?.[0] ?? '';
  expect((await (await visitor(silent)).get(path)).status).toBe(200);
  expect(await mailsTo(house, 'by-hand@namki.example')).toEqual([]);
});

test('invitations wait in the list and can be withdrawn, by those who could send them', async () => {
  await inviteOwner('withdrawn@namki.example');
  const path = await mailedPath(house, 'invitation', 'withdrawn@namki.example');
  const list = await coordinator.get('/people');
  const id = /withdrawn@namki[\s\S]*?\/invitations\/([0-9a-f-]+)\/withdraw/.exec(list.html)?.[1];
  const neighbour = await cast.signedIn('markets');
  expect((await neighbour.get('/people')).text).not.toContain('withdrawn@namki');
  expect((await neighbour.post(`/invitations/${id}/withdraw`, {})).status).toBe(404);
  expect((await coordinator.post(`/invitations/${id}/withdraw`, {})).text).toContain('ถอนคำเชิญแล้ว');
  expect((await (await visitor(house)).get(path)).status).toBe(410);
});

test.each([
  ['no address', { email: '' }],
  ['a header in the address', { email: 'a@b.example\r\nBcc: all@b.example' }],
  ['two addresses', { email: 'a@b.example, c@d.example' }],
  ['an address of 300 letters', { email: `${'a'.repeat(290)}@b.example` }],
  ['an unknown field', { email: 'a@b.example', disabled: 'false' }],
])('%s is refused with everything kept', async (_what, fields) => {
  const refused = await coordinator.post('/people/invite', {
    role: 'owner',
    over: 'L01',
    ...fields,
  } as Record<string, string>);
  expect(refused.status).toBe(422);
  expect(refused.form('/people/invite')).toHaveProperty('role', 'owner');
});

test('a hundred invitations a day are enough for one person', async () => {
  const fresh = await cast.signedIn('markets');
  let last = 200;
  for (let i = 0; i < 101; i++) {
    const fields = { role: 'owner', over: 'A02', email: `many${i}@markets.example` };
    last = (await fresh.post('/people/invite', fields)).status;
  }
  expect(last).toBe(429);
});
