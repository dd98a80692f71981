import { z } from 'zod';
import type { Agency, GroupName } from './agency.ts';
import type { ChannelProgress } from './collection-progress.ts';
import { optionalCount, pageField, searchField } from './field.ts';
import type { GroupKind } from './group.ts';
import { type Actor, hasRole } from './person.ts';
import type { PlanState } from './plan-approval.ts';

/** How far the agencies of an oversight officer are in a cycle. */

export const oversightInput = z.strictObject({
  /** The newest that runs, or else the newest, when none is said. */
  cycle: optionalCount(1, 2_000_000_000).default(null),
  q: searchField,
  registered: z.union([z.literal('').transform(() => null), z.enum(['yes', 'no'])]).default(null),
  page: pageField,
});

export const OVERSEEN_A_PAGE = 50;

/** The agencies somebody watches over, and no others that other roles let them see. */
export function overseenBy(actor: Actor): 'all' | readonly number[] {
  if (hasRole(actor, ['administrator'])) return 'all';
  const over = actor.appointments.filter(({ role }) => role === 'oversight');
  return over.some(({ reach }) => reach === 'all')
    ? 'all'
    : [...new Set(over.flatMap(({ reach }) => (reach === 'all' ? [] : reach)))];
}

/** One agency in a cycle. Answers are counted in steps, as everywhere while they come in. */
export interface Overseen {
  readonly agency: Pick<Agency, 'id' | 'code' | 'nameTh' | 'nameEn'>;
  readonly registered: boolean;
  readonly channels: readonly ChannelProgress[];
  /** Disclosure items that have a verdict. */
  readonly decided: number;
  /** The year's printed figures: none, begun, or all there. */
  readonly sheet: 'none' | 'begun' | 'complete';
  /** How many parts of the year's analysis somebody has written or confirmed. */
  readonly analysed: number;
  /** The plan handed in that year, which answers the year before; null where nothing is written. */
  readonly plan: { readonly measures: number; readonly standing: PlanState['kind'] } | null;
  /** Rounds of reports on measures that are late; null where no plan was approved. */
  readonly lateReports: number | null;
}

/** A group that somebody watches over. */
export interface OverseenGroup extends GroupName {
  readonly kind: GroupKind;
}
