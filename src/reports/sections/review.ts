import { reportText } from '../../text/report.ts';
import { reportSaid } from '../../text/report-said.ts';
import { missingWord } from '../../text/result.ts';
import type { Block, Cell, Row } from '../body.ts';
import { type Subject, saidAt } from '../subject.ts';
import { cells, columns, groupRow, missing, note, table } from './blocks.ts';
import { figureCell } from './figure.ts';
import { subjectOfQuestion } from './questions.ts';

/** Question by question: its score, what the assessor suggests, and what it means. */
export function reviewSection(subject: Subject): Block[] {
  const { view, language, names } = subject;
  const t = reportText[language];
  const tools = view.tools.filter((tool) =>
    view.indicators.some((one) => one.tool === tool.key && one.questions.length > 0),
  );
  return tools.flatMap((tool): Block[] => {
    const indicators = view.indicators.filter((one) => one.tool === tool.key);
    const isKnown = indicators.some(({ questions }) =>
      questions.some(({ value }) => value !== null),
    );
    if (!isKnown)
      return [{ kind: 'heading', level: 2, text: tool.key }, ...missing(subject, 'questions')];
    const suggested = indicators.some(({ questions }) =>
      questions.some(({ key }) => saidAt(subject, key, 'assessor')),
    );
    const finding = (code: string) => saidAt(subject, code, 'finding');
    const drafts = indicators
      .flatMap(({ questions }) => questions)
      .some(({ key }) => finding(key)?.isDraft);
    return [
      table({
        key: `review-${tool.key}`,
        caption: t.reviewCaption(tool.key),
        columns: columns('1.3c', '3.4', '1.3e', suggested ? '4.5' : '2.5', suggested ? '6' : '8'),
        head: [t.code, t.subject, t.score, t.assessorSays, t.finding],
        rows: indicators.flatMap((indicator): Row[] => [
          groupRow(names.of(indicator.key), 5),
          ...indicator.questions.map(({ key, value }) =>
            cells(
              key,
              subjectOfQuestion(subject, key),
              figureCell(value, key, missingWord(view, language, indicator.withheld)),
              textCell(saidAt(subject, key, 'assessor')?.lines, t.none),
              textCell(finding(key)?.lines, t.none),
            ),
          ),
        ]),
      }),
      ...(drafts ? [note(reportSaid[language].draftParts(t.finding))] : []),
    ];
  });
}

const textCell = (lines: readonly string[] | undefined, none: string): Cell =>
  lines ? { paragraphs: lines } : { text: none };
