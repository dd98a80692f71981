import { reportText } from '../../text/report.ts';
import type { Block, Cell } from '../body.ts';
import type { Subject } from '../subject.ts';
import { cells, columns, missing, table } from './blocks.ts';
import {
  budgetText,
  followText,
  measuresOf,
  orUnsaid,
  ownerCell,
  periodText,
  timedStepsCell,
} from './measures.ts';
import { planState } from './plan.ts';

/** Every measure with all that is known of it, over the width of a page laid on its side. */
export function planFullSection(subject: Subject): Block[] {
  const { plan, language, names } = subject;
  const t = reportText[language];
  if (!plan || measuresOf(subject).length === 0) return missing(subject, 'plan');
  return [
    ...planState(subject),
    table({
      key: 'plan-full',
      caption: t.planFullCaption(plan.carriedOutIn),
      columns: columns('0.7c', '3', '3', '4.4', '2', '2', '2.4', '2', '1.7', '2.2'),
      head: [
        t.number,
        t.measure,
        t.finding,
        t.steps,
        t.period,
        t.owner,
        t.output,
        t.success,
        t.budget,
        t.follow,
      ],
      rows: measuresOf(subject).map((measure) => {
        const answers = measure.answers.map((code) =>
          code === 'total' ? t.overall : shortName(code, names),
        );
        const what: Cell = {
          paragraphs: [orUnsaid(measure.finding, subject), `(${answers.join(', ')})`],
        };
        const output = [measure.output, measure.evidence].filter((one) => one !== '');
        const follow = [followText(measure, subject), measure.reporting];
        return cells(
          String(measure.number),
          measure.title,
          what,
          timedStepsCell(measure, subject),
          periodText(measure, subject),
          ownerCell(measure, subject),
          output.length === 0 ? t.unsaid : { paragraphs: output },
          orUnsaid(measure.success, subject),
          budgetText(measure, subject),
          { paragraphs: follow.filter((one) => one !== '') },
        );
      }),
    }),
  ];
}

const shortName = (code: string, { isIndicator, of }: Subject['names']) =>
  isIndicator(code) ? of(code) : code;
