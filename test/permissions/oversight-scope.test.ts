import { afterAll, beforeAll, expect, test } from 'vitest';
import { agencies } from '../../demo/world.ts';
import { perform } from '../../src/actions/action.ts';
import { startBatch } from '../../src/actions/batch.ts';
import { type Cast, castOf } from '../kit/cast.ts';
import { lookEverywhere } from '../kit/look-everywhere.ts';
import { houseOn, ownDemo } from '../kit/world.ts';

/**
 * An oversight officer asks every look and every address about agencies of another group: nothing that comes back
 * speaks of one of them more often than it does to an account without any role.
 */
const database = ownDemo();
let house: ReturnType<typeof houseOn>;
let cast: Cast;
beforeAll(() => {
  house = houseOn(database.url());
  cast = castOf(house);
});
afterAll(() => house.close());

const OFFICERS = [
  {
    officer: 'ministry',
    other: 'province',
    group: 'P01',
    kind: 'province',
    agency: 'L01',
    cycleId: 3,
  },
  {
    officer: 'province',
    other: 'ministry',
    group: 'M01',
    kind: 'ministry',
    agency: 'A02',
    cycleId: 2,
  },
] as const;

test.each(OFFICERS)('$officer learns nothing of $agency in cycle $cycleId', async (one) => {
  const { officer, other, group, kind, agency, cycleId } = one;
  const asked = { cycleId: 2, documents: ['result'] };
  const batch = await perform(house, await cast.actor(other), startBatch, asked);
  const about = {
    cycleId,
    cycle: cycleId,
    year: cycleId === 3 ? 2569 : 2568,
    agency,
    agencyId: await cast.agencyId(agency),
    agencyCode: agency,
    code: agency,
    agencies: agency,
    group,
    [kind]: group,
    kind,
    key: group,
    q: nameOf(agency).slice(0, 6),
    place: 'ind7',
    item: 'o1',
    number: 1,
    id: batch.id,
    version: 1,
    format: 'xlsx',
    file: 'agencies.csv',
  };
  const stranger = new Map(
    (await lookEverywhere(house, cast, 'nobody', about)).map(({ where, text }) => [where, text]),
  );
  const seen = await lookEverywhere(house, cast, officer, about);
  const more = seen.filter(
    ({ where, status, text }) =>
      status === 200 && mentions(text, group) > mentions(stranger.get(where) ?? '', group),
  );
  expect(seen.filter(({ status }) => status === 200).length).toBeGreaterThan(60);
  expect(more.map(({ where }) => where)).toEqual([]);
});

const nameOf = (code: string) => agencies.find((one) => one.code === code)!.nameTh;

/** How often a text names agencies of a group. */
function mentions(text: string, group: string): number {
  return agencies
    .filter(({ ministry, province }) => ministry === group || province === group)
    .reduce((sum, { nameTh }) => sum + text.split(nameTh).length - 1, 0);
}
