import { reportSaid } from '../../text/report-said.ts';
import type { Block } from '../body.ts';
import { type Subject, saidAt } from '../subject.ts';
import { missing, note, paragraph } from './blocks.ts';

/** The whole in words, as people wrote it or as it can be drafted. */
export function summarySection(subject: Subject): Block[] {
  const found = saidAt(subject, 'total', 'summary');
  if (!found || subject.view.total === null) return missing(subject, 'summary');
  return [
    ...found.lines.map(paragraph),
    ...(found.isDraft ? [note(reportSaid[subject.language].draftText)] : []),
  ];
}
