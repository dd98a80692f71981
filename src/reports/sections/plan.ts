import type { Measure } from '../../core/plan.ts';
import { dayInThailand } from '../../kit/thai.ts';
import { reportText } from '../../text/report.ts';
import { sayDay } from '../../text/report-period.ts';
import { reportSaid } from '../../text/report-said.ts';
import type { Block, Row } from '../body.ts';
import type { Subject } from '../subject.ts';
import { cells, columns, groupRow, missing, note, paragraph, table } from './blocks.ts';
import {
  measuresOf,
  measuresOverall,
  measuresUnder,
  orUnsaid,
  ownerCell,
  periodText,
  reasonFor,
  stepsCell,
} from './measures.ts';

/** The ten indicators with their measures in six columns; a measure is written out once. */
export function planSection(subject: Subject): Block[] {
  const { plan, language, view, names } = subject;
  const [t, said] = [reportText[language], reportSaid[language]];
  if (!plan || measuresOf(subject).length === 0) return missing(subject, 'plan');
  const printed = new Set<number>();
  const row = (name: string, measure: Measure): Row => {
    if (printed.has(measure.number)) {
      return cells(name, { text: said.measureAbove(measure.number), columns: 5 });
    }
    printed.add(measure.number);
    return cells(
      name,
      said.measureNumbered(measure.number, measure.title),
      orUnsaid(measure.finding, subject),
      stepsCell(measure, subject),
      ownerCell(measure, subject),
      periodText(measure, subject),
    );
  };
  const overall = measuresOverall(subject);
  return [
    ...planState(subject),
    table({
      key: 'plan',
      caption: t.planCaption(plan.carriedOutIn),
      columns: columns('2.4', '3', '3', '4.4', '2.2', '2.4'),
      head: [t.indicator, t.measure, t.finding, t.steps, t.owner, t.period],
      rows: [
        ...view.indicators.flatMap(({ key, title }, i): Row[] => {
          const name = `${i + 1}. ${title[language]}`;
          const some = measuresUnder(subject, key);
          return some.length === 0
            ? [cells(name, { text: reasonFor(subject, key), columns: 5 })]
            : some.map((measure, nth) => row(nth === 0 ? name : '', measure));
        }),
        ...(overall.length > 0 ? [groupRow(t.overall, 6)] : []),
        ...overall.map((measure) => row(answersText(measure, names.of), measure)),
      ],
    }),
  ];
}

const answersText = ({ answers }: Measure, nameOf: (code: string) => string) =>
  answers
    .filter((code) => code !== 'total')
    .map(nameOf)
    .join(', ');

/** Who approved it and when, or that nobody has. */
export function planState({ plan, language, setting }: Subject): Block[] {
  const said = reportSaid[language];
  if (!plan?.approval) return [note(said.planDraft)];
  const { version, by, position, at } = plan.approval;
  const who = [by, position].filter((one) => one !== '').join(' ');
  return [paragraph(said.planFrom(version, who, sayDay(dayInThailand(at), setting)))];
}
