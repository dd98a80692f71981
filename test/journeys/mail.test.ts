import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPersonId } from '../../demo/people.ts';
import { DEMO_PASSWORD } from '../../demo/world.ts';
import { mailer } from '../../src/jobs/mail.ts';
import { runDue } from '../../src/jobs/runner.ts';
import { visitor } from '../kit/browser.ts';
import { emptyPost } from '../kit/mail.ts';
import { makePerson } from '../kit/person.ts';
import { type MailServer, mailServer } from '../kit/smtp.ts';
import { houseOn, ownDemo, TEST_NOW } from '../kit/world.ts';

const database = ownDemo();
let house: ReturnType<typeof houseOn>;
let server: MailServer;
let now = TEST_NOW;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  await emptyPost(house);
  server = await mailServer();
});
afterAll(async () => {
  await server.close();
  await house.close();
});

const minutes = (count: number) => {
  now = new Date(now.getTime() + count * 60_000);
};
async function askFor(email: string): Promise<void> {
  await makePerson(house, { email });
  await (await visitor(house)).post('/forgot', { email });
}
async function deliver(url = server.url): Promise<string[]> {
  const errors: string[] = [];
  await mailer({ url, from: 'โปร่งใส <no-reply@office.go.th>' })
    .run(house, {})
    .catch((error) => errors.push(String(error)));
  return errors;
}
const rows = (email: string) =>
  house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ failures: number; sent: boolean; facts: object }>(sql`
      select failures, sent_at is not null as sent, facts from mail where recipient = ${email}`),
  );

test('a letter goes out in Thai with its link, once, and is emptied', async () => {
  await askFor('pu@office.go.th');
  expect(await deliver()).toEqual([]);
  expect(await deliver()).toEqual([]);
  expect(server.taken.length).toBe(1);
  const message = server.taken[0] ?? '';
  expect(message).toMatch(/^To: pu@office\.go\.th$/m);
  expect(message).toContain('Auto-Submitted: auto-generated');
  const body = decodeBody(message);
  expect(body).toContain('มีการขอตั้งรหัสผ่านใหม่');
  expect(body).toMatch(/http:\/\/localhost:8420\/reset\/[\w-]{43}/);
  expect(await rows('pu@office.go.th')).toEqual([{ failures: 0, sent: true, facts: {} }]);
});

function decodeBody(message: string): string {
  const body = message.slice(message.indexOf('\n\n') + 2);
  return /^Content-Transfer-Encoding: base64/im.test(message)
    ? Buffer.from(body, 'base64').toString('utf8')
    : Buffer.from(
        body
          .replace(/=\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString('utf8');
}

test('one refused recipient does not hold up the others; it is tried again, then left', async () => {
  server.refuse('gone@office.go.th');
  await askFor('gone@office.go.th');
  await askFor('here@office.go.th');
  const before = server.taken.length;
  const [error = ''] = await deliver();
  expect(server.taken.length).toBe(before + 1);
  // The log learns what the server said, not about whom.
  expect(error).toContain('550');
  expect(error).not.toContain('gone@');
  expect(await deliver()).toEqual([]);
  for (let tries = 2; tries <= 6; tries++) {
    minutes(24 * 60);
    expect((await deliver()).length).toBe(1);
  }
  minutes(24 * 60);
  expect(await deliver()).toEqual([]);
  expect((await rows('gone@office.go.th'))[0]).toMatchObject({ failures: 6, sent: false });
});

test('a mail server that is away loses nothing', async () => {
  await askFor('later@office.go.th');
  const away = await mailServer();
  await away.close();
  expect((await deliver(away.url))[0]).toContain('ESOCKET');
  minutes(2);
  expect(await deliver()).toEqual([]);
  expect(await rows('later@office.go.th')).toEqual([{ failures: 1, sent: true, facts: {} }]);
});

test('two workers send each letter once', async () => {
  for (let i = 0; i < 6; i++) await askFor(`many${i}@office.go.th`);
  const before = server.taken.length;
  const kind = mailer({ url: server.url, from: 'no-reply@office.go.th' });
  await Promise.all([kind.run(house, {}), kind.run(house, {}), runDue(house, [kind], () => {})]);
  expect(server.taken.length).toBe(before + 6);
});

test('the demo shows its letters and codes on the machine itself, and nowhere else', async () => {
  const installation = { ...house.installation, isDemo: true };
  const demo = { ...house, installation, sendsMail: false };
  const guest = await visitor(demo);
  await guest.post('/forgot', { email: 'coordinator@prongsai.example' });
  const box = await guest.get('/demo/mail');
  expect(box.text).toContain('coordinator@prongsai.example');
  expect(box.html).toMatch(/<a href="http:\/\/localhost:8420\/reset\/[\w-]{43}">/);

  const codeOf = async (key: string) => {
    const { html } = await guest.get('/demo/mail');
    return new RegExp(`${key}@[^<]*</span></td><td class="number"><code>(\\d{6})<`).exec(html)?.[1];
  };
  const signIn = async () => {
    const admin = await visitor(demo);
    await admin.post('/sign-in', {
      email: 'admin@prongsai.example',
      password: DEMO_PASSWORD,
      next: '/',
    });
    return admin.post('/sign-in/code', { code: (await codeOf('admin')) ?? '', next: '/account' });
  };
  // Twice within one half minute: the page shows the next code when this one is used.
  expect((await signIn()).path).toBe('/account');
  expect((await signIn()).path).toBe('/account');
  expect(await codeOf('admin')).toBeUndefined();

  const remote = { address: '192.0.2.1', https: true, loopback: false };
  expect((await (await visitor(demo, remote)).get('/demo/mail')).status).toBe(404);
  expect((await (await visitor(house)).get('/demo/mail')).status).toBe(404);
  const real = await makePerson(house, { email: 'real@office.go.th', totp: true });
  expect((await guest.get('/demo/mail')).text).not.toContain(real.email);
  expect(demoPersonId('admin')).not.toBe(real.id);
});
