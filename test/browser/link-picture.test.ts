import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { keepLinks } from '../../src/actions/link-keeping.ts';
import { seeLinks } from '../../src/actions/web-link.ts';
import { linkOf } from '../../src/core/link-finding.ts';
import { linkWork } from '../../src/jobs/link.ts';
import { linkPictures } from '../../src/jobs/link-picture.ts';
import { type JobKind, runDue } from '../../src/jobs/runner.ts';
import { openBrowser } from '../../src/net/browser.ts';
import { openProxy } from '../../src/net/proxy.ts';
import type { Reader } from '../../src/net/reader.ts';
import { openRobots } from '../../src/net/robots.ts';
import { browserSandbox } from '../kit/browser-sandbox.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle } from '../kit/collection.ts';
import { checkerOf, type LocalWeb, localWeb } from '../kit/local-web.ts';
import { builtReader } from '../kit/reader.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';
import { chromiumFile } from './chromium.ts';

/** Pictures of pages that are kept, by a real browser, from the moment they are asked for to the page. */
const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let web: LocalWeb;
let reader: Reader;
beforeAll(async () => {
  house = houseOn(database.url());
  cast = await withCast(house);
  reader = builtReader();
  web = await localWeb(
    (request, answer) => {
      if (request.url === '/robots.txt') answer.writeHead(404).end();
      else if (request.url === '/data.csv') answer.setHeader('content-type', 'text/csv').end('a,b');
      else {
        answer.setHeader('content-type', 'text/html; charset=utf-8');
        answer.end('<title>แผน</title><p>แผนปี 2569<img src="http://127.0.0.1:9/x.png">');
      }
    },
    ['www.namki.example'],
  );
});
afterAll(async () => {
  web.close();
  await reader.close();
  await house.close();
});

async function work({ kind, run }: JobKind): Promise<unknown[]> {
  await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.run(sql`insert into job (kind, unique_key, run_after) values (${kind}, null, ${TEST_NOW})`),
  );
  const faults: unknown[] = [];
  await runDue(house, [{ kind, run }], ({ error }) => error && faults.push(error));
  return faults;
}

test('a page that is handed in is kept with a picture, once for every item that shows it', async () => {
  const cycleId = await runningCycle(house, await cast.actor('admin'));
  const key = { cycleId, agency: 'L01' };
  const { agencyId } = await perform(house, await cast.actor('coordinator'), seeLinks, key);
  const url = `http://${web.host('www.namki.example')}/plan`;
  const data = url.replace('plan', 'data.csv');
  const shown = ['o1', 'o2'].map((item) => ({ item, links: [{ url }, { url: data }] }));
  await house.db.transaction({ kind: 'all' }, (tx) =>
    keepLinks(tx, { agencyId, cycleId }, shown, 'submission', TEST_NOW),
  );
  expect(await work(linkWork(checkerOf(web, reader), { pauseMs: 1 }).kind)).toEqual([]);

  const proxy = await openProxy(web.visitor.guard);
  const sandbox = await browserSandbox();
  const taking = (file: string) =>
    linkPictures(
      openBrowser({
        guard: web.visitor.guard,
        robots: openRobots(web.visitor),
        proxy,
        limits: { restMs: 200, totalMs: 120_000, loadMs: 60_000 },
        program: { file, userAgent: 'test', startMs: 120_000, ...sandbox },
      }),
      1,
    );
  // Where there is no browser the page stays due, and whoever runs the house is told.
  expect(await work(taking('/nowhere/chromium'))).toHaveLength(1);
  expect(await work(taking(chromiumFile()))).toEqual([]);
  expect(await work(taking(chromiumFile()))).toEqual([]);
  await proxy.close();
  const rows = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ fault: string | null; hash: string; facts: { refused: number } }>(sql`
      select fault, content_hash as hash, facts from link_picture`),
  );
  expect(rows).toMatchObject([{ fault: null, facts: { refused: 1 } }]);

  const officer = await cast.signedIn('coordinator');
  const path = `/cycles/${cycleId}/disclosure/L01/links/o2/${linkOf(url).link}`;
  const page = await officer.get(path);
  expect(page.text).toContain('ภาพหน้าเว็บ');
  expect(page.text).toContain('หน้านี้เรียกส่วนประกอบ 1 รายการจากแหล่งที่ระบบไม่เข้าถึง');
  const address = `${path}/pictures/${rows[0]?.hash}`;
  expect(page.html).toContain(`src="${address}"`);
  const picture = await officer.get(address);
  expect(picture.status).toBe(200);
  for (const [name, value] of [
    ['content-type', /^image\/jpeg$/],
    ['content-disposition', /^attachment/],
    ['x-content-type-options', /^nosniff$/],
    ['content-security-policy', /^sandbox; default-src 'none'$/],
    ['cache-control', /no-store/],
  ] as const)
    expect(picture.headers.get(name)).toMatch(value);
  expect((await (await cast.signedIn('neighbour')).get(address)).status).toBe(404);
  expect((await officer.get(`${path}/pictures/${'0'.repeat(64)}`)).status).toBe(404);
});
