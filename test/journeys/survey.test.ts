import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import sql from 'sql-template-tag';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { openIntake } from '../../src/actions/intake.ts';
import { registerAgency } from '../../src/actions/participation.ts';
import { firstWord } from '../../src/kit/sha256-block.ts';
import { openDatabase } from '../../src/store/database.ts';
import { type Visitor, visitor } from '../kit/browser.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle, storedAnswers } from '../kit/collection.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** A respondent without a script, on a phone in the office network, from the link to the thanks. */
const database = ownDatabase();
const PHONE = { address: '192.0.2.7', https: false, loopback: false };
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let phone: Visitor;
let path: string;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  const cycleId = await runningCycle(house, await cast.actor('admin'));
  await perform(house, await cast.actor('coordinator'), registerAgency, {
    cycleId,
    agencyId: await cast.agencyId('L01'),
    eligibleStaff: '24',
    serviceUsers: '2,100',
  });
  phone = await visitor(house, PHONE);
  path = `/go/iit/${await cast.linkCode('L01')}`;
});
afterEach(async () => {
  now = TEST_NOW;
  await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.run(sql`truncate intake, response, spent_key`),
  );
});
afterAll(() => house.close());

const ANSWERS = { i1: '4', i2: '2', i3: '1' };
const PACKED = '040201';
const kept = async () => (await storedAnswers(house)).intake;

test('all questions stand on one page that says who asks, what is kept and what is not', async () => {
  const shown = await phone.get(path);
  expect(shown.status).toBe(200);
  expect(shown.text).toContain('เกี่ยวกับ องค์การบริหารส่วนตำบลน้ำกี่');
  expect(shown.text).toContain('ผู้ขอความร่วมมือ: ทดสอบ');
  expect(shown.text).toContain('ไม่เก็บชื่อ');
  expect(shown.text).toContain('ตอบได้ถึงวันที่ 30 เมษายน 2569');
  expect(shown.text).toContain('การประเมินตนเอง');
  expect(shown.html.match(/type="radio"/g)).toHaveLength(12);
  expect(shown.html.match(/<script|<link[^>]*stylesheet|src=/g)).toEqual(['<script', 'src=']);
  expect(shown.html).toMatch(/<script type="module" src="\/static\/survey-\w+\.js">/);
});

test('answered, looked through, sent, counted', async () => {
  const review = await phone.post(path, ANSWERS);
  expect(review.text).toContain('ตรวจทานก่อนส่ง');
  expect(review.text).toContain('เห็นด้วย');
  expect(await kept()).toEqual([]);
  const thanks = await phone.post(`${path}/send`, review.form(`${path}/send`));
  expect([thanks.path, thanks.status]).toEqual([`${path}/thanks`, 200]);
  expect(thanks.text).toContain('ได้รับคำตอบแล้ว ขอบคุณ');
  expect(await kept()).toEqual([PACKED]);
});

test('the same form sent again gives the same thanks and counts once', async () => {
  const form = (await phone.post(path, ANSWERS)).form(`${path}/send`);
  const answers = await Promise.all([1, 2, 3].map(() => phone.post(`${path}/send`, form)));
  expect(answers.every((shown) => shown.path.endsWith('/thanks'))).toBe(true);
  await phone.post(`${path}/send`, { ...form, i1: '1' });
  expect(await kept()).toEqual([PACKED]);
});

test('every review has a key of its own', async () => {
  const keys = await Promise.all(
    [1, 2].map(async () => (await phone.post(path, ANSWERS)).form(`${path}/send`)._key),
  );
  expect(keys[0]).toMatch(/^[\w-]{22}$/);
  expect(keys[0]).not.toBe(keys[1]);
});

test('what is missing is asked beside its question; what was chosen stays chosen', async () => {
  const again = await phone.post(path, { i1: '4', i3: '1' });
  expect(again.status).toBe(422);
  expect(again.text).toContain('ยังไม่ได้ตอบ 1 ข้อ');
  expect(again.html).toContain('href="#i2"');
  expect(again.html).toMatch(/<fieldset id="i2" class="faulty">/);
  const checked = [...again.html.matchAll(/<input[^>]*name="(\w+)" value="(\d)"[^>]* checked/g)];
  expect(checked.map(([, name, value]) => [name, value])).toEqual([
    ['i1', '4'],
    ['i3', '1'],
  ]);
});

test('back from the review, everything is still chosen', async () => {
  const form = (await phone.post(path, ANSWERS)).form(`${path}/send`);
  const changed = await phone.post(`${path}/change`, form);
  expect(changed.html.match(/ checked/g)).toHaveLength(3);
});

test.each([
  ['a number beyond the options', { i2: '6' }],
  ['no number', { i2: '๒' }],
  ['two answers at once', { i2: ['1', '2'] }],
  ['nothing', { i2: '' }],
  ['something hostile', { i2: '"><script>alert(1)</script>' }],
])('%s is no answer', async (_name, wrong) => {
  const again = await phone.post(path, { ...ANSWERS, ...wrong });
  expect([again.status, again.html.includes('id="i2" class="faulty"')]).toEqual([422, true]);
  expect(again.html).not.toContain('<script>');
  const sent = await phone.post(`${path}/send`, { ...ANSWERS, ...wrong, _key: 'A'.repeat(22) });
  expect(sent.status).toBe(422);
  expect(await kept()).toEqual([]);
});

test('a field nobody asked for is passed over', async () => {
  const review = await phone.post(path, { ...ANSWERS, utm_source: 'line', __proto__: 'x' });
  expect(review.html).not.toContain('utm_source');
  await phone.post(`${path}/send`, { ...review.form(`${path}/send`), name: 'สมชาย' });
  expect(await kept()).toEqual([PACKED]);
});

test.each(['', 'short', '!'.repeat(22), 'A'.repeat(400)])(
  'with the key %j the form is looked through again and gets a new one',
  async (_key) => {
    const review = await phone.post(`${path}/send`, { ...ANSWERS, _key });
    expect(review.text).toContain('ตรวจทานก่อนส่ง');
    expect(await kept()).toEqual([]);
  },
);

test.each([
  ['', 'th', 'ระบบไม่ได้รับคำตอบครั้งนี้'],
  ['?lang=en', 'en', 'It was not received'],
])(
  'an enormous form%s is refused in the frame of the survey, and nothing of it is kept',
  async (query, language, said) => {
    for (const step of ['', '/change', '/send']) {
      const refused = await phone.post(`${path}${step}${query}`, { i1: 'x'.repeat(40_000) });
      expect(refused.status).toBe(413);
      expect(refused.text).toContain(said);
      expect(refused.html).toContain(`<html lang="${language}">`);
      expect(refused.html).toContain(`href="${path}${query}"`);
      expect(refused.html).not.toMatch(/sign-in|xxxx|style\.css/);
    }
    expect(await kept()).toEqual([]);
  },
);

test('a code typed with capitals and spaces leads to the survey', async () => {
  const code = await cast.linkCode('L01');
  const typed = encodeURIComponent(` ${code.slice(0, 3).toUpperCase()}-${code.slice(3)} `);
  expect((await phone.get(`/go/IIT/${typed}?lang=en`)).path).toBe(`${path}?lang=en`);
});

test.each(['zzzzzz', '123', '%E0%B8%81', '..%2f..', `${'a'.repeat(3000)}`, "x'or'1"])(
  'the code %j is met with a page that helps',
  async (code) => {
    const shown = await phone.get(`/go/eit/${code}`);
    expect([shown.status, shown.text.includes('ไม่พบรหัสหน่วยงานนี้')]).toEqual([404, true]);
    expect(shown.html).toContain('action="/go"');
  },
);

test('another kind of survey is not found; an agency that did not register is told so', async () => {
  expect((await phone.get(path.replace('iit', 'oit'))).status).toBe(404);
  const other = await phone.get(`/go/iit/${await cast.linkCode('L02')}`);
  expect(other.text).toContain('ไม่มีแบบสำรวจให้ตอบ');
});

test('before the window opens the page says when', async () => {
  now = new Date('2026-01-31T16:59:00Z');
  const early = await phone.get(path);
  expect(early.text).toContain('เปิดให้ตอบตั้งแต่วันที่ 1 กุมภาพันธ์ 2569');
  now = new Date('2026-01-31T17:00:00Z');
  expect((await phone.get(path)).text).toContain('ก่อนตอบ');
});

test('the last day counts to midnight in Thailand, then answers are refused and kept in the page', async () => {
  now = new Date('2026-04-30T16:59:59Z');
  const form = (await phone.post(path, ANSWERS)).form(`${path}/send`);
  now = new Date('2026-04-30T17:00:00Z');
  const late = await phone.post(`${path}/send`, form);
  expect([late.status, late.text.includes('ปิดรับคำตอบแล้ว')]).toEqual([409, true]);
  expect(late.form(`${path}/send`)).toEqual(form);
  expect(await kept()).toEqual([]);
});

test('in English, with every link staying English', async () => {
  const shown = await phone.get(`${path}?lang=en`);
  expect(shown.html).toContain('<html lang="en">');
  expect(shown.text).toContain('Not kept: name');
  const review = await phone.post(`${path}?lang=en`, ANSWERS);
  const action = `${path}/send?lang=en`;
  expect((await phone.post(action, review.form(action))).text).toContain('Received, thank you');
});

test('a person who reads offices in English sees the survey in Thai unless the address says otherwise', async () => {
  phone.cookies.set('lang', 'en');
  expect((await phone.get(path)).html).toContain('<html lang="th">');
  phone.cookies.delete('lang');
});

test('no cookie is set, nothing is logged, only the page itself is allowed to run', async () => {
  const fresh = await visitor(house, PHONE);
  const review = await fresh.post(`${path}?lang=en`, ANSWERS);
  await fresh.post(`${path}/send?lang=en`, review.form(`${path}/send?lang=en`));
  expect([...fresh.cookies]).toEqual([]);
  expect(fresh.log).toEqual([]);
  const style = /<style>([\s\S]*?)<\/style>/.exec(review.html)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = review.headers.get('content-security-policy');
  expect(policy).toContain(`style-src 'sha256-${hash}'`);
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe');
});

test('a page is sent compressed, once, and not again while it is the same', async () => {
  const get = (headers: Record<string, string>) => phone.raw(path, { headers });
  const plain = await (await get({})).text();
  const br = await get({ 'accept-encoding': 'gzip, deflate, br' });
  expect(brotliDecompressSync(await br.arrayBuffer()).toString()).toBe(plain);
  const gzip = await get({ 'accept-encoding': 'gzip, br;q=0' });
  expect(gzip.headers.get('content-encoding')).toBe('gzip');
  expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(plain);
  const etag = br.headers.get('etag') ?? '';
  const again = await get({ 'accept-encoding': 'br', 'if-none-match': etag });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('when answers cannot be taken they stay in the page, with their key, and go in later', async () => {
  const gone = openDatabase(database.url(), 1);
  await gone.close();
  const told: string[] = [];
  const busy = {
    ...house,
    intake: openIntake(gone, house.keys.codes, (error) => told.push(error.message)),
  };
  const form = (await phone.post(path, ANSWERS)).form(`${path}/send`);
  const shown = await (await visitor(busy, PHONE)).post(`${path}/send`, form);
  expect([shown.status, shown.headers.get('retry-after')]).toEqual([503, '5']);
  expect(shown.text).toContain('คำตอบของท่านยังอยู่ในหน้านี้');
  expect(told).toHaveLength(1);
  await phone.post(`${path}/send`, shown.form(`${path}/send`));
  expect(await kept()).toEqual([PACKED]);
});

test('where a whole network sends too much at once, the answers wait in the page and go in later', async () => {
  const full = { ...house, gate: { wait: () => 7, full: () => 7 } };
  const form = (await phone.post(path, ANSWERS)).form(`${path}/send`);
  const shown = await (await visitor(full, PHONE)).post(`${path}/send`, form);
  expect([shown.status, shown.headers.get('retry-after')]).toEqual([429, '7']);
  expect(shown.html).toContain('data-send="again" data-wait="7"');
  expect(await kept()).toEqual([]);
  await phone.post(`${path}/send`, shown.form(`${path}/send`));
  expect(await kept()).toEqual([PACKED]);
});

test('there a puzzle that is worked out lets this one form in, and no other', async () => {
  const full = await visitor({ ...house, gate: { wait: () => 7, full: () => 7 } }, PHONE);
  const form = (await phone.post(path, ANSWERS)).form(`${path}/send`);
  const shown = await full.post(`${path}/send`, form);
  const puzzle = shown.headers.get('x-puzzle') ?? '';
  expect((await full.raw(shown.headers.get('x-solver') ?? '')).status).toBe(200);
  let n = 0;
  while (Math.clz32(firstWord(`${puzzle}.${n}`)) < 14) n += 1;
  const proof = { _proof: `${puzzle}.${n}` };
  const other = (await phone.post(path, ANSWERS)).form(`${path}/send`);
  expect((await full.post(`${path}/send`, { ...other, ...proof })).status).toBe(429);
  expect((await full.post(`${path}/send`, { ...form, _proof: `${puzzle}.x` })).status).toBe(429);
  for (let again = 0; again < 2; again += 1) {
    expect((await full.post(`${path}/send`, { ...form, ...proof })).path).toBe(`${path}/thanks`);
  }
  expect(await kept()).toEqual([PACKED]);
});

test('also when the survey itself cannot be looked up', async () => {
  const away = houseOn(database.url());
  await away.close();
  const browser = await visitor(away, PHONE);
  const shown = await browser.post(path, ANSWERS);
  expect([shown.status, shown.form(path)]).toEqual([503, ANSWERS]);
  expect(browser.log.map((line) => [line.route, line.error === undefined])).toEqual([
    ['/go/:door/:code', false],
  ]);
});

test('without a database the survey says to come again, and thanks stay thanks', async () => {
  const away = houseOn(database.url());
  await away.close();
  const browser = await visitor(away, PHONE);
  const shown = await browser.get(path);
  expect([shown.status, shown.headers.get('retry-after')]).toEqual([503, '10']);
  expect(shown.text).toContain('ยังเปิดแบบสำรวจไม่ได้');
  const thanks = await browser.get(`${path}/thanks`);
  expect([thanks.status, thanks.text.includes('ได้รับคำตอบแล้ว ขอบคุณ')]).toEqual([200, true]);
});
