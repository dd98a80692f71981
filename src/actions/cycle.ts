import { z } from 'zod';
import { missingPhases, proposedCalendar } from '../core/calendar.ts';
import { CYCLE_SOURCES, type Cycle, type CycleState } from '../core/cycle.ts';
import { countField, fiscalYearField, requiredText, versionField } from '../core/field.ts';
import { ROLES } from '../core/person.ts';
import { badField, Problem } from '../core/problem.ts';
import { advanceCycle, allCycles, findCycle, insertCycle } from '../store/cycle.ts';
import type { Tx } from '../store/database.ts';
import { findInstrument } from '../store/instrument.ts';
import { change, look } from './action.ts';

/** The yearly cycles: prepared by the administrator, seen by every officer. */
export const cycleKey = { cycleId: countField(1, 2_000_000_000) };

export const listCycles = look({
  name: 'cycle.list',
  input: z.strictObject({}),
  may: ROLES,
  do: ({ tx }) => allCycles(tx),
});

export const viewCycle = look({
  name: 'cycle.view',
  input: z.strictObject(cycleKey),
  may: ROLES,
  find: (tx, { cycleId }) => findCycle(tx, cycleId),
  do: async ({ thing }) => thing,
});

export const createCycle = change({
  name: 'cycle.create',
  input: z.strictObject({
    name: requiredText(200),
    fiscalYear: fiscalYearField,
    instrumentHash: z.string().regex(/^[0-9a-f]{64}$/),
    source: z.enum(CYCLE_SOURCES).default('collected'),
  }),
  may: ['administrator'],
  async do({ tx }, input) {
    const adopted = await findInstrument(tx, input.instrumentHash);
    if (!adopted) throw badField('instrumentHash', 'unknownInstrument');
    // Of printed figures nothing is prepared and nothing is collected.
    if (input.source === 'printed') {
      return insertCycle(tx, { ...input, calendar: [], state: 'running' });
    }
    const calendar = proposedCalendar(adopted.instrument.calendar ?? [], input.fiscalYear);
    return insertCycle(tx, { ...input, calendar, state: 'draft' });
  },
  record: (input, _thing, cycle) => ({ target: targetOf(cycle), details: { ...input } }),
});

const step = z.strictObject({ ...cycleKey, version: versionField });

/** From a draft to a running cycle; its instrument never changes from here on. */
export const openCycle = change({
  name: 'cycle.open',
  input: step,
  may: ['administrator'],
  find: (tx, { cycleId }) => findCycle(tx, cycleId),
  async do({ tx, thing }, { version }) {
    const [missing] = missingPhases(thing.calendar);
    if (missing) throw badField(`${missing}.opensOn`, 'phaseNeeded', { phase: missing });
    await advance(tx, thing, version, 'draft', 'running');
  },
  record: (_input, cycle) => ({ target: targetOf(cycle), details: { state: 'running' } }),
});

/** The end: results stand, keys of forms are forgotten. */
export const closeCycle = change({
  name: 'cycle.close',
  input: step,
  may: ['administrator'],
  find: (tx, { cycleId }) => findCycle(tx, cycleId),
  do: ({ tx, thing }, { version }) => advance(tx, thing, version, 'published', 'closed'),
  record: (_input, cycle) => ({ target: targetOf(cycle), details: { state: 'closed' } }),
});

async function advance(
  tx: Tx,
  cycle: Cycle,
  version: number,
  from: CycleState,
  to: CycleState,
): Promise<void> {
  if (cycle.state !== from) throw new Problem('wrongState', { what: 'cycle', state: cycle.state });
  if (!(await advanceCycle(tx, { ...cycle, version }, to))) {
    throw new Problem('stale', { what: 'cycle' });
  }
}

export function targetOf(cycle: Pick<Cycle, 'fiscalYear' | 'name'>): string {
  return `${cycle.fiscalYear}/${cycle.name}`;
}
