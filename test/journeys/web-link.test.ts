import type { RequestListener } from 'node:http';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { keepLinks, watchLinks } from '../../src/actions/link-keeping.ts';
import { forgetOldFindings, monthlySnapshots } from '../../src/actions/link-work.ts';
import { seeStorage } from '../../src/actions/storage.ts';
import {
  checkLinkAgain,
  compareLink,
  openSnapshot,
  seeLink,
  seeLinks,
} from '../../src/actions/web-link.ts';
import { linkAdvice, linkOf } from '../../src/core/link-finding.ts';
import { brokeAfterScoring, stretchesOf } from '../../src/core/link-history.ts';
import { encodeWindows874 } from '../../src/kit/encoding.ts';
import type { Reader } from '../../src/net/reader.ts';
import type { Tx } from '../../src/store/database.ts';
import { itemLinksText } from '../../src/text/item-links.ts';
import { webLinkText } from '../../src/text/web-link.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle } from '../kit/collection.ts';
import { lookAtLinks } from '../kit/link-work.ts';
import { type LocalWeb, localWeb } from '../kit/local-web.ts';
import { builtReader } from '../kit/reader.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** Links of an answer are looked at behind its back, kept at the moments that count, and seen to change. */
const database = ownDatabase();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let cycleId: number;
let web: LocalWeb;
let reader: Reader;
let report: Uint8Array = new Uint8Array();
let page = '<title>แผน</title><p>แผนปี 2569 ฉบับแรก';
let long = '';
const longLink = () => ({ ...key(), item: 'o5', link: linkOf(url('/long')).link });
const asked: string[] = [];
/** What happens while the server thinks. */
let meanwhile = async () => {};

/** What a server may tell whoever comes, and nobody else is to read. */
const SECRETS = {
  'set-cookie': ['sid=secret', 'remember=secret'],
  authorization: 'Bearer secret',
  'www-authenticate': 'Basic realm="secret"',
  'proxy-authenticate': 'Negotiate secret',
  'authentication-info': 'nextnonce="secret"',
  'x-csrf-token': 'secret',
  'x-xsrf-token': 'secret',
  'x-auth-token': 'secret',
  'x-amz-security-token': 'secret',
  'x-request-id': 'secret',
  refresh: '0; url=/?session=secret',
  link: '</next?token=secret>; rel=next',
  'x-forwarded-for': 'secret',
  'x-anything-else': 'secret',
};

const serve: RequestListener = (request, answer) => {
  asked.push(`${request.headers.host?.split(':')[0]} ${request.url}`);
  const at = request.url ?? '';
  if (at === '/robots.txt') {
    if (request.headers.host?.startsWith('closed.')) answer.end('User-agent: *\nDisallow: /');
    else answer.writeHead(404).end();
  } else if (at === '/plan') {
    if (page === '') answer.writeHead(500).end();
    else answer.setHeader('content-type', 'text/html; charset=utf-8').end(page);
  } else if (at === '/long') {
    answer.setHeader('content-type', 'text/html; charset=utf-8').end(long);
  } else if (at === '/report.csv') answer.setHeader('content-type', 'text/csv').end(report);
  else if (at.startsWith('/slow')) {
    meanwhile().then(() => answer.end(`<p>ช้าแต่มา ${at}`));
  } else if (at === '/telling') {
    for (const [name, value] of Object.entries(SECRETS)) answer.setHeader(name, value);
    answer.setHeader('last-modified', 'Fri, 02 Jan 2026 03:00:00 GMT').setHeader('etag', '"v1"');
    answer.setHeader('content-type', 'text/plain; charset=utf-8').end('แผน');
  } else if (at === '/sign-in') answer.end('<form><input type=password name=p></form>');
  else answer.writeHead(404).end('ไม่พบ');
};

beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  const nation = 'instruments/nacc/2568/instrument.yaml';
  cycleId = await runningCycle(house, await cast.actor('admin'), nation);
  web = await localWeb(serve, ['www.namki.example', 'closed.namki.example']);
  reader = builtReader();
});
afterAll(async () => {
  web.close();
  await reader.close();
  await house.close();
});

const url = (path: string, host = 'www.namki.example') => `http://${web.host(host)}${path}`;
const key = () => ({ cycleId, agency: 'L01' });

async function work(): Promise<void> {
  expect(await lookAtLinks(house, web, reader)).toEqual([]);
}

async function answer(item: string, version: number, urls: readonly string[]) {
  const coordinator = await cast.signedIn('coordinator');
  const fields = Object.fromEntries(
    urls.flatMap((one, i) => [
      [`url${i}`, one],
      [`shows${i}`, '0'],
      [`place${i}`, ''],
    ]),
  );
  const form = { version: String(version), has: 'yes', explanation: '', ...fields };
  const saved = await coordinator.post(`/cycles/${cycleId}/disclosure/L01/items/${item}`, form);
  expect(saved.status).toBe(200);
}

const listed = async () => {
  const { links, agency } = await perform(house, await cast.actor('coordinator'), seeLinks, key());
  return links.map(({ item, url: at, finding, isDue }) => [
    item,
    new URL(at).pathname,
    isDue ? 'due' : finding ? linkAdvice(finding, agency.domains).map(({ kind }) => kind) : 'never',
  ]);
};

test('the links of an answer that is saved are looked at, each once, and what is found is advice', async () => {
  await answer('o1', 0, [
    url('/plan'),
    url('/gone'),
    url('/sign-in'),
    url('/x', 'closed.namki.example'),
  ]);
  await answer('o2', 0, [`${url('/plan')}#page=2`]);
  expect((await listed()).map(([, , state]) => state)).toEqual(Array(5).fill('due'));
  await work();
  expect(await listed()).toEqual([
    ['o1', '/plan', ['notSecure']],
    ['o1', '/gone', ['status']],
    ['o1', '/sign-in', ['notSecure', 'signIn']],
    ['o1', '/x', ['fault']],
    ['o2', '/plan', ['notSecure']],
  ]);
  // One look for both items, none where the host does not wish it, robots.txt once a host.
  expect(asked.sort()).toEqual([
    'closed.namki.example /robots.txt',
    'www.namki.example /gone',
    'www.namki.example /plan',
    'www.namki.example /robots.txt',
    'www.namki.example /sign-in',
  ]);
});

test('a spending cell of other words is told of where the item is written, before it is handed in, until it is mended', async () => {
  const coordinator = await cast.signedIn('coordinator');
  const board = `/cycles/${cycleId}/disclosure/L01`;
  const told = 'ต้องเป็นตัวเลข หรือคำว่า ไม่มี เท่านั้น';
  const csv = (spending: string) =>
    encodeWindows874(
      `โครงการ,ผลการดำเนินการ,ผลการใช้จ่ายงบประมาณ (บาท)\r\nอบรม,อบรมแล้ว ๑๒๐ คน,"๓๕,๐๐๐"\r\nประกาศนโยบาย,ประกาศแล้ว,${spending}\r\n`,
    ) as Uint8Array;
  report = csv('ใช้งบประมาณบุคลากร');
  await answer('o26', 0, [url('/report.csv')]);
  const before = (await coordinator.get(`${board}/items/o26`)).html;
  expect(before).toContain(webLinkText.th.due);
  expect(before).not.toContain(told);
  await work();
  const { html } = await coordinator.get(`${board}/items/o26`);
  expect(html).toContain('>C3<');
  expect(html).toContain('ใช้งบประมาณบุคลากร');
  expect(html).toContain(told);
  expect((await coordinator.get(`${board}/items/o26/links`)).html).toContain(told);

  report = csv('ไม่มี');
  now = new Date(now.getTime() + 120_000);
  const link = `${board}/links/o26/${linkOf(url('/report.csv')).link}`;
  await coordinator.post(`${link}/again`, {});
  await work();
  expect((await coordinator.get(`${board}/items/o26`)).html).not.toContain(told);
});

test('the board counts what to see to at the links of an item, and says the gravest of it', async () => {
  const { html } = await (await cast.signedIn('coordinator')).get(
    `/cycles/${cycleId}/disclosure/L01`,
  );
  const row = html.slice(html.indexOf('id="o1"'), html.indexOf('id="o2"'));
  expect(row).toContain(itemLinksText.th.toMend(3));
  expect(row).toContain('(404)');
  expect(row).not.toContain('robots.txt');
});

const plan = () => ({ ...key(), item: 'o1', link: linkOf(url('/plan')).link });
const rowsIn = async (table: 'link_content' | 'link_text') => {
  const { n } = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.one<{ n: number }>(
      table === 'link_text'
        ? sql`select count(*) as n from link_text`
        : sql`select count(*) as n from link_content`,
    ),
  );
  return n;
};

test('nothing but text is kept until it is handed in; then bytes, once, and again when the words change', async () => {
  expect(await rowsIn('link_content')).toBe(0);
  const { agencyId } = await perform(house, await cast.actor('coordinator'), seeLinks, key());
  const keep = async (reason: 'submission' | 'scoring') => {
    now = new Date(now.getTime() + 3_600_000);
    const shown = [
      { item: 'o1', links: [{ url: url('/plan') }] },
      { item: 'o2', links: [{ url: url('/plan') }] },
    ];
    await house.db.transaction({ kind: 'all' }, (tx) =>
      keepLinks(tx, { agencyId, cycleId }, shown, reason, now),
    );
    await work();
  };
  await keep('submission');
  expect(await rowsIn('link_content')).toBe(1);
  await keep('scoring');
  expect(await rowsIn('link_content')).toBe(1);

  const officer = await cast.actor('coordinator');
  const seen = await perform(house, officer, seeLink, plan());
  expect(seen.text).toBe('แผนปี 2569 ฉบับแรก');
  const content = seen.findings.at(-1)?.contentHash ?? '';
  const snapshot = await perform(house, officer, openSnapshot, { ...plan(), content });
  expect(Buffer.from(snapshot.bytes).toString()).toBe(page);
});

test('A, B and A again are seen; a link that breaks after it was scored is told', async () => {
  const first = page;
  for (const next of [first.replace('แรก', 'แก้ไข'), first, '']) {
    page = next;
    now = new Date(now.getTime() + 3_600_000);
    const again = await perform(house, await cast.actor('coordinator'), checkLinkAgain, plan());
    expect(again.asked).toBe(true);
    await work();
  }
  const seen = await perform(house, await cast.actor('lead'), seeLink, plan());
  const stretches = stretchesOf(seen.findings);
  expect(stretches.map(({ version, looks }) => [version, looks])).toEqual([
    ['A', 3],
    ['B', 1],
    ['A', 1],
    [null, 1],
  ]);
  expect(brokeAfterScoring(seen.findings, seen.moments)).toBe(true);
  expect(brokeAfterScoring(seen.findings.slice(0, -1), seen.moments)).toBe(false);
  const [a, b] = stretches.map(({ textHash }) => textHash);
  const texts = { ...plan(), before: a, after: b };
  expect(await perform(house, await cast.actor('coordinator'), compareLink, texts)).toEqual({
    before: 'แผนปี 2569 ฉบับแรก',
    after: 'แผนปี 2569 ฉบับแก้ไข',
  });
  expect(await rowsIn('link_content')).toBe(2);
});

test('of the headers only those are kept that tell of the evidence, never what may be a session or a key', async () => {
  await answer('o4', 0, [url('/telling')]);
  await work();
  const telling = { ...key(), item: 'o4', link: linkOf(url('/telling')).link };
  const { findings } = await perform(house, await cast.actor('coordinator'), seeLink, telling);
  const kept = findings.at(-1)?.facts.seen?.headers ?? {};
  expect(JSON.stringify(findings)).not.toContain('secret');
  expect(Object.keys(kept).sort()).toEqual([
    'content-length',
    'content-type',
    'date',
    'etag',
    'last-modified',
  ]);
  expect([kept['last-modified'], kept.etag]).toEqual(['Fri, 02 Jan 2026 03:00:00 GMT', '"v1"']);
});

test('whoever asks again at once gets what was found', async () => {
  const again = await perform(house, await cast.actor('coordinator'), checkLinkAgain, plan());
  expect(again.asked).toBe(false);
});

test('two texts of 5 MB are held against each other as far as a page goes, and the page says so', async () => {
  await answer('o5', 0, [url('/long')]);
  for (const mark of ['ก่อน', 'หลัง']) {
    long = `<p>เหมือนกัน</p>${`<p>${mark} ${'รายงานผลการดำเนินการ '.repeat(4)}</p>`.repeat(18_000)}`;
    expect(Buffer.byteLength(long)).toBeGreaterThan(4_500_000);
    now = new Date(now.getTime() + 3_600_000);
    await perform(house, await cast.actor('coordinator'), checkLinkAgain, longLink());
    await work();
  }
  const { findings } = await perform(house, await cast.actor('coordinator'), seeLink, longLink());
  const [a, b] = stretchesOf(findings).map(({ textHash }) => textHash);
  const officer = await cast.signedIn('coordinator');
  const path = `/cycles/${cycleId}/disclosure/L01/links/o5/${longLink().link}`;
  const { status, html, text } = await officer.get(`${path}/compare?before=${a}&after=${b}`);
  expect(status).toBe(200);
  expect(text).toContain('จึงแสดงเฉพาะส่วนต้น');
  expect(text).toContain('อ่านเพียงส่วนต้น');
  expect(text).toMatch(/เหมือนกัน.*เดิม ก่อน.*ใหม่ หลัง/);
  expect(html.length).toBeLessThan(300_000);
});

test('a month after it was handed in it is kept anew, once a month', async () => {
  page = '<p>แผนปี 2569 อีกเดือน';
  now = new Date(now.getTime() + 31 * 86_400_000);
  expect([await monthlySnapshots(house), await monthlySnapshots(house)]).toEqual([2, 0]);
  await work();
  const { moments, text } = await perform(house, await cast.actor('coordinator'), seeLink, plan());
  expect(moments.map(({ reason }) => reason)).toEqual(['submission', 'scoring', 'monthly']);
  expect(text).toBe('แผนปี 2569 อีกเดือน');
  const { facts } = await perform(house, await cast.actor('admin'), seeStorage, {});
  const [snapshots] = facts.kinds;
  // Several items and looks refer to the same bytes, which are there once.
  expect([snapshots?.kept, snapshots?.shown]).toEqual([3, 6]);
  expect(facts.largest.map(({ code }) => code)).toEqual(['L01']);
});

test('old findings of what was only looked at go, but for the last; what was handed in stays', async () => {
  now = new Date(now.getTime() + 200 * 86_400_000);
  const kept = (await perform(house, await cast.actor('coordinator'), seeLink, plan())).findings
    .length;
  const gone = { ...plan(), link: linkOf(url('/gone')).link };
  await perform(house, await cast.actor('coordinator'), checkLinkAgain, gone);
  await work();
  await forgetOldFindings(house, 180);
  const after = async (which: object) =>
    (await perform(house, await cast.actor('coordinator'), seeLink, which)).findings.length;
  expect([await after(plan()), await after(gone)]).toEqual([kept, 1]);
});

test('a stranger sees neither links nor what was found', async () => {
  const neighbour = await cast.actor('neighbour');
  for (const [action, input] of [
    [seeLinks, key()],
    [seeLink, plan()],
  ] as const) {
    await expect(perform(house, neighbour, action as typeof seeLink, input)).rejects.toMatchObject({
      kind: 'notFound',
    });
  }
  const seen = await house.db.transaction({ kind: 'agencies', ids: [999_999] }, (tx) =>
    tx.one(sql`select (select count(*) from link_use) as uses, (select count(*) from link_finding) as findings,
      (select count(*) from link_text) as texts, (select count(*) from link_content) as contents`),
  );
  expect(seen).toEqual({ uses: 0, findings: 0, texts: 0, contents: 0 });
});

test.each([0, 60_000])(
  'what is asked to be kept while it is looked at, %s ms on, is looked at once more with its bytes',
  async (ms) => {
    const { agencyId } = await perform(house, await cast.actor('coordinator'), seeLinks, key());
    const [path, item, of] = [`/slow/${ms}`, 'o3', { agencyId, cycleId }];
    const shown = { item, links: [{ url: url(path) }] };
    const inside = (deed: (tx: Tx) => Promise<void>) => house.db.transaction({ kind: 'all' }, deed);
    await inside((tx) => watchLinks(tx, of, shown, now));
    meanwhile = async () => {
      meanwhile = async () => {};
      now = new Date(now.getTime() + ms);
      await inside((tx) => keepLinks(tx, of, [shown], 'submission', now));
    };
    await work();
    const { link } = linkOf(url(path));
    const slow = { ...key(), item, link };
    const officer = await cast.actor('coordinator');
    const { findings, moments, isDue } = await perform(house, officer, seeLink, slow);
    const kept = findings.find(({ at }) => at >= (moments[0]?.at ?? now));
    const opened = { ...slow, content: kept?.contentHash };
    const { bytes } = await perform(house, officer, openSnapshot, opened);
    expect(Buffer.from(bytes).toString()).toBe(`<p>ช้าแต่มา ${path}`);
    expect(asked.filter((one) => one.endsWith(path)).length).toBe(2);
    expect(isDue).toBe(false);
  },
);
