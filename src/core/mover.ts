import type { AgencyEventKind } from './agency-history.ts';

/** What became of the agencies of a year since the year before. */
export interface MoverCounts {
  readonly compared: number;
  readonly rose: number;
  readonly fell: number;
  /** Without a result the year before. */
  readonly fresh: number;
  /** With a result then and none now. */
  readonly gone: number;
}

/** A merger, a split or a change of name between two years. */
export interface Turn {
  readonly code: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly kind: AgencyEventKind;
  readonly other: string;
  readonly formerName: string | null;
}

export const MOVERS_SHOWN = 20;
export const TURNS_SHOWN = 100;
