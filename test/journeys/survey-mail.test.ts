import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import sql, { raw } from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeBackup } from '../../src/actions/backup.ts';
import { forgetOld } from '../../src/actions/retention.ts';
import { mailer } from '../../src/jobs/mail.ts';
import type { Visitor } from '../kit/browser.ts';
import { type Cast, castOf } from '../kit/cast.ts';
import { emptyPost } from '../kit/mail.ts';
import { type MailServer, mailServer } from '../kit/smtp.ts';
import { houseOn, ownDemo, TEST_NOW } from '../kit/world.ts';

/** The link of a survey by mail: one letter a person, and no address left anywhere afterwards. */
const database = ownDemo();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let server: MailServer;
let here: string;
let coordinator: Visitor;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now, publicUrl: 'https://ita.example.go.th' });
  await emptyPost(house);
  cast = castOf(house);
  server = await mailServer();
  here = `/cycles/3/agencies/${await cast.agencyId('L01')}/invite`;
  coordinator = await cast.signedIn('coordinator');
});
afterAll(async () => {
  await server.close();
  await house.close();
});

const PASTED = `นายสมชาย ใจดี <somchai.secret@people.example>
somsri๒๕.secret@people.example, SOMCHAI.SECRET@people.example
ไม่มีอีเมล
broken@@people.example`;
const review = (addresses: string, more = {}) =>
  coordinator.post(`${here}/review`, { door: 'iit', kind: 'invite', addresses, ...more });
const send = async (addresses: string, more = {}) => {
  const form = (await review(addresses, more)).form(`${here}/send`);
  return coordinator.post(`${here}/send`, form);
};
const deliver = () =>
  mailer({ url: server.url, from: 'no-reply@ita.example.go.th' })
    .run(house, {})
    .catch((error) => String(error));

/** Every row of every table as text. */
async function everything(): Promise<string> {
  return house.db.transaction({ kind: 'all' }, async (tx) => {
    const tables = await tx.rows<{ name: string }>(sql`
      select relname as name from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace`);
    let all = '';
    for (const { name } of tables) {
      const [row] = await tx.rows<{ text: string | null }>(
        sql`select string_agg(t::text, E'\n') as text from ${raw(name)} t`,
      );
      all += row?.text ?? '';
    }
    return all;
  });
}

async function backedUp(): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-mail-'));
  try {
    const file = path.join(folder, 'one.sql.gz');
    await makeBackup(house.db, now, file);
    return gunzipSync(readFileSync(file)).toString();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a pasted list is checked before anything is sent: what is odd is told', async () => {
  const shown = await review(PASTED);
  expect(shown.status).toBe(200);
  for (const said of [
    'จะส่งอีเมล 2 ฉบับ',
    'อีเมลซ้ำ 1 รายการ',
    'เลขไทยเป็นเลขอารบิก 1',
    'ใช้ไม่ได้ 2 รายการ',
    'บรรทัด 3: ไม่มีอีเมล',
    'broken@@people.example',
    'ขอเชิญตอบแบบสำรวจ',
  ])
    expect([said, shown.text.includes(said)]).toEqual([said, true]);
  expect(await everything()).not.toContain('secret@people');
  const back = await review(PASTED, { back: 'yes' });
  expect(back.html).toContain('broken@@people.example');
});

test('nothing usable, too much, and what is no list are refused with the list kept', async () => {
  for (const [typed, said] of [
    ['', 'ไม่พบอีเมล'],
    ['ไม่มี', 'ไม่พบอีเมล'],
    [Array.from({ length: 5001 }, (_, n) => `p${n}@x.go.th`).join('\n'), '5001 คน'],
  ] as const) {
    const refused = await review(typed);
    expect([refused.status, refused.text.includes(said)]).toEqual([422, true]);
    expect(refused.form(`${here}/review`).addresses).toBe(typed);
  }
  expect((await review(PASTED, { door: 'oit' })).status).toBe(422);
});

test('each gets a letter of their own, in Thai and English; twice the button is once the letter', async () => {
  const form = (await review(PASTED)).form(`${here}/send`);
  const sent = await coordinator.post(`${here}/send`, form);
  expect(sent.path).toContain('/invite');
  await coordinator.post(`${here}/send`, form);
  // While it waits the address is in one table, and in no backup.
  expect(await everything()).toContain('somchai.secret@people.example');
  expect(await backedUp()).not.toContain('secret@people');
  await Promise.all([deliver(), deliver()]);
  expect(server.taken).toHaveLength(2);
  for (const message of server.taken) {
    expect(message.match(/^To: .*$/gm)).toHaveLength(1);
    expect(message).toMatch(/^To: (somchai|somsri25)\.secret@people\.example$/m);
    expect(message).not.toMatch(/^(Cc|Bcc):/m);
  }
  expect(await everything()).not.toContain('secret@people');
  const shown = await coordinator.get(here);
  expect(shown.text).toMatch(/IIT · เชิญครั้งแรก 2 2 0 0/);
});

test('the audit log knows how many, and not whom', async () => {
  const [line] = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ details: object }>(
      sql`select details from audit_line where action = 'outreach.mail' order by number`,
    ),
  );
  expect(line?.details).toEqual({ door: 'iit', kind: 'invite', letters: 2 });
});

test('a refused address is given up at once, a server that is away is tried again, and then all is gone', async () => {
  server.refuse('gone.secret@people.example');
  await send('gone.secret@people.example', { kind: 'remind', door: 'eit' });
  await deliver();
  expect(await everything()).not.toContain('gone.secret');
  expect((await coordinator.get(here)).text).toMatch(/EIT · เตือนอีกครั้ง 1 0 1 0/);

  await send('late.secret@people.example');
  const away = await mailServer();
  await away.close();
  const said = await mailer({ url: away.url, from: 'no-reply@ita.example.go.th' })
    .run(house, {})
    .catch((error) => String(error));
  expect(String(said)).not.toContain('late.secret');
  expect((await coordinator.get(here)).text).toMatch(/IIT · เชิญครั้งแรก 1 0 0 1/);
  now = new Date(TEST_NOW.getTime() + 49 * 3_600_000);
  coordinator = await cast.signedIn('coordinator');
  await forgetOld(house);
  expect(await everything()).not.toContain('late.secret');
  expect((await coordinator.get(here)).text).toMatch(/IIT · เชิญครั้งแรก 1 0 1 0/);
});

test('five thousand go out, and twenty thousand are enough for a day', async () => {
  const part = (n: number) =>
    Array.from({ length: 5000 }, (_, i) => `ชื่อ ${i} <p${n}-${i}.secret@people.example>`).join('\n');
  for (let n = 0; n < 4; n += 1) expect((await send(part(n))).status).toBe(200);
  const form = (await review(part(5))).form(`${here}/send`);
  const refused = await coordinator.post(`${here}/send`, form);
  expect([refused.status, refused.text.includes('24 ชั่วโมง')]).toEqual([422, true]);
  expect((await coordinator.get(here)).text).toMatch(/เชิญครั้งแรก 5000 0 0 5000/);
});

test('only the own agency, only with post, only to an address that opens, only while it is open', async () => {
  const typed = { door: 'iit', kind: 'invite', addresses: 'a@x.go.th' };
  expect((await (await cast.signedIn('neighbour')).post(`${here}/review`, typed)).status).toBe(404);
  expect((await (await cast.signedIn('head')).post(`${here}/review`, typed)).status).toBe(403);
  expect((await (await cast.signedIn('head')).get(here)).html).not.toContain('name="addresses"');
  const dumb = castOf({ ...house, sendsMail: false });
  const without = await dumb.signedIn('coordinator');
  expect((await without.get(here)).text).toContain('SMTP_URL');
  expect((await without.post(`${here}/review`, typed)).status).toBe(503);
  const alone = await castOf({ ...house, publicUrl: 'http://127.0.0.1:8420' }).signedIn(
    'coordinator',
  );
  expect((await alone.post(`${here}/review`, typed)).text).toContain('PUBLIC_URL');
  now = new Date('2026-06-01T03:00:00Z');
  coordinator = await cast.signedIn('coordinator');
  expect((await review('a@x.go.th')).status).toBe(409);
});
