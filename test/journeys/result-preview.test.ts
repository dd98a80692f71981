import sql, { type Sql } from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { openCycleMemory } from '../../src/actions/cycle-memory.ts';
import { previewResult } from '../../src/actions/result-preview.ts';
import { type PublishedHouse, publishedHouse } from '../kit/published.ts';
import { answerAs, correct } from '../kit/results.ts';
import { ownDatabase } from '../kit/world.ts';

/** A preview that nothing has changed is not worked out again; whatever changes it is seen at once. */
const database = ownDatabase();
let published: PublishedHouse;

beforeAll(async () => {
  published = await publishedHouse(database.url(), { L02: { people: { iit: 12, eit: 21 } } });
});
afterAll(() => published.house.close());

const see = async (previews = published.house.previews) =>
  perform({ ...published.house, previews }, await published.cast.actor('admin'), previewResult, {
    cycleId: published.cycleId,
  });

test('looked at again it is the same work, and after publishing another', async () => {
  const first = await see();
  expect((await see()).nation).toBe(first.nation);
  expect(first.unchanged).toBe(true);
});

const by = (change: (cycleId: number) => Sql) => () =>
  published.house.db.transaction({ kind: 'all' }, (tx) => tx.run(change(published.cycleId)));

test.each<[string, () => Promise<unknown>]>([
  ['a verdict', () => correct(published.house, published.cast, published.cycleId, 'L02', 'o3')],
  ['answers', () => answer('L01')],
  ['the answer of a single person', () => answer('L03', 1)],
  [
    'an agency’s name',
    by(() => sql`update agency set name_th = name_th || 'ใหม่' where code = 'L02'`),
  ],
  [
    'a ministry’s name',
    by(() => sql`update agency_group set name_th = 'กระทรวงอื่น' where code = 'M02'`),
  ],
  [
    'another ministry',
    by(
      () => sql`update agency set ministry_id = (select id from agency_group where code = 'M01')
      where code = 'L02'`,
    ),
  ],
  [
    'those who could answer',
    by(
      (id) => sql`insert into participation (agency_id, cycle_id, eligible_staff)
      select id, ${id}, 400 from agency where code = 'L02'`,
    ),
  ],
  ['a number of them', by(() => sql`update participation set eligible_staff = 300`)],
  [
    'the rule for answers that are alike',
    by(() => sql`update cycle set screening = jsonb_set(screening, '{sameLeast}', '3')`),
  ],
  ['a correction', () => published.publish({ reason: 'ชื่อหน่วยงานเปลี่ยน' })],
])('%s is seen at once', async (_what, change) => {
  const before = await see();
  await change();
  const after = await see();
  expect(after.nation).not.toBe(before.nation);
  expect(after).toEqual(await see(openCycleMemory()));
});

async function answer(code: string, people = 12): Promise<void> {
  const { house, cast, cycleId } = published;
  const { instrument } = await see();
  await answerAs(
    house,
    instrument,
    cycleId,
    { id: await cast.agencyId(code), code },
    { iit: people },
  );
}
