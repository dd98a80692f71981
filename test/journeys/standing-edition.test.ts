import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { seeRanking } from '../../src/actions/ranking.ts';
import { NOBODY } from '../../src/core/person.ts';
import { visitor } from '../kit/browser.ts';
import { type PublishedHouse, publishedHouse } from '../kit/published.ts';
import { correct } from '../kit/results.ts';
import { ownDatabase } from '../kit/world.ts';

/** Standings follow the current edition; the one before a correction stays where it was. */
const database = ownDatabase();
let world: PublishedHouse;
beforeAll(async () => {
  world = await publishedHouse(database.url(), {
    A01: { people: { iit: 12, eit: 30 } },
    L01: { people: { iit: 12, eit: 30 }, missed: ['o3'] },
  });
});
afterAll(() => world.house.close());

const VIEWS = [
  '?sort=name&',
  '/nation?',
  '/ministry?',
  '/ministry/M02?',
  '/province?',
  '/map?',
  '/size?',
  '/custom?',
  '/heat-map?',
  '/items?code=o3&',
  '/compare?agency=A01&agency=L01&q=กรม&',
];

test('a correction moves the ranking; the older edition says that it is older', async () => {
  const { house, cast, cycleId } = world;
  const totalOf = async (edition: string) => {
    const { places } = await perform(house, NOBODY, seeRanking, { cycleId, edition });
    return Number(places.find(({ code }) => code === 'L01')?.total);
  };
  const before = await totalOf('');
  await correct(house, cast, cycleId, 'L01', 'o3');
  await world.publish({ reason: 'อุทธรณ์ได้รับการยอมรับ' });
  expect(await totalOf('')).toBeGreaterThan(before);
  expect(await totalOf('1')).toBe(before);
  const guest = await visitor(house);
  expect((await guest.get(`/standings/${cycleId}`)).text).not.toContain('ฉบับก่อนแก้ไข');
  const older = await guest.get(`/standings/${cycleId}?edition=1&sort=name`);
  expect(older.text).toContain('ฉบับก่อนแก้ไข');
  expect(older.form(`/standings/${cycleId}`).edition).toBe('1');
  for (const view of VIEWS) {
    const shown = await guest.get(`/standings/${cycleId}${view}edition=1`);
    expect([view, shown.text.includes('ฉบับก่อนแก้ไข')]).toEqual([view, true]);
    const main = shown.html.slice(shown.html.indexOf('<main'));
    const within = [
      ...main.matchAll(new RegExp(`href="(/(?:standings|results)/${cycleId}[^"]*)"`, 'g')),
    ];
    const lost = within.map(([, href]) => href).filter((href) => !href?.includes('edition=1'));
    expect([view, lost]).toEqual([view, [`/standings/${cycleId}`]]);
  }
});
