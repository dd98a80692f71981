import { type Cycle, openingOf } from '../core/cycle.ts';
import { LEAST_ELIGIBLE } from '../core/demographic.ts';
import { partsOf } from '../core/instrument.ts';
import { COUNT_STEP } from '../core/response.ts';
import { dayInThailand } from '../kit/thai.ts';
import { beginDay, countAnswers, keepCounting, lockCounting } from '../store/collection-count.ts';
import { allCycles } from '../store/cycle.ts';
import { showInterviewCounts } from '../store/interview.ts';
import type { House } from './house.ts';
import { instrumentOfCycle } from './result-made.ts';

/**
 * Counts how many have answered, for the pages that show progress: in steps, and where few could
 * answer only with the first counting of a day, so that watching a number tells nobody who answered
 * when. A cycle whose window is over is counted once more and then left alone.
 */
export async function countCollection(house: House): Promise<void> {
  const all = await house.db.transaction({ kind: 'all' }, allCycles, { readonly: true });
  for (const cycle of all) {
    if (cycle.state !== 'draft' && cycle.source === 'collected') await countCycle(house, cycle);
  }
}

async function countCycle(house: House, cycle: Cycle): Promise<void> {
  const now = house.clock();
  const today = dayInThailand(now);
  const opening = openingOf(cycle, 'collection', today);
  if (opening.is === 'notYet') return;
  const isOver = opening.is !== 'open';
  await house.db.transaction({ kind: 'all' }, async (tx) => {
    const before = await lockCounting(tx, cycle.id);
    if (isOver && before?.wasOver) return;
    const isNewDay = !before || dayInThailand(before.countedAt) < today;
    const parts = partsOf(await instrumentOfCycle(tx, cycle));
    const rule = {
      cycleId: cycle.id,
      step: COUNT_STEP,
      staffChannels: parts.flatMap((part) => (part.answeredBy === 'staff' ? [part.channel] : [])),
      leastEligible: isOver || isNewDay ? null : LEAST_ELIGIBLE,
    };
    await countAnswers(tx, rule);
    await showInterviewCounts(tx, rule);
    if (isNewDay) await beginDay(tx, cycle.id, today);
    await keepCounting(tx, cycle.id, {
      since: before?.since ?? today,
      countedAt: now,
      wasOver: isOver,
    });
  });
}
