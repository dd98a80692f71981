import sql from 'sql-template-tag';
import { countCollection } from '../src/actions/collection-count.ts';
import type { House } from '../src/actions/house.ts';
import { COUNT_STEP } from '../src/core/response.ts';

/**
 * How the running survey came as far as it is: what each agency's pages showed in the weeks before,
 * in per cent of a week later. Some have gone quiet, so that somebody is behind.
 */
const WEEK_BEFORE: Readonly<Record<string, number>> = {
  A01: 70,
  A02: 60,
  A03: 97,
  L01: 50,
  L03: 96,
  O01: 75,
  U01: 92,
};
const USUAL = 75;

export async function addDemoCollection(house: House): Promise<void> {
  await countCollection(house);
  await house.db.transaction({ kind: 'all' }, async (tx) => {
    const running = sql`
      select c.id, w.opens_on from cycle c join cycle_phase w on w.cycle_id = c.id
      where c.state = 'running' and w.phase = 'collection'`;
    await tx.run(sql`
      update collection_counting g set since = r.opens_on from (${running}) r
      where r.id = g.cycle_id`);
    const counts = await tx.rows<{
      cycleId: number;
      agencyId: number;
      channel: string;
      answered: number;
      code: string;
      opensOn: string;
      today: string;
    }>(sql`
      select n.cycle_id as "cycleId", n.agency_id as "agencyId", n.channel, n.answered, a.code,
        r.opens_on as "opensOn",
        (select max(day) from collection_day d where d.cycle_id = n.cycle_id) as today
      from collection_count n join (${running}) r on r.id = n.cycle_id
      join agency a on a.id = n.agency_id`);
    for (const { cycleId, agencyId, channel, answered, code, opensOn, today } of counts) {
      const percent = WEEK_BEFORE[code] ?? USUAL;
      let shown = answered;
      for (let weeks = 1; weeks <= 4; weeks += 1) {
        shown = Math.floor((shown * percent) / 100 / COUNT_STEP) * COUNT_STEP;
        if (shown === 0) break;
        await tx.run(sql`
          insert into collection_day (cycle_id, agency_id, channel, day, answered)
          select ${cycleId}, ${agencyId}, ${channel}, day, ${shown}
          from (select ${today}::date - ${7 * weeks}::integer as day) d
          where day >= ${opensOn}::date`);
        if (weeks > 1) continue;
        await tx.run(sql`update collection_count set week_ago = ${shown}
          where (cycle_id, agency_id, channel) = (${cycleId}, ${agencyId}, ${channel})`);
      }
    }
  });
}
