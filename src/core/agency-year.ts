import type { Agency } from './agency.ts';
import type { EditionHead, Entry } from './edition.ts';
import type { Instrument } from './instrument.ts';
import type { Sheet } from './sheet.ts';

/** One agency's one year, whatever it is known from: what is analysed, compared and planned with. */
export interface AgencyYear {
  readonly agency: Agency;
  /** Of the Buddhist era; its instrument may be of another year, where the year has none. */
  readonly fiscalYear: number;
  readonly instrument: Instrument;
  readonly source: YearSource;
  readonly entry: Entry;
}

export type YearSource =
  | { readonly kind: 'published'; readonly edition: YearEdition }
  | { readonly kind: 'sheet'; readonly sheet: Sheet };

export interface YearEdition {
  readonly cycleId: number;
  readonly number: number;
  readonly head: EditionHead;
  readonly hash: string;
}
