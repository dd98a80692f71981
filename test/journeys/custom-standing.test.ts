import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { seeCustomStanding, seeCustomStandings } from '../../src/actions/custom-standing.ts';
import { addGroup, seeGroup, setMembers } from '../../src/actions/group.ts';
import { seeRanking } from '../../src/actions/ranking.ts';
import { NOBODY } from '../../src/core/person.ts';
import { type Visitor, visitor } from '../kit/browser.ts';
import { type Cast, castOf } from '../kit/cast.ts';
import { houseOn, ownDemo } from '../kit/world.ts';

/** Groups whose agencies somebody chose: how their present members did, and who may see that. */
const database = ownDemo();
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let guest: Visitor;
beforeAll(async () => {
  house = houseOn(database.url());
  cast = castOf(house);
  guest = await visitor(house);
});
afterAll(() => house.close());

const see = (key: string, cycleId = 2) =>
  perform(house, NOBODY, seeCustomStanding, { cycleId, key });

async function choose(members: string, isPublic: boolean) {
  const admin = await cast.actor('admin');
  const { group } = await perform(house, admin, seeGroup, { kind: 'custom', code: 'OWN' });
  await perform(house, admin, setMembers, {
    code: 'OWN',
    version: group.version,
    members,
    isPublic,
  });
}

test('a group is its members taken together: mean, passed, distribution, each figure', async () => {
  const { places } = await perform(house, NOBODY, seeRanking, { cycleId: 2 });
  const members = places.filter(({ code }) => ['L01', 'L02', 'U01'].includes(code));
  const found = await see('LEARN');
  expect(found.places.map(({ code }) => code)).toEqual(members.map(({ code }) => code));
  const mean = (values: (string | null | undefined)[]) =>
    (
      values.reduce((sum, one) => sum + Math.round(Number(one) * 100), 0) /
      values.length /
      100
    ).toFixed(2);
  expect(found.group).toMatchObject({
    agencies: 3,
    scored: 3,
    mean: mean(members.map(({ total }) => total)),
    passed: members.filter(({ passed }) => passed).length,
  });
  expect(found.group.bands.reduce((a, b) => a + b)).toBe(3);
  const third = found.figures.find(({ code }) => code === 'ind3');
  const figures = members.map((one) => one.figures.ind3);
  expect(third).toEqual({
    code: 'ind3',
    agencies: 3,
    short: figures.filter((one) => Number(one) < 85).length,
    mean: mean(figures),
  });
  expect(found.trend.map(({ year }) => year)).toEqual([2567, 2568]);
  expect(found.trend[0]?.mean).toBe(found.group.meanBefore);
});

test('a group that is not open is officers’ alone, and a change of members shows at once', async () => {
  const admin = await cast.actor('admin');
  await perform(house, admin, addGroup, { kind: 'custom', code: 'OWN', nameTh: 'กลุ่มเฝ้าระวัง' });
  await choose('A01 L03', false);
  await expect(see('OWN')).rejects.toThrow('notFound');
  const open = await perform(house, NOBODY, seeCustomStandings, { cycleId: 2 });
  expect(open.groups.map(({ key }) => key)).toEqual(['LEARN']);
  for (const path of ['custom', 'custom.json', 'custom.csv']) {
    expect((await guest.get(`/standings/2/${path}`)).html).not.toContain('กลุ่มเฝ้าระวัง');
  }
  for (const path of ['custom/OWN', 'custom/OWN.json', 'custom/OWN.csv']) {
    expect((await guest.get(`/standings/2/${path}`)).status).toBe(404);
  }
  const coordinator = await cast.actor('coordinator');
  const own = await perform(house, coordinator, seeCustomStanding, { cycleId: 2, key: 'OWN' });
  expect(own.group.agencies).toBe(2);

  await choose('A01 L03', true);
  expect((await guest.raw('/standings/2/custom/OWN.json')).status).toBe(200);
  expect((await guest.get('/standings/2/custom/OWN')).text).toContain('พบ 2 หน่วยงาน');
  await choose('A01', true);
  expect((await guest.get('/standings/2/custom/OWN')).text).toContain('พบ 1 หน่วยงาน');
  await choose('', true);
  expect((await guest.get('/standings/2/custom/OWN')).text).toContain('ไม่มีสมาชิกของกลุ่มนี้');
});

test('the administrator opens a group by a tick on its page, and is led to its standing', async () => {
  const admin = await cast.signedIn('admin');
  const page = await admin.get('/groups/custom/LEARN');
  expect(page.html).toContain('href="/standings/2/custom/LEARN"');
  expect(page.html).toMatch(/name="isPublic" checked/);
  const csv = await guest.get('/standings/2/custom/LEARN.csv');
  for (const code of ['L01', 'L02', 'U01']) expect(csv.html).toContain(code);
});
