import { isAnswered } from '../../core/coverage.ts';
import { needsOf } from '../../core/plan-need.ts';
import { reportText } from '../../text/report.ts';
import { reportSaid } from '../../text/report-said.ts';
import type { Block } from '../body.ts';
import { type Subject, saidAt } from '../subject.ts';
import { bandWords, scoredIndicators, scoredQuestions } from './banded.ts';
import { cells, columns, missing, paragraph, table } from './blocks.ts';
import { measuresOf } from './measures.ts';

/** How much is in each band, what is planned for it, and what people wrote at the end. */
export function conclusionSection(subject: Subject): Block[] {
  const { language, bands, plan, view, year } = subject;
  const [t, said] = [reportText[language], reportSaid[language]];
  if (view.total === null) return missing(subject, 'summary');
  const [indicators, questions] = [scoredIndicators(subject), scoredQuestions(subject)];
  const count = (some: readonly { readonly band: number }[], place: number) =>
    String(some.filter(({ band }) => band === place).length);
  const needs = needsOf(year, bands).map(({ place }) => place);
  const open = plan ? needs.filter((place) => !isAnswered(plan, year.instrument, place)) : [];
  const measures = measuresOf(subject).length;
  return [
    table({
      key: 'conclusion',
      caption: t.conclusionCaption,
      columns: columns('5', '2e', '2e'),
      head: [t.band, t.indicatorCount, t.questionCount],
      rows: bands.map((_, place) => {
        const [name, range] = bandWords(subject, place);
        return cells(
          `${name} (${range})`,
          { figure: count(indicators, place), of: `band.${place}.indicators` },
          { figure: count(questions, place), of: `band.${place}.questions` },
        );
      }),
    }),
    ...(plan && measures > 0 ? [paragraph(said.measureCount(measures, plan.carriedOutIn))] : []),
    ...(plan && needs.length > 0
      ? [
          paragraph(
            open.length === 0
              ? said.allAnswered
              : said.unanswered(open.map(subject.names.of).join(', ')),
          ),
        ]
      : []),
    ...(saidAt(subject, 'total', 'remark')?.lines ?? []).map(paragraph),
  ];
}
