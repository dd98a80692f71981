import { type Calendar, type Phase, windowOf } from './calendar.ts';
import type { CollectionPolicy } from './collection-policy.ts';
import { Problem } from './problem.ts';
import type { ScreeningRule } from './screening-rule.ts';

/**
 * One year's assessment with one instrument. Opening, publishing and closing are acts; what is open
 * in between follows from the calendar and the day.
 */
export const CYCLE_STATES = ['draft', 'running', 'published', 'closed'] as const;
export type CycleState = (typeof CYCLE_STATES)[number];

/** Made of answers and verdicts, or of figures that documents print: then nothing is collected. */
export const CYCLE_SOURCES = ['collected', 'printed'] as const;
export type CycleSource = (typeof CYCLE_SOURCES)[number];

export interface Cycle {
  readonly id: number;
  readonly fiscalYear: number;
  readonly name: string;
  readonly instrumentHash: string;
  readonly state: CycleState;
  readonly source: CycleSource;
  readonly calendar: Calendar;
  readonly policy: CollectionPolicy;
  readonly screening: ScreeningRule;
  readonly version: number;
}

type Dated = Pick<Cycle, 'state' | 'calendar'>;

export type Opening =
  | { readonly is: 'open'; readonly closesOn: string }
  | { readonly is: 'notYet'; readonly opensOn: string }
  | { readonly is: 'over'; readonly closedOn: string }
  /** The cycle has no such phase, or is still being prepared. */
  | { readonly is: 'never' };

export function openingOf(cycle: Dated, phase: Phase, today: string): Opening {
  const window = windowOf(cycle.calendar, phase);
  if (!window || cycle.state === 'draft') return { is: 'never' };
  if (today > window.closesOn || cycle.state !== 'running') {
    return { is: 'over', closedOn: window.closesOn };
  }
  return today < window.opensOn
    ? { is: 'notYet', opensOn: window.opensOn }
    : { is: 'open', closesOn: window.closesOn };
}

/** The one that is meant where none is named: of those that run, whose survey opened last. */
export function currentCycle<C extends Dated>(cycles: readonly C[]): C | undefined {
  const opened = (cycle: C) => windowOf(cycle.calendar, 'collection')?.opensOn ?? '';
  const running = cycles.filter(({ state }) => state === 'running');
  return running.sort((a, b) => (opened(a) < opened(b) ? 1 : -1))[0] ?? cycles[0];
}

export function openPhases(cycle: Dated, today: string): Phase[] {
  return cycle.calendar
    .map((window) => window.phase)
    .filter((phase) => openingOf(cycle, phase, today).is === 'open');
}

/** Refuses what belongs to a phase that is not open today, and says when it is. */
export function requireOpen(cycle: Dated, phase: Phase, today: string): void {
  const opening = openingOf(cycle, phase, today);
  if (opening.is === 'open') return;
  throw new Problem('closed', {
    what: phase,
    ...(opening.is === 'notYet' ? { opensOn: opening.opensOn } : {}),
    ...(opening.is === 'over' ? { closedOn: opening.closedOn } : {}),
  });
}

export interface ComingDate {
  readonly on: string;
  readonly phase: Phase;
  readonly event: 'opens' | 'closes';
}

/** What opens or closes next, soonest first; a window that closes today is still to come. */
export function comingDates(cycle: Dated, today: string): ComingDate[] {
  if (cycle.state !== 'running') return [];
  return cycle.calendar
    .flatMap(({ phase, opensOn, closesOn }): ComingDate[] => [
      { on: opensOn, phase, event: 'opens' },
      { on: closesOn, phase, event: 'closes' },
    ])
    .filter(({ on, event }) => (event === 'opens' ? on > today : on >= today))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
