import { countOpen, openRounds } from '../core/follow-up.ts';
import { dayInThailand, fiscalYearOf } from '../kit/thai.ts';
import type { Tx } from '../store/database.ts';
import { followUpsOf } from '../store/follow-up.ts';

/** How many rounds are late, by agency; an agency without an approved plan is not among them. */
export async function lateReports(
  tx: Tx,
  agencyIds: readonly number[],
  now: Date,
): Promise<ReadonlyMap<number, number>> {
  const today = dayInThailand(now);
  const year = fiscalYearOf(today);
  const late = new Map<number, number>();
  for (const followUp of await followUpsOf(tx, agencyIds, [year, year - 1])) {
    const counted = countOpen(openRounds(followUp, today)).late;
    late.set(followUp.agencyId, (late.get(followUp.agencyId) ?? 0) + counted);
  }
  return late;
}
