import type { AgencyYear } from '../core/agency-year.ts';
import type { Piece } from '../core/analysis.ts';
import { hasDraft } from '../core/analysis.ts';
import type { Bands } from '../core/band.ts';
import type { DocumentSetting } from '../core/document.ts';
import type { PieceKind } from '../core/draft.ts';
import type { GroupMean } from '../core/group-mean.ts';
import type { Lineage } from '../core/lineage.ts';
import type { PlaceKind } from '../core/place.ts';
import type { Plan } from '../core/plan.ts';
import type { RankedPlace } from '../core/ranking.ts';
import { type ResultView, viewResult } from '../core/result-view.ts';
import { type Change, changesSince } from '../core/trend.ts';
import { type Names, namesIn, sayDraft } from '../text/draft.ts';

/** All that a document of one agency's one year is made from: plain values, gathered before. */
export interface DocumentSource {
  readonly year: AgencyYear;
  /** Every year that is known of the agency, newest first, this one among them. */
  readonly years: readonly AgencyYear[];
  readonly lineage: Lineage;
  readonly bands: Bands;
  readonly pieces: readonly Piece[];
  readonly groups: readonly GroupMean[];
  /** Why disclosure items did not score, by item. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Beside others; null where the year was not published here. */
  readonly beside: Beside | null;
  /** As the head approved it, else as it stands written; null where nothing is planned. */
  readonly plan: Plan | null;
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

/** The same as every section needs it: what follows from the source, worked out once. */
export interface Subject extends DocumentSource {
  readonly setting: DocumentSetting;
  readonly language: DocumentSetting['language'];
  readonly view: ResultView;
  readonly names: Names;
  /** The year before of which anything is known. */
  readonly before: AgencyYear | undefined;
  /** What became of each figure since the year before. */
  readonly changes: ReadonlyMap<string, Change>;
}

export function subjectOf(source: DocumentSource, setting: DocumentSetting): Subject {
  const { year, years, lineage } = source;
  const { language } = setting;
  const before = years.find(({ fiscalYear }) => fiscalYear < year.fiscalYear);
  const at = ({ fiscalYear, entry }: AgencyYear) => ({ year: fiscalYear, values: entry.values });
  const changes = before ? changesSince(lineage, at(year), at(before)) : [];
  return {
    ...source,
    setting,
    language,
    view: viewResult(year.instrument, year.entry),
    names: namesIn(year.instrument, language),
    before,
    changes: new Map(changes.map((change) => [change.key, change])),
  };
}

/** A text of the analysis: what people wrote or confirmed, else the draft, which says that it is one. */
export interface Said {
  readonly lines: readonly string[];
  readonly isDraft: boolean;
}

/** Null where there is nothing to say, or where it was left blank on purpose. */
export function saidAt(subject: Subject, place: string, kind: PieceKind): Said | null {
  const piece = subject.pieces.find((one) => one.place === place && one.kind === kind);
  if (!piece) return null;
  if (piece.written) {
    const lines = linesOf(piece.written.text);
    return lines.length > 0 ? { lines, isDraft: false } : null;
  }
  if (!hasDraft(piece)) return null;
  const { agency, fiscalYear } = subject.year;
  const draft = sayDraft(piece.points, subject.names, `${agency.code} ${fiscalYear} ${place}`);
  return { lines: linesOf(draft), isDraft: true };
}

function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}
