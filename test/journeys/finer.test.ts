import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { finerOlderEditions } from '../../src/actions/edition-finers.ts';
import { type ResultDetail, seeResultDetail } from '../../src/actions/result-detail.ts';
import { previewResult } from '../../src/actions/result-preview.ts';
import { NOBODY } from '../../src/core/person.ts';
import { possibleChoices, publishedOf } from '../kit/attack.ts';
import { type PublishedHouse, publishedHouse } from '../kit/published.ts';
import { answerAs, correct } from '../kit/results.ts';
import { ownDatabase } from '../kit/world.ts';

/** What is kept beside an edition for everybody: bands of options, populations, reasons. */
const database = ownDatabase();
let published: PublishedHouse;
beforeAll(async () => {
  published = await publishedHouse(
    database.url(),
    {
      A01: { people: { iit: 62, eit1: 320, eit2: 40 }, missed: ['o26'] },
      L01: { people: { iit: 24, eit1: 31, eit2: 3 } },
    },
    'instruments/nacc/2568/instrument.yaml',
  );
});
afterAll(() => published.house.close());

const detail = (agencyCode: string): Promise<ResultDetail> => {
  const { house, cycleId } = published;
  return perform(house, NOBODY, seeResultDetail, { cycleId, agencyCode });
};

test('everybody sees bands that hide few, why items do not score, and nothing of withheld channels', async () => {
  const { finer } = await detail('A01');
  expect(finer.reasons).toEqual({ o26: 'องค์ประกอบไม่ครบ' });
  expect(Object.keys(finer.channels)).toEqual(['iit', 'eit1', 'eit2']);
  const bands = Object.values(finer.channels).flatMap((one) => Object.values(one.bands));
  expect(bands.length).toBeGreaterThan(10);
  for (const [, answers] of bands.flat()) expect(answers === 0 || answers >= 5).toBe(true);
  expect(Object.keys((await detail('L01')).finer.channels)).toEqual(['iit', 'eit1']);
});

test('nobody who has the official figures too finds a small option', async () => {
  const { finer, entry } = await detail('A01');
  const answers = await published.house.db.transaction({ kind: 'all' }, (tx) =>
    tx.one<{ channels: Record<string, { counts: Record<string, Record<string, number>> }> }>(sql`
      select inputs -> 'channels' as channels from result_input i join agency a on a.id = i.agency_id
      where a.code = 'A01'`),
  );
  let hidden = 0;
  for (const [channel, own] of Object.entries(finer.channels)) {
    const released = entry.channels[channel as 'iit'];
    if (released?.release !== 'figures') throw new Error('its figures are released');
    for (const [code, bands] of Object.entries(own.bands)) {
      const counts = answers.channels[channel]!.counts[code]!;
      const scores = Object.keys(counts)
        .map(Number)
        .sort((a, b) => a - b);
      const said = publishedOf(scores, bands);
      for (const [score, count] of Object.entries(counts)) {
        if (count === 0 || count >= 5) continue;
        hidden += 1;
        const choices = possibleChoices(said, released.sums[code]![0], Number(score));
        expect([choices[0]! <= 1, choices.at(-1)! >= 5]).toEqual([true, true]);
      }
    }
  }
  expect(hidden).toBeGreaterThan(0);
});

test('ranks in every group it belongs to, and the years before, if any', async () => {
  const { standings, range, years } = await detail('A01');
  expect(range!.worst).toBeLessThanOrEqual(2);
  const kinds = standings.map(({ kind, rank, scored }) => [kind, rank, scored]);
  expect(kinds.sort()).toEqual([
    ['ministry', 1, 1],
    ['nation', expect.any(Number), 2],
    ['province', 1, 1],
    ['type', 1, 1],
  ]);
  expect(years.map((year) => year.fiscalYear)).toHaveLength(1);
});

test('answers of a few that came later are not counted by a correction; of enough they are', async () => {
  const { house, cycleId, cast } = published;
  const admin = await cast.actor('admin');
  const { instrument } = await perform(house, admin, previewResult, { cycleId });
  const A01 = { id: await cast.agencyId('A01'), code: 'A01' };
  const before = await detail('A01');
  const more = (n: number, seed: string) =>
    answerAs(house, instrument, cycleId, A01, { eit2: n }, seed);
  await more(2, 'two');
  const preview = await perform(house, admin, previewResult, { cycleId });
  const own = preview.lacking.lines.find(({ facts }) => facts.agency.code === 'A01')!;
  expect(own.gaps).toEqual([{ kind: 'fewChanged', channel: 'eit2', people: 2, blocking: false }]);
  await correct(house, cast, cycleId, 'A01', 'o26');
  await published.publish({ reason: 'รับอุทธรณ์' });
  const after = await detail('A01');
  expect(after.entry.channels).toEqual(before.entry.channels);
  expect(after.finer.channels).toEqual(before.finer.channels);
  expect(after.entry.values.OIT).not.toBe(before.entry.values.OIT);
  await more(3, 'three');
  await published.publish({ reason: 'คำตอบเพิ่ม' });
  const enough = await detail('A01');
  expect(enough.entry.channels.eit2).toMatchObject({ respondents: 45 });
  expect(enough.finer.channels.eit2!.bands).toEqual({});
  expect(enough.finer.channels.iit).toEqual(before.finer.channels.iit);
});

test('an edition of an older program gets the same when this one starts', async () => {
  const { db } = published.house;
  const kept = () =>
    db.transaction({ kind: 'all' }, (tx) =>
      tx.rows(
        sql`select agency_id, finer ->> 'channels' as shown from edition_finer order by edition_id, agency_id`,
      ),
    );
  const before = await kept();
  await db.transaction({ kind: 'all' }, (tx) => tx.run(sql`delete from edition_finer`));
  expect((await detail('A01')).finer).toEqual({ channels: {}, reasons: {} });
  await finerOlderEditions(db);
  expect(await kept()).toEqual(before);
});
