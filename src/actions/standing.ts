import { z } from 'zod';
import type { Cycle } from '../core/cycle.ts';
import { type Explanation, explain } from '../core/explain.ts';
import { codeField, requiredText } from '../core/field.ts';
import type { Instrument } from '../core/instrument.ts';
import { badField } from '../core/problem.ts';
import { type Outcome, scoreAgency } from '../core/score.ts';
import { type GroupSummary, type Standing, standingsOf, summaryOf } from '../core/standing.ts';
import { findAgency } from '../store/agency.ts';
import { findCycle } from '../store/cycle.ts';
import type { Tx } from '../store/database.ts';
import { findInstrument } from '../store/instrument.ts';
import { rankedAgencies, replaceStandings, standingsOfCycle } from '../store/standing.ts';
import { tallyAgency, tallyCycle } from '../store/tally.ts';
import { standingVerdicts, verdictsOfCycle } from '../store/verdict.ts';
import { change, look } from './action.ts';
import { cycleKey, targetOf } from './cycle.ts';

/**
 * All agencies of a cycle scored and ranked by what has come in, at any time: provisional, and for
 * those alone who run the assessment.
 */
const key = z.strictObject(cycleKey);
const find = (tx: Tx, { cycleId }: { readonly cycleId: number }) => findCycle(tx, cycleId);

export const computeStandings = change({
  name: 'standing.compute',
  input: key,
  may: ['administrator'],
  find,
  do: async ({ tx, thing: cycle }): Promise<GroupSummary> =>
    scoreCycle(tx, cycle.id, await instrumentOf(tx, cycle)),
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

/** Where one number of one agency comes from, computed at this moment from its raw answers. */
export const explainStanding = look({
  name: 'standing.explain',
  input: z.strictObject({ ...cycleKey, agencyCode: codeField, key: requiredText(30) }),
  may: ['administrator'],
  async find(tx, { cycleId, agencyCode }) {
    const cycle = await findCycle(tx, cycleId);
    const agency = await findAgency(tx, agencyCode);
    return cycle && agency && { cycle, agency };
  },
  async do({ tx, thing: { cycle, agency } }, { key }): Promise<Explanation> {
    const instrument = await instrumentOf(tx, cycle);
    const place = { cycleId: cycle.id, agencyId: agency.id };
    const found = explain(instrument, await scoreOne(tx, instrument, place), key);
    if (!found) throw badField('key', 'unknownKey', { value: key });
    return found;
  },
});

/** One agency from its raw answers and the verdicts that stand. */
export async function scoreOne(
  tx: Tx,
  instrument: Instrument,
  place: { readonly cycleId: number; readonly agencyId: number },
): Promise<Outcome> {
  const tally = await tallyAgency(tx, instrument, place);
  const verdicts = await standingVerdicts(tx, place);
  return scoreAgency(instrument, {
    channels: tally.countsOf(place.agencyId),
    verdicts: Object.fromEntries(verdicts.map(({ item, score }) => [item, score])),
  });
}

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
