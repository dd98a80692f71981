import type { Channel } from './instrument.ts';

/**
 * Figures of one agency and one year as some document prints them: of a past round, or of the
 * official one. Every save is a version; none is ever changed.
 */
export interface Sheet {
  readonly agencyId: number;
  readonly fiscalYear: number;
  /** 1 for the first save. */
  readonly number: number;
  readonly instrumentHash: string;
  /** By node key, with two decimals. */
  readonly figures: Readonly<Record<string, string>>;
  readonly respondents: Readonly<Partial<Record<Channel, number>>>;
  /** Which document the figures are from. */
  readonly source: string;
  readonly note: string;
  /** Said by who entered it: everything that the document prints is in. */
  readonly isComplete: boolean;
  readonly personId: string | null;
  readonly personName: string;
  readonly at: Date;
}
