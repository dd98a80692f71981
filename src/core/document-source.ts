import type { AgencyYear } from './agency-year.ts';
import type { Piece } from './analysis.ts';
import type { Appeal } from './appeal.ts';
import type { Bands } from './band.ts';
import type { PlanFault } from './coverage.ts';
import type { Finer } from './finer.ts';
import type { GroupMean } from './group-mean.ts';
import type { Lineage } from './lineage.ts';
import type { PlaceKind } from './place.ts';
import type { Plan } from './plan.ts';
import type { PlanReport } from './plan-report.ts';
import type { RankedPlace } from './ranking.ts';

/** All that a document of one agency's one year is made from: plain values, gathered before. */
export interface DocumentSource {
  readonly year: AgencyYear;
  /** Every year that is known of the agency, newest first, this one among them. */
  readonly years: readonly AgencyYear[];
  /** What was released beyond official figures, by year. */
  readonly finers: Readonly<Record<number, Finer>>;
  readonly lineage: Lineage;
  readonly bands: Bands;
  readonly pieces: readonly Piece[];
  readonly groups: readonly GroupMean[];
  /** Why disclosure items did not score, by item. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Where each item was published, as the agency handed it in last. */
  readonly links: Readonly<Record<string, readonly string[]>>;
  readonly appeals: readonly Appeal[];
  /** Beside others; null where the year was not published here. */
  readonly beside: Beside | null;
  /** As the head approved it, else as it stands written; null where nothing is planned. */
  readonly plan: Plan | null;
  /** What that plan lacks against the rule for its document. */
  readonly faults: readonly PlanFault[];
  /** What came of its measures; null before it is approved. */
  readonly report: PlanReport | null;
  /** Where the figures can be checked; null where they are from a document. */
  readonly check: { readonly hash: string; readonly url: string } | null;
}

/** Where the agency stands among others in the year's edition. */
export interface Beside {
  readonly standings: readonly StandingIn[];
  readonly ministries: readonly MinistryLine[];
  /** Agencies of the same ministry, best first. */
  readonly members: readonly RankedPlace[];
  /** The year that totals of others are compared with. */
  readonly beforeYear: number | null;
}

export interface StandingIn {
  readonly kind: PlaceKind;
  readonly key: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly rank: number | null;
  readonly scored: number;
  readonly mean: string | null;
}

export interface MinistryLine {
  readonly key: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly agencies: number;
  readonly scored: number;
  readonly passed: number;
  readonly mean: string | null;
  readonly rank: number | null;
}
