import { z } from 'zod';
import { type Agency, whichAgency } from './agency.ts';
import { codeField, countField, fiscalYearField, requiredText } from './field.ts';

/** What became of an agency over the years, so that results of other years stay its own. */
export const AGENCY_EVENT_KINDS = [
  'changed',
  'merged-into',
  'took-in',
  'split-from',
  'split-into',
  'ended',
] as const;
export type AgencyEventKind = (typeof AGENCY_EVENT_KINDS)[number];

/** What an agency was called and where it stood; the facts that a past year needs. */
const HISTORIC = [
  'nameTh',
  'nameEn',
  'abbreviation',
  'type',
  'size',
  'ministry',
  'province',
] as const;
export type HistoricFacts = Pick<Agency, (typeof HISTORIC)[number]>;

export interface AgencyEvent {
  readonly id: number;
  readonly agencyId: number;
  /** The first fiscal year in which it holds. */
  readonly fiscalYear: number;
  readonly kind: AgencyEventKind;
  /** The other agency of a merger or a split, as it was called then. */
  readonly other: { readonly id: number; readonly code: string; readonly nameTh: string } | null;
  /** The facts that changed, as they were. */
  readonly before: Partial<HistoricFacts>;
  readonly reason: string;
  readonly at: Date;
}

/** The facts of `before` that `after` no longer has. */
export function factsLost(before: HistoricFacts, after: HistoricFacts): Partial<HistoricFacts> {
  const differs = (key: keyof HistoricFacts) =>
    key === 'ministry' || key === 'province'
      ? before[key]?.id !== after[key]?.id
      : before[key] !== after[key];
  return Object.fromEntries(HISTORIC.filter(differs).map((key) => [key, before[key]]));
}

/** What the agency was called and where it stood in a fiscal year. */
export function asOf(
  agency: HistoricFacts,
  events: readonly AgencyEvent[],
  fiscalYear: number,
): HistoricFacts {
  const later = events.filter((e) => e.kind === 'changed' && e.fiscalYear > fiscalYear);
  const newestFirst = later.sort((a, b) => b.fiscalYear - a.fiscalYear || b.id - a.id);
  return Object.assign({}, agency, ...newestFirst.map((event) => event.before));
}

export function formerNames(events: readonly AgencyEvent[]): string[] {
  return events.flatMap((event) => event.before.nameTh ?? []);
}

/** An agency whose results continue in this one, with the last year that is its own. */
export interface Forerunner {
  readonly agencyId: number;
  readonly nameTh: string;
  readonly throughYear: number;
}

export function forerunners(events: readonly AgencyEvent[]): Forerunner[] {
  return events.flatMap(({ kind, other, fiscalYear }) =>
    other && (kind === 'took-in' || kind === 'split-from')
      ? [{ agencyId: other.id, nameTh: other.nameTh, throughYear: fiscalYear - 1 }]
      : [],
  );
}

const turn = { ...whichAgency, fiscalYear: fiscalYearField, reason: requiredText(1000) };

/** It ends, and no other agency takes it in. */
export const endAgencyInput = z.strictObject(turn);

/** It ends and goes on in another; or another, registered already, was split off from it. */
export const joinAgencyInput = z
  .strictObject({ ...turn, other: codeField })
  .refine((typed) => typed.other !== typed.agency, {
    path: ['other'],
    params: { fault: 'sameAgency' },
  });

/** A line of the history that should not be there. */
export const strikeEventInput = z.strictObject({
  ...whichAgency,
  event: countField(1, 2_000_000_000),
  reason: requiredText(1000),
});
