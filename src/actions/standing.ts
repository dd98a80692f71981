import { z } from 'zod';
import type { Cycle } from '../core/cycle.ts';
import type { Instrument } from '../core/instrument.ts';
import { type GroupSummary, type Standing, standingsOf, summaryOf } from '../core/standing.ts';
import { findCycle } from '../store/cycle.ts';
import type { Tx } from '../store/database.ts';
import { findInstrument } from '../store/instrument.ts';
import { rankedAgencies, replaceStandings, standingsOfCycle } from '../store/standing.ts';
import { tallyCycle } from '../store/tally.ts';
import { verdictsOfCycle } from '../store/verdict.ts';
import { change, look } from './action.ts';
import { cycleKey, targetOf } from './cycle.ts';
import { requireCollected } from './result.ts';

/**
 * All agencies of a cycle scored and ranked when no more answers come in: provisional until results
 * are published, and for those alone who run the assessment.
 */
const key = z.strictObject(cycleKey);
const find = (tx: Tx, { cycleId }: { readonly cycleId: number }) => findCycle(tx, cycleId);

export const computeStandings = change({
  name: 'standing.compute',
  input: key,
  may: ['administrator'],
  find,
  async do({ tx, thing: cycle, now }): Promise<GroupSummary> {
    await requireCollected(tx, cycle, now);
    return scoreCycle(tx, cycle.id, await instrumentOf(tx, cycle));
  },
  record: (_input, cycle, summary) => ({ target: targetOf(cycle), details: { ...summary } }),
});

export const seeStandings = look({
  name: 'standing.see',
  input: key,
  may: ['administrator'],
  find,
  async do({ tx, thing: cycle }): Promise<{ standings: Standing[]; summary: GroupSummary }> {
    const standings = await standingsOfCycle(tx, cycle.id);
    return { standings, summary: summaryOf(await instrumentOf(tx, cycle), standings) };
  },
});

/** From packed answers and verdicts to stored figures, levels and ranks. */
export async function scoreCycle(
  tx: Tx,
  cycleId: number,
  instrument: Instrument,
): Promise<GroupSummary> {
  const tally = await tallyCycle(tx, instrument, cycleId);
  const verdicts = await verdictsOfCycle(tx, cycleId);
  const answered = new Set([...tally.agencyIds(), ...verdicts.keys()]);
  const agencies = await rankedAgencies(tx, cycleId, (id) => answered.has(id));
  const standings = standingsOf(instrument, agencies, tally, verdicts);
  await replaceStandings(tx, cycleId, standings);
  return summaryOf(instrument, standings);
}

async function instrumentOf(tx: Tx, cycle: Cycle): Promise<Instrument> {
  const adopted = await findInstrument(tx, cycle.instrumentHash);
  if (!adopted) throw new Error(`cycle ${cycle.id} has no instrument`);
  return adopted.instrument;
}
