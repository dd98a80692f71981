import { dayInFiscalYear } from '../kit/day.ts';
import type { FieldFault } from './problem.ts';

/** When each phase of a cycle is open: days in Thailand, both ends included. */
export const PHASES = [
  'registration',
  'collection',
  'disclosure',
  'review',
  'clarification',
  'confirmation',
] as const;
export type Phase = (typeof PHASES)[number];

export interface PhaseWindow {
  readonly phase: Phase;
  /** `2026-03-01` */
  readonly opensOn: string;
  readonly closesOn: string;
}

/** In the order of PHASES; a phase that the cycle does without is left out. */
export type Calendar = readonly PhaseWindow[];

/** Without these no cycle can open. */
const NEEDED: readonly Phase[] = ['registration', 'collection', 'disclosure', 'review'];

/** What may not open before it: surveys and disclosure run side by side. */
const FOLLOWS: Readonly<Record<Phase, Phase | undefined>> = {
  registration: undefined,
  collection: 'registration',
  disclosure: 'registration',
  review: 'disclosure',
  clarification: 'review',
  confirmation: 'clarification',
};

export function windowOf(calendar: Calendar, phase: Phase): PhaseWindow | undefined {
  return calendar.find((window) => window.phase === phase);
}

/** In the order of the cycle, whatever order they came in. */
export function calendarOf(windows: Iterable<PhaseWindow>): Calendar {
  return [...windows].sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase));
}

/** Gaps and overlaps are allowed; ending before beginning and answering before asking are not. */
export function calendarFaults(calendar: Calendar): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const { phase, opensOn, closesOn } of calendar) {
    if (closesOn < opensOn)
      faults.push({ path: [`${phase}.closesOn`], fault: 'closesBeforeOpens' });
    const before = earlierPhase(calendar, phase);
    if (before && opensOn < before.opensOn) {
      const details = { phase: before.phase };
      faults.push({ path: [`${phase}.opensOn`], fault: 'opensTooEarly', details });
    }
  }
  return faults;
}

/** The nearest phase before this one that the cycle has. */
function earlierPhase(calendar: Calendar, phase: Phase): PhaseWindow | undefined {
  const before = FOLLOWS[phase];
  return before && (windowOf(calendar, before) ?? earlierPhase(calendar, before));
}

export function missingPhases(calendar: Calendar): Phase[] {
  return NEEDED.filter((phase) => !windowOf(calendar, phase));
}

/** The calendar an instrument proposes, month and day by phase, in one fiscal year. */
export function proposedCalendar(
  template: readonly { phase: Phase; from: string; to: string }[],
  fiscalYear: number,
): Calendar {
  return calendarOf(
    template.map(({ phase, from, to }) => ({
      phase,
      opensOn: dayInFiscalYear(from, fiscalYear),
      closesOn: dayInFiscalYear(to, fiscalYear),
    })),
  );
}
