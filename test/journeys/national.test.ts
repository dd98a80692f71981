import sql from 'sql-template-tag';
import { expect, test } from 'vitest';
import { addNational } from '../../demo/national.ts';
import type { NationWish } from '../../src/cli/command.ts';
import { standingsOfCycle } from '../../src/store/standing.ts';
import { withCast } from '../kit/cast.ts';
import { instrumentOf } from '../kit/instruments.ts';
import { scoredBySql } from '../kit/scored-by-sql.ts';
import { typed } from '../kit/typed.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

/** A made-up nation: as large as wished, the same for the same seed, scored as SQL scores it. */
const [first, second] = [ownDatabase(), ownDatabase()];
const installation = { id: '', kind: 'self-assessment', name: 'สาธิต', isDemo: true } as const;

async function filled(url: string, wish: NationWish) {
  const house = houseOn(url, { installation });
  await withCast(house);
  const nation = await addNational(house, wish, () => {});
  const found = await house.db.transaction({ kind: 'all' }, async (tx) => ({
    standings: await standingsOfCycle(tx, nation.cycleId),
    bySql: await scoredBySql(tx, instrumentOf('nacc/2568'), nation.cycleId),
    responses: await tx.rows<{ agency: number; channel: string; n: number; digest: string }>(sql`
      select agency_id as agency, channel, count(*)::int as n,
        md5(string_agg(answers, '' order by answers)) as digest
      from response where cycle_id = ${nation.cycleId} group by 1, 2 order by 1, 2`),
  }));
  await house.close();
  return { nation, ...found };
}

test('as many as wished, deterministic, and every total as plain SQL computes it', async () => {
  const wish = { agencies: 60, responses: 4000, seed: '5' };
  const one = await filled(first.url(), wish);
  expect(one.responses.reduce((sum, { n }) => sum + n, 0)).toBe(4000);
  expect(one.standings).toHaveLength(60);
  expect(one.nation.summary).toMatchObject({ agencies: 60 });
  for (const { agencyId, total } of one.standings) {
    expect(total).toBe(one.bySql.get(agencyId)?.total ?? null);
  }
  const other = await filled(second.url(), wish);
  expect(other.responses).toEqual(one.responses);
  expect(other.standings).toEqual(one.standings);
});

test('a real installation takes none of it, and wishes beyond reason are refused in words', async () => {
  const real = houseOn(first.url());
  await expect(
    addNational(real, { agencies: 1, responses: 1, seed: '1' }, () => {}),
  ).rejects.toMatchObject({ kind: 'cannotRun', details: { why: 'demoOnly' } });
  await real.close();
});

test.each(['--agencies=0', '--agencies=20001', '--responses=-1', '--responses=1e9', '--seed=x'])(
  '%s is out of range',
  async (word) => {
    const { code, err } = await typed('demo', 'national', word);
    expect(code).toBe(2);
    expect(err).toMatch(/จำนวนเต็ม|ค่า/);
  },
);
