import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { seeAppeals } from '../../src/actions/appeal.ts';
import { monthlySnapshots } from '../../src/actions/link-work.ts';
import { registerAgency } from '../../src/actions/participation.ts';
import { examplesFor, readComponentExamples } from '../../src/core/component-example.ts';
import { itemsOf } from '../../src/core/instrument.ts';
import { linkOf } from '../../src/core/link-finding.ts';
import type { Reader } from '../../src/net/reader.ts';
import { insertAppeal } from '../../src/store/appeal.ts';
import { itemLinksText } from '../../src/text/item-links.ts';
import { reviewText } from '../../src/text/review.ts';
import { webLinkText } from '../../src/text/web-link.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle } from '../kit/collection.ts';
import { instrumentOf } from '../kit/instruments.ts';
import { judgeByForm } from '../kit/judging.ts';
import { lookAtLinks } from '../kit/link-work.ts';
import { type LocalWeb, localWeb } from '../kit/local-web.ts';
import { REVIEW } from '../kit/published.ts';
import { builtReader } from '../kit/reader.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** One wrong cell: told before it is handed in, handed in anyway, seen by who judges, and what it costs. */
const database = ownDatabase();
const instrument = instrumentOf('nacc/2568');
const CELL = 'ใช้งบประมาณบุคลากร';
const TOLD = 'ต้องเป็นตัวเลข หรือคำว่า ไม่มี เท่านั้น';
const REPORT = `โครงการ,ผลการดำเนินการ,ผลการใช้จ่ายงบประมาณ (บาท)\r\nอบรม,อบรมแล้ว ๑๒๐ คน,"๓๕,๐๐๐"\r\nประกาศนโยบาย,ประกาศแล้ว,${CELL}\r\n`;
let isGone = false;
const serve: RequestListener = (request, answer) => {
  if (isGone) answer.writeHead(404).end();
  else if (request.url === '/o26.csv') answer.setHeader('content-type', 'text/csv').end(REPORT);
  else if (request.url === '/robots.txt') answer.writeHead(404).end();
  else answer.end(`<title>หลักฐาน</title><p>หลักฐานของ ${request.url}`);
};

let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let cycleId: number;
let web: LocalWeb;
let reader: Reader;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  const admin = await cast.actor('admin');
  cycleId = await runningCycle(house, admin, 'instruments/nacc/2568/instrument.yaml');
  const agencyId = await cast.agencyId('L01');
  const registered = { cycleId, agencyId, eligibleStaff: 63, serviceUsers: 32 };
  await perform(house, admin, registerAgency, registered);
  web = await localWeb(serve, ['www.namki.example']);
  reader = builtReader();
});
afterAll(async () => {
  web.close();
  await reader.close();
  await house.close();
});

const board = () => `/cycles/${cycleId}/disclosure/L01`;
const item = (code: string) => `${board()}/items/${code}`;
const url = (path: string) => `http://${web.host('www.namki.example')}${path}`;
const fields = (version: number, at: string) => ({
  ...{ version: String(version), has: 'yes', explanation: '' },
  ...{ url0: url(at), shows0: '0', place0: 'หน้า ๑' },
});
const evidence = (code: string) => (code === 'o26' ? '/o26.csv' : `/${code}`);

test('all is written by forms, and the cell is told of before anything is handed in', async () => {
  const coordinator = await cast.signedIn('coordinator');
  for (const { code } of itemsOf(instrument)) {
    const saved = await coordinator.post(item(code), fields(0, evidence(code)));
    expect(saved.status).toBe(200);
  }
  expect(await lookAtLinks(house, web, reader)).toEqual([]);
  const { html, text } = await coordinator.get(item('o26'));
  expect([html.includes('>C3<'), text.includes(CELL), text.includes(TOLD)]).toEqual(
    Array(3).fill(true),
  );
  expect((await coordinator.get(item('o25'))).text).not.toContain(TOLD);
  const { tablesToMend, cells } = itemLinksText.th;
  const shown = (await coordinator.get(`${board()}?warned=yes`)).text;
  expect(shown).toContain(`${tablesToMend} ${cells('1')}`);
});

test('it is advice: looked through, approved and handed in anyway', async () => {
  const coordinator = await cast.signedIn('coordinator');
  for (const { code } of itemsOf(instrument)) {
    const checked = { version: '1', decision: 'accept', reason: '' };
    expect((await coordinator.post(`${item(code)}/check`, checked)).status).toBe(200);
  }
  const head = await cast.signedIn('head');
  const shown = (await head.get(board())).form(`${board()}/approve`);
  await head.post(`${board()}/approve`, { ...shown, decision: 'accept' });
  const form = (await coordinator.get(board())).form(`${board()}/submit`);
  const done = await coordinator.post(`${board()}/submit`, form);
  expect(done.path).toBe(`${board()}/receipts/1`);
});

test('whoever judges sees the cell at its place and both examples, and nothing written since', async () => {
  const coordinator = await cast.signedIn('coordinator');
  const later = await coordinator.post(item('o26'), fields(1, '/written-since'));
  expect(later.status).toBe(200);
  expect(await lookAtLinks(house, web, reader)).toEqual([]);
  now = REVIEW;
  await judgeByForm(house, cast, { cycleId, instrument }, { o26: `ช่องการใช้จ่ายระบุว่า “${CELL}”` });
  const path = `/cycles/${cycleId}/review/o26/L01`;
  const pages = [
    await (await cast.signedIn('assessor')).get(path),
    await (await cast.signedIn('colleague')).get(path),
  ];
  const page = pages.find(({ status }) => status === 200);
  expect(page?.html).toContain('>C3<');
  for (const said of [TOLD, itemLinksText.th.judgeLead, url('/o26.csv')]) {
    expect(page?.text).toContain(said);
  }
  expect(page?.text).not.toContain('/written-since');
  const { link } = linkOf(url('/written-since'));
  const since = await (await cast.signedIn('assessor')).get(`${board()}/links/o26/${link}`);
  expect(since.status).toBe(404);
  examplesAreOn(page!.text);
});

test('whoever decides on an appeal sees the same beside what the agency says', async () => {
  const agencyId = await cast.agencyId('L01');
  const said = { item: 'o26', number: 1, statement: 'จ่ายจากงบบุคลากร', links: [] };
  const filed = { ...said, personId: null, at: now };
  await house.db.transaction({ kind: 'all' }, (tx) =>
    insertAppeal(tx, { agencyId, cycleId }, filed),
  );
  const { html, text } = await (await cast.signedIn('lead')).get(
    `/cycles/${cycleId}/appeals/L01/o26`,
  );
  for (const there of [TOLD, said.statement, `ช่องการใช้จ่ายระบุว่า “${CELL}”`, reviewText.th.lacks]) {
    expect(text).toContain(there);
  }
  expect([html.includes('>C3<'), text.includes('/written-since')]).toEqual([true, false]);
  expect(text).toContain(itemLinksText.th.looks.asHandedIn);
  examplesAreOn(text);
});

function examplesAreOn(text: string) {
  const file = readFileSync('instruments/nacc/component-examples.yaml', 'utf8');
  const examples = examplesFor(readComponentExamples(file), 2568, 'o26');
  expect(examples.length).toBe(2);
  for (const { pass, fail } of examples) {
    expect([text.includes(pass.th), text.includes(fail.th)]).toEqual([true, true]);
  }
}

test('one component lost is the whole item: o26 has 0, indicator 10 has 90.00', async () => {
  const lead = await cast.actor('lead');
  const { effects } = await perform(house, lead, seeAppeals, { cycleId, agency: 'L01' });
  expect(Object.fromEntries(effects.map(({ key, after }) => [key, after]))).toEqual({
    ind9: '100.00',
    ind10: '90.00',
    OIT: '95.00',
  });
});

test('a link that breaks after scoring is flagged for agency and lead, and never costs points by itself', async () => {
  // Judged first by what stood there then.
  expect(await lookAtLinks(house, web, reader)).toEqual([]);
  const lead = await cast.actor('lead');
  const scores = async () => {
    const { effects } = await perform(house, lead, seeAppeals, { cycleId, agency: 'L01' });
    const verdicts = await house.db.transaction({ kind: 'all' }, (tx) =>
      tx.rows(sql`select item, score, at from verdict where cycle_id = ${cycleId} order by id`),
    );
    return { effects, verdicts };
  };
  const before = await scores();
  isGone = true;
  // What is over is not looked at any more.
  await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.run(sql`update cycle_phase set closes_on = '2026-06-30'
      where cycle_id = ${cycleId} and phase = 'review'`),
  );
  now = new Date(now.getTime() + 31 * 86_400_000);
  expect(await monthlySnapshots(house)).toBe(itemsOf(instrument).length);
  expect(await lookAtLinks(house, web, reader)).toEqual([]);
  expect(await scores()).toEqual(before);

  const path = `${board()}/links/o1/${linkOf(url('/o1')).link}`;
  for (const key of ['coordinator', 'lead']) {
    const page = await (await cast.signedIn(key)).get(path);
    expect([key, page.status, page.text.includes(webLinkText.th.broke)]).toEqual([key, 200, true]);
  }
  const flagged = async (at: string, key: string) =>
    (await (await cast.signedIn(key)).get(at)).text.split(webLinkText.th.brokeSince).length - 1;
  const all = itemsOf(instrument).length;
  expect(await flagged(`${board()}/links`, 'coordinator')).toBe(all - 1);
  expect(await flagged(`${board()}/links`, 'lead')).toBe(all);
  expect(await flagged(`${item('o1')}/links`, 'coordinator')).toBe(1);
  const shown = await (await cast.signedIn('coordinator')).get(board());
  const row = shown.html.slice(shown.html.indexOf('id="o1"'), shown.html.indexOf('id="o2"'));
  expect(row).toContain(itemLinksText.th.toMend(1));
});
