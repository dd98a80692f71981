import { type Cycle, openingOf } from '../core/cycle.ts';
import { addBands, type Banded } from '../core/demographic.ts';
import { Problem } from '../core/problem.ts';
import { SMALLEST_BATCH } from '../core/response.ts';
import { placeOf, unpackContents } from '../core/sealed-answer.ts';
import { unseal } from '../kit/seal.ts';
import { dayInThailand } from '../kit/thai.ts';
import { allCycles } from '../store/cycle.ts';
import type { Tx } from '../store/database.ts';
import { bandSumsOf, keepBandSums } from '../store/demographic.ts';
import {
  type Batch,
  batchesToMix,
  forgetKeys,
  mixBatch,
  putMixed,
  sealedToMix,
  takeSealed,
} from '../store/mixer.ts';
import { countMixed } from '../store/screening.ts';
import type { House } from './house.ts';
import { answerKey } from './intake.ts';
import { instrumentOfCycle } from './result-made.ts';

/**
 * Moves answers from intake to response, where nothing tells them apart any more: at least twenty
 * of one agency's channel together, each batch in a transaction of its own. How many it moved.
 */
export async function mixAnswers(house: House): Promise<number> {
  const today = dayInThailand(house.clock());
  const { cycles, batches, sealed } = await house.db.transaction(
    { kind: 'all' },
    async (tx) => {
      const all = await allCycles(tx);
      const open = all.filter((cycle) => openingOf(cycle, 'collection', today).is === 'open');
      const ids = open.map((cycle) => cycle.id);
      const found = await batchesToMix(tx, SMALLEST_BATCH, ids);
      const known = new Map(
        all.map((cycle) => [cycle.id, { cycle, isOpen: open.includes(cycle) }]),
      );
      return { cycles: known, batches: found, sealed: await sealedToMix(tx, ids) };
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
  for (const batch of sealed) {
    moved += await openSealed(house, batch, cycles.get(batch.cycleId)?.cycle);
  }
  return moved;
}

/**
 * Answers of a survey with codes, all at once when its window has closed, so that not even a batch
 * tells who came when. They are on no day of `mixed_day`: with one answer a code there are no bursts.
 */
async function openSealed(house: House, batch: Batch, cycle: Cycle | undefined): Promise<number> {
  const key = answerKey(house.keys.codes);
  const place = placeOf(batch);
  return house.db.transaction({ kind: 'all' }, async (tx) => {
    const contents = (await takeSealed(tx, batch)).map((sealed) => {
      const packed = unseal(key, sealed, place);
      if (!packed) throw new Problem('cannotRun', { why: 'sealedUnreadable' });
      return unpackContents(packed);
    });
    const answers = contents.map((one) => one.answers);
    const suggestions = contents.flatMap(({ suggestion }) => suggestion || []);
    await putMixed(tx, batch, answers, suggestions);
    const banded = contents.flatMap(({ answers, bands }) => (bands ? [{ answers, bands }] : []));
    if (cycle && banded.length > 0) await addUp(tx, cycle, batch, banded);
    return contents.length;
  });
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
