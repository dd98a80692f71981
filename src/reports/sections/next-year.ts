import type { ReportedMeasure } from '../../core/plan-report.ts';
import type { Said } from '../../core/progress-summary.ts';
import { progressText } from '../../text/progress.ts';
import { reportText } from '../../text/report.ts';
import { sayDay } from '../../text/report-period.ts';
import { reportSaid } from '../../text/report-said.ts';
import type { Block, Cell, Row } from '../body.ts';
import type { Subject } from '../subject.ts';
import { cells, columns, heading, missing, table } from './blocks.ts';
import { spentCell } from './follow-up.ts';
import { orUnsaid, ownerCell, periodText, timedStepsCell } from './measures.ts';

/** Measure by measure, what was planned and what came of it: what is published a year later. */
export function nextYearSection(subject: Subject): Block[] {
  const { report, language } = subject;
  if (!report) return missing(subject, 'nextYear');
  const said = reportSaid[language];
  return report.measures.flatMap((one): Block[] => {
    const { number, title } = one.measure;
    return [heading(2, said.measureNumbered(number, title)), measureTable(subject, one)];
  });
}

function measureTable(subject: Subject, one: ReportedMeasure): Block {
  const { language } = subject;
  const t = reportText[language];
  const { measure, details } = one;
  const row = (name: string, cell: Cell | string): Row => cells(name, cell);
  const links = details.flatMap((step) => [...step.links, ...step.files.map(({ name }) => name)]);
  return table({
    key: `report-${measure.number}`,
    caption: t.nextYearCaption(measure.number),
    columns: columns('2.4', '7'),
    head: [t.figure, t.detail],
    rows: [
      row(t.finding, orUnsaid(measure.finding, subject)),
      row(t.steps, timedStepsCell(measure, subject)),
      row(t.period, periodText(measure, subject)),
      row(t.owner, ownerCell(measure, subject)),
      row(t.state, `${progressText[language].states[one.state]} (${one.percent}%)`),
      row(t.outcome, saidCell(subject, one.results)),
      row(t.spent, spentCell(one, subject)),
      row(t.evidence, links.length > 0 ? { paragraphs: [...new Set(links)] } : t.unsaid),
      ...(one.problems.length > 0 ? [row(t.problems, saidCell(subject, one.problems))] : []),
      ...(one.suggestions.length > 0
        ? [row(t.suggestions, saidCell(subject, one.suggestions))]
        : []),
    ],
  });
}

/** Each with the day of its round. */
function saidCell({ language, setting }: Subject, some: readonly Said[]): Cell {
  if (some.length === 0) return { text: reportText[language].noReport };
  return { paragraphs: some.map(({ until, text }) => `${text} (${sayDay(until, setting)})`) };
}
