import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Visitor, visitor } from '../kit/browser.ts';
import { type PublishedHouse, publishedHouse } from '../kit/published.ts';
import { correct } from '../kit/results.ts';
import { ownDatabase } from '../kit/world.ts';

/** Somebody who wrote down the address of an edition that was corrected later. */
const database = ownDatabase();
let published: PublishedHouse;
let guest: Visitor;
let pages: string[];
beforeAll(async () => {
  published = await publishedHouse(
    database.url(),
    { A01: { people: { iit: 12, eit1: 20, eit2: 9 }, missed: ['o26'] } },
    'instruments/nacc/2568/instrument.yaml',
  );
  const { house, cast, cycleId, publish } = published;
  await correct(house, cast, cycleId, 'A01', 'o26');
  await publish({ reason: 'แก้ผลตรวจข้อ o26' });
  guest = await visitor(house);
  const [results, standings] = [`/results/${cycleId}`, `/standings/${cycleId}`];
  pages = [
    ...[results, `${results}/A01`, `${results}/A01/explain/total`, `/open-data/${cycleId}`],
    ...['', '/nation', '/ministry', '/ministry/M01', '/map', '/heat-map', '/items'].map(
      (path) => standings + path,
    ),
  ];
});
afterAll(() => published.house.close());

test('every page of it says that it was corrected and leads to what stands now', async () => {
  for (const page of pages) {
    const { html, text } = await guest.get(`${page}?edition=1`);
    expect([page, text.includes('ท่านกำลังดูฉบับก่อนแก้ไข')]).toEqual([page, true]);
    const notice = html.slice(html.indexOf('ท่านกำลังดูฉบับก่อนแก้ไข'));
    expect([page, /href="([^"]*)"/.exec(notice)?.[1]]).toEqual([
      page,
      page.startsWith('/standings') ? `/standings/${published.cycleId}` : page,
    ]);
    expect((await guest.get(page)).text).not.toContain('ท่านกำลังดูฉบับก่อนแก้ไข');
  }
});

test('whoever goes on from there stays in the same edition', async () => {
  const lost = [];
  for (const page of pages) {
    const { html } = await guest.get(`${page}?edition=1`);
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    const own = main.replace(/<a rel="latest-version"[^>]*>/g, '');
    for (const [, href = ''] of own.matchAll(/href="([^"#]+)"/g)) {
      const isListed = href === `${page}?edition=2`;
      const isOfCycle = new RegExp(`^/(results|standings|open-data)/${published.cycleId}([/.?]|$)`);
      if (!isListed && isOfCycle.test(href) && !/[?;&]edition=1\b/.test(href))
        lost.push(`${page} → ${href}`);
    }
  }
  expect(lost).toEqual([]);
  const found = await guest.get(`${pages[0]}?edition=1`);
  expect(found.html).toContain('<input type="hidden" name="edition" value="1"/>');
});

test('files of two editions have two names', async () => {
  for (const file of ['A01.csv', 'A01/summary.pdf']) {
    const of = async (query: string) => {
      const { headers } = await guest.raw(`/results/${published.cycleId}/${file}${query}`);
      return headers.get('content-disposition');
    };
    expect(await of('?edition=1')).toContain('-edition-1-A01.');
    expect(await of('')).toContain('-edition-2-A01.');
  }
});

test('programs are told the edition that stands now', async () => {
  const { cycleId } = published;
  for (const path of [`/results/${cycleId}`, `/results/${cycleId}/A01`, `/standings/${cycleId}`]) {
    const old = await (await guest.raw(`${path}.json?edition=1`)).json();
    const now = await (await guest.raw(`${path}.json`)).json();
    expect([old.edition, now.edition].map(({ number, current }) => [number, current])).toEqual([
      [1, 2],
      [2, 2],
    ]);
  }
});
