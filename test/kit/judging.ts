import sql from 'sql-template-tag';
import { expect } from 'vitest';
import { demoPersonId } from '../../demo/people.ts';
import type { House } from '../../src/actions/house.ts';
import { type Instrument, itemsOf } from '../../src/core/instrument.ts';
import { componentNumbers } from '../../src/core/review.ts';
import type { Cast } from './cast.ts';

/** Every item of L01 handed out and judged by form; what is lost lacks its last component, with its reason. */
export async function judgeByForm(
  house: House,
  cast: Cast,
  of: { readonly cycleId: number; readonly instrument: Instrument },
  losses: Readonly<Record<string, string>>,
): Promise<void> {
  const { cycleId, instrument } = of;
  const lead = await cast.signedIn('lead');
  await lead.post(`/cycles/${cycleId}/reviewing/assign`, { doubled: '0' });
  for (const key of ['assessor', 'colleague'] as const) {
    const visitor = await cast.signedIn(key);
    for (const item of await handedTo(house, cycleId, key)) {
      const reason = losses[item] ?? '';
      const numbers = componentNumbers(itemsOf(instrument).find(({ code }) => code === item)!);
      const missing = reason === '' ? [] : numbers.slice(-1).map(String);
      const judged = await visitor.post(`/cycles/${cycleId}/review/${item}/L01`, {
        missing,
        reason,
      });
      expect(judged.status).toBe(200);
    }
  }
}

async function handedTo(house: House, cycleId: number, key: string): Promise<string[]> {
  const rows = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ item: string }>(sql`
      select item from review_task
      where cycle_id = ${cycleId} and assessor_id = ${demoPersonId(key)}`),
  );
  return rows.map(({ item }) => item);
}
