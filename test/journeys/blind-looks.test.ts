import type { RequestListener } from 'node:http';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPersonId } from '../../demo/people.ts';
import { perform } from '../../src/actions/action.ts';
import { seeJudgedLinks } from '../../src/actions/judged-links.ts';
import { registerAgency } from '../../src/actions/participation.ts';
import { seeVerdicts } from '../../src/actions/verdict.ts';
import { seeLink } from '../../src/actions/web-link.ts';
import { itemsOf } from '../../src/core/instrument.ts';
import { linkOf } from '../../src/core/link-finding.ts';
import { shortMoment } from '../../src/kit/thai.ts';
import { itemLinksText } from '../../src/text/item-links.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle } from '../kit/collection.ts';
import { instrumentOf } from '../kit/instruments.ts';
import { lookAtLinks } from '../kit/link-work.ts';
import { type LocalWeb, localWeb } from '../kit/local-web.ts';
import { lookEverywhere, type Seen } from '../kit/look-everywhere.ts';
import { REVIEW } from '../kit/published.ts';
import { builtReader } from '../kit/reader.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** Judging has links looked at, and a look tells when: whoever is still to judge must not see it. */
const database = ownDatabase();
const instrument = instrumentOf('office/2569');
const ORIGINAL = 'ประกาศฉบับที่ส่งไว้';
const CHANGED = 'ประกาศฉบับที่แก้ภายหลัง';
let words = ORIGINAL;
const serve: RequestListener = (request, answer) => {
  if (request.url === '/robots.txt') answer.writeHead(404).end();
  else answer.end(`<title>หลักฐาน</title><p>${words} ${request.url}`);
};
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let cycleId: number;
let web: LocalWeb;
let reader: ReturnType<typeof builtReader>;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  const admin = await cast.actor('admin');
  cycleId = await runningCycle(house, admin);
  const agencyId = await cast.agencyId('L01');
  const registered = { cycleId, agencyId, eligibleStaff: 63, serviceUsers: 32 };
  await perform(house, admin, registerAgency, registered);
  web = await localWeb(serve, ['www.namki.example']);
  reader = builtReader();
  await handIn();
  expect(await lookAtLinks(house, web, reader)).toEqual([]);
  now = REVIEW;
});
afterAll(async () => {
  web.close();
  await reader.close();
  await house.close();
});

const board = () => `/cycles/${cycleId}/disclosure/L01`;
const url = (code: string) => `http://${web.host('www.namki.example')}/${code}`;
const linkKey = (item: string) => ({
  ...{ cycleId, agency: 'L01', item },
  link: linkOf(url(item)).link,
});

async function handIn() {
  const coordinator = await cast.signedIn('coordinator');
  for (const { code } of itemsOf(instrument)) {
    const item = `${board()}/items/${code}`;
    const shown = { url0: url(code), shows0: '0', place0: 'หน้า ๑' };
    await coordinator.post(item, { version: '0', has: 'yes', explanation: '', ...shown });
    await coordinator.post(`${item}/check`, { version: '1', decision: 'accept', reason: '' });
  }
  const head = await cast.signedIn('head');
  const asked = (await head.get(board())).form(`${board()}/approve`);
  await head.post(`${board()}/approve`, { ...asked, decision: 'accept' });
  const form = (await coordinator.get(board())).form(`${board()}/submit`);
  expect((await coordinator.post(`${board()}/submit`, form)).path).toContain('/receipts/1');
}

async function handOut(doubled: string) {
  const lead = await cast.signedIn('lead');
  await lead.post(`/cycles/${cycleId}/reviewing/assign`, { doubled });
}

const PEOPLE = ['assessor', 'colleague'] as const;
type Who = (typeof PEOPLE)[number];
async function firstSeat(item: string): Promise<{ first: Who; second: Who }> {
  const { id } = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.one<{ id: string }>(sql`
      select assessor_id::text as id from review_task where item = ${item} and seat = 1`),
  );
  const first = PEOPLE.find((key) => demoPersonId(key) === id)!;
  return { first, second: PEOPLE.find((key) => key !== first)! };
}

async function judge(who: Who, item: string) {
  const visitor = await cast.signedIn(who);
  const path = `/cycles/${cycleId}/review/${item}/L01`;
  expect((await visitor.post(path, { missing: [], reason: '' })).status).toBe(200);
  expect(await lookAtLinks(house, web, reader)).toEqual([]);
}

const about = (item: string) => ({
  ...linkKey(item),
  ...{ agencyCode: 'L01', code: 'L01', number: 1, submission: 1, position: 1 },
});
/** Whoever signs in again has another session, and pages have other numbers used once. */
const said = (seen: readonly Seen[]) =>
  new Map(
    seen
      .filter(({ where }) => !/account|session|sign|second-factor/.test(where))
      .map(({ where, status, text }) => [
        where,
        `${status} ${text.replace(/nonce[-="][^"' ]+/g, '')}`,
      ]),
  );

test('a seat that is added to what was judged already sees nothing of that', async () => {
  await handOut('0');
  const { first, second } = await firstSeat('o2');
  now = new Date(REVIEW.getTime() + 1_800_000);
  words = CHANGED;
  await judge(first, 'o2');
  words = ORIGINAL;
  await handOut('100');
  const seen = await lookEverywhere(house, cast, second, about('o2'));
  const telling = [CHANGED, now.toISOString(), shortMoment(now, 'th'), shortMoment(now, 'en')];
  const told = [...said(seen)].filter(([, text]) => telling.some((one) => text.includes(one)));
  expect(told.map(([where]) => where)).toEqual([]);
  const verdicts = await perform(house, await cast.actor(second), seeVerdicts, {
    cycleId,
    agencyCode: 'L01',
  });
  expect(verdicts.verdicts).toEqual([]);
  const { findings, moments, isBlind } = await perform(
    house,
    await cast.actor(second),
    seeLink,
    linkKey('o2'),
  );
  expect([isBlind, findings.length, moments.map(({ reason }) => reason)]).toEqual([
    true,
    1,
    ['submission'],
  ]);
  const again = await (await cast.signedIn(second)).post(
    `${board()}/links/o2/${linkKey('o2').link}/again`,
    {},
  );
  expect([again.status, again.text.includes('ตามที่ส่งไว้')]).toEqual([409, true]);
  const watching = await perform(house, await cast.actor('lead'), seeLink, linkKey('o2'));
  expect(watching.moments.map(({ reason }) => reason)).toEqual(['submission', 'scoring']);
});

test('the second of two sees the very same everywhere after the first has judged', async () => {
  const { first, second } = await firstSeat('o1');
  now = new Date(REVIEW.getTime() + 3_600_000);
  const before = said(await lookEverywhere(house, cast, second, about('o1')));
  words = CHANGED;
  await judge(first, 'o1');
  const after = said(await lookEverywhere(house, cast, second, about('o1')));
  expect([...after].filter(([where, text]) => before.get(where) !== text)).toEqual([]);
  expect(after.size).toBeGreaterThan(100);
  const page = await (await cast.signedIn(second)).get(`/cycles/${cycleId}/review/o1/L01`);
  for (const there of [itemLinksText.th.looks.asHandedIn, itemLinksText.th.blind]) {
    expect(page.text).toContain(there);
  }
});

test('when both have judged, what stands there is kept and the later look is told apart', async () => {
  const { second } = await firstSeat('o1');
  now = new Date(REVIEW.getTime() + 7_200_000);
  await judge(second, 'o1');
  const actor = await cast.actor(second);
  const { moments, isBlind } = await perform(house, actor, seeLink, linkKey('o1'));
  expect([isBlind, ...moments.map(({ reason, at }) => `${reason} ${at.toISOString()}`)]).toEqual([
    false,
    `submission ${TEST_NOW.toISOString()}`,
    `scoring ${now.toISOString()}`,
  ]);
  const asked = { cycleId, agency: 'L01', item: 'o1', submission: 1 };
  const { links } = await perform(house, actor, seeJudgedLinks, asked);
  const { finding, is, later } = links[0]!.handedIn;
  expect([finding?.at, is, later?.at]).toEqual([TEST_NOW, 'asHandedIn', now]);
  const page = await (await cast.signedIn(second)).get(`/cycles/${cycleId}/review/o1/L01`);
  expect(page.text).toContain(itemLinksText.th.laterHint);
});
