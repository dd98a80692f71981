import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPersonId } from '../../demo/people.ts';
import { type Visitor, visitor } from '../kit/browser.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { mailedPath, mailsTo } from '../kit/mail.ts';
import { makePerson, signInAs } from '../kit/person.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let admin: Visitor;
let coordinator: Visitor;
beforeAll(async () => {
  house = houseOn(database.url());
  cast = await withCast(house);
  admin = await cast.signedIn('admin');
  coordinator = await cast.signedIn('coordinator');
});
afterAll(() => house.close());

const appointmentOf = (key: string) =>
  house.db.transaction({ kind: 'all' }, async (tx) => {
    const row = await tx.one<{ id: number }>(
      sql`select id from appointment where person_id = ${demoPersonId(key)} limit 1`,
    );
    return String(row.id);
  });

test('an administrator sees everybody, a coordinator those of the own agency', async () => {
  const all = await admin.get('/people');
  expect(all.text).toContain('ญาณี ประสานกรม');
  expect(all.text).toContain('วรรณา ดูแลระบบ');
  const own = await coordinator.get('/people');
  expect(own.text).toContain('มานะ เจ้าของข้อ');
  for (const hidden of ['ญาณี', 'วรรณา', 'ว่างเปล่า']) expect(own.text).not.toContain(hidden);
  expect((await coordinator.get(`/people/${demoPersonId('markets')}`)).status).toBe(404);
  expect((await coordinator.get(`/people/${demoPersonId('owner')}`)).status).toBe(200);
  for (const key of ['owner', 'head', 'ministry', 'assessor', 'nobody']) {
    expect([key, (await (await cast.signedIn(key)).get('/people')).status]).toEqual([key, 403]);
  }
  expect((await (await visitor(house)).get('/people')).path).toContain('/sign-in');
});

test('search takes whatever is typed as text', async () => {
  expect((await admin.get('/people?search=กี่')).text).toContain('ศรีกี่ ประสานงาน');
  expect((await admin.get('/people?search=%25')).text).toContain('ไม่พบผู้ใช้');
  expect((await admin.get(`/people?search=${'ก'.repeat(500)}`)).status).toBe(422);
  expect((await admin.get('/people?page=abc')).status).toBe(422);
  expect((await admin.get('/people/not-an-id')).status).toBe(422);
});

test('a coordinator ends a role in the own agency and nowhere else', async () => {
  const foreign = await appointmentOf('markets');
  const end = (appointment: string) =>
    coordinator.post(`/people/${demoPersonId('owner')}/end-role`, { appointment });
  expect((await end(foreign)).status).toBe(404);
  expect((await end(await appointmentOf('coordinator'))).status).toBe(403);
  expect((await end(await appointmentOf('admin'))).status).toBe(404);
  const done = await end(await appointmentOf('owner'));
  expect(done.text).toContain('ยุติบทบาทแล้ว');
  expect((await cast.actor('owner')).appointments).toEqual([]);
});

test('a disabled person is out at once and cannot come back until enabled', async () => {
  const person = await makePerson(house, { email: 'out@office.go.th', name: 'ฐูปู่ ออกงาน' });
  const guest = await visitor(house);
  await signInAs(house, guest, person);
  const at = `/people/${person.id}`;
  expect((await coordinator.post(`${at}/disable`, {})).status).toBe(403);
  expect((await admin.post(`${at}/disable`, {})).text).toContain('ระงับบัญชีแล้ว');
  expect((await guest.get('/account')).path).toContain('/sign-in');
  expect((await signInAs(house, guest, person)).status).toBe(422);
  await admin.post(`${at}/enable`, {});
  expect((await signInAs(house, guest, person)).status).toBe(200);
});

test('nobody disables or erases themselves, and one administrator is always left', async () => {
  const self = `/people/${demoPersonId('admin')}`;
  for (const deed of ['disable', 'erase']) {
    const refused = await admin.post(`${self}/${deed}`, { sure: 'yes' });
    expect([deed, refused.status]).toEqual([deed, 409]);
    expect(refused.text).toContain('บัญชีของตนเองไม่ได้');
  }
  const ended = await admin.post(`${self}/end-role`, { appointment: await appointmentOf('admin') });
  expect(ended.status).toBe(409);
  expect(ended.text).toContain('ผู้ดูแลระบบที่ใช้งานได้เหลืออย่างน้อยหนึ่งคน');
});

test('two administrators who remove each other at the same moment leave one', async () => {
  const [first, second] = await Promise.all(
    ['one@office.go.th', 'two@office.go.th'].map((email) =>
      makePerson(house, { email, totp: true, appointments: [{ role: 'administrator' }] }),
    ),
  );
  await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.run(sql`update person set disabled = true where id = ${demoPersonId('admin')}`),
  );
  const [a, b] = [await visitor(house), await visitor(house)];
  if (!first || !second) throw new Error('two were made');
  await signInAs(house, a, first);
  await signInAs(house, b, second);
  await Promise.all([
    a.post(`/people/${second.id}/disable`, {}),
    b.post(`/people/${first.id}/disable`, {}),
  ]);
  const left = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows(sql`select 1 from person where id = any(${[first.id, second.id]}) and not disabled`),
  );
  expect(left.length).toBe(1);
  await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.run(sql`update person set disabled = false where id = ${demoPersonId('admin')}`),
  );
});

test('personal data is deleted for good; the log keeps an id that names nobody', async () => {
  const email = 'leaving@office.go.th';
  const person = await makePerson(house, {
    email,
    name: 'น้ำกี่ ลาออกแล้ว',
    totp: true,
    appointments: [{ role: 'assessor' }],
  });
  const guest = await visitor(house);
  await signInAs(house, guest, person);
  await guest.post('/account', { name: 'น้ำกี่ ลาออกแล้ว', language: 'en', version: '1' });
  await guest.post('/forgot', { email });
  const at = `/people/${person.id}`;
  const unsure = await admin.post(`${at}/erase`, {});
  expect(unsure.status).toBe(422);
  expect((await admin.post(`${at}/erase`, { sure: 'yes' })).text).toContain('ลบข้อมูลส่วนบุคคลแล้ว');

  expect((await guest.get('/account')).path).toContain('/sign-in');
  expect((await signInAs(house, guest, person)).status).not.toBe(200);
  expect((await admin.post(`${at}/enable`, {})).status).toBe(409);
  const everything = await house.db.transaction({ kind: 'all' }, async (tx) => {
    const tables = await tx.rows<{ name: string }>(
      sql`select relname as name from pg_class
          where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await tx.client.query(`select t::text as text from "${name}" t`);
      texts.push(...rows.map((row) => String(row.text)));
    }
    return texts.join('\n');
  });
  expect(everything).not.toContain(email);
  expect(everything).not.toContain('ลาออกแล้ว');
  expect(everything).toContain(person.id);
});

test('an administrator corrects an address; the old one is told and no longer works', async () => {
  const person = await makePerson(house, { email: 'old@office.go.th' });
  const guest = await visitor(house);
  await signInAs(house, guest, person);
  const at = `/people/${person.id}/address`;
  expect((await coordinator.post(at, { email: 'mine@namki.example' })).status).toBe(403);
  for (const email of ['', 'not an address', 'admin@prongsai.example']) {
    const refused = await admin.post(at, { email });
    expect([email, [409, 422].includes(refused.status)]).toEqual([email, true]);
    expect(refused.form(at).email).toBe(email);
  }
  expect((await admin.post(at, { email: ' New@Office.go.th ' })).text).toContain('แก้ไขอีเมลแล้ว');
  expect(await mailsTo(house, 'old@office.go.th')).toEqual(['addressChanged']);
  expect((await guest.get('/account')).path).toContain('/sign-in');
  expect((await signInAs(house, guest, person)).status).toBe(422);
  expect((await signInAs(house, guest, { ...person, email: 'new@office.go.th' })).status).toBe(200);
});

test('the list is narrowed to one role', async () => {
  const { text } = await admin.get('/people?role=assessor');
  expect(text).toContain('กานดา ตรวจทาน');
  expect(text).not.toContain('ธีระ นำประเมิน');
  expect((await admin.get('/people?role=emperor')).status).toBe(422);
});

test('an administrator lets somebody set a new password', async () => {
  const person = await makePerson(house, { email: 'forgot@office.go.th' });
  const sent = await admin.post(`/people/${person.id}/reset`, {});
  expect(sent.text).toContain('ส่งลิงก์ตั้งรหัสผ่านใหม่');
  expect(await mailsTo(house, person.email)).toEqual(['reset']);
  expect(await mailedPath(house, 'reset', person.email)).toMatch(/^\/reset\/[\w-]{43}$/);
  const silent = await visitor({ ...house, sendsMail: false });
  silent.cookies.set('session', admin.cookies.get('session') ?? '');
  const shown = await silent.post(`/people/${person.id}/reset`, {});
  expect(shown.html).toMatch(/\/reset\/[\w-]{43}/);
});
