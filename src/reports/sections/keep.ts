import { scoreText } from '../../core/band.ts';
import { reportText } from '../../text/report.ts';
import { reportSaid } from '../../text/report-said.ts';
import type { Block, Row } from '../body.ts';
import type { Subject } from '../subject.ts';
import { bandWords, scoredIndicators, scoredQuestions } from './banded.ts';
import { cells, columns, groupRow, paragraph, table } from './blocks.ts';
import { measuresFor } from './measures.ts';
import { subjectOfQuestion } from './questions.ts';

/** What is in the bands to be kept, under its indicators, with the measures that keep it there. */
export function keepSection(subject: Subject): Block[] {
  const { language, view, names, bands } = subject;
  const [t, said] = [reportText[language], reportSaid[language]];
  const questions = scoredQuestions(subject).filter(({ sense }) => sense === 'keep');
  const indicators = scoredIndicators(subject).filter(({ sense }) => sense === 'keep');
  const rows = view.indicators.flatMap(({ key }): Row[] => {
    const own = indicators.find(({ code }) => code === key);
    const some = questions.filter(({ indicator }) => indicator === key);
    if (!own && some.length === 0) return [];
    const row = (code: string, name: string, value: string, band: number): Row =>
      cells(name, { figure: value, of: code }, bandWords(subject, band)[0], {
        text:
          measuresFor(subject, code)
            .map(({ number, title }) => said.measureNumbered(number, title))
            .join(', ') || t.none,
      });
    return [
      groupRow(names.of(key), 4),
      ...(own ? [row(key, t.overall, own.value, own.band)] : []),
      ...some.map(({ code, value, band }) =>
        row(code, `${code} ${subjectOfQuestion(subject, code)}`, value, band),
      ),
    ];
  });
  if (rows.length === 0) {
    const least = bands.filter(({ sense }) => sense === 'keep').at(-1)?.from ?? 0;
    return [paragraph(said.noKeep(scoreText(least)))];
  }
  return [
    table({
      key: 'keep',
      caption: t.keepCaption,
      columns: columns('6', '1.5e', '2.4', '4'),
      head: [t.subject, t.score, t.band, t.measure],
      rows,
    }),
  ];
}
