import { type Cycle, openingOf } from '../core/cycle.ts';
import { addBands, type Banded } from '../core/demographic.ts';
import { SMALLEST_BATCH } from '../core/response.ts';
import { dayInThailand } from '../kit/thai.ts';
import { allCycles } from '../store/cycle.ts';
import type { Tx } from '../store/database.ts';
import { bandSumsOf, keepBandSums } from '../store/demographic.ts';
import { type Batch, batchesToMix, forgetKeys, mixBatch } from '../store/mixer.ts';
import { countMixed } from '../store/screening.ts';
import type { House } from './house.ts';
import { instrumentOfCycle } from './result-made.ts';

/**
 * Moves answers from intake to response, where nothing tells them apart any more: at least twenty
 * of one agency's channel together, each batch in a transaction of its own. How many it moved.
 */
export async function mixAnswers(house: House): Promise<number> {
  const today = dayInThailand(house.clock());
  const { cycles, batches } = await house.db.transaction(
    { kind: 'all' },
    async (tx) => {
      const all = await allCycles(tx);
      const open = all.filter((cycle) => openingOf(cycle, 'collection', today).is === 'open');
      const ids = open.map((cycle) => cycle.id);
      const found = await batchesToMix(tx, SMALLEST_BATCH, ids);
      const known = new Map(
        all.map((cycle) => [cycle.id, { cycle, isOpen: open.includes(cycle) }]),
      );
      return { cycles: known, batches: found };
    },
    { readonly: true },
  );
  let moved = 0;
  const mixed: Parameters<typeof countMixed>[2][number][] = [];
  for (const batch of batches) {
    const { cycle, isOpen = false } = cycles.get(batch.cycleId) ?? {};
    const atLeast = isOpen ? SMALLEST_BATCH : 1;
    const answers = await house.db.transaction({ kind: 'all' }, async (tx) => {
      const { moved, banded } = await mixBatch(tx, batch, atLeast);
      if (cycle && banded.length > 0) await addUp(tx, cycle, batch, banded);
      return moved;
    });
    moved += answers;
    if (answers > 0) mixed.push({ ...batch, answers });
  }
  // Apart from the answers themselves, so that not even a transaction has both.
  if (mixed.length > 0) {
    await house.db.transaction({ kind: 'all' }, (tx) => countMixed(tx, today, mixed));
  }
  await house.db.transaction({ kind: 'all' }, forgetKeys);
  return moved;
}

/** What each band of respondents gave; of the respondents themselves nothing is left. */
async function addUp(
  tx: Tx,
  cycle: Cycle,
  batch: Batch,
  respondents: readonly Banded[],
): Promise<void> {
  const instrument = await instrumentOfCycle(tx, cycle);
  const before = await bandSumsOf(tx, batch);
  await keepBandSums(tx, batch, addBands(instrument, batch.channel, before, respondents));
}
