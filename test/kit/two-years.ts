import sql from 'sql-template-tag';
import { administrator } from '../../demo/load.ts';
import { addNational } from '../../demo/national.ts';
import { perform } from '../../src/actions/action.ts';
import type { House } from '../../src/actions/house.ts';
import { publishResult } from '../../src/actions/result.ts';
import { previewResult } from '../../src/actions/result-preview.ts';
import type { TwoYears } from './standing-check.ts';

/** Two published years of a made-up nation in which some have no score, some are withheld and some tie. */
export async function twoYears(house: House, agencies: number): Promise<TwoYears> {
  const published: { cycleId: number; edition: number }[] = [];
  for (const fiscalYear of [2567, 2568] as const) {
    const wish = { agencies, responses: agencies * 20, seed: `${fiscalYear}`, fiscalYear };
    const { cycleId } = await addNational(house, wish, () => {});
    await house.db.transaction({ kind: 'all' }, (tx) =>
      tx.run(sql`delete from response where cycle_id = ${cycleId} and agency_id % 40 = 7`),
    );
    const { version } = (await perform(house, administrator, previewResult, { cycleId })).cycle;
    const input = { cycleId, version, incomplete: 'on' };
    const { edition } = await perform(house, administrator, publishResult, input);
    published.push({ cycleId, edition: edition.id });
  }
  const [first, last] = published as [(typeof published)[0], (typeof published)[0]];
  return { house, ...last, before: first.edition };
}
