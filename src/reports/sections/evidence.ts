import { reportText } from '../../text/report.ts';
import { reportSaid } from '../../text/report-said.ts';
import type { Block } from '../body.ts';
import type { Subject } from '../subject.ts';
import { cells, columns, missing, table } from './blocks.ts';
import { measuresOf } from './measures.ts';

/** The evidence that the plan names, measure by measure. */
export function evidenceSection(subject: Subject): Block[] {
  const { language } = subject;
  const [t, said] = [reportText[language], reportSaid[language]];
  const named = measuresOf(subject).filter(({ evidence }) => evidence !== '');
  if (named.length === 0) return missing(subject, 'evidence');
  return [
    table({
      key: 'evidence',
      caption: t.evidenceCaption,
      columns: columns('5', '6'),
      head: [t.measure, t.evidence],
      rows: named.map(({ number, title, evidence }) =>
        cells(said.measureNumbered(number, title), { paragraphs: evidence.split('\n') }),
      ),
    }),
  ];
}
