import { openingOf } from '../core/cycle.ts';
import { SMALLEST_BATCH } from '../core/response.ts';
import { dayInThailand } from '../kit/thai.ts';
import { allCycles } from '../store/cycle.ts';
import { batchesToMix, forgetKeys, mixBatch } from '../store/mixer.ts';
import type { House } from './house.ts';

/**
 * Moves answers from intake to response, where nothing tells them apart any more: at least twenty
 * of one agency's channel together, each batch in a transaction of its own. How many it moved.
 */
export async function mixAnswers(house: House): Promise<number> {
  const today = dayInThailand(house.clock());
  const { open, batches } = await house.db.transaction(
    { kind: 'all' },
    async (tx) => {
      const collecting = (await allCycles(tx))
        .filter((cycle) => openingOf(cycle, 'collection', today).is === 'open')
        .map((cycle) => cycle.id);
      const found = await batchesToMix(tx, SMALLEST_BATCH, collecting);
      return { open: new Set(collecting), batches: found };
    },
    { readonly: true },
  );
  let moved = 0;
  for (const batch of batches) {
    const atLeast = open.has(batch.cycleId) ? SMALLEST_BATCH : 1;
    moved += await house.db.transaction({ kind: 'all' }, (tx) => mixBatch(tx, batch, atLeast));
  }
  await house.db.transaction({ kind: 'all' }, forgetKeys);
  return moved;
}
