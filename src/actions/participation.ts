import { z } from 'zod';
import type { Agency } from '../core/agency.ts';
import { type ChannelProgress, countingDays, progressOf } from '../core/collection-progress.ts';
import { type Cycle, requireOpen } from '../core/cycle.ts';
import { countField } from '../core/field.ts';
import { type Part, partsOf } from '../core/instrument.ts';
import { type Participation, participationInput } from '../core/participation.ts';
import { type Actor, hasRole, ROLES } from '../core/person.ts';
import { Problem } from '../core/problem.ts';
import { DOORS, type Door, partBehind } from '../core/survey.ts';
import { dayInThailand } from '../kit/thai.ts';
import { agencyById } from '../store/agency.ts';
import { countingOf, countsOf } from '../store/collection-count.ts';
import { findCycle } from '../store/cycle.ts';
import type { Tx } from '../store/database.ts';
import { findInstrument } from '../store/instrument.ts';
import {
  agenciesInCycle,
  countParticipation,
  findParticipation,
  insertParticipation,
  updateParticipation,
} from '../store/participation.ts';
import { change, look } from './action.ts';
import { cycleKey, targetOf } from './cycle.ts';

/** Agencies register in a cycle and watch how many have answered. */
const key = { ...cycleKey, agencyId: countField(1, 2_000_000_000) };

interface InCycle {
  readonly agencyId: number;
  readonly agency: Agency;
  readonly cycle: Cycle;
  readonly participation: Participation | undefined;
}

async function find(
  tx: Tx,
  { cycleId, agencyId }: { cycleId: number; agencyId: number },
): Promise<InCycle | undefined> {
  const agency = await agencyById(tx, agencyId);
  const cycle = await findCycle(tx, cycleId);
  if (!agency || !cycle) return undefined;
  return { agencyId, agency, cycle, participation: await findParticipation(tx, cycleId, agencyId) };
}

export const registerAgency = change({
  name: 'participation.register',
  input: z.strictObject({ ...key, ...participationInput }),
  may: ['administrator', 'coordinator'],
  find,
  async do({ tx, actor, now, thing }, input) {
    mayStillRegister(actor, thing.cycle, dayInThailand(now));
    const saved =
      input.version === 0
        ? !thing.participation && (await insertParticipation(tx, input))
        : await updateParticipation(tx, input);
    if (!saved) throw new Problem('stale', { what: 'participation' });
  },
  record: ({ version: _, ...facts }, { cycle, agency, participation }) => ({
    target: `${targetOf(cycle)} ${agency.code}`,
    agencyId: agency.id,
    details: { before: participation ?? null, after: facts },
  }),
});

/** The administrator mends a registration as long as the cycle runs. */
function mayStillRegister(actor: Actor, cycle: Cycle, today: string): void {
  if (!hasRole(actor, ['administrator'])) requireOpen(cycle, 'registration', today);
  else if (cycle.state !== 'running') {
    throw new Problem('wrongState', { what: 'cycle', state: cycle.state });
  }
}

/** How far a channel is, and who answers in it. */
export interface ChannelShown extends ChannelProgress {
  readonly title: Part['title'];
  /** The public link's kind; null for what interviewers collect. */
  readonly door: Door | null;
}

export interface ParticipationView extends Omit<InCycle, 'agencyId'> {
  readonly channels: readonly ChannelShown[];
  /** When answers were counted last; null when they never were. */
  readonly countedAt: Date | null;
}

export const viewParticipation = look({
  name: 'participation.view',
  input: z.strictObject(key),
  may: ROLES,
  find,
  async do({ tx, thing, now }): Promise<ParticipationView> {
    const { agency, cycle, participation } = thing;
    const adopted = await findInstrument(tx, cycle.instrumentHash);
    const counting = await countingOf(tx, cycle.id);
    const countedAt = counting?.countedAt ?? null;
    if (!adopted) return { agency, cycle, participation, channels: [], countedAt };
    const { instrument } = adopted;
    const counts = Object.fromEntries(
      (await countsOf(tx, cycle.id, [agency.id])).map((one) => [one.channel, one]),
    );
    const sampled = {
      ...agency,
      staff: participation?.eligibleStaff ?? null,
      users: participation?.serviceUsers ?? null,
    };
    const days = countingDays(cycle.calendar, dayInThailand(now), counting?.since);
    const parts = new Map(partsOf(instrument).map((part) => [part.channel, part]));
    const channels = progressOf(instrument, sampled, counts, days).map((one): ChannelShown => {
      const part = parts.get(one.channel)!;
      const door = DOORS.find((door) => partBehind(instrument, door) === part) ?? null;
      return { ...one, title: part.title, door };
    });
    return { agency, cycle, participation, channels, countedAt };
  },
});

const MOST_LISTED = 100;

export const listParticipation = look({
  name: 'participation.list',
  input: z.strictObject(cycleKey),
  may: ROLES,
  find: (tx, { cycleId }) => findCycle(tx, cycleId),
  do: async ({ tx, thing }) => ({
    ...(await countParticipation(tx, thing.id)),
    listed: await agenciesInCycle(tx, thing.id, MOST_LISTED),
  }),
});
