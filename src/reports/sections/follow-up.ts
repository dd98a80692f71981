import { MEASURE_STATES, type MeasureSummary } from '../../core/progress-summary.ts';
import { bahtText } from '../../kit/baht.ts';
import { progressText } from '../../text/progress.ts';
import { reportText } from '../../text/report.ts';
import { reportSaid } from '../../text/report-said.ts';
import type { Block, Cell } from '../body.ts';
import type { Subject } from '../subject.ts';
import { cells, columns, missing, paragraph, table } from './blocks.ts';
import { budgetText } from './measures.ts';

/** How the measures of the plan stand, and what was spent of what was set aside. */
export function followUpSection(subject: Subject): Block[] {
  const { report, language } = subject;
  const t = reportText[language];
  if (!report) return missing(subject, 'followUp');
  const { states } = progressText[language];
  const { counts, measures } = report.summary;
  return [
    paragraph(
      reportSaid[language].stateCounts(
        measures.length,
        MEASURE_STATES.filter((state) => counts[state] > 0)
          .map((state) => `${states[state]} ${counts[state]}`)
          .join(', '),
      ),
    ),
    table({
      key: 'follow-up',
      caption: t.followUpCaption(report.plan.carriedOutIn),
      columns: columns('0.8c', '5', '2.4', '1.4e', '2.2', '2e'),
      head: [t.number, t.measure, t.state, t.percent, t.budget, t.spent],
      rows: measures.map((one) =>
        cells(
          String(one.measure.number),
          one.measure.title,
          states[one.state],
          { figure: String(one.percent), of: `progress.${one.measure.number}.percent` },
          budgetText(one.measure, subject),
          spentCell(one, subject),
        ),
      ),
    }),
  ];
}

export function spentCell({ spentSoFar }: MeasureSummary, { language }: Subject): Cell {
  const t = reportText[language];
  switch (spentSoFar.kind) {
    case 'none':
      return { text: t.budgetNone };
    case 'unsaid':
      return { text: t.unsaid };
    case 'amount':
      return { text: bahtText(spentSoFar.baht) };
  }
}
