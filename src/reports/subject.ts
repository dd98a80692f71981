import type { AgencyYear } from '../core/agency-year.ts';
import { hasDraft, isQuoted } from '../core/analysis.ts';
import type { DocumentSetting } from '../core/document.ts';
import type { DocumentSource } from '../core/document-source.ts';
import type { PieceKind } from '../core/draft.ts';
import { type ResultView, viewYear } from '../core/result-view.ts';
import { type Change, changesSince } from '../core/trend.ts';
import { type Names, namesIn, sayDraft } from '../text/draft.ts';

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
    view: viewYear(year),
    names: namesIn(year.instrument, language),
    before,
    changes: new Map(changes.map((change) => [change.key, change])),
  };
}

/**
 * A text of the analysis: what people wrote or confirmed, else the draft, which says that it is one
 * unless it quotes what is published.
 */
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
  return { lines: linesOf(draft), isDraft: !isQuoted(piece) };
}

function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}
