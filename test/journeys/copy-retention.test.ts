import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { removeOldCopies, seeRetention } from '../../src/actions/copy-retention.ts';
import { keepLinks } from '../../src/actions/link-keeping.ts';
import { keepFindings, toBeKept } from '../../src/actions/link-work.ts';
import { type Found, linkOf } from '../../src/core/link-finding.ts';
import type { SnapshotReason } from '../../src/core/link-history.ts';
import { shortMoment } from '../../src/kit/thai.ts';
import { copyRetentionText } from '../../src/text/copy-retention.ts';
import { webLinkText } from '../../src/text/web-link.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle } from '../kit/collection.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** Monthly copies go when their time is over; what something rests on never does. */
const database = ownDatabase();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let of: { agencyId: number; cycleId: number };
const url = 'https://www.namki.example/plan';
const { link } = linkOf(url);

const inside = <T>(query: ReturnType<typeof sql>) =>
  house.db.transaction({ kind: 'all' }, (tx) => tx.rows<T>(query));
const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const bytesOf = (word: string) => `<p>แผนฉบับ ${word}`;
const months = (n: number) => new Date(Date.UTC(2026, 2 + n, 2, 3));

async function look(word: string, reason: SnapshotReason | null): Promise<void> {
  if (reason !== null) {
    await house.db.transaction({ kind: 'all' }, (tx) =>
      keepLinks(tx, of, [{ item: 'o1', links: [{ url }] }], reason, now),
    );
  }
  const bytes = Buffer.from(bytesOf(word));
  const seen = {
    finalUrl: url,
    hops: [],
    tls: null,
    headers: {},
    kind: 'html' as const,
    size: bytes.length,
    title: '',
    language: 'th',
    letters: 20,
    isCut: false,
    readFault: null,
    page: null,
  };
  const found: Found = {
    fault: null,
    status: 200,
    facts: { ms: 1, seen },
    contentHash: sha(bytesOf(word)),
    text: `แผนฉบับ ${word}`,
    bytes,
  };
  const due = { ...linkOf(url), failures: 0, isKept: true };
  await keepFindings(house, [await toBeKept(house, due, now, found)]);
}

beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  const nation = 'instruments/nacc/2568/instrument.yaml';
  const cycleId = await runningCycle(house, await cast.actor('admin'), nation);
  of = { agencyId: await cast.agencyId('L01'), cycleId };
  const told: readonly (readonly [number, string, SnapshotReason | null])[] = [
    [0, 'A', 'submission'],
    [1, 'B', 'monthly'],
    [2, 'C', 'monthly'],
    [3, 'D', 'scoring'],
    [4, 'D', 'monthly'],
    [5, 'E', null],
    [6, 'F', 'monthly'],
  ];
  for (const [month, word, reason] of told) {
    now = months(month);
    await look(word, reason);
  }
});
afterAll(() => house.close());

const preview = async (asked: number) => {
  const seen = await perform(house, await cast.actor('admin'), seeRetention, { months: asked });
  return [seen.preview?.contents.count, seen.preview?.texts.count];
};
const words = async () => {
  const rows = await inside<{ hash: string }>(sql`select hash from link_content`);
  const there = new Set(rows.map(({ hash }) => hash));
  return [...'ABCDEF'].filter((word) => there.has(sha(bytesOf(word)))).join('');
};

test('what would go is seen before anything is set: nothing of a cycle that is not long over', async () => {
  now = months(13);
  expect([await words(), await preview(12)]).toEqual(['ABCDEF', [0, 0]]);
  now = months(40);
  // A was handed in, D was scored, F stands there now.
  expect(await preview(12)).toEqual([3, 3]);
  expect(await preview(120)).toEqual([0, 0]);
});

test('an appeal that waits for its decision holds everything of its agency', async () => {
  await inside(sql`
    insert into appeal (agency_id, cycle_id, item, number, statement, links, at)
    values (${of.agencyId}, ${of.cycleId}, 'o1', 1, 'ขอให้พิจารณา', '{}', ${months(4)})`);
  // E was kept because the words changed, of no moment's own.
  expect(await preview(12)).toEqual([1, 1]);
  await inside(sql`
    insert into appeal_decision (agency_id, cycle_id, item, number, accepted, reason, score_before,
      reason_before, score_after, person_id, at)
    values (${of.agencyId}, ${of.cycleId}, 'o1', 1, false, 'ไม่รับ', 0, '', 0,
      (select min(id::text)::uuid from person), ${months(5)})`);
  expect(await preview(12)).toEqual([3, 3]);
});

const PAGE = '/storage/retention';
const t = copyRetentionText.th;

test('it is set by an administrator with a reason after a look, and by nobody else', async () => {
  const admin = await cast.signedIn('admin');
  expect((await admin.get(PAGE)).text).toContain(t.neverSet);
  expect((await admin.get(`${PAGE}?months=11`)).status).toBe(422);
  expect((await admin.get(`${PAGE}?months=${encodeURIComponent('สิบ')}`)).status).toBe(422);
  const seen = await admin.get(`${PAGE}?months=${encodeURIComponent('๑๒')}`);
  expect(seen.text).toContain('จะลบสำเนา 3 ชุด และข้อความ 3 ชุด');
  const form = { months: '12', version: '0' };
  const without = await admin.post(PAGE, { ...form, reason: ' ' });
  expect([without.status, await inside(sql`select from copy_retention`)]).toEqual([422, []]);
  const saved = await admin.post(PAGE, { ...form, reason: 'หนังสือที่ 12/2572' });
  expect(saved.text).toContain(t.saved);
  expect(saved.text).toContain('หนังสือที่ 12/2572');
  expect((await admin.post(PAGE, { ...form, reason: 'อีกคนหนึ่ง' })).html).toContain('อีกคนหนึ่ง');
  expect(await inside(sql`select months from copy_retention`)).toEqual([{ months: 12 }]);
  for (const key of ['coordinator', 'lead', 'province']) {
    const visitor = await cast.signedIn(key);
    expect((await visitor.get(PAGE)).status).toBe(403);
    expect((await visitor.post(PAGE, { ...form, reason: 'x' })).status).toBe(403);
  }
});

test('a day later the job removes it, two programs beside each other nothing twice', async () => {
  expect(await removeOldCopies(house)).toBe(0);
  expect((await (await cast.signedIn('admin')).get(PAGE)).text).toContain(t.inForce(120));
  now = new Date(now.getTime() + 25 * 3_600_000);
  await expect(removeOldCopies(house, AbortSignal.abort())).rejects.toThrow();
  const other = houseOn(database.url(), { clock: () => now });
  const removed = await Promise.all([removeOldCopies(house), removeOldCopies(other)]);
  await other.close();
  expect(removed[0] + removed[1]).toBe(6);
  expect([await words(), await removeOldCopies(house)]).toEqual(['ADF', 0]);
  const rows = await inside<{ hash: string; size: number; what: string }>(
    sql`select * from copy_removal where link = ${link} order by what`,
  );
  expect(rows.map(({ what }) => what)).toEqual([
    ...Array(3).fill('content'),
    ...Array(3).fill('text'),
  ]);
  expect(new Set(rows.slice(0, 3).map(({ hash }) => hash))).toEqual(
    new Set([...'BCE'].map((word) => sha(bytesOf(word)))),
  );
  const [told] = await inside<{ count: number }>(sql`
    select sum((details->>'count')::int)::int as count from audit_line
    where action = 'copy-retention.remove'`);
  expect(told?.count).toBe(6);
});

const page = async () =>
  (await cast.signedIn('coordinator')).get(`/cycles/${of.cycleId}/disclosure/L01/links/o1/${link}`);

test('the page says what was removed and when, keeps its hash, and leads nowhere that is gone', async () => {
  const shown = await page();
  const gone = webLinkText.th.removedOn(shortMoment(now, 'th'));
  expect(shown.text.split(gone).length - 1).toBe(2);
  expect(shown.text).toContain(sha(bytesOf('B')).slice(0, 16));
  const coordinator = await cast.signedIn('coordinator');
  const hrefs = [...shown.html.matchAll(/href="([^"]*\/(?:kept|compare)[^"]*)"/g)].map(([, href]) =>
    (href ?? '').replaceAll('&amp;', '&'),
  );
  expect(hrefs.length).toBeGreaterThan(2);
  for (const href of hrefs)
    expect([href, (await coordinator.get(href)).status]).toEqual([href, 200]);
});

test('what comes back is kept anew, and the page offers it again', async () => {
  await look('B', 'monthly');
  expect(await words()).toBe('ABDF');
  expect((await page()).html).toContain(`/kept/${sha(bytesOf('B'))}`);
});

test('a stranger sees nothing of what was removed', async () => {
  const seen = await house.db.transaction({ kind: 'agencies', ids: [999_999] }, (tx) =>
    tx.one(sql`select (select count(*) from copy_removal) as removed,
      (select count(*) from copy_retention) as settings`),
  );
  expect(seen).toEqual({ removed: 0, settings: 0 });
});
