import type { AgencyYear } from '../core/agency-year.ts';
import type { Lineage } from '../core/lineage.ts';
import { type ResultView, viewResult } from '../core/result-view.ts';
import { type Change, changesSince } from '../core/trend.ts';
import { type Names, namesIn } from '../text/draft.ts';
import type { Language } from '../text/language.ts';

/** All that a document of one agency's one year is made from: plain values, gathered before. */
export interface DocumentSource {
  readonly year: AgencyYear;
  /** Every year that is known of the agency, newest first, this one among them. */
  readonly years: readonly AgencyYear[];
  readonly lineage: Lineage;
}

/** The same as every section needs it: what follows from the source, worked out once. */
export interface Subject extends DocumentSource {
  readonly language: Language;
  readonly view: ResultView;
  readonly names: Names;
  /** The year before of which anything is known. */
  readonly before: AgencyYear | undefined;
  /** What became of each figure since the year before. */
  readonly changes: ReadonlyMap<string, Change>;
}

export function subjectOf(source: DocumentSource, language: Language): Subject {
  const { year, years, lineage } = source;
  const before = years.find(({ fiscalYear }) => fiscalYear < year.fiscalYear);
  const at = ({ fiscalYear, entry }: AgencyYear) => ({ year: fiscalYear, values: entry.values });
  const changes = before ? changesSince(lineage, at(year), at(before)) : [];
  return {
    ...source,
    language,
    view: viewResult(year.instrument, year.entry),
    names: namesIn(year.instrument, language),
    before,
    changes: new Map(changes.map((change) => [change.key, change])),
  };
}
