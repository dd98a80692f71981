import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeUpAnswers } from '../../demo/answers.ts';
import { agencies } from '../../demo/world.ts';
import { perform } from '../../src/actions/action.ts';
import { previewResult } from '../../src/actions/result-preview.ts';
import { computeStandings, seeStandings } from '../../src/actions/standing.ts';
import { itemsOf, partsOf } from '../../src/core/instrument.ts';
import type { Actor } from '../../src/core/person.ts';
import { printedScores } from '../../src/core/release.ts';
import { scoreAgency, valuesOf } from '../../src/core/score.ts';
import type { Standing } from '../../src/core/standing.ts';
import { hundredthsText } from '../../src/kit/decimal.ts';
import { tallyAgency } from '../../src/store/tally.ts';
import { standingVerdicts } from '../../src/store/verdict.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle } from '../kit/collection.ts';
import { instrumentOf } from '../kit/instruments.ts';
import { scoredBySql } from '../kit/scored-by-sql.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** All agencies of a cycle at once: from packed answers to stored figures, levels and ranks. */
const REVIEW = new Date('2026-05-15T03:00:00Z');
const database = ownDatabase();
const instrument = instrumentOf('nacc/2568');
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let admin: Actor;
let cycleId: number;
let standings: Standing[];
let ids: number[];
let now = TEST_NOW;

beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now });
  cast = await withCast(house);
  admin = await cast.actor('admin');
  cycleId = await runningCycle(house, admin, 'instruments/nacc/2568/instrument.yaml');
  ids = await Promise.all(agencies.map((agency) => cast.agencyId(agency.code)));
  await house.db.transaction({ kind: 'all' }, async (tx) => {
    for (const [n, agency] of agencies.entries()) {
      const agencyId = ids[n]!;
      for (const { channel } of partsOf(instrument)) {
        const answers = madeUpAnswers(instrument, channel, agency.tendency, 3 + 7 * n, agency.code);
        // Some are mixed already, some are not; both count.
        for (const table of [sql`response`, sql`intake`]) {
          const half = answers.filter((_, i) => (i % 3 === 0) === (table.text === 'intake'));
          await tx.run(sql`
            insert into ${table} (agency_id, cycle_id, channel, answers)
            select ${agencyId}, ${cycleId}, ${channel}, packed
            from unnest(${half.map((one) => Buffer.from(one))}::bytea[]) as packed`);
        }
      }
      for (const score of [0, 100]) {
        const items = itemsOf(instrument).map((item) => item.code);
        const judged = score === 0 ? items : items.filter((_, i) => (i + n) % (4 + n) !== 0);
        await tx.run(sql`
          insert into verdict (agency_id, cycle_id, item, score, at)
          select ${agencyId}, ${cycleId}, item, ${score}, ${house.clock()}
          from unnest(${judged}::text[]) as item`);
      }
    }
  });
  const early = perform(house, admin, computeStandings, { cycleId });
  await expect(early).rejects.toMatchObject({ details: { reason: 'collecting' } });
  now = REVIEW;
  await perform(house, admin, computeStandings, { cycleId });
  ({ standings } = await perform(house, admin, seeStandings, { cycleId }));
});
afterAll(() => house.close());

test('every total, tool and part is what plain SQL makes of the same answers', async () => {
  const bySql = await house.db.transaction({ kind: 'all' }, (tx) =>
    scoredBySql(tx, instrument, cycleId),
  );
  expect(bySql.size).toBe(agencies.length);
  for (const { agencyId, figures } of standings) {
    const { IIT, EIT1, EIT2, EIT, OIT, total } = figures;
    expect({ IIT, EIT1, EIT2, EIT, OIT, total }).toEqual(bySql.get(agencyId));
  }
});

test('figures and levels are those of the agency’s own result', async () => {
  // A result is shown once collection is over.
  const later = { ...house, clock: () => new Date('2026-05-04T03:00:00Z') };
  const preview = await perform(later, admin, previewResult, { cycleId });
  expect(preview.found.lines).toHaveLength(standings.length);
  for (const { facts } of preview.found.lines) {
    const own = standings.find((one) => one.agencyId === facts.agencyId);
    expect([hundredthsText(facts.total), facts.level]).toEqual([own?.total, own?.level]);
    const released = printedScores(preview.instrument, facts.scores);
    for (const [key, value] of Object.entries(own!.figures)) {
      // What too few answered is withheld from the result, not from the standing.
      if (released[key] !== undefined) expect(released[key], key).toBe(value);
    }
  }
});

test('ranks hold in the nation and in each type, ministry and province', async () => {
  const groups = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ id: number; type: string; ministry: number | null; province: number | null }>(
      sql`select id, type, ministry_id as ministry, province_id as province from agency`,
    ),
  );
  const groupOf = new Map(groups.map((row) => [row.id, { all: 1, ...row }]));
  for (const one of standings) {
    for (const group of ['all', 'type', 'ministry', 'province'] as const) {
      const own = groupOf.get(one.agencyId)![group];
      const better = standings.filter(
        (other) =>
          groupOf.get(other.agencyId)![group] === own && Number(other.total) > Number(one.total),
      );
      expect(one.ranks[group], group).toBe(own === null ? null : better.length + 1);
    }
  }
});

test('one agency alone gives what all together gave', async () => {
  for (const { agencyId, figures } of standings) {
    const outcome = await house.db.transaction({ kind: 'all' }, async (tx) => {
      const place = { cycleId, agencyId };
      const tally = await tallyAgency(tx, instrument, place);
      const judged = await standingVerdicts(tx, place);
      return scoreAgency(instrument, {
        channels: tally.countsOf(agencyId),
        verdicts: Object.fromEntries(judged.map(({ item, score }) => [item, score])),
      });
    });
    expect(valuesOf(outcome)).toMatchObject(figures);
  }
});

test('computing again replaces; nobody else may compute or see', async () => {
  await perform(house, admin, computeStandings, { cycleId });
  const again = await perform(house, admin, seeStandings, { cycleId });
  expect(again.standings).toEqual(standings);
  expect(again.summary).toMatchObject({ agencies: agencies.length, scored: agencies.length });
  for (const key of ['coordinator', 'ministry', 'lead']) {
    const actor = await cast.actor(key);
    await expect(perform(house, actor, seeStandings, { cycleId })).rejects.toMatchObject({
      kind: 'notAllowed',
    });
  }
});

test('damaged answers stop the computation rather than give a figure', async () => {
  const agencyId = await cast.agencyId('L01');
  for (const answers of [Buffer.alloc(15, 9), Buffer.alloc(15), Buffer.alloc(14, 1)]) {
    const damaged = sql`agency_id = ${agencyId} and answers = ${answers}`;
    await house.db.transaction({ kind: 'all' }, (tx) =>
      tx.run(sql`
        insert into response (agency_id, cycle_id, channel, answers)
        values (${agencyId}, ${cycleId}, 'iit', ${answers})`),
    );
    await expect(perform(house, admin, computeStandings, { cycleId })).rejects.toThrow(RangeError);
    await house.db.transaction({ kind: 'all' }, (tx) =>
      tx.run(sql`delete from response where ${damaged}`),
    );
  }
  const { standings: kept } = await perform(house, admin, seeStandings, { cycleId });
  expect(kept).toEqual(standings);
});
