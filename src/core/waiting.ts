import type { Agency } from './agency.ts';
import type { Phase } from './calendar.ts';
import { type Cycle, openingOf, openPhases } from './cycle.ts';
import type { ItemState } from './disclosure.ts';
import type { OpenCounts } from './follow-up.ts';
import { type Actor, hasRole, type Role } from './person.ts';

/** What waits for a person on the first page, most urgent first. */
export type Waiting =
  | { readonly kind: 'secondFactor' }
  | { readonly kind: 'draft'; readonly cycle: Cycle }
  | { readonly kind: 'publish'; readonly cycle: Cycle }
  | {
      readonly kind: 'phase';
      readonly cycle: Cycle;
      readonly phase: Phase;
      readonly closesOn: string;
    }
  | WaitingPlan
  | WaitingReports
  | WaitingBoard
  | WaitingReview
  | WaitingLead
  | WaitingAdvice
  | WaitingAdvised;

/** Disclosure items of an agency while they may be written. */
export interface WaitingBoard {
  readonly kind: 'board';
  readonly cycle: Cycle;
  readonly agency: Pick<Agency, 'id' | 'code' | 'nameTh' | 'nameEn'>;
  /** Only those given to the person who asks. */
  readonly isMine: boolean;
  readonly counts: Readonly<Record<ItemState, number>>;
  readonly returned: number;
  readonly items: number;
  readonly closesOn: string;
}

/** What an assessor was handed. */
export interface WaitingReview {
  readonly kind: 'review';
  readonly cycle: Cycle;
  readonly tasks: number;
  readonly done: number;
}

/** What a lead is to decide on. */
export interface WaitingLead {
  readonly kind: 'lead';
  readonly cycle: Cycle;
  readonly disputes: number;
  readonly appeals: number;
}

/** What an assessor is to write for agencies, or a lead to approve. */
export interface WaitingAdvice {
  readonly kind: 'advice';
  readonly cycle: Cycle;
  readonly drafted: number;
  readonly returned: number;
  readonly handed: number;
}

/** What assessors advise an agency, for some weeks after it was published. */
export interface WaitingAdvised {
  readonly kind: 'advised';
  readonly agency: Pick<Agency, 'id' | 'code' | 'nameTh' | 'nameEn'>;
  readonly fiscalYear: number;
  readonly cycleId: number;
  readonly texts: number;
  /** The day in Thailand. */
  readonly publishedOn: string;
}

/** A plan that the head is to approve or send back. */
export interface WaitingPlan {
  readonly kind: 'plan';
  readonly agency: Pick<Agency, 'id' | 'code' | 'nameTh' | 'nameEn'>;
  readonly fiscalYear: number;
  readonly version: number;
  /** The day in Thailand on which it was submitted. */
  readonly since: string;
}

/** Measures of an agency that lack reports: late, soon due, or open. */
export interface WaitingReports extends OpenCounts {
  readonly kind: 'reports';
  readonly agency: Pick<Agency, 'id' | 'code' | 'nameTh' | 'nameEn'>;
  readonly fiscalYear: number;
  /** Only those of the person who asks. */
  readonly isMine: boolean;
}

/** Whose work a phase is, or who watches over it. */
const WORKS: Readonly<Record<Phase, readonly Role[]>> = {
  registration: ['administrator', 'coordinator'],
  collection: ['administrator', 'coordinator', 'interviewer', 'oversight'],
  disclosure: ['administrator', 'coordinator', 'owner', 'head', 'oversight'],
  review: ['administrator', 'assessor', 'lead'],
  clarification: ['administrator', 'coordinator', 'lead'],
  confirmation: ['administrator', 'head', 'coordinator'],
};

export function waitingFor(actor: Actor, cycles: readonly Cycle[], today: string): Waiting[] {
  if (!actor.complete) return [{ kind: 'secondFactor' }];
  const administers = hasRole(actor, ['administrator']);
  const acts = cycles.flatMap((cycle): Waiting[] => {
    if (administers && cycle.state === 'draft') return [{ kind: 'draft', cycle }];
    if (administers && isReadyToPublish(cycle, today)) return [{ kind: 'publish', cycle }];
    return [];
  });
  const phases = cycles.flatMap((cycle) =>
    openPhases(cycle, today)
      .filter((phase) => hasRole(actor, WORKS[phase]))
      .flatMap((phase) => {
        const opening = openingOf(cycle, phase, today);
        return opening.is === 'open'
          ? [{ kind: 'phase' as const, cycle, phase, closesOn: opening.closesOn }]
          : [];
      }),
  );
  phases.sort((a, b) => (a.closesOn < b.closesOn ? -1 : 1));
  return [...acts, ...phases];
}

/** Every window of a running cycle is over. */
function isReadyToPublish(cycle: Cycle, today: string): boolean {
  return (
    cycle.state === 'running' &&
    cycle.calendar.length > 0 &&
    cycle.calendar.every((window) => window.closesOn < today)
  );
}

/** Days left in which something can still be done, the closing day included. */
export function daysLeft(today: string, closesOn: string): number {
  return Math.round((Date.parse(closesOn) - Date.parse(today)) / 86_400_000) + 1;
}
