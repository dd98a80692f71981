import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ticketHash } from '../../src/actions/access-code.ts';
import { mixAnswers } from '../../src/actions/mixer.ts';
import { spokenCode } from '../../src/kit/spoken-code.ts';
import { ticketInHalves } from '../../src/kit/ticket-code.ts';
import { type Visitor, visitor } from '../kit/browser.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { askFor, exchange, sign } from '../kit/code-holder.ts';
import { codedCycle, codesFor, registered } from '../kit/coded.ts';
import { REVIEW } from '../kit/published.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** Staff answer with one-time codes: exchanged blindly by a script, or spent with the answers. */
const database = ownDatabase();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let phone: Visitor;
let cycleId: number;
let agencyId: number;
let path: string;
let other: string;
let codes: string[];
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now, publicUrl: 'https://ita.example.go.th' });
  cast = await withCast(house);
  cycleId = await codedCycle(house, cast, { staffCodes: 'on', userCodes: 'on' });
  agencyId = await registered(house, cast, cycleId, 'L01', 40);
  const otherId = await registered(house, cast, cycleId, 'A02', 40);
  codes = [...(await codesFor(house, cast, { cycleId, agencyId }, 40))];
  other = (await codesFor(house, cast, { cycleId, agencyId: otherId }, 1))[0]!;
  path = `/go/iit/${await cast.linkCode('L01')}`;
  phone = await visitor(house, { address: '192.0.2.7', https: false, loopback: false });
});
afterAll(() => house.close());

const ANSWERS = { i1: '4', i2: '2', i3: '1' };
const rows = <R>(query: ReturnType<typeof sql>) =>
  house.db.transaction({ kind: 'all' }, (tx) => tx.rows<R>(query));
const counted = async (table: ReturnType<typeof sql>) =>
  (await rows<{ n: number }>(sql`select count(*) as n from ${table}`))[0]!.n;
const sealed = () => counted(sql`sealed_intake`);

test('the page takes a code, shows its key, and tells plainly what holds without a script', async () => {
  const shown = await phone.get(path);
  expect(shown.html).toContain('name="_code"');
  expect(shown.text).toContain('ผู้ดูแลเครื่องที่จงใจเฝ้าดูขณะส่งอาจรู้ได้');
  const fingerprint = /([0-9a-f]{4} ){7}[0-9a-f]{4}/.exec(shown.text)?.[0];
  expect((await phone.get(`${path}/key`)).text).toContain(fingerprint);
  const list = await (await phone.raw(`/access-keys/${cycleId}/keys.json`)).json();
  expect(list.keys.map((key: { agencyCode: string }) => key.agencyCode)).toEqual(['A02', 'L01']);
  expect(list.keys[1].fingerprint).toBe(fingerprint);
  expect((await phone.get(path.replace('iit', 'eit'))).text).toContain('ยังไม่ได้ออกรหัส');
});

test('with a script: code, blind signature, answers; the same token again is the same thanks', async () => {
  const right = await exchange(phone, path, codes[0]!);
  const review = await phone.post(path, { ...ANSWERS, ...right, _code: '' });
  expect(review.text).toContain('สิทธิตอบแบบปิดตา');
  const form = review.form(`${path}/send`);
  for (let n = 0; n < 2; n += 1) {
    expect((await phone.post(`${path}/send`, form)).path).toBe(`${path}/thanks`);
  }
  expect(await sealed()).toBe(1);
  // The same from another page, with other answers: one token, one answer.
  await phone.post(`${path}/send`, { ...form, i1: '1' });
  expect(await sealed()).toBe(1);
});

test('without a script: the code goes with the answers, once', async () => {
  const typed = ` ${ticketInHalves(codes[1]!).toUpperCase()} `;
  const review = await phone.post(path, { ...ANSWERS, _code: typed });
  expect(review.text).toContain(ticketInHalves(codes[1]!));
  const form = review.form(`${path}/send`);
  for (let n = 0; n < 2; n += 1) {
    expect((await phone.post(`${path}/send`, form)).path).toBe(`${path}/thanks`);
  }
  expect(await sealed()).toBe(2);
  const again = await phone.post(path, { ...ANSWERS, _code: typed });
  expect([again.status, again.text.includes('รหัสนี้ใช้ไปแล้ว')]).toEqual([422, true]);
  const keyed = { ...form, _key: Buffer.alloc(16, 9).toString('base64url') };
  const late = await phone.post(`${path}/send`, keyed);
  expect([late.status, await sealed()]).toEqual([422, 2]);
});

test('each wrong code has its own sentence, and every answer is still there', async () => {
  const mistyped = codes[2]!.slice(0, 9) + (codes[2]!.endsWith('x') ? 'y' : 'x');
  const users = (await codesFor(house, cast, { cycleId, agencyId }, 1, 'eit'))[0]!;
  const faults = {
    '': 'โปรดพิมพ์รหัสใช้ครั้งเดียว',
    [mistyped]: 'พิมพ์ไม่ครบหรือมีตัวที่พิมพ์ผิด',
    '2222222222': 'ไม่มีรหัสนี้',
    [codes[0]!]: 'รหัสนี้ใช้ไปแล้ว',
    [other]: 'เป็นของหน่วยงานอื่น',
    [users]: 'เป็นของแบบสำรวจอื่น',
    ['x'.repeat(9000)]: 'พิมพ์ไม่ครบ',
    '<script>alert(1)</script>': 'พิมพ์ไม่ครบ',
  };
  for (const [typed, said] of Object.entries(faults)) {
    const again = await phone.post(path, { ...ANSWERS, _code: typed });
    expect([typed, again.status, again.text.includes(said)]).toEqual([typed, 422, true]);
    expect(again.html.match(/ checked/g)).toHaveLength(3);
    expect(again.html).not.toContain('<script>alert');
  }
});

test('a network that breaks after the code was used: the same request is signed again, another is not', async () => {
  const page = (await phone.get(path)).html;
  const asked = await askFor(codes[2]!, page);
  const first = await sign(phone, path, asked);
  const second = await sign(phone, path, asked);
  expect(second).toEqual(first);
  const thief = await askFor(codes[2]!, page);
  expect(await sign(phone, path, thief)).toMatchObject({ status: 422, fault: 'codeUsed' });
  const right = await asked.finish(second.signature!);
  const review = await phone.post(path, { ...ANSWERS, ...right });
  const sent = await phone.post(`${path}/send`, review.form(`${path}/send`));
  expect([sent.path, await sealed()]).toEqual([`${path}/thanks`, 3]);
});

test('many exchanges of one code at once give one signature', async () => {
  const page = (await phone.get(path)).html;
  const asked = await Promise.all(Array.from({ length: 6 }, () => askFor(codes[3]!, page)));
  const answers = await Promise.all(asked.map((one) => sign(phone, path, one)));
  expect(answers.filter(({ signature }) => signature)).toHaveLength(1);
});

test('the same code sent with answers from many windows at once counts once', async () => {
  const before = await sealed();
  const forms = Array.from({ length: 6 }, (_, n) => ({
    ...ANSWERS,
    _code: codes[4]!,
    _key: Buffer.alloc(16, 100 + n).toString('base64url'),
  }));
  const sent = await Promise.all(forms.map((form) => phone.post(`${path}/send`, form)));
  expect(sent.filter((one) => one.path.endsWith('/thanks'))).toHaveLength(1);
  expect(await sealed()).toBe(before + 1);
});

test('what was not signed for this survey is no right to answer', async () => {
  const right = await exchange(phone, path, codes[5]!);
  const twisted = { ...right, _token: Buffer.alloc(32, 5).toString('base64url') };
  const elsewhere = `/go/iit/${await cast.linkCode('A02')}`;
  for (const [to, form] of [
    [path, twisted],
    [path, { ...right, _signature: 'x' }],
    [elsewhere, right],
  ] as const) {
    const refused = await phone.post(`${to}/send`, { ...ANSWERS, ...form });
    expect([refused.status, refused.text.includes('ใช้กับแบบสำรวจนี้ไม่ได้')]).toEqual([422, true]);
  }
  const nonsense = await sign(phone, path, { code: codes[6]!, blinded: 'AAAA' });
  expect(nonsense).toMatchObject({ status: 422, fault: 'tokenBad' });
  expect((await exchange(phone, path, codes[6]!))._token).toBeTruthy();
});

test('what breaks while it is written leaves code and answer unspent together, and goes in later', async () => {
  const before = await sealed();
  const plain = { ...ANSWERS, _code: codes[9]!, _key: Buffer.alloc(16, 77).toString('base64url') };
  const right = { ...ANSWERS, ...(await exchange(phone, path, codes[10]!)) };
  const spent = await counted(sql`code_ticket where spent is not null`);
  const keys = await counted(sql`spent_key`);
  await breaks(true);
  for (const form of [plain, right]) {
    const shown = await phone.post(`${path}/send`, form);
    expect([shown.status, shown.html.includes('data-wait')]).toEqual([503, true]);
  }
  expect(await counted(sql`code_ticket where spent is not null`)).toBe(spent);
  expect(await counted(sql`spent_key`)).toBe(keys);
  await breaks(false);
  for (const form of [plain, right]) {
    expect((await phone.post(`${path}/send`, form)).path).toBe(`${path}/thanks`);
  }
  expect(await sealed()).toBe(before + 2);
});

/** The table refuses every row, as a disk that is full would. */
async function breaks(on: boolean): Promise<void> {
  await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.run(
      on
        ? sql`alter table sealed_intake add constraint broken check (false) not valid`
        : sql`alter table sealed_intake drop constraint broken`,
    ),
  );
}

test('who guesses has to wait, with a right code too; the neighbour network does not', async () => {
  const guesser = await visitor(house, { address: '198.51.100.9', https: false, loopback: false });
  let last = 200;
  for (let n = 0; n < 62 && last !== 429; n += 1) {
    const answer = await sign(guesser, path, { code: spokenCode('ccccccccc'), blinded: 'AAAA' });
    last = answer.status;
  }
  expect(last).toBe(429);
  const right = await guesser.post(path, { ...ANSWERS, _code: codes[7]! });
  expect([right.status, right.html.includes('data-wait')]).toEqual([429, true]);
  expect((await phone.post(path, { ...ANSWERS, _code: codes[7]! })).status).toBe(200);
});

test('codes stand as keyed hashes only, and no line is logged', async () => {
  const tables = await rows<{ text: string }>(sql`
    select t::text as text from code_ticket t union all select t::text from sealed_intake t
    union all select t::text from spent_key t union all select t::text from audit_line t`);
  const all = tables.map(({ text }) => text).join('\n');
  for (const code of codes) expect(all).not.toContain(code);
  expect(all).toContain(ticketHash(house, codes[0]!).toString('hex'));
  expect(phone.log.filter(({ route }) => route.startsWith('/go'))).toEqual([]);
});

test('after the window: too late keeps the answers, all are opened together, keys and codes go', async () => {
  const waiting = await sealed();
  expect(await mixAnswers(house)).toBe(0);
  now = REVIEW;
  const late = await phone.post(`${path}/send`, { ...ANSWERS, _code: codes[8]! });
  expect([late.status, late.html.includes(codes[8]!)]).toEqual([409, true]);
  expect(await sign(phone, path, { code: codes[8]!, blinded: 'AAAA' })).toMatchObject({
    status: 409,
  });
  expect(await mixAnswers(house)).toBe(waiting);
  const mixed = await rows<{ answers: Buffer }>(sql`select answers from response`);
  expect(mixed.map(({ answers }) => answers.toString('hex'))).toEqual(
    Array(waiting).fill('040201'),
  );
  expect(await sealed()).toBe(0);
  await rows(sql`update cycle set state = 'published' where id = ${cycleId} returning 1`);
  await mixAnswers(house);
  expect(await counted(sql`code_ticket`)).toBe(0);
  expect(await counted(sql`code_key where sealed_key is not null`)).toBe(0);
  expect(await counted(sql`code_key`)).toBe(3);
});
