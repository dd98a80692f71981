import { z } from 'zod';
import {
  type Calendar,
  calendarFaults,
  calendarOf,
  PHASES,
  type Phase,
  type PhaseWindow,
  windowOf,
} from '../core/calendar.ts';
import type { Cycle } from '../core/cycle.ts';
import { dayField, requiredText, versionField } from '../core/field.ts';
import { badField, type FieldFault, Problem } from '../core/problem.ts';
import { dayInThailand } from '../kit/thai.ts';
import { findCycle, updateCalendar } from '../store/cycle.ts';
import type { Tx } from '../store/database.ts';
import { change } from './action.ts';
import { cycleKey, targetOf } from './cycle.ts';

type End = 'opensOn' | 'closesOn';
type DateField = `${Phase}.${End}`;

/** A field for each end of each phase, named as on the form: `review.opensOn`. */
const dates = Object.fromEntries(
  PHASES.flatMap((phase) => [
    [`${phase}.opensOn`, dayField.default(null)],
    [`${phase}.closesOn`, dayField.default(null)],
  ]),
) as unknown as Record<DateField, z.ZodDefault<typeof dayField>>;

/** The whole calendar at once, while the cycle is being prepared. */
export const setCalendar = change({
  name: 'calendar.set',
  input: z.strictObject({ ...cycleKey, version: versionField, ...dates }),
  may: ['administrator'],
  find: (tx, { cycleId }) => findCycle(tx, cycleId),
  async do({ tx, thing }, input) {
    if (thing.state !== 'draft') {
      throw new Problem('wrongState', { what: 'cycle', state: thing.state });
    }
    const calendar = calendarFrom(input);
    const faults = calendarFaults(calendar);
    if (faults.length > 0) throw new Problem('badInput', { faults });
    await write(tx, { ...thing, version: input.version }, calendar);
  },
  record: (input, cycle) => ({
    target: targetOf(cycle),
    details: { before: cycle.calendar, after: calendarFrom(input) },
  }),
});

/** One phase of a running cycle. */
export const moveDates = change({
  name: 'calendar.move',
  input: z.strictObject({
    ...cycleKey,
    version: versionField,
    phase: z.enum(PHASES),
    opensOn: dayField.refine((day) => day !== null, { params: { fault: 'required' } }),
    closesOn: dayField.refine((day) => day !== null, { params: { fault: 'required' } }),
    reason: requiredText(1000),
  }),
  may: ['administrator'],
  find: (tx, { cycleId }) => findCycle(tx, cycleId),
  async do({ tx, thing }, { phase, opensOn, closesOn, version }) {
    if (thing.state !== 'running') {
      throw new Problem('wrongState', { what: 'cycle', state: thing.state });
    }
    const moved: PhaseWindow = { phase, opensOn: opensOn ?? '', closesOn: closesOn ?? '' };
    const others = thing.calendar.filter((window) => window.phase !== phase);
    const calendar = calendarOf([...others, moved]);
    const faults = calendarFaults(calendar);
    if (faults.length > 0) {
      throw new Problem('badInput', { faults: faults.map((fault) => atMoved(fault, phase)) });
    }
    await write(tx, { ...thing, version }, calendar);
  },
  record: (input, cycle) => ({
    target: targetOf(cycle),
    details: {
      phase: input.phase,
      before: cycle.calendar.find((window) => window.phase === input.phase) ?? null,
      after: { opensOn: input.opensOn, closesOn: input.closesOn },
      reason: input.reason,
    },
  }),
});

/**
 * More time to answer, for everybody in the cycle: also after the window was over, as long as nothing
 * is published. Links, pages of progress and forecasts follow with the next look at them.
 */
export const extendCollection = change({
  name: 'calendar.extend',
  input: z.strictObject({
    ...cycleKey,
    version: versionField,
    closesOn: dayField.refine((day) => day !== null, { params: { fault: 'required' } }),
    reason: requiredText(1000),
  }),
  may: ['administrator'],
  find: (tx, { cycleId }) => findCycle(tx, cycleId),
  async do({ tx, thing, now }, { version, closesOn }) {
    const window = windowOf(thing.calendar, 'collection');
    if (thing.state !== 'running' || !window) {
      throw new Problem('wrongState', { what: 'cycle', state: thing.state });
    }
    const until = closesOn ?? '';
    if (until <= window.closesOn) {
      throw badField('closesOn', 'notLonger', { day: window.closesOn });
    }
    if (until < dayInThailand(now)) throw badField('closesOn', 'dayPast');
    const calendar = thing.calendar.map((one) =>
      one.phase === 'collection' ? { ...one, closesOn: until } : one,
    );
    await write(tx, { ...thing, version }, calendar);
  },
  record: ({ closesOn, reason }, cycle) => ({
    target: targetOf(cycle),
    details: {
      before: windowOf(cycle.calendar, 'collection')?.closesOn ?? null,
      after: closesOn,
      reason,
    },
  }),
});

/** The form of one phase has two dates, so a clash with another phase shows at the first. */
function atMoved(fault: FieldFault, phase: Phase): FieldFault {
  const [own, end = 'opensOn'] = String(fault.path[0]).split('.');
  return { ...fault, path: [own === phase ? end : 'opensOn'] };
}

function calendarFrom(input: Readonly<Record<DateField, string | null>>): Calendar {
  const faults: FieldFault[] = [];
  const windows = PHASES.flatMap((phase): PhaseWindow[] => {
    const opensOn = input[`${phase}.opensOn`];
    const closesOn = input[`${phase}.closesOn`];
    if (opensOn !== null && closesOn !== null) return [{ phase, opensOn, closesOn }];
    if (opensOn !== null) faults.push({ path: [`${phase}.closesOn`], fault: 'required' });
    if (closesOn !== null) faults.push({ path: [`${phase}.opensOn`], fault: 'required' });
    return [];
  });
  if (faults.length > 0) throw new Problem('badInput', { faults });
  return calendarOf(windows);
}

async function write(tx: Tx, cycle: Cycle, calendar: Calendar): Promise<void> {
  if (!(await updateCalendar(tx, { ...cycle, calendar }))) {
    throw new Problem('stale', { what: 'cycle' });
  }
}
