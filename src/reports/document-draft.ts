import { hasDraft } from '../core/analysis.ts';
import type { SectionChoice, SectionKey } from '../core/document-section.ts';
import type { PieceKind } from '../core/draft.ts';
import { reportSaid } from '../text/report-said.ts';
import type { Subject } from './subject.ts';

/** The kinds of text that a section prints. */
const PRINTS: Partial<Record<SectionKey, readonly PieceKind[]>> = {
  summary: ['summary'],
  respondents: ['groups'],
  analysis: ['strengths', 'weaknesses', 'positive', 'negative', 'remark'],
  review: ['finding'],
  assessor: ['suggestion'],
};

/** What is printed of the plan. */
export const PLANNED: readonly SectionKey[] = ['weak', 'plan', 'planFull', 'gantt', 'evidence'];

/** Why a document is not final, from what is in it; null where nothing speaks against it. */
export function draftReasons(subject: Subject, sections: readonly SectionChoice[]): string | null {
  const said = reportSaid[subject.language].draft;
  const kinds = new Set(sections.flatMap(({ key }) => PRINTS[key] ?? []));
  const open = subject.pieces.filter(
    (piece) => kinds.has(piece.kind) && !piece.written && hasDraft(piece),
  ).length;
  const isPlanned = sections.some(({ key }) => PLANNED.includes(key));
  const reasons = [
    ...(open > 0 ? [said.pieces(open)] : []),
    ...(isPlanned && !subject.plan?.approval ? [said.plan] : []),
    ...(isPlanned && subject.faults.length > 0 ? [said.faults(subject.faults.length)] : []),
  ];
  return reasons.length > 0 ? reasons.join(' · ') : null;
}
