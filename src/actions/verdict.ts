import { z } from 'zod';
import type { Agency } from '../core/agency.ts';
import { windowOf } from '../core/calendar.ts';
import type { Cycle } from '../core/cycle.ts';
import { codeField, textField } from '../core/field.ts';
import { type Instrument, itemsOf } from '../core/instrument.ts';
import { coversAgency } from '../core/person.ts';
import { badField, Problem } from '../core/problem.ts';
import { contradictions, type Verdict, type Verdicts } from '../core/verdict.ts';
import { dayInThailand } from '../kit/thai.ts';
import { findAgency } from '../store/agency.ts';
import { keptBlind } from '../store/calibration.ts';
import { findCycle } from '../store/cycle.ts';
import type { Tx } from '../store/database.ts';
import { findInstrument } from '../store/instrument.ts';
import { agenciesInCycle } from '../store/result.ts';
import { ownSeats, tasksOfItem } from '../store/review.ts';
import { insertVerdict, standingVerdicts, verdictsOfCycle } from '../store/verdict.ts';
import { change, look } from './action.ts';
import { cycleKey, targetOf } from './cycle.ts';
import { requireNoInterest } from './interest.ts';

/** What assessors find of each disclosure item. A later finding stands beside the earlier one. */
const target = { ...cycleKey, agencyCode: codeField };

interface Assessed {
  readonly agencyId: number;
  readonly agency: Agency;
  readonly cycle: Cycle;
  readonly instrument: Instrument;
}

async function findAssessed(
  tx: Tx,
  { cycleId, agencyCode }: { readonly cycleId: number; readonly agencyCode: string },
): Promise<Assessed | undefined> {
  const cycle = await findCycle(tx, cycleId);
  const agency = await findAgency(tx, agencyCode);
  const adopted = cycle && (await findInstrument(tx, cycle.instrumentHash));
  if (!cycle || !agency || !adopted) return undefined;
  return { agencyId: agency.id, agency, cycle, instrument: adopted.instrument };
}

export interface VerdictSheet {
  readonly agency: Agency;
  readonly cycle: Cycle;
  readonly instrument: Instrument;
  readonly verdicts: readonly Verdict[];
}

export const seeVerdicts = look({
  name: 'verdict.list',
  input: z.strictObject(target),
  may: ['administrator', 'assessor', 'lead'],
  find: findAssessed,
  async do({ tx, thing, actor }): Promise<VerdictSheet> {
    const { agency, cycle, instrument, agencyId } = thing;
    const place = { cycleId: cycle.id, agencyId };
    const verdicts = await standingVerdicts(tx, place);
    const isLead = coversAgency(actor, ['lead', 'administrator'], agencyId);
    const isOpen = cycle.state !== 'running' || isLead;
    const asked = isOpen ? new Set() : await keptBlind(tx, place, actor.personId!);
    // A second seat may be added where the first one's verdict stands already.
    const seats = await ownSeats(tx, place, actor.personId);
    return {
      agency,
      cycle,
      instrument,
      verdicts: verdicts.filter(({ item }) => !asked.has(item) && seats.get(item) !== false),
    };
  },
});

export interface VerdictProgress {
  readonly cycle: Cycle;
  readonly items: number;
  readonly agencies: readonly { readonly agency: Agency; readonly decided: number }[];
}

export const seeVerdictProgress = look({
  name: 'verdict.progress',
  input: z.strictObject(cycleKey),
  may: ['administrator', 'assessor', 'lead'],
  find: (tx, { cycleId }) => findCycle(tx, cycleId),
  async do({ tx, thing: cycle }): Promise<VerdictProgress> {
    const adopted = await findInstrument(tx, cycle.instrumentHash);
    if (!adopted) throw new Error(`cycle ${cycle.id} has no instrument`);
    const verdicts = await verdictsOfCycle(tx, cycle.id);
    const agencies = await agenciesInCycle(tx, cycle.id);
    return {
      cycle,
      items: itemsOf(adopted.instrument).length,
      agencies: agencies.map((agency) => ({
        agency,
        decided: Object.keys(verdicts.get(agency.id) ?? {}).length,
      })),
    };
  },
});

export const setVerdict = change({
  name: 'verdict.set',
  input: z
    .strictObject({
      ...target,
      item: textField(20),
      score: z.preprocess(
        (typed) => (typed === '0' || typed === '100' ? Number(typed) : typed),
        z.union([z.literal(0), z.literal(100)]),
      ),
      reason: textField(2000).default(''),
    })
    .refine(({ score, reason }) => score === 100 || reason !== '', {
      path: ['reason'],
      params: { fault: 'reasonForNothing' },
    }),
  may: ['assessor', 'lead'],
  find: findAssessed,
  async do(deed, { item, score, reason }) {
    const { tx, thing, actor, now } = deed;
    requireReview(thing.cycle, dayInThailand(now));
    await requireNoInterest(deed, 'review');
    if (!itemsOf(thing.instrument).some((one) => one.code === item)) {
      throw badField('item', 'unknownVerdictItem', { item });
    }
    const place = { cycleId: thing.cycle.id, agencyId: thing.agencyId };
    // What assessors were given goes through their queues, so that two stay blind to each other.
    const isGiven = (await tasksOfItem(tx, place, item)).length > 0;
    if (isGiven && !coversAgency(actor, ['lead'], thing.agencyId)) {
      throw new Problem('wrongState', { what: 'review', state: 'given' });
    }
    const standing = await standingVerdicts(tx, place);
    const after: Verdicts = {
      ...Object.fromEntries(standing.map((verdict) => [verdict.item, verdict.score])),
      [item]: score,
    };
    const clash = contradictions(thing.instrument, after).find((pair) => pair.item === item);
    if (clash) throw badField('score', 'dependsOnNothing', { item: clash.dependsOn });
    await insertVerdict(tx, place, { item, score, reason, at: now, personId: actor.personId });
  },
  record: ({ item, score, reason }, { cycle, agency, agencyId }) => ({
    target: `${targetOf(cycle)} ${agency.code} ${item}`,
    agencyId,
    details: { score, reason },
  }),
});

/** From the first day of review on, also after publication: then it leads to a correction. */
export function requireReview(cycle: Cycle, today: string): void {
  if (cycle.state === 'draft' || cycle.state === 'closed') {
    throw new Problem('wrongState', { what: 'cycle', state: cycle.state });
  }
  const opensOn = windowOf(cycle.calendar, 'review')?.opensOn;
  if (opensOn !== undefined && today < opensOn)
    throw new Problem('closed', { what: 'review', opensOn });
}
